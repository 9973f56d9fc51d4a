import { Alert, Button, Group, Modal, Radio, Select, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact } from '@/api/models';
import { usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { contactList, conversationsOf } from './contacts';
import { duplicatesOf, mergePreview, useMerge, type Merge } from './merging';
import classes from './contacts.module.css';
import { useTexts } from './texts';

interface DialogProps {
  opened: boolean;
  contact: Contact;
  onClose: () => void;
}

/** Makes one contact of two: finds the other, shows what remains, asks once. */
export function MergeDialog({ opened, contact, onClose }: DialogProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={t('mergeTitle', { name: contact.displayName })}
    >
      <Steps contact={contact} onClose={onClose} />
    </Modal>
  );
}

function Steps({ contact, onClose }: Omit<DialogProps, 'opened'>) {
  const t = useTexts();
  const [other, setOther] = useState<Contact>();
  const [keepsOther, setKeepsOther] = useState(false);
  const merge =
    other &&
    (keepsOther
      ? { survivorId: other.id, ids: [contact.id] }
      : { survivorId: contact.id, ids: [other.id] });
  return (
    <Stack gap={16}>
      <Other
        contact={contact}
        onChange={(found) => {
          setOther(found);
          setKeepsOther(found?.isLead === true && !contact.isLead);
        }}
      />
      {other && (
        <Radio.Group
          label={t('mergeKeep')}
          value={keepsOther ? other.id : contact.id}
          onChange={(id) => setKeepsOther(id === other.id)}
        >
          <Stack gap={8} mt={4}>
            {[contact, other].map((one) => (
              <Radio key={one.id} value={one.id} label={nameOf(one)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {merge ? (
        <Confirm merge={merge} onClose={onClose} />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const nameOf = ({ displayName, email, phone }: Contact) =>
  [
    displayName,
    email === displayName ? undefined : email,
    phone === displayName ? undefined : phone,
  ]
    .filter(Boolean)
    .join(' · ');

/** Those with the same address come first; any other is found by name, e-mail or phone. */
function Other({
  contact,
  onChange,
}: {
  contact: Contact;
  onChange: (other: Contact | undefined) => void;
}) {
  const t = useTexts();
  const place = usePlace();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Contact>();
  const q = words.trim().length < 2 || (chosen && words === nameOf(chosen)) ? undefined : words;
  const found = useInfiniteQuery(contactList(place, { q, leads: false }));
  const alike = useQuery(duplicatesOf(place, contact.id));
  const offered = new Map(
    [
      ...(q === undefined ? (alike.data?.data ?? []) : []),
      ...(found.data?.pages.flatMap(({ data }) => data) ?? []),
      ...(chosen ? [chosen] : []),
    ]
      .filter(({ id }) => id !== contact.id)
      .map((one) => [one.id, one]),
  );
  return (
    <Select
      label={t('mergeWith')}
      placeholder={t('search')}
      searchable
      data-autofocus
      nothingFoundMessage={t('mergeNobody')}
      data={[...offered.values()].map((one) => ({ value: one.id, label: nameOf(one) }))}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const other = id === null ? undefined : offered.get(id);
        setChosen(other);
        onChange(other);
      }}
    />
  );
}

function Confirm({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const preview = useQuery(mergePreview(place, merge));
  const talks = useQuery(conversationsOf(place, merge.ids[0] ?? ''));
  const run = useMerge();
  const go = () =>
    settle(run.mutateAsync, merge, {
      onSuccess: ({ contact }) => {
        toast.done(t('merged', { name: contact.displayName }));
        onClose();
        void navigate({
          to: '/s/$workspace/contacts/$contact',
          params: { workspace, contact: contact.id },
        });
      },
    });
  return (
    <>
      <Loaded query={preview} skeleton={<Skeleton height={160} />}>
        {({ contact, identities, notes, becomesBlocked }) => (
          <Stack gap={8}>
            <section className="rk-card">
              <dl className={classes.list}>
                <Kept name={t('name')} value={contact.displayName} />
                <Kept name={t('email')} value={contact.email} />
                <Kept name={t('phone')} value={contact.phone} />
                <Kept name={t('company')} value={contact.company} />
                <Kept name={t('labels')} value={contact.labels.join(', ')} />
              </dl>
            </section>
            <p className="rk-ui rk-dim">
              {t('mergeMoves', {
                conversations: talks.data
                  ? `${String(talks.data.data.length)}${talks.data.page.hasMore ? '+' : ''}`
                  : '…',
                identities: String(identities),
                notes: String(notes),
              })}
            </p>
            {becomesBlocked && <Alert color="warning">{t('mergeBlocked')}</Alert>}
          </Stack>
        )}
      </Loaded>
      <ProblemNotice error={run.error} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={run.isPending} disabled={!preview.isSuccess} onClick={go}>
          {t('mergeConfirm')}
        </Button>
      </Group>
    </>
  );
}

function Kept({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <div className={classes.fact}>
      <dt className="rk-dim">{name}</dt>
      <dd className="rk-ellipsis">{value || '–'}</dd>
    </div>
  );
}

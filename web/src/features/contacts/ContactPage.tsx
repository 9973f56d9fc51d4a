import { Button, Group, Skeleton } from '@mantine/core';
import { IconArrowMerge, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { StatusBadge } from '@/ui/StatusBadge';
import { ContactForm } from './ContactForm';
import { ContactFacts } from './ContactFacts';
import { contact, useDeleteContact } from './contacts';
import { ContactHistory } from './ContactHistory';
import { MergeDialog } from './MergeDialog';
import classes from './contacts.module.css';
import { useTexts } from './texts';

/** One person: what is known, the conversations, what happened. */
export function ContactPage() {
  const { contact: id = '' } = useParams({ strict: false });
  const query = useQuery(contact(usePlace(), id));
  return (
    <Page width="dashboard">
      <Loaded query={query} skeleton={<Skeleton height={320} />} wholePage>
        {(data) => <Shown contact={data} />}
      </Loaded>
    </Page>
  );
}

function Shown({ contact: shown }: { contact: Contact }) {
  const t = useTexts();
  const place = usePlace();
  const { workspace = '' } = useParams({ strict: false });
  useBrowserTitle(shown.displayName, t('title'), place.name);
  return (
    <>
      <PageHeader
        title={shown.displayName}
        crumbs={[
          <Link key="all" to="/s/$workspace/contacts" params={{ workspace }} className="rk-link">
            {t('title')}
          </Link>,
        ]}
        meta={shown.isLead ? <StatusBadge tone="success">{t('lead')}</StatusBadge> : undefined}
        actions={<Tools contact={shown} />}
      />
      <div className={classes.columns}>
        <ContactHistory contact={shown} />
        <ContactFacts contact={shown} />
      </div>
    </>
  );
}

function Tools({ contact: shown }: { contact: Contact }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const [asking, setAsking] = useState<'edit' | 'merge' | 'delete'>();
  const remove = useDeleteContact(shown.id);
  const mayWrite = useCan(PERMISSION.writeContacts);
  const mayDelete = useCan('inbox.contacts:delete');
  return (
    <Group gap={8}>
      {mayWrite && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.75} />}
          onClick={() => setAsking('edit')}
        >
          {t('edit')}
        </Button>
      )}
      {mayWrite && (
        <Button
          variant="default"
          leftSection={<IconArrowMerge size={16} stroke={1.75} />}
          onClick={() => setAsking('merge')}
        >
          {t('merge')}
        </Button>
      )}
      {mayDelete && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.75} />}
          onClick={() => setAsking('delete')}
        >
          {t('delete')}
        </Button>
      )}
      <ContactForm
        opened={asking === 'edit'}
        contact={shown}
        onClose={() => setAsking(undefined)}
      />
      <MergeDialog
        opened={asking === 'merge'}
        contact={shown}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmDialog
        opened={asking === 'delete'}
        onClose={() => setAsking(undefined)}
        title={t('deleteTitle', { name: shown.displayName })}
        confirm={t('deleteConfirm')}
        keep={t('keep')}
        run={async () => {
          await remove.mutateAsync();
          await navigate({ to: '/s/$workspace/contacts', params: { workspace } });
        }}
      >
        {t('deleteText')}
      </ConfirmDialog>
    </Group>
  );
}

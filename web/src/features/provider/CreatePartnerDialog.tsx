import { Button, ColorInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '@/ui/CopyField';
import { OptionalLabel } from '@/ui/OptionalLabel';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { AccentPreview } from './AccentPreview';
import { useCreatePartner, type NewPartner } from './partners';
import { useTexts } from './texts';

interface Created {
  name: string;
  email: string;
  link: string | undefined;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Asks for the partner, its brand colour and its owner, then shows the owner's invitation. */
export function CreatePartnerDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts();
  const [created, setCreated] = useState<Created>();
  const close = () => {
    onClose();
    setCreated(undefined);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      title={created ? t('createdTitle', { name: created.name }) : t('createTitle')}
    >
      {created ? (
        <Stack gap={16}>
          <p className="rk-dim">{t('createdText', { email: created.email })}</p>
          {created.link !== undefined && <CopyField label={t('link')} value={created.link} />}
          <Group justify="flex-end">
            <Button onClick={close}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <PartnerForm onCreated={setCreated} onClose={close} />
      )}
    </Modal>
  );
}

interface PartnerFormProps {
  onCreated: (created: Created) => void;
  onClose: () => void;
}

function PartnerForm({ onCreated, onClose }: PartnerFormProps) {
  const t = useTexts();
  const create = useCreatePartner();
  const { form, busy, problem, onSubmit } = useServerForm<NewPartner>({
    initialValues: { name: '', host: '', colour: '#3257d6', ownerName: '', ownerEmail: '' },
    validate: {
      name: (name) => (name.trim().length < 2 || name.length > 40 ? t('needName') : null),
      colour: (colour) => (COLOUR.test(colour) ? null : t('needColour')),
      ownerName: (name) => (name.trim() === '' ? t('needOwner') : null),
      ownerEmail: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('needEmail')),
    },
    send: async (values) => {
      const { partner, invitationToken } = await create.mutateAsync({
        ...values,
        name: values.name.trim(),
        host: values.host.trim(),
        ownerEmail: values.ownerEmail.trim(),
      });
      const link = new URL('/invitation', window.location.origin);
      link.searchParams.set('token', invitationToken ?? '');
      onCreated({
        name: partner.name,
        email: values.ownerEmail,
        link: invitationToken ? link.href : undefined,
      });
    },
  });
  const { colour } = form.getValues();
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <TextInput label={t('name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={<OptionalLabel text={t('hostLabel')} />}
          description={t('hostHelp')}
          {...form.getInputProps('host')}
        />
        <div>
          <ColorInput
            label={t('colour')}
            description={t('colourHelp')}
            format="hex"
            withEyeDropper={false}
            {...form.getInputProps('colour')}
          />
          {COLOUR.test(colour) && <AccentPreview colour={colour} />}
        </div>
        <TextInput label={t('ownerName')} {...form.getInputProps('ownerName')} />
        <TextInput
          label={t('ownerEmail')}
          description={t('ownerHelp')}
          type="email"
          {...form.getInputProps('ownerEmail')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { Contact } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { useChangeContact, useCreateContact, type ContactValues } from './contacts';
import { useTexts } from './texts';

interface FormProps {
  opened: boolean;
  onClose: () => void;
  /** Absent: a new one. */
  contact?: Contact;
}

/** Asks for the few fields that members fill in by hand. */
export function ContactForm({ opened, onClose, contact }: FormProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={contact ? t('editTitle', { name: contact.displayName }) : t('newContact')}
    >
      {contact ? <Edit contact={contact} onClose={onClose} /> : <Create onClose={onClose} />}
    </Modal>
  );
}

function Create({ onClose }: { onClose: () => void }) {
  const create = useCreateContact();
  const empty = { displayName: '', email: '', phone: '', company: '' };
  return <Fields initial={empty} onClose={onClose} send={(values) => create.mutateAsync(values)} />;
}

function Edit({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const change = useChangeContact(contact);
  const initial = {
    displayName: contact.displayName,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    company: contact.company ?? '',
  };
  return (
    <Fields initial={initial} onClose={onClose} send={(values) => change.mutateAsync(values)} />
  );
}

function Fields({
  initial,
  onClose,
  send,
}: {
  initial: ContactValues;
  onClose: () => void;
  send: (values: ContactValues) => Promise<Contact>;
}) {
  const t = useTexts();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: initial,
    validate: {
      displayName: (name, { email, phone }) =>
        `${name}${email}${phone}`.trim() === '' ? t('needSomething') : null,
    },
    send: async (values) => {
      const saved = await send(values);
      toast.done(t('saved', { name: saved.displayName }));
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <TextInput label={t('name')} data-autofocus {...form.getInputProps('displayName')} />
        <TextInput label={t('email')} type="email" {...form.getInputProps('email')} />
        <TextInput
          label={t('phone')}
          type="tel"
          placeholder="+49 30 1234567"
          {...form.getInputProps('phone')}
        />
        <TextInput label={t('company')} {...form.getInputProps('company')} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

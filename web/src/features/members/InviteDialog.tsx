import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '@/ui/CopyField';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useInvite } from './members';
import { RoleSelect } from './RoleSelect';
import { useTexts } from './texts';

interface Invited {
  name: string;
  email: string;
  link: string;
}

/** Asks whom to invite, then shows the link once. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts();
  const [invited, setInvited] = useState<Invited>();
  const close = () => {
    onClose();
    setInvited(undefined);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      title={invited ? t('invitedTitle', { name: invited.name }) : t('inviteTitle')}
    >
      {invited ? (
        <InvitedLink invited={invited} onClose={close} />
      ) : (
        <InviteForm onInvited={setInvited} onClose={close} />
      )}
    </Modal>
  );
}

function InviteForm({
  onInvited,
  onClose,
}: {
  onInvited: (invited: Invited) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const invite = useInvite();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { name: '', email: '', role: 'agent' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needName') : null),
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('needEmail')),
      role: (role) => (role === '' ? t('needRole') : null),
    },
    send: async ({ name, email, role }) => {
      const { member, invitationToken } = await invite.mutateAsync({
        name: name.trim(),
        email: email.trim(),
        role,
      });
      const link = new URL('/invitation', window.location.origin);
      link.searchParams.set('token', invitationToken ?? '');
      onInvited({ name: member.name, email, link: link.href });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <p className="rk-dim">{t('inviteText')}</p>
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <RoleSelect label={t('role')} {...form.getInputProps('role')} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('inviteSend')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function InvitedLink({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const t = useTexts();
  return (
    <Stack gap={16}>
      <p className="rk-dim">{t('invitedText', { email: invited.email })}</p>
      <CopyField label={t('invitationLink')} value={invited.link} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('doneButton')}</Button>
      </Group>
    </Stack>
  );
}

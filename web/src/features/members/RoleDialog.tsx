import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Member } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useChangeMember } from './members';
import { RoleSelect } from './RoleSelect';
import { useTexts } from './texts';

interface RoleDialogProps {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

export function RoleDialog({ member, opened, onClose }: RoleDialogProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={t('changeRoleOf', { name: member.name })}
    >
      <RoleForm member={member} onClose={onClose} />
    </Modal>
  );
}

function RoleForm({ member, onClose }: Omit<RoleDialogProps, 'opened'>) {
  const t = useTexts();
  const change = useChangeMember();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { role: member.role },
    send: async ({ role }) => {
      await change.mutateAsync({ member, change: { role } });
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <RoleSelect
          label={t('role')}
          description={t('changeRoleHelp')}
          data-autofocus
          {...form.getInputProps('role')}
        />
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

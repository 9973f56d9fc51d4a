import { Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconShield, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Member } from '@/api/models';
import { peoplePermission } from '@/api/permissions';
import { can, useHere } from '@/api/place';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useProblemText } from '@/ui/Problem';
import { RowMenu } from '@/ui/RowMenu';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { useChangeMember, useRemoveMember } from './members';
import { RoleDialog } from './RoleDialog';
import { useTexts } from './texts';

const icon = { size: 16, stroke: 1.75 };

/** What can be done with one member; nothing for the owner and for yourself. */
export function MemberTools({ member }: { member: Member }) {
  const t = useTexts();
  const { me, place } = useHere();
  const [asking, setAsking] = useState<'role' | 'deactivate' | 'remove'>();
  const activating = useActivate(member);
  const mayWrite = can(place, peoplePermission(place, 'write'));
  const mayDelete = can(place, peoplePermission(place, 'delete'));
  if (member.role === 'owner' || member.email === me.login.email) return null;
  if (!mayWrite && !mayDelete) return null;
  return (
    <>
      <RowMenu name={member.name}>
        {mayWrite && (
          <Menu.Item leftSection={<IconShield {...icon} />} onClick={() => setAsking('role')}>
            {t('changeRole')}
          </Menu.Item>
        )}
        {mayWrite && member.status === 'active' && (
          <Menu.Item
            leftSection={<IconPlayerPause {...icon} />}
            onClick={() => setAsking('deactivate')}
          >
            {t('deactivate')}
          </Menu.Item>
        )}
        {mayWrite && member.status === 'inactive' && (
          <Menu.Item leftSection={<IconPlayerPlay {...icon} />} onClick={activating}>
            {t('activate')}
          </Menu.Item>
        )}
        {mayDelete && (
          <Menu.Item
            data-danger
            leftSection={<IconUserMinus {...icon} />}
            onClick={() => setAsking('remove')}
          >
            {t('remove')}
          </Menu.Item>
        )}
      </RowMenu>
      <RoleDialog member={member} opened={asking === 'role'} onClose={() => setAsking(undefined)} />
      <Deactivate
        member={member}
        opened={asking === 'deactivate'}
        onClose={() => setAsking(undefined)}
      />
      <Remove member={member} opened={asking === 'remove'} onClose={() => setAsking(undefined)} />
    </>
  );
}

interface DialogProps {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

function useActivate(member: Member) {
  const t = useTexts();
  const change = useChangeMember();
  const describe = useProblemText();
  return () =>
    settle(
      change.mutateAsync,
      { member, change: { status: 'active' } },
      {
        onSuccess: () => toast.done(t('activated', { name: member.name })),
        onError: (error) => toast.failed(describe(error)),
      },
    );
}

function Deactivate({ member, opened, onClose }: DialogProps) {
  const t = useTexts();
  const change = useChangeMember();
  const { name } = member;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('deactivateTitle', { name })}
      confirm={t('deactivateConfirm')}
      keep={t('deactivateKeep')}
      run={async () => {
        await change.mutateAsync({ member, change: { status: 'inactive' } });
        toast.done(t('deactivated', { name }));
      }}
    >
      {t('deactivateText', { name })}
    </ConfirmDialog>
  );
}

function Remove({ member, opened, onClose }: DialogProps) {
  const t = useTexts();
  const remove = useRemoveMember();
  const { name } = member;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('removeTitle', { name })}
      confirm={t('removeConfirm')}
      keep={t('removeKeep')}
      run={async () => {
        await remove.mutateAsync(member);
        toast.done(t('removedToast', { name }));
      }}
    >
      {t('removeText', { name })}
    </ConfirmDialog>
  );
}

import { IconCircleCheck, IconMail, IconPlayerPause, IconUserOff } from '@tabler/icons-react';
import type { Member } from '@/api/models';
import { StatusBadge } from '@/ui/StatusBadge';
import { useTexts } from './texts';

const LOOKS = {
  active: { tone: 'success', icon: IconCircleCheck },
  inactive: { tone: 'neutral', icon: IconPlayerPause, IconUserOff },
  removed: { tone: 'neutral', icon: IconUserOff },
  invited: { tone: 'info', icon: IconMail },
} as const;

export function MemberStatus({ status }: { status: Member['status'] }) {
  const t = useTexts();
  const { tone, icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={icon} plain={status === 'active'}>
      {t(status)}
    </StatusBadge>
  );
}

import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconPencil,
  IconPlayerPause,
  IconPlugOff,
} from '@tabler/icons-react';
import type { Bot } from '@/api/models';
import { StatusBadge } from '@/ui/StatusBadge';
import { useTexts } from './texts';

const LOOKS = {
  draft: { tone: 'neutral', icon: IconPencil },
  live: { tone: 'success', icon: IconCircleCheck },
  degraded: { tone: 'warning', icon: IconAlertTriangle },
  paused: { tone: 'neutral', icon: IconPlayerPause },
  disconnected: { tone: 'danger', icon: IconPlugOff },
  archived: { tone: 'neutral', icon: IconArchive },
} as const;

export function BotStatus({ status }: { status: Bot['status'] }) {
  const t = useTexts();
  const { tone, icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={icon} plain={status === 'live'}>
      {t(status)}
    </StatusBadge>
  );
}

import { IconDoor, IconDoorOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/api/place';
import { StatusBadge } from '@/ui/StatusBadge';
import { deskNow } from './desk';
import { useTexts } from './texts';
import { useZoned } from './zoned';

/** Whether the desk is open, until or from when, in the desk's own zone. */
export function OpenNow() {
  const t = useTexts();
  const desk = useQuery(deskNow(usePlace())).data;
  const zoned = useZoned(desk?.zone ?? 'UTC');
  if (!desk) return null;
  if (!desk.open)
    return (
      <StatusBadge tone="neutral" icon={IconDoorOff}>
        {desk.nextOpening ? t('closedUntil', { at: zoned.day(desk.nextOpening) }) : t('closedNow')}
      </StatusBadge>
    );
  return (
    <StatusBadge tone="success" icon={IconDoor}>
      {desk.openUntil ? t('openUntil', { at: zoned.clock(desk.openUntil) }) : t('openNow')}
    </StatusBadge>
  );
}

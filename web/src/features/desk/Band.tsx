import {
  IconAlarm,
  IconAlertOctagonFilled,
  IconCircleCheck,
  IconClock,
  IconClockHour6,
  IconMinus,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { TicketClock } from '@/api/models';
import { useFormats } from '@/ui/formats';
import classes from './desk.module.css';
import { useTexts } from './texts';
import { duration, secondsUntil, useSecond } from './time';

export type BandName = TicketClock['band'];

const SIGNS: Record<BandName, Icon> = {
  on_track: IconClock,
  half_used: IconClockHour6,
  at_risk: IconAlarm,
  breached: IconAlertOctagonFilled,
  paused: IconPlayerPause,
  met: IconCircleCheck,
  none: IconMinus,
};

export function BandSign({ band, size = 16 }: { band: BandName; size?: number }) {
  const Sign = SIGNS[band];
  return <Sign size={size} stroke={1.75} aria-hidden className={classes.sign} data-band={band} />;
}

/** How near a due time is, in words and colour; ticks down while it is looked at. */
export function Band({ clock }: { clock: TicketClock | undefined }) {
  const t = useTexts();
  const formats = useFormats();
  const words = useBandWords();
  const second = useSecond();
  if (!clock || clock.band === 'none')
    return (
      <span className="rk-faint" title={t('noTarget')}>
        –
      </span>
    );
  const band = bandNow(clock, second);
  return (
    <span
      className={`${classes.band} rk-num`}
      data-band={band}
      aria-live="off"
      title={clock.dueAt ? t('dueAt', { at: formats.exact(clock.dueAt) }) : undefined}
    >
      <BandSign band={band} />
      {words(clock)}
    </span>
  );
}

/** The server says how near it is; that the due time itself has passed is seen at once. */
export function bandNow(clock: TicketClock, second: number): BandName {
  const runs = clock.state === 'running' && clock.dueAt;
  return runs && secondsUntil(clock.dueAt ?? '', second) < 0 ? 'breached' : clock.band;
}

/** The words of a band: `3 h 20 m`, `24 m left`, `12 m over`, `Paused · 9 h left`, `Met`. */
export function useBandWords(): (clock: TicketClock) => string {
  const t = useTexts();
  const second = useSecond();
  return (clock) => {
    const left = clock.dueAt ? secondsUntil(clock.dueAt, second) : 0;
    switch (bandNow(clock, second)) {
      case 'on_track':
      case 'half_used':
      case 'at_risk':
        return duration(left);
      case 'breached':
        return overWords(clock, second, t('late'), (time) => t('over', { time }));
      case 'paused':
        return t('pausedLeft', { time: duration(clock.budgetSeconds - clock.usedSeconds) });
      case 'met':
        return t('met');
      case 'none':
        return '–';
    }
  };
}

/** A clock that was stopped too late is late for ever; one that runs on counts up. */
function overWords(
  { dueAt, stoppedAt }: TicketClock,
  second: number,
  late: string,
  over: (time: string) => string,
): string {
  if (stoppedAt || !dueAt) return late;
  return over(duration(-secondsUntil(dueAt, second)));
}

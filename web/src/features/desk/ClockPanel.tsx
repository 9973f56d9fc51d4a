import { useQuery } from '@tanstack/react-query';
import type { Ticket, TicketClock } from '@/api/models';
import { usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { bandNow, BandSign } from './Band';
import { ticketSla } from './desk';
import classes from './desk.module.css';
import { useTexts } from './texts';
import { duration, secondsUntil, useSecond } from './time';
import { useZoned, type Zoned } from './zoned';

const SHOWN: TicketClock['kind'][] = ['resolution', 'update', 'response', 'silence'];

/** The clocks of the running cycle: what is left, until when, and how much is used. */
export function ClockPanel({ ticket }: { ticket: Ticket }) {
  const t = useTexts();
  const sla = useQuery(ticketSla(usePlace(), ticket.id)).data;
  const zoned = useZoned(sla?.zone ?? 'UTC');
  const clocks = SHOWN.map((kind) => newest(ticket, kind)).filter((clock) => clock !== undefined);
  return (
    <section className={classes.clocks}>
      <div className={classes.panelHead}>
        <h2 className="rk-heading">{t('clocks')}</h2>
        {sla && <span className="rk-faint rk-small rk-num">{zoned.day(sla.now)}</span>}
      </div>
      {clocks.map((clock) => (
        <ClockRow key={clock.kind} clock={clock} zoned={zoned} />
      ))}
    </section>
  );
}

/** The last clock of a kind, unless it was taken back or nothing is promised. */
function newest(ticket: Ticket, kind: TicketClock['kind']): TicketClock | undefined {
  const clock = ticket.clocks.findLast(
    (one) => one.kind === kind && one.cycle === ticket.cycle && one.state !== 'cancelled',
  );
  return clock?.state === 'none' ? undefined : clock;
}

function ClockRow({ clock, zoned }: { clock: TicketClock; zoned: Zoned }) {
  const t = useTexts();
  const formats = useFormats();
  const second = useSecond();
  const band = bandNow(clock, second);
  const ended = clock.stoppedAt !== undefined && clock.stoppedAt !== null;
  return (
    <div className={classes.clock} data-band={band}>
      <BandSign band={band} />
      <div className={classes.clockBody}>
        <div className={classes.clockLine}>
          <span>
            <strong>{t(`clock_${clock.kind}`)}</strong>
            <span className="rk-faint"> · {t(`mode_${mode(clock.mode)}`)}</span>
          </span>
          <Left clock={clock} band={band} second={second} />
        </div>
        {!ended && clock.dueAt && (
          <div className={`${classes.clockLine} rk-small`}>
            <span className="rk-dim">
              {t('due')}{' '}
              <time dateTime={clock.dueAt} className="rk-num" title={formats.exact(clock.dueAt)}>
                {zoned.day(clock.dueAt)}
              </time>
              {' · '}
              {t('yours', { at: formats.clock(clock.dueAt) })}
            </span>
            <span className="rk-faint rk-num">
              {t('usedOf', {
                used: duration(clock.usedSeconds),
                budget: duration(clock.budgetSeconds),
              })}
            </span>
          </div>
        )}
        {!ended && <Used clock={clock} band={band} />}
      </div>
    </div>
  );
}

const MODES = ['wall', 'service', 'business_days', 'wall_rolled'] as const;
const mode = (name: string) => MODES.find((known) => known === name) ?? 'wall';

function Left({
  clock,
  band,
  second,
}: {
  clock: TicketClock;
  band: TicketClock['band'];
  second: number;
}) {
  const t = useTexts();
  const left = clock.dueAt ? secondsUntil(clock.dueAt, second) : 0;
  const words = {
    met: t('metIn', { time: duration(clock.usedSeconds) }),
    paused: t('pausedLeft', { time: duration(clock.budgetSeconds - clock.usedSeconds) }),
    breached: clock.stoppedAt ? t('late') : t('over', { time: duration(-left) }),
    on_track: t('left', { time: duration(left) }),
    half_used: t('left', { time: duration(left) }),
    at_risk: t('left', { time: duration(left) }),
    none: '–',
  }[band];
  return (
    <span className={`${classes.left} rk-num`} data-band={band}>
      {words}
    </span>
  );
}

/** How much of the budget is used, with the marks at which somebody is warned. */
function Used({ clock, band }: { clock: TicketClock; band: TicketClock['band'] }) {
  const used = clock.budgetSeconds === 0 ? 1 : clock.usedSeconds / clock.budgetSeconds;
  return (
    <div className={classes.used} data-band={band} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, used * 100)}%` }} />
      {[50, 75, 90].map((mark) => (
        <i key={mark} style={{ insetInlineStart: `${mark}%` }} />
      ))}
    </div>
  );
}

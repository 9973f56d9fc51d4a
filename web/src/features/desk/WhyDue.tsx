import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SlaStretch, Ticket, TicketSla } from '@/api/models';
import { usePlace } from '@/api/place';
import { ticketSla } from './desk';
import classes from './desk.module.css';
import { useTexts } from './texts';
import { hours } from './time';
import { useZoned, type Zoned } from './zoned';

const DAY_MINUTES = 1440;

/** The counted stretches that lead to a due time, and what was skipped, and why. */
export function WhyDue({ ticket }: { ticket: Ticket }) {
  const sla = useQuery(ticketSla(usePlace(), ticket.id)).data;
  const explained = sla && chosen(sla, ticket.cycle);
  return sla && explained && explained.stretches.length > 0 ? (
    <Explained sla={sla} clock={explained} />
  ) : null;
}

/** The resolution; of a ticket without one the response. */
function chosen(sla: TicketSla, cycle: number) {
  const of = (kind: string) =>
    sla.clocks.findLast(
      ({ clock, stretches }) =>
        clock.kind === kind && clock.cycle === cycle && stretches.length > 0,
    );
  return of('resolution') ?? of('response');
}

function Explained({ sla, clock }: { sla: TicketSla; clock: TicketSla['clocks'][number] }) {
  const t = useTexts();
  const zoned = useZoned(sla.zone);
  const { dueAt } = clock.clock;
  const title = dueAt ? t('whyAt', { at: zoned.day(dueAt) }) : t('whyPaused');
  return (
    <section className={classes.why}>
      <div className={classes.panelHead}>
        <h2 className="rk-heading">{title}</h2>
        <CopyButton value={plainText(title, clock.stretches, zoned)}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconCopy size={14} stroke={1.75} />}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className="rk-dim rk-small">
        {t('whyIntro', {
          budget: hours(clock.clock.budgetSeconds),
          from: zoned.day(clock.clock.startedAt),
          zone: sla.zone,
        })}
      </p>
      <table className={classes.whyTable}>
        <thead className="rk-micro">
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col" colSpan={2}>
              {t('counted')}
            </th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody className="rk-num">
          {rows(clock.stretches).map((row) =>
            row.why === 'counted' ? (
              <Counted key={row.from} row={row} zoned={zoned} due={dueAt} now={sla.now} />
            ) : (
              <Skipped key={row.from} row={row} zoned={zoned} />
            ),
          )}
        </tbody>
      </table>
      <p className={`${classes.whyFoot} rk-faint rk-small`}>
        {t('whyFoot', {
          calendar: sla.calendarName,
          calendarVersion: String(sla.calendarVersion),
          policy: sla.policyName,
          policyVersion: String(sla.policyVersion),
        })}
      </p>
    </section>
  );
}

/** Nights between two counted days say nothing; holidays, closed days and pauses do. */
const rows = (stretches: SlaStretch[]): SlaStretch[] =>
  stretches.filter(({ why }) => why !== 'outside_hours');

function Counted({
  row,
  zoned,
  due,
  now,
}: {
  row: SlaStretch;
  zoned: Zoned;
  due: string | null | undefined;
  now: string;
}) {
  return (
    <tr>
      <th scope="row">{zoned.date(row.from)}</th>
      <td className={classes.strip}>
        <Strip row={row} zoned={zoned} due={due} now={now} />
      </td>
      <td>
        {zoned.time(row.from)}–{zoned.time(row.to)}
      </td>
      <td>{hours(row.seconds)}</td>
      <td>
        <strong>{hours(row.totalSeconds)}</strong>
      </td>
    </tr>
  );
}

/** A day as a line: what counted, where now is, where it falls due. */
function Strip({
  row,
  zoned,
  due,
  now,
}: {
  row: SlaStretch;
  zoned: Zoned;
  due: string | null | undefined;
  now: string;
}) {
  const from = zoned.minutes(row.from);
  const length = Math.min(DAY_MINUTES - from, row.seconds / 60);
  const share = (minutes: number) => `${(minutes / DAY_MINUTES) * 100}%`;
  const inside = row.from <= now && now < row.to;
  return (
    <span className={classes.line} aria-hidden>
      <span
        data-future={row.from > now || undefined}
        style={{ insetInlineStart: share(from), inlineSize: share(length) }}
      />
      {inside && <i data-now style={{ insetInlineStart: share(zoned.minutes(now)) }} />}
      {due === row.to && <i data-due style={{ insetInlineStart: share(from + length) }} />}
    </span>
  );
}

function Skipped({ row, zoned }: { row: SlaStretch; zoned: Zoned }) {
  const t = useTexts();
  if (row.why === 'paused')
    return (
      <tr className={classes.skipped}>
        <th scope="row" />
        <td colSpan={4}>
          <IconPlayerPause size={14} stroke={1.75} aria-hidden />{' '}
          {t('pausedRow', { from: zoned.day(row.from), to: zoned.day(row.to), why: pause(row, t) })}
        </td>
      </tr>
    );
  return (
    <tr className={classes.skipped}>
      <th scope="row">{zoned.date(row.from)}</th>
      <td colSpan={4}>{row.why === 'holiday' ? (row.note ?? t('holiday')) : t('closed')}</td>
    </tr>
  );
}

function pause({ note }: SlaStretch, t: ReturnType<typeof useTexts>): string {
  switch (note) {
    case 'partner':
      return t('waitsForPartner');
    case 'third_party':
      return t('waitsForThirdParty');
    case 'unforeseen':
      return t('waitsForUnforeseen');
    default:
      return t('waitsForAcceptance');
  }
}

const plainText = (title: string, stretches: SlaStretch[], zoned: Zoned): string =>
  [
    title,
    ...stretches.map(
      ({ from, to, why, note, seconds, totalSeconds }) =>
        `${zoned.day(from)} – ${zoned.day(to)}\t${why}${note ? ` (${note})` : ''}\t${
          why === 'counted' ? hours(seconds) : ''
        }\t${hours(totalSeconds)}`,
    ),
  ].join('\n');

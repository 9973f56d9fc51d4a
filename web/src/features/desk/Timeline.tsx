import {
  IconAlertOctagon,
  IconArrowUp,
  IconBell,
  IconCategory,
  IconCircleDot,
  IconLock,
  IconPaperclip,
  IconPhone,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { saveFile } from './files';
import type { Ticket, TicketEvent } from '@/api/models';
import { usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { TimeAgo } from '@/ui/TimeAgo';
import { timeline } from './desk';
import classes from './desk.module.css';
import { MailHeader } from './MailHeader';
import { factOf, type TicketFact } from './facts';
import { isText, useTexts, type DeskTextKey } from './texts';

/** What happened, oldest first: the report, messages, notes, and what changed between them. */
export function Timeline({ ticket }: { ticket: Ticket }) {
  const t = useTexts();
  const events = useQuery(timeline(usePlace(), ticket.id)).data?.data ?? [];
  return (
    <ol className={classes.timeline} aria-label={t('timeline')}>
      <Words
        author={ticket.requesterName}
        side={ticket.partnerName}
        at={ticket.createdAt}
        internal={false}
        mail={opening(events)}
      >
        <p className={classes.plain}>{ticket.report.description}</p>
      </Words>
      {events
        .filter((event) => factOf(event).kind !== 'opened')
        .map((event) =>
          factOf(event).kind === 'message' ? (
            <Message key={event.seq} event={event} ticket={ticket} />
          ) : (
            <Happening key={event.seq} event={event} />
          ),
        )}
    </ol>
  );
}

function Message({ event, ticket }: { event: TicketEvent; ticket: Ticket }) {
  const t = useTexts();
  const side =
    event.side === 'staff' ? t('desk') : event.side === 'partner' ? ticket.partnerName : '';
  return (
    <Words
      author={event.authorName || t('desk')}
      side={side}
      at={event.at}
      internal={event.internal}
      mail={factOf(event).mail?.id}
    >
      {/* The server renders Markdown without raw HTML and cleans what came out. */}
      <div className={classes.words} dangerouslySetInnerHTML={{ __html: event.html ?? '' }} />
      <Files event={event} ticket={ticket} />
    </Words>
  );
}

function Files({ event, ticket }: { event: TicketEvent; ticket: Ticket }) {
  const place = usePlace();
  const files = factOf(event).attachments ?? [];
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.file}
            onClick={() => void saveFile(place, ticket.id, id, name)}
          >
            <IconPaperclip size={16} stroke={1.75} aria-hidden />
            {name} · {Math.max(1, Math.round(size / 1024))} kB
          </button>
        </li>
      ))}
    </ul>
  );
}

function Words({
  author,
  side,
  at,
  internal,
  mail,
  children,
}: {
  author: string;
  side: string;
  at: string;
  internal: boolean;
  mail: string | undefined;
  children: React.ReactNode;
}) {
  const t = useTexts();
  return (
    <li className={classes.entry}>
      <Avatar name={author} size={32} />
      <article className={classes.message} data-internal={internal || undefined}>
        <header className={`${classes.byline} rk-small`}>
          {internal && <IconLock size={14} stroke={1.75} aria-hidden />}
          <strong>{internal ? t('noteBy', { author }) : author}</strong>
          {!internal && side !== '' && <span className="rk-faint">{side}</span>}
          <span className="rk-faint">
            <TimeAgo at={at} />
          </span>
          {mail && <span className="rk-faint">{t('byMail')}</span>}
        </header>
        {children}
        {mail && <MailHeader id={mail} />}
      </article>
    </li>
  );
}

/** The mail in which the ticket was opened, if it was one. */
const opening = (events: TicketEvent[]) =>
  events.map(factOf).find(({ kind }) => kind === 'opened')?.mail?.id;

const SIGNS: Record<string, Icon> = {
  moved: IconCircleDot,
  recategorised: IconCategory,
  assigned: IconUserCheck,
  escalated: IconArrowUp,
  escalation_asked: IconArrowUp,
  disputed: IconArrowUp,
  answered_by_phone: IconPhone,
  threatened: IconAlertOctagon,
  clock_breached: IconAlertOctagon,
};

function Happening({ event }: { event: TicketEvent }) {
  const sentence = useSentence();
  const fact = factOf(event);
  const Sign = SIGNS[fact.kind] ?? IconBell;
  return (
    <li className={classes.happening}>
      <span className={classes.happeningSign} data-kind={fact.kind}>
        <Sign size={16} stroke={1.75} aria-hidden />
      </span>
      <span className="rk-dim rk-ui">
        {sentence(event, fact)} <TimeAgo at={event.at} />
        {fact.reason && <span className={classes.reason}>{fact.reason}</span>}
        {(fact.note ?? fact.impact) && (
          <span className={classes.reason}>{fact.note ?? fact.impact}</span>
        )}
      </span>
    </li>
  );
}

/** One sentence for what happened. */
function useSentence(): (event: TicketEvent, fact: TicketFact) => string {
  const t = useTexts();
  const word = (key: string | number | null | undefined) => {
    const name = String(key);
    return isText(name) ? t(name) : name;
  };
  return (event, fact) => {
    const who = event.authorName || t('desk');
    switch (fact.kind) {
      case 'moved':
        if (fact.closure) return t('saidClosed', { why: word(fact.closure) });
        return t(fact.reopened ? 'saidReopened' : 'saidMoved', { who, to: word(fact.to) });
      case 'recategorised':
        return t('saidCategory', { who, from: word(fact.from), to: word(fact.to) });
      case 'assigned':
        return fact.toName ? t('saidAssigned', { to: fact.toName }) : t('saidUnassigned');
      case 'escalated':
        return t('saidEscalated', { level: String(fact.to), why: t(triggerOf(fact.trigger)) });
      case 'escalation_asked':
        return t('saidAsked', { who });
      case 'disputed':
        return t('saidDisputed', { who });
      case 'answered_by_phone':
        return t('saidPhone', { who });
      case 'threatened':
        return t('saidThreat', { to: word(fact.to) });
      case 'clock_warned':
        return t('saidWarned', {
          clock: word(`clock_${fact.clock}`),
          percent: String(fact.percent),
        });
      case 'clock_breached':
        return t('saidBreached', { clock: word(`clock_${fact.clock}`) });
      case 'reminded':
        return t('saidReminded', { number: String(fact.number) });
      case 'paged':
        return fact.name
          ? t('saidPaged', { name: fact.name, level: String(fact.level) })
          : t('saidPagedNobody', { level: String(fact.level) });
      case 'page_unanswered':
        return t('saidUnanswered', { name: fact.name ?? '' });
      case 'page_acknowledged':
        return t('saidAcknowledged', { name: fact.name ?? '' });
      case 'informed':
        return t('saidInformed', { level: String(fact.level) });
      default:
        return fact.kind;
    }
  };
}

const TRIGGERS = {
  staff: 'trigger_staff',
  partner_asked: 'trigger_partner_asked',
  threat: 'trigger_threat',
  downgrade_disputed: 'trigger_downgrade_disputed',
  reopened: 'trigger_reopened',
  response_breached: 'trigger_response_breached',
  resolution_breached: 'trigger_resolution_breached',
  resolution_50: 'trigger_resolution_50',
  resolution_75: 'trigger_resolution_75',
  update_overdue: 'trigger_update_overdue',
  resolution_overdue: 'trigger_resolution_overdue',
} as const satisfies Record<string, DeskTextKey>;

const triggerOf = (name: string | undefined): DeskTextKey =>
  Object.entries(TRIGGERS).find(([known]) => known === name)?.[1] ?? 'trigger_rule';

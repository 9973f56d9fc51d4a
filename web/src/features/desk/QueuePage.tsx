import { Button, Select, Tabs } from '@mantine/core';
import {
  IconAlarm,
  IconAlertOctagon,
  IconClock,
  IconPlayerPause,
  IconPlus,
  IconTicket,
  type Icon,
} from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Ticket, TicketClock } from '@/api/models';
import { can, placePath, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { RowLink } from '@/ui/RowLink';
import { SearchField } from '@/ui/SearchField';
import { Toolbar } from '@/ui/Toolbar';
import { Band } from './Band';
import {
  CATEGORIES,
  QUEUES,
  queueOf,
  ticketCounters,
  ticketList,
  type Queue,
  type TicketSearch,
} from './desk';
import classes from './desk.module.css';
import { CategoryName, TicketStatus } from './looks';
import { EmergencyContacts } from './EmergencyContacts';
import { NewTicketDialog } from './NewTicketDialog';
import { OpenNow } from './OpenNow';
import { PageBanner } from './PageBanner';
import { useTexts } from './texts';

/** Queues that mean something to staff only. */
const STAFF_ONLY = new Set<Queue>(['mine', 'unassigned', 'escalated']);

/** The tickets of the desk: for staff the queue by earliest due, for a partner its own. */
export function QueuePage() {
  const t = useTexts();
  const place = usePlace();
  const isStaff = place.kind === 'provider';
  const { view, q, category } = useSearch({ strict: false });
  const [writing, setWriting] = useState(false);
  const title = t(isStaff ? 'queue' : 'support');
  useBrowserTitle(title, place.name);
  if (!can(place, 'support:read')) return <NotPermitted permission="support:read" wholePage />;
  const search: TicketSearch = { queue: queueOf(view), q, category };
  return (
    <Page>
      <PageHeader
        title={title}
        meta={<OpenNow />}
        actions={
          can(place, 'support:write') && (
            <Button
              variant={isStaff ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setWriting(true)}
            >
              {t('newTicket')}
            </Button>
          )
        }
      />
      <PageBanner />
      {isStaff && <Figures />}
      <QueueTabs chosen={queueOf(view)} isStaff={isStaff} />
      <Filters search={search} />
      <TicketTable search={search} isStaff={isStaff} onWrite={() => setWriting(true)} />
      {!isStaff && <EmergencyContacts />}
      <NewTicketDialog opened={writing} onClose={() => setWriting(false)} />
    </Page>
  );
}

function Figures() {
  const t = useTexts();
  const counters = useQuery(ticketCounters(usePlace())).data;
  const count = (n: number | undefined) => (n === undefined ? '–' : n >= 100 ? '99+' : String(n));
  return (
    <ul className={classes.figures}>
      <Figure band="breached" icon={IconAlertOctagon} count={count(counters?.breached)}>
        {t('figureBreached')}
      </Figure>
      <Figure band="at_risk" icon={IconAlarm} count={count(counters?.atRisk)}>
        {t('figureAtRisk')}
      </Figure>
      <Figure band="on_track" icon={IconClock} count={count(counters?.running)}>
        {t('figureRunning')}
      </Figure>
      <Figure band="paused" icon={IconPlayerPause} count={count(counters?.paused)}>
        {t('figurePaused')}
      </Figure>
    </ul>
  );
}

function Figure({
  band,
  icon: Sign,
  count,
  children,
}: {
  band: TicketClock['band'];
  icon: Icon;
  count: string;
  children: string;
}) {
  return (
    <li className={`rk-card ${classes.figure ?? ''}`}>
      <span className={classes.figureSign} data-band={band}>
        <Sign size={20} stroke={1.6} aria-hidden />
      </span>
      <span className="rk-stat rk-num">{count}</span>
      <span className="rk-ui">{children}</span>
    </li>
  );
}

function QueueTabs({ chosen, isStaff }: { chosen: Queue; isStaff: boolean }) {
  const t = useTexts();
  const navigate = useNavigate();
  const counters: Partial<Record<Queue, number>> = useQuery(ticketCounters(usePlace())).data ?? {};
  return (
    <Tabs
      value={chosen}
      onChange={(view) =>
        void navigate({
          to: '.',
          search: (old) => ({ ...old, view: view === 'open' ? undefined : (view ?? undefined) }),
        })
      }
    >
      <Tabs.List className={classes.tabs} aria-label={t('queues')}>
        {QUEUES.filter((queue) => isStaff || !STAFF_ONLY.has(queue)).map((queue) => (
          <Tabs.Tab key={queue} value={queue}>
            {t(`queue_${queue}`)}
            {counters[queue] !== undefined && (
              <span className={`${classes.counter} rk-micro rk-num`}>
                {counters[queue] >= 100 ? '99+' : counters[queue]}
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function Filters({ search }: { search: TicketSearch }) {
  const t = useTexts();
  const navigate = useNavigate();
  const narrow = (change: { q?: string | undefined; category?: string | undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Toolbar flush>
      <SearchField
        label={t('search')}
        value={search.q ?? ''}
        onSearch={(q) => narrow({ q: q === '' ? undefined : q })}
      />
      <Select
        aria-label={t('category')}
        placeholder={t('anyCategory')}
        clearable
        w={180}
        value={search.category ?? null}
        data={CATEGORIES.map((value) => ({ value, label: t(value) }))}
        onChange={(category) => narrow({ category: category ?? undefined })}
      />
      <span className={`${classes.sorted} rk-faint rk-ui`}>
        {t(search.queue === 'closed' ? 'sortedNewest' : 'sortedDue')}
      </span>
    </Toolbar>
  );
}

const isBreached = (ticket: Ticket): boolean =>
  ticket.clocks.some(({ band, stoppedAt }) => band === 'breached' && !stoppedAt);

/** Tickets with their clocks; a press opens one. */
export function TicketTable({
  search,
  isStaff,
  onWrite,
}: {
  search: TicketSearch;
  isStaff: boolean;
  onWrite?: () => void;
}) {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const path = useTicketPath();
  const query = useInfiniteQuery(ticketList(place, search));
  const columns = useColumns(isStaff);
  const filtered = search.q !== undefined || search.category !== undefined;
  return (
    <div className={`rk-card ${classes.tickets}`}>
      <DataTable
        label={t('tickets')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        rowTone={(ticket) => (isBreached(ticket) ? 'danger' : undefined)}
        onOpen={({ id }) => void navigate({ to: path(id) })}
        {...(filtered && { noMatch: t('noMatch') })}
        empty={
          <EmptyState
            icon={IconTicket}
            title={t('emptyTitle')}
            text={t(isStaff ? 'emptyStaff' : 'emptyPartner')}
            actions={
              !isStaff &&
              can(place, 'support:write') && (
                <Button variant="light" onClick={onWrite}>
                  {t('newTicket')}
                </Button>
              )
            }
          />
        }
      />
    </div>
  );
}

/** Where a ticket lives in this place. */
export function useTicketPath(): (id: string) => string {
  const place = usePlace();
  const area = place.kind === 'provider' ? 'desk' : 'support';
  return (id) => `${placePath(place)}/${area}/${id}`;
}

const clockOf = (ticket: Ticket, kind: TicketClock['kind']) =>
  ticket.clocks.find((clock) => clock.kind === kind);

function useColumns(isStaff: boolean): Column<Ticket>[] {
  const t = useTexts();
  const path = useTicketPath();
  const columns: Column<Ticket>[] = [
    {
      key: 'ticket',
      head: t('ticket'),
      cell: ({ id, subject, number }) => (
        <IdentityCell name={<RowLink to={path(id)}>{subject}</RowLink>} detail={number} />
      ),
    },
    {
      key: 'partner',
      head: t('partner'),
      width: 110,
      minor: true,
      cell: ({ partnerName }) => partnerName,
    },
    {
      key: 'category',
      head: t('category'),
      width: 100,
      cell: ({ category }) => <CategoryName category={category} />,
    },
    {
      key: 'status',
      head: t('status'),
      width: 130,
      cell: ({ status }) => <TicketStatus status={status} />,
    },
    {
      key: 'level',
      head: t('level'),
      width: 76,
      minor: true,
      cell: ({ level }) => t(level === 1 ? 'level1' : level === 2 ? 'level2' : 'level3'),
    },
    {
      key: 'response',
      head: t('response'),
      width: 110,
      cell: (ticket) => <Band clock={clockOf(ticket, 'response')} />,
    },
    {
      key: 'resolution',
      head: t('resolution'),
      width: 110,
      minor: true,
      cell: (ticket) => <Band clock={clockOf(ticket, 'resolution')} />,
    },
    {
      key: 'update',
      head: t('nextUpdate'),
      width: 110,
      minor: true,
      cell: (ticket) => <Band clock={runningUpdate(ticket)} />,
    },
    {
      key: 'assignee',
      head: t('assignee'),
      width: 56,
      minor: true,
      align: 'end',
      cell: ({ assigneeName }) =>
        assigneeName ? (
          <span title={assigneeName}>
            <Avatar name={assigneeName} size={24} />
            <span className="rk-hidden">{assigneeName}</span>
          </span>
        ) : (
          <span className="rk-faint">–</span>
        ),
    },
  ];
  return isStaff ? columns : columns.filter(({ key }) => key !== 'partner');
}

/** The next update that is owed; one that was sent says nothing of the next. */
function runningUpdate(ticket: Ticket): TicketClock | undefined {
  const clock = clockOf(ticket, 'update');
  return clock?.stoppedAt || clock?.state === 'cancelled' ? undefined : clock;
}

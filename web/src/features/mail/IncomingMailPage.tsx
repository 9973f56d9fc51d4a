import { Select } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCornerDownLeft,
  IconHandStop,
  IconInbox,
  IconRobot,
  IconTicket,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { IncomingMail } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { incomingList, isOutcome, OUTCOMES, type MailOutcome } from './incoming';
import { IncomingMailDialog } from './IncomingMailDialog';
import { MailboxCard } from './MailboxCard';
import classes from './mail.module.css';
import { reasonOf } from './reasons';
import { useTexts } from './texts';

const PERMISSION = 'support:work';

const LOOKS = {
  ticket: ['success', IconTicket],
  message: ['success', IconCircleCheck],
  held: ['warning', IconHandStop],
  bounced: ['neutral', IconCornerDownLeft],
  ignored: ['neutral', IconRobot],
  refused: ['danger', IconAlertTriangle],
} as const satisfies Record<MailOutcome, readonly [Tone, typeof IconInbox]>;

/** The desk's mailbox, and every mail that came in with what became of it. */
export function IncomingMailPage() {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate({ from: '/provider/incoming-mail' });
  const search = useSearch({ from: '/signed-in/provider/incoming-mail' });
  const outcome = isOutcome(search.status) ? search.status : undefined;
  const show = (letter: string | undefined) => void navigate({ search: { ...search, letter } });
  useBrowserTitle(t('incomingTitle'), place.name);
  if (!can(place, PERMISSION)) return <NotPermitted permission={PERMISSION} />;
  return (
    <Page>
      <PageHeader
        title={t('incomingTitle')}
        actions={
          <Select
            aria-label={t('filter')}
            allowDeselect={false}
            w={180}
            value={outcome ?? 'all'}
            data={['all' as const, ...OUTCOMES].map((value) => ({
              value,
              label: t(value === 'all' ? 'all' : `outcome_${value}`),
            }))}
            onChange={(wanted) =>
              void navigate({ search: isOutcome(wanted) ? { status: wanted } : {} })
            }
          />
        }
      />
      <p className="rk-dim" style={{ marginBlockEnd: 16 }}>
        {t('incomingIntro')}
      </p>
      {can(place, 'installation:read') && <MailboxCard />}
      <IncomingTable outcome={outcome} onOpen={show} />
      {search.letter !== undefined && (
        <IncomingMailDialog id={search.letter} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

interface IncomingTableProps {
  outcome: MailOutcome | undefined;
  onOpen: (id: string) => void;
}

function IncomingTable({ outcome, onOpen }: IncomingTableProps) {
  const t = useTexts();
  const query = useInfiniteQuery({
    ...incomingList(usePlace(), outcome),
    refetchInterval: 10_000, // mail comes by itself
  });
  return (
    <div className="rk-card">
      <DataTable
        label={t('incomingTitle')}
        columns={useColumns(onOpen)}
        query={query}
        rowKey={({ id }) => id}
        onOpen={({ id }: IncomingMail) => onOpen(id)}
        empty={
          <EmptyState icon={IconInbox} title={t('noIncomingTitle')} text={t('noIncomingText')} />
        }
        {...(outcome && { noMatch: t('noIncomingMatch') })}
      />
    </div>
  );
}

function useColumns(onOpen: (id: string) => void): Column<IncomingMail>[] {
  const t = useTexts();
  return [
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ id, subject, sender }) => (
        <>
          <button
            type="button"
            className={`${classes.subject} rk-strong`}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(id);
            }}
          >
            {subject || t('noSubject')}
          </button>
          <div className="rk-dim rk-small rk-ellipsis">{sender || t('noSender')}</div>
        </>
      ),
    },
    {
      key: 'outcome',
      head: t('outcome'),
      width: 170,
      cell: ({ outcome }) => {
        const [tone, icon] = LOOKS[outcome];
        return (
          <StatusBadge tone={tone} icon={icon}>
            {t(`outcome_${outcome}`)}
          </StatusBadge>
        );
      },
    },
    {
      key: 'why',
      head: t('why'),
      minor: true,
      cell: ({ reason, ticketId, number, times }) => (
        <>
          {ticketId ? (
            <Link to="/provider/desk/$ticket" params={{ ticket: ticketId }} className="rk-link">
              {number}
            </Link>
          ) : (
            t(reasonOf(reason))
          )}
          {times > 1 && <span className="rk-faint"> · {t('times', { times })}</span>}
        </>
      ),
    },
    {
      key: 'arrived',
      head: t('arrived'),
      width: 140,
      cell: ({ arrivedAt }) => <TimeAgo at={arrivedAt} />,
    },
  ];
}

import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PERMISSION } from '@/api/permissions';
import type { OutgoingMail } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { isStatus, mailList, STATUSES, type MailStatus } from './mail';
import { MailDialog } from './MailDialog';
import classes from './mail.module.css';
import { useTexts } from './texts';

const LOOKS = {
  waiting: ['info', IconClock],
  sent: ['success', IconCircleCheck],
  kept: ['neutral', IconMail],
  failed: ['danger', IconAlertTriangle],
} as const satisfies Record<MailStatus, readonly [Tone, typeof IconMail]>;

/** Letters of the whole installation, newest first, and the words of one. */
export function OutgoingMailPage() {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate({ from: '/provider/mail' });
  const search = useSearch({ from: '/signed-in/provider/mail' });
  const status = isStatus(search.status) ? search.status : undefined;
  const show = (letter: string | undefined) => void navigate({ search: { ...search, letter } });
  useBrowserTitle(t('title'), place.name);
  if (!can(place, PERMISSION.readInstallation))
    return <NotPermitted permission={PERMISSION.readInstallation} />;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <SegmentedControl
            aria-label={t('filter')}
            value={status ?? 'all'}
            data={['all' as const, ...STATUSES].map((value) => ({ value, label: t(value) }))}
            onChange={(wanted) =>
              void navigate({ search: isStatus(wanted) ? { status: wanted } : {} })
            }
          />
        }
      />
      <p className="rk-dim" style={{ marginBlockEnd: 16 }}>
        {t('intro')}
      </p>
      <MailTable
        status={status}
        onOpen={can(place, PERMISSION.writeInstallation) ? show : undefined}
      />
      {search.letter !== undefined && (
        <MailDialog id={search.letter} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

interface MailTableProps {
  status: MailStatus | undefined;
  onOpen: ((id: string) => void) | undefined;
}

function MailTable({ status, onOpen }: MailTableProps) {
  const t = useTexts();
  const query = useInfiniteQuery({
    ...mailList(usePlace(), status),
    refetchInterval: 10_000, // letters leave by themselves
  });
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns(onOpen)}
        query={query}
        rowKey={({ id }) => id}
        {...(onOpen && { onOpen: ({ id }: OutgoingMail) => onOpen(id) })}
        empty={<EmptyState icon={IconMail} title={t('emptyTitle')} text={t('emptyText')} />}
        {...(status && { noMatch: t('noMatch') })}
      />
    </div>
  );
}

function useColumns(onOpen: ((id: string) => void) | undefined): Column<OutgoingMail>[] {
  const t = useTexts();
  return [
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ id, subject }) =>
        onOpen ? (
          <button
            type="button"
            className={`${classes.subject} rk-strong`}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(id);
            }}
          >
            {subject}
          </button>
        ) : (
          <span className="rk-strong">{subject}</span>
        ),
    },
    { key: 'to', head: t('to'), cell: ({ to }) => to },
    {
      key: 'status',
      head: t('status'),
      width: 150,
      cell: ({ status }) => {
        const [tone, icon] = LOOKS[status];
        return (
          <StatusBadge tone={tone} icon={icon}>
            {t(status)}
          </StatusBadge>
        );
      },
    },
    {
      key: 'tries',
      head: t('tries'),
      align: 'end',
      width: 90,
      minor: true,
      cell: (it) => it.tries,
    },
    {
      key: 'created',
      head: t('created'),
      width: 160,
      cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
    },
  ];
}

import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Session } from '@/api/models';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useProblemText } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { sessionList, useEndSession } from './account';
import { deviceOf } from './device';
import { useTexts } from './texts';

/** The browsers that are signed in, and the way to end each but this one. */
export function Sessions() {
  const t = useTexts();
  const query = useInfiniteQuery(sessionList);
  return (
    <div className="rk-card">
      <DataTable
        label={t('sessions')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={IconDeviceDesktop} title={t('noSessions')} />}
      />
    </div>
  );
}

function useDeviceName() {
  const t = useTexts();
  return ({ userAgent }: Session) => {
    const device = deviceOf(userAgent);
    return device
      ? t('onSystem', { browser: device.browser, system: device.system })
      : t('unknown');
  };
}

function useColumns(): Column<Session>[] {
  const t = useTexts();
  const nameOf = useDeviceName();
  return [
    {
      key: 'device',
      head: t('device'),
      cell: (session) => {
        const Sign = deviceOf(session.userAgent)?.phone ? IconDeviceMobile : IconDeviceDesktop;
        return (
          <IdentityCell
            mark={<Sign size={20} stroke={1.6} color="var(--rk-text2)" aria-hidden />}
            name={nameOf(session)}
            detail={session.ip}
          />
        );
      },
    },
    {
      key: 'active',
      head: t('active'),
      width: 130,
      cell: ({ lastSeenAt }) => <TimeAgo at={lastSeenAt} />,
    },
    {
      key: 'end',
      head: t('action'),
      width: 140,
      align: 'end',
      cell: (session) => <EndSession session={session} />,
    },
  ];
}

function EndSession({ session }: { session: Session }) {
  const t = useTexts();
  const device = useDeviceName()(session);
  const end = useEndSession();
  const describe = useProblemText();
  if (session.current) return <StatusBadge tone="neutral">{t('this')}</StatusBadge>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={end.isPending}
      aria-label={t('endOf', { device })}
      onClick={() =>
        settle(end.mutateAsync, session, {
          onSuccess: () => toast.done(t('ended')),
          onError: (error) => toast.failed(describe(error)),
        })
      }
    >
      {t('end')}
    </Button>
  );
}

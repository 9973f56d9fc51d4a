import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconPencil,
  IconPlayerPause,
  IconPlugOff,
  IconRobot,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { at, body, type PlaceRef } from '@/api/client';
import type { Bot } from '@/api/models';
import { usePlace } from '@/api/place';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { RowLink } from '@/ui/RowLink';
import { EmptyState } from '@/ui/EmptyState';
import { CardHead } from '@/ui/Page';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { useTexts } from './texts';

const SHOWN = 6;

const LOOKS = {
  live: { tone: 'success', icon: IconCircleCheck },
  paused: { tone: 'neutral', icon: IconPlayerPause },
  draft: { tone: 'neutral', icon: IconPencil },
  archived: { tone: 'neutral', icon: IconArchive },
  degraded: { tone: 'warning', icon: IconAlertTriangle },
  disconnected: { tone: 'danger', icon: IconPlugOff },
} as const;

const shownBots = (place: PlaceRef) => ({
  queryKey: [place.id, 'bots', 'home'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(at(place).GET('/bots', { params: { query: { limit: SHOWN } }, signal })),
  initialPageParam: 0,
  getNextPageParam: () => undefined, // the rest is behind "All bots"
});

/** The first few bots and whether they are live. */
export function BotsCard() {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const query = useInfiniteQuery(shownBots(place));
  return (
    <section className="rk-card">
      <CardHead
        title={t('bots')}
        actions={
          <Link to="/s/$workspace/bots" params={{ workspace: place.id }} className="rk-link">
            {t('allBots')}
          </Link>
        }
      />
      <DataTable
        label={t('bots')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({
            to: '/s/$workspace/bots/$bot',
            params: { workspace: place.id, bot: id },
          })
        }
        empty={<EmptyState icon={IconRobot} title={t('noBots')} text={t('noBotsText')} />}
      />
    </section>
  );
}

function useColumns(): Column<Bot>[] {
  const t = useTexts();
  const place = usePlace();
  return [
    {
      key: 'name',
      head: t('bot'),
      cell: ({ id, name }) => (
        <IdentityCell
          name={
            <RowLink to="/s/$workspace/bots/$bot" params={{ workspace: place.id, bot: id }}>
              {name}
            </RowLink>
          }
          detail={t('website')}
        />
      ),
    },
    {
      key: 'state',
      head: t('state'),
      width: 160,
      cell: ({ status }) => {
        const { tone, icon } = LOOKS[status];
        return (
          <StatusBadge plain tone={tone} icon={icon}>
            {t(status)}
          </StatusBadge>
        );
      },
    },
    {
      key: 'changed',
      head: t('changed'),
      width: 160,
      align: 'end',
      cell: ({ updatedAt }) => <TimeAgo at={updatedAt} />,
    },
  ];
}

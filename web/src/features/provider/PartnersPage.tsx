import { Button } from '@mantine/core';
import {
  IconBuildings,
  IconCircleCheck,
  IconCircleX,
  IconLock,
  IconPlus,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partner } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { CreatePartnerDialog } from './CreatePartnerDialog';
import { partnerList } from './partners';
import { useTexts } from './texts';

/** The partners of this installation. */
export function PartnersPage() {
  const t = useTexts();
  const place = usePlace();
  const [creating, setCreating] = useState(false);
  const mayWrite = can(place, PERMISSION.writePartners);
  useBrowserTitle(t('title'), place.name);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          mayWrite && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setCreating(true)}
            >
              {t('new')}
            </Button>
          )
        }
      />
      {can(place, PERMISSION.readPartners) ? (
        <PartnerTable onCreate={mayWrite ? () => setCreating(true) : undefined} />
      ) : (
        <NotPermitted permission={PERMISSION.readPartners} />
      )}
      <CreatePartnerDialog opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

function PartnerTable({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = useTexts();
  const query = useInfiniteQuery(partnerList(usePlace()));
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconBuildings}
            title={t('emptyTitle')}
            text={t('emptyText')}
            actions={
              onCreate && (
                <Button variant="light" onClick={onCreate}>
                  {t('new')}
                </Button>
              )
            }
          />
        }
      />
    </div>
  );
}

const LOOKS = {
  active: ['success', IconCircleCheck],
  suspended: ['danger', IconLock],
  closed: ['neutral', IconCircleX],
} as const satisfies Record<string, readonly [Tone, typeof IconLock]>;

type State = keyof typeof LOOKS;
const isState = (state: string): state is State => state in LOOKS;

function useColumns(): Column<Partner>[] {
  const t = useTexts();
  return [
    {
      key: 'name',
      head: t('partner'),
      cell: ({ name, parentId }) => (
        <IdentityCell
          mark={<Avatar shape="place" name={name} />}
          name={name}
          detail={parentId ? t('reseller') : t('partner')}
        />
      ),
    },
    {
      key: 'host',
      head: t('host'),
      width: '30%',
      minor: true,
      cell: ({ host }) => host ?? <span className="rk-faint">{t('noHost')}</span>,
    },
    {
      key: 'state',
      head: t('state'),
      width: 150,
      cell: ({ state }) => {
        if (!isState(state)) return state;
        const [tone, icon] = LOOKS[state];
        return (
          <StatusBadge plain={state === 'active'} tone={tone} icon={icon}>
            {t(state)}
          </StatusBadge>
        );
      },
    },
    {
      key: 'since',
      head: t('since'),
      width: 140,
      align: 'end',
      cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
    },
  ];
}

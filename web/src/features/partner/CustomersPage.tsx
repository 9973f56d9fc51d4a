import { Button } from '@mantine/core';
import {
  IconBuildingStore,
  IconCircleCheck,
  IconHourglass,
  IconLock,
  IconPlayerPause,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, useHere } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { RowLink } from '@/ui/RowLink';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { CreateCustomerDialog } from './CreateCustomerDialog';
import { customerList } from './customers';
import { useTexts } from './texts';

/** The workspaces of a partner. */
export function CustomersPage() {
  const t = useTexts();
  const { place } = useHere();
  const [creating, setCreating] = useState(false);
  const mayWrite = can(place, PERMISSION.writeCustomers);
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
      {can(place, PERMISSION.readCustomers) ? (
        <CustomerTable onCreate={mayWrite ? () => setCreating(true) : undefined} />
      ) : (
        <NotPermitted permission={PERMISSION.readCustomers} />
      )}
      <CreateCustomerDialog opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

function CustomerTable({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = useTexts();
  const { place } = useHere();
  const query = useInfiniteQuery(customerList(place));
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={IconBuildingStore}
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
  inactive: ['neutral', IconPlayerPause],
  suspended: ['danger', IconLock],
  pending_verification: ['info', IconHourglass],
  pending_deletion: ['warning', IconTrash],
  deleted: ['neutral', IconTrash],
} as const satisfies Record<string, readonly [Tone, typeof IconLock]>;

type State = keyof typeof LOOKS;
const isState = (state: string): state is State => state in LOOKS;

function useColumns(): Column<Workspace>[] {
  const t = useTexts();
  const { me } = useHere();
  return [
    {
      key: 'name',
      head: t('customer'),
      cell: ({ id, name }) => (
        <IdentityCell
          mark={<Avatar shape="place" name={name} />}
          name={
            me.places.some((place) => place.id === id) ? (
              <RowLink to="/s/$workspace" params={{ workspace: id }}>
                {name}
              </RowLink>
            ) : (
              name
            )
          }
        />
      ),
    },
    {
      key: 'state',
      head: t('state'),
      width: 170,
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
    { key: 'zone', head: t('zone'), width: 180, minor: true, cell: ({ timeZone }) => timeZone },
    {
      key: 'since',
      head: t('since'),
      width: 140,
      align: 'end',
      cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
    },
  ];
}

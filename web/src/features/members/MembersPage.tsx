import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Member } from '@/api/models';
import { peoplePermission } from '@/api/permissions';
import { can, useHere } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { TimeAgo } from '@/ui/TimeAgo';
import { InviteDialog } from './InviteDialog';
import { MemberStatus } from './MemberStatus';
import { MemberTools } from './MemberTools';
import { memberList, roleList } from './members';
import { useTexts } from './texts';

const TITLES = { workspace: 'members', partner: 'team', provider: 'staff' } as const;

/** The members of a workspace, the team of a partner, the staff of the provider. */
export function MembersPage() {
  const t = useTexts();
  const { place } = useHere();
  const title = t(TITLES[place.kind]);
  const [inviting, setInviting] = useState(false);
  const mayRead = can(place, peoplePermission(place, 'read'));
  const mayInvite = can(place, peoplePermission(place, 'write'));
  useBrowserTitle(title, place.name);

  return (
    <Page>
      <PageHeader
        title={title}
        actions={
          mayInvite && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setInviting(true)}
            >
              {t('invite')}
            </Button>
          )
        }
      />
      {mayRead ? (
        <MemberTable onInvite={mayInvite ? () => setInviting(true) : undefined} />
      ) : (
        <NotPermitted permission={peoplePermission(place, 'read')} />
      )}
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function MemberTable({ onInvite }: { onInvite: (() => void) | undefined }) {
  const t = useTexts();
  const { place } = useHere();
  const query = useInfiniteQuery(memberList(place));

  return (
    <div className="rk-card">
      <DataTable
        label={t(TITLES[place.kind])}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        tools={(member) => <MemberTools member={member} />}
        empty={
          <EmptyState
            icon={IconUsers}
            title={t('emptyTitle')}
            text={t('emptyText')}
            actions={
              onInvite && (
                <Button variant="light" onClick={onInvite}>
                  {t('invite')}
                </Button>
              )
            }
          />
        }
      />
    </div>
  );
}

function useColumns(): Column<Member>[] {
  const t = useTexts();
  const { me, place } = useHere();
  const roles = useQuery(roleList(place));
  const nameOf = (key: string) => roles.data?.data.find((role) => role.key === key)?.name ?? key;
  return [
    {
      key: 'name',
      head: t('name'),
      cell: ({ name, email }) => (
        <IdentityCell
          mark={<Avatar name={name} />}
          name={
            <>
              {name}
              {email === me.login.email && <span className="rk-faint"> ({t('you')})</span>}
            </>
          }
          detail={email}
        />
      ),
    },
    { key: 'role', head: t('role'), width: 180, cell: ({ role }) => nameOf(role) },
    {
      key: 'status',
      head: t('status'),
      width: 140,
      cell: ({ status }) => <MemberStatus status={status} />,
    },
    {
      key: 'since',
      head: t('since'),
      width: 140,
      align: 'end',
      minor: true,
      cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
    },
  ];
}

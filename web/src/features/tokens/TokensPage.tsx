import { Button, Tooltip } from '@mantine/core';
import { IconClockOff, IconKey, IconLock, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiToken } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { CreateTokenDialog } from './CreateTokenDialog';
import { useTexts } from './texts';
import { tokenList } from './tokens';
import { TokenTools } from './TokenTools';

/** The tokens of this workspace: create, rotate, revoke. */
export function TokensPage() {
  const t = useTexts();
  const place = usePlace();
  const [creating, setCreating] = useState(false);
  const mayWrite = can(place, PERMISSION.writeTokens);
  useBrowserTitle(t('title'), t('settings'), place.name);
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
              {t('create')}
            </Button>
          )
        }
      />
      <p className="rk-dim" style={{ marginBottom: 16 }}>
        {t('intro')}
      </p>
      {can(place, PERMISSION.readTokens) ? (
        <TokenTable onCreate={mayWrite ? () => setCreating(true) : undefined} />
      ) : (
        <NotPermitted permission={PERMISSION.readTokens} />
      )}
      <CreateTokenDialog opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

function TokenTable({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = useTexts();
  const place = usePlace();
  const query = useInfiniteQuery(tokenList(place));
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        tools={(token) => <TokenTools token={token} />}
        empty={
          <EmptyState
            icon={IconKey}
            title={t('emptyTitle')}
            text={t('emptyText')}
            actions={
              onCreate && (
                <Button variant="light" onClick={onCreate}>
                  {t('create')}
                </Button>
              )
            }
          />
        }
      />
    </div>
  );
}

function useColumns(): Column<ApiToken>[] {
  const t = useTexts();
  const formats = useFormats();
  return [
    {
      key: 'name',
      head: t('name'),
      cell: ({ name, prefix }) => (
        <IdentityCell name={name} detail={<span className="rk-code">{prefix}…</span>} />
      ),
    },
    {
      key: 'scopes',
      head: t('scopes'),
      width: 130,
      cell: ({ scopes }) => (
        <Tooltip multiline maw={280} label={[...scopes].sort().join(', ')}>
          <span>{t('scopesCount', { count: scopes.length })}</span>
        </Tooltip>
      ),
    },
    {
      key: 'by',
      head: t('createdBy'),
      width: 180,
      minor: true,
      cell: ({ createdBy }) => createdBy,
    },
    {
      key: 'expires',
      head: t('expires'),
      width: 150,
      minor: true,
      cell: ({ expiresAt, disabled }) => (
        <Validity
          expiresAt={expiresAt}
          disabled={disabled}
          text={expiresAt ? formats.date(expiresAt) : t('never')}
        />
      ),
    },
    {
      key: 'used',
      head: t('lastUsed'),
      width: 150,
      align: 'end',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <TimeAgo at={lastUsedAt} /> : t('notUsed')),
    },
  ];
}

interface ValidityProps {
  expiresAt: string | null | undefined;
  disabled: boolean | undefined;
  text: string;
}

function Validity({ expiresAt, disabled, text }: ValidityProps) {
  const t = useTexts();
  const [now] = useState(() => Date.now());
  if (disabled)
    return (
      <Tooltip label={t('disabledText')}>
        <span>
          <StatusBadge tone="warning" icon={IconLock}>
            {t('disabled')}
          </StatusBadge>
        </span>
      </Tooltip>
    );
  if (expiresAt && new Date(expiresAt).getTime() < now)
    return (
      <StatusBadge tone="neutral" icon={IconClockOff}>
        {t('expired')}
      </StatusBadge>
    );
  return <>{text}</>;
}

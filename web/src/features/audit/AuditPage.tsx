import { Button, Drawer, Select, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHistory,
  IconLock,
  IconX,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuditEntry } from '@/api/models';
import { auditPermission } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { Toolbar } from '@/ui/Toolbar';
import { auditLog, KNOWN_ACTIONS, type AuditFilter } from './audit';
import { EntryDetails } from './EntryDetails';
import { useTexts } from './texts';

/** The audit log of a workspace; *Activities* of a partner and of the provider. */
export function AuditPage() {
  const t = useTexts();
  const place = usePlace();
  const title = place.kind === 'workspace' ? t('audit') : t('activities');
  useBrowserTitle(title, place.name);
  return (
    <Page>
      <PageHeader title={title} />
      <p className="rk-dim" style={{ marginBottom: 16 }}>
        {t('intro')}
      </p>
      {can(place, auditPermission(place)) ? (
        <Log label={title} />
      ) : (
        <NotPermitted permission={auditPermission(place)} />
      )}
    </Page>
  );
}

function Log({ label }: { label: string }) {
  const t = useTexts();
  const place = usePlace();
  const { action, result, from, to } = useSearch({ strict: false });
  const filter = { action, result, from, to };
  const query = useInfiniteQuery(auditLog(place, filter));
  const [opened, setOpened] = useState<AuditEntry>();
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="rk-card">
      <Filters filter={filter} />
      <DataTable
        label={label}
        columns={useColumns(setOpened)}
        query={query}
        rowKey={({ id }) => id}
        onOpen={setOpened}
        noMatch={filtered ? t('noMatch') : undefined}
        empty={<EmptyState icon={IconHistory} title={t('emptyTitle')} text={t('emptyText')} />}
      />
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened?.action}
        closeButtonProps={{ 'aria-label': t('details', { action: opened?.action ?? '' }) }}
      >
        {opened && <EntryDetails entry={opened} />}
      </Drawer>
    </div>
  );
}

function Filters({ filter }: { filter: AuditFilter }) {
  const t = useTexts();
  const navigate = useNavigate();
  const change = (part: AuditFilter) =>
    void navigate({ to: '.', search: cleaned({ ...filter, ...part }), replace: true });
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Toolbar>
      <Select
        aria-label={t('action')}
        placeholder={t('action')}
        w={220}
        searchable
        clearable
        value={filter.action ?? null}
        data={[...new Set([...KNOWN_ACTIONS, ...(filter.action ? [filter.action] : [])])].sort()}
        onChange={(action) => change({ action: action ?? '' })}
      />
      <Select
        aria-label={t('result')}
        w={150}
        value={filter.result ?? ''}
        data={[
          { value: '', label: t('anyResult') },
          { value: 'ok', label: t('ok') },
          { value: 'denied', label: t('denied') },
          { value: 'failed', label: t('failed') },
        ]}
        onChange={(result) => change({ result: result ?? '' })}
      />
      <TextInput
        type="date"
        w={150}
        aria-label={t('from')}
        value={filter.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <span className="rk-faint" aria-hidden>
        –
      </span>
      <TextInput
        type="date"
        w={150}
        aria-label={t('to')}
        value={filter.to ?? ''}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      {filtered && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} stroke={1.75} />}
          onClick={() => void navigate({ to: '.', search: {}, replace: true })}
        >
          {t('clear')}
        </Button>
      )}
    </Toolbar>
  );
}

const cleaned = (filter: AuditFilter): AuditFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  );

const LOOKS = {
  ok: { tone: 'success', icon: IconCircleCheck },
  denied: { tone: 'warning', icon: IconLock },
  failed: { tone: 'danger', icon: IconAlertTriangle },
} as const;

function useColumns(open: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const t = useTexts();
  return [
    {
      key: 'who',
      head: t('who'),
      cell: ({ actor }) => (
        <IdentityCell
          mark={<Avatar name={actor.name ?? t('system')} />}
          name={actor.name ?? t('system')}
          detail={actor.email ?? actor.type}
        />
      ),
    },
    {
      key: 'what',
      head: t('what'),
      width: '26%',
      cell: (entry) => (
        <button type="button" className="rk-plain-button rk-code" onClick={() => open(entry)}>
          {entry.action}
        </button>
      ),
    },
    {
      key: 'object',
      head: t('object'),
      width: '22%',
      minor: true,
      cell: ({ object }) => object.name ?? object.id ?? '–',
    },
    {
      key: 'result',
      head: t('result'),
      width: 120,
      cell: ({ result }) => {
        const { tone, icon } = LOOKS[result];
        return (
          <StatusBadge plain={result === 'ok'} tone={tone} icon={icon}>
            {t(result)}
          </StatusBadge>
        );
      },
    },
    {
      key: 'when',
      head: t('when'),
      width: 110,
      align: 'end',
      cell: ({ at }) => <TimeAgo at={at} />,
    },
  ];
}

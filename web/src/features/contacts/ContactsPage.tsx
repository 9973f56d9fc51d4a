import { Button, Switch } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { RowLink } from '@/ui/RowLink';
import { SearchField } from '@/ui/SearchField';
import { StatusBadge } from '@/ui/StatusBadge';
import { useUiTexts } from '@/ui/texts';
import { TimeAgo } from '@/ui/TimeAgo';
import { Toolbar } from '@/ui/Toolbar';
import { ContactForm } from './ContactForm';
import { contactList } from './contacts';
import { useTexts } from './texts';

/** Everybody who ever wrote, or only those who left an address. */
export function ContactsPage() {
  const t = useTexts();
  const place = usePlace();
  const [creating, setCreating] = useState(false);
  const mayRead = useCan(PERMISSION.readContacts);
  const mayWrite = useCan(PERMISSION.writeContacts);
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
              {t('newContact')}
            </Button>
          )
        }
      />
      {mayRead ? <ContactTable /> : <NotPermitted permission={PERMISSION.readContacts} />}
      <ContactForm opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

function ContactTable() {
  const t = useTexts();
  const ui = useUiTexts();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const { q } = useSearch({ strict: false });
  const [leads, setLeads] = useState(false);
  const query = useInfiniteQuery(contactList(usePlace(), { q, leads }));
  const search = (words: string) =>
    void navigate({ to: '.', search: words.length < 2 ? {} : { q: words }, replace: true });
  return (
    <div className="rk-card">
      <Toolbar>
        <SearchField label={t('search')} value={q ?? ''} onSearch={search} />
        <Switch
          label={t('onlyLeads')}
          checked={leads}
          onChange={(event) => setLeads(event.currentTarget.checked)}
        />
      </Toolbar>
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({
            to: '/s/$workspace/contacts/$contact',
            params: { workspace, contact: id },
          })
        }
        noMatch={q !== undefined ? ui('noMatch', { query: q }) : leads ? t('noLeads') : undefined}
        empty={<EmptyState icon={IconAddressBook} title={t('emptyTitle')} text={t('emptyText')} />}
      />
    </div>
  );
}

function useColumns(): Column<Contact>[] {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  return [
    {
      key: 'name',
      head: t('name'),
      cell: ({ id, displayName, company }) => (
        <IdentityCell
          mark={<Avatar name={displayName} />}
          name={
            <RowLink to="/s/$workspace/contacts/$contact" params={{ workspace, contact: id }}>
              {displayName}
            </RowLink>
          }
          detail={company}
        />
      ),
    },
    { key: 'email', head: t('email'), cell: ({ email }) => email ?? '–' },
    { key: 'phone', head: t('phone'), cell: ({ phone }) => phone ?? '–', minor: true },
    {
      key: 'lead',
      head: t('status'),
      cell: ({ isLead }) =>
        isLead ? <StatusBadge tone="success">{t('lead')}</StatusBadge> : t('visitor'),
    },
    {
      key: 'seen',
      head: t('lastSeen'),
      align: 'end',
      minor: true,
      cell: ({ stats, createdAt }) => <TimeAgo at={stats.lastSeenAt ?? createdAt} />,
    },
  ];
}

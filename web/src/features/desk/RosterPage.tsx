import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EscalationContact } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted, ProblemNotice } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { ContactDialog } from './ContactDialog';
import { DeliveryLog } from './DeliveryLog';
import { PageBanner } from './PageBanner';
import classes from './paging.module.css';
import { roster, useRemoveContact } from './paging';
import { PagingHooks } from './PagingHooks';
import { useTexts } from './texts';

type Editing = EscalationContact | 'new' | null;

/** Who is called when a ticket is escalated, level by level, and what was sent. */
export function RosterPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(roster(place));
  const [editing, setEditing] = useState<Editing>(null);
  const mayEdit = can(place, 'support:manage');
  useBrowserTitle(t('roster'), place.name);
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Page>
      <PageHeader
        title={t('roster')}
        actions={
          mayEdit && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setEditing('new')}
            >
              {t('addContact')}
            </Button>
          )
        }
      />
      <PageBanner />
      <Loaded query={query} skeleton={<SkeletonList rows={6} />}>
        {({ data, gaps }) => (
          <>
            <Gaps levels={gaps} />
            <div className={classes.columns}>
              <div className={classes.stack}>
                {[1, 2, 3].map((level) => (
                  <Level
                    key={level}
                    level={level}
                    contacts={data.filter((one) => one.level === level)}
                    onEdit={mayEdit ? setEditing : undefined}
                  />
                ))}
              </div>
              {mayEdit && <PagingHooks />}
            </div>
            <DeliveryLog />
          </>
        )}
      </Loaded>
      {editing && (
        <ContactDialog
          known={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

/** A level that nobody answers for at night is a promise that cannot be kept. */
function Gaps({ levels }: { levels: number[] }) {
  const t = useTexts();
  if (levels.length === 0) return null;
  return (
    <p className={classes.notice} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>{t('rosterGaps', { levels: levels.join(', ') })}</span>
    </p>
  );
}

const NAMES = { 1: 'level1Name', 2: 'level2Name', 3: 'level3Name' } as const;
const WAITS = { 1: '10', 2: '15', 3: '30' } as const;
const known = (level: number): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3);

function Level({
  level,
  contacts,
  onEdit,
}: {
  level: number;
  contacts: EscalationContact[];
  onEdit: ((contact: EscalationContact) => void) | undefined;
}) {
  const t = useTexts();
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t(NAMES[known(level)])}</h2>
        <span className="rk-faint rk-small">
          {t('answersIn', { minutes: WAITS[known(level)] })}
        </span>
      </header>
      {contacts.length === 0 && <p className={`${classes.none} rk-dim`}>{t('nobodyHere')}</p>}
      <ul className={classes.list}>
        {contacts.map((contact) => (
          <Contact key={contact.id} contact={contact} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}

function Contact({
  contact,
  onEdit,
}: {
  contact: EscalationContact;
  onEdit: ((contact: EscalationContact) => void) | undefined;
}) {
  const t = useTexts();
  const remove = useRemoveContact();
  return (
    <li className={classes.contact} data-off={!contact.enabled || undefined}>
      <span className="rk-num rk-faint">{contact.position}</span>
      <span className={classes.who}>
        <strong>{contact.name}</strong>
        <span className="rk-dim rk-small">
          {[contact.role, contact.phone, contact.email].filter((it) => it !== '').join(' · ')}
        </span>
        <ProblemNotice error={remove.error} />
      </span>
      <span className={classes.badges}>
        <StatusBadge tone="neutral">{t(`hours_${contact.activeHours}`)}</StatusBadge>
        {contact.visibleToPartners && <StatusBadge tone="info">{t('shownToPartners')}</StatusBadge>}
        {!contact.enabled && <StatusBadge tone="warning">{t('switchedOff')}</StatusBadge>}
      </span>
      {onEdit && (
        <>
          <Tooltip label={t('edit')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('edit')}: ${contact.name}`}
              onClick={() => onEdit(contact)}
            >
              <IconPencil size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('remove')}: ${contact.name}`}
              loading={remove.isPending}
              onClick={() => remove.mutate(contact.id)}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  );
}

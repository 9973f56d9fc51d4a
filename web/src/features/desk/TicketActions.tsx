import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowUp,
  IconCheck,
  IconDots,
  IconPhone,
  IconPlayerPause,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ticket } from '@/api/models';
import { can, useHere } from '@/api/place';
import { CATEGORIES, ticketSla, useAssign } from './desk';
import classes from './desk.module.css';
import { TextDialog, type Wish } from './TextDialog';
import { useTexts } from './texts';

/** What may be done with a ticket from where it stands. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const { place } = useHere();
  const [wish, setWish] = useState<Wish | null>(null);
  const actions =
    place.kind === 'provider' ? (
      <StaffActions ticket={ticket} onWish={setWish} />
    ) : (
      <PartnerActions ticket={ticket} onWish={setWish} />
    );
  return (
    <>
      {actions}
      {wish && <TextDialog ticket={ticket} wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}

interface ActionsProps {
  ticket: Ticket;
  onWish: (wish: Wish) => void;
}

function StaffActions({ ticket, onWish }: ActionsProps) {
  const t = useTexts();
  const { place } = useHere();
  if (!can(place, 'support:work')) return null;
  const to = (status: Ticket['status']) => ticket.targets.includes(status);
  return (
    <>
      {to('awaiting_partner') && (
        <Button
          className={classes.wide}
          variant="default"
          leftSection={<IconPlayerPause size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'awaiting_partner' })}
        >
          {t('awaitPartner')}
        </Button>
      )}
      {ticket.level < 2 && ticket.targets.length > 0 && (
        <Button
          className={classes.wide}
          variant="default"
          leftSection={<IconArrowUp size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'raise' })}
        >
          {t('escalate')}
        </Button>
      )}
      {to('resolved') && (
        <Button
          leftSection={<IconCheck size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'resolved' })}
        >
          {t('resolve')}
        </Button>
      )}
      {ticket.targets.length > 0 && <StaffMenu ticket={ticket} onWish={onWish} />}
    </>
  );
}

function StaffMenu({ ticket, onWish }: ActionsProps) {
  const t = useTexts();
  const { place } = useHere();
  const assign = useAssign(ticket);
  const mine = ticket.assigneeId === place.memberId;
  const waits = ticket.targets.includes('awaiting_third_party');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('more')}>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('more')}>
            <IconDots size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserPlus size={16} stroke={1.75} />}
          onClick={() => assign.mutate(mine ? null : place.memberId)}
        >
          {t(mine ? 'giveBack' : 'takeIt')}
        </Menu.Item>
        {waits && (
          <>
            <Menu.Item onClick={() => onWish({ kind: 'awaiting_partner' })}>
              {t('awaitPartner')}
            </Menu.Item>
            <Menu.Item onClick={() => onWish({ kind: 'awaiting_third_party' })}>
              {t('awaitThirdParty')}
            </Menu.Item>
          </>
        )}
        {ticket.level < 2 && (
          <Menu.Item onClick={() => onWish({ kind: 'raise' })}>{t('escalate')}</Menu.Item>
        )}
        {!ticket.firstResponseAt && can(place, 'support:manage') && (
          <Menu.Item
            leftSection={<IconPhone size={16} stroke={1.75} />}
            onClick={() => onWish({ kind: 'phone' })}
          >
            {t('enterCall')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('category')}</Menu.Label>
        {CATEGORIES.filter((category) => category !== ticket.category).map((category) => (
          <Menu.Item key={category} onClick={() => onWish({ kind: 'category', category })}>
            {t(category)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const ACCEPTABLE = new Set<Ticket['status']>(['open', 'awaiting_partner', 'resolved']);
const OVER = new Set<Ticket['status']>(['closed', 'cancelled']);

function PartnerActions({ ticket, onWish }: ActionsProps) {
  const t = useTexts();
  const { place } = useHere();
  if (!can(place, 'support:write')) return null;
  return (
    <>
      {ticket.status === 'closed' && (
        <Button variant="default" onClick={() => onWish({ kind: 'reopen' })}>
          {t('reopen')}
        </Button>
      )}
      {!OVER.has(ticket.status) && (
        <Button
          className={classes.wide}
          variant="default"
          leftSection={<IconArrowUp size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'escalate' })}
        >
          {t('escalate')}
        </Button>
      )}
      {ticket.status === 'resolved' && (
        <Button variant="default" onClick={() => onWish({ kind: 'reject' })}>
          {t('reject')}
        </Button>
      )}
      {ACCEPTABLE.has(ticket.status) && (
        <Button
          leftSection={<IconCheck size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'accept' })}
        >
          {t('accept')}
        </Button>
      )}
      {!OVER.has(ticket.status) && <PartnerMenu ticket={ticket} onWish={onWish} />}
    </>
  );
}

/** What a partner seldom does, and on a phone what finds no place in the bar. */
function PartnerMenu({ ticket, onWish }: ActionsProps) {
  const t = useTexts();
  const { place } = useHere();
  const disputable = useQuery(ticketSla(place, ticket.id)).data?.disputableUntil != null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={disputable ? undefined : classes.barPhone}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('more')}
        >
          <IconDots size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          className={classes.barPhone}
          leftSection={<IconArrowUp size={16} stroke={1.75} />}
          onClick={() => onWish({ kind: 'escalate' })}
        >
          {t('escalate')}
        </Menu.Item>
        {disputable && (
          <Menu.Item onClick={() => onWish({ kind: 'dispute' })}>{t('disputeCategory')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

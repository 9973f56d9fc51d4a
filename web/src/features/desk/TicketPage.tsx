import { ActionIcon, CopyButton, Drawer, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowLeft, IconChevronRight, IconCopy, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Ticket } from '@/api/models';
import { placePath, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { useBrowserTitle } from '@/ui/Page';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { ClockPanel } from './ClockPanel';
import { ticket as ticketQuery } from './desk';
import classes from './desk.module.css';
import { Facts } from './Facts';
import { CategoryName, TicketStatus } from './looks';
import { OpenNow } from './OpenNow';
import { PageBanner } from './PageBanner';
import { useTexts } from './texts';
import { TicketActions } from './TicketActions';
import { TicketComposer } from './TicketComposer';
import { Timeline } from './Timeline';
import { WhyDue } from './WhyDue';

type Related = (ticket: Ticket) => ReactNode;

/**
 * One ticket: what happened at the left, its clocks and facts at the right; `related` is what other
 * features know of it.
 */
export function TicketPage({ related }: { related?: Related }) {
  const { ticket: id = '' } = useParams({ strict: false });
  const query = useQuery(ticketQuery(usePlace(), id));
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={8} />} wholePage>
      {(ticket) => <Shown ticket={ticket} related={related?.(ticket)} />}
    </Loaded>
  );
}

function Shown({ ticket, related }: { ticket: Ticket; related: ReactNode }) {
  const t = useTexts();
  const place = usePlace();
  const [why, { open, close }] = useDisclosure(false);
  useBrowserTitle(ticket.number, t(place.kind === 'provider' ? 'queue' : 'support'), place.name);
  return (
    <div className={classes.ticket}>
      <TopBar ticket={ticket} />
      <div className={classes.panes}>
        <div className={classes.story}>
          <Head ticket={ticket} related={related} />
          <div className={classes.calls}>
            <PageBanner ticket={ticket.id} />
          </div>
          <div className={classes.phoneClocks}>
            <ClockPanel ticket={ticket} />
            <button type="button" className={classes.whyRow} onClick={open}>
              <IconHelpCircle size={16} stroke={1.75} aria-hidden />
              {t('whyThis')}
              <IconChevronRight size={16} stroke={1.75} aria-hidden />
            </button>
          </div>
          <Timeline ticket={ticket} />
          <TicketComposer ticket={ticket} />
        </div>
        <aside className={classes.side} aria-label={t('clocks')}>
          <ClockPanel ticket={ticket} />
          <WhyDue ticket={ticket} />
          <Facts ticket={ticket} />
        </aside>
      </div>
      <Drawer opened={why} onClose={close} position="bottom" size="85%" title={t('whyThis')}>
        <WhyDue ticket={ticket} />
        <Facts ticket={ticket} />
      </Drawer>
    </div>
  );
}

function TopBar({ ticket }: { ticket: Ticket }) {
  const t = useTexts();
  const place = usePlace();
  const isStaff = place.kind === 'provider';
  const back = `${placePath(place)}/${isStaff ? 'desk' : 'support'}`;
  return (
    <header className={classes.bar}>
      <Link to={back} className={classes.back} aria-label={t('backToQueue')}>
        <IconArrowLeft size={20} stroke={1.6} aria-hidden />
      </Link>
      <Link to={back} className={`${classes.crumb} rk-dim`}>
        {t(isStaff ? 'queue' : 'support')}
      </Link>
      <span className={`${classes.crumb} rk-faint`} aria-hidden>
        /
      </span>
      <span className={classes.barName}>
        <span className={`${classes.number} rk-num`}>{ticket.number}</span>
        <span className={`${classes.barPhone} rk-dim rk-small rk-ellipsis`}>
          {isStaff ? ticket.partnerName : t('support')}
          {ticket.level > 1 && ` · ${levelWords(ticket, t)}`}
        </span>
      </span>
      <CopyButton value={ticket.number}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'copied' : 'copyNumber')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('copyNumber')} onClick={copy}>
              <IconCopy size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      <span className={classes.barEnd}>
        <span className={classes.openNow}>
          <OpenNow />
        </span>
        <TicketActions ticket={ticket} />
      </span>
    </header>
  );
}

const levelWords = ({ level }: Ticket, t: ReturnType<typeof useTexts>): string =>
  t('levelIs', { level: t(level === 3 ? 'level3' : 'level2') });

function Head({ ticket, related }: { ticket: Ticket; related: ReactNode }) {
  const t = useTexts();
  return (
    <div className={classes.head}>
      <h1 className="rk-title">{ticket.subject}</h1>
      <div className={classes.badges}>
        <TicketStatus status={ticket.status} />
        <CategoryName category={ticket.category} />
        {ticket.level > 1 && <StatusBadge tone="neutral">{levelWords(ticket, t)}</StatusBadge>}
        <span className="rk-dim rk-ui">{ticket.partnerName}</span>
      </div>
      {related}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TicketPage } from '@/api/models';
import { can, usePlace } from '@/api/place';
import classes from './paging.module.css';
import { openPages, useAcknowledge } from './paging';
import { useTicketPath } from './QueuePage';
import { useTexts } from './texts';
import { duration, secondsUntil, useSecond } from './time';

/** Calls that nobody has answered yet, of one ticket or of all; staff say "I have it" here. */
export function PageBanner({ ticket }: { ticket?: string }) {
  const place = usePlace();
  const mayWork = place.kind === 'provider' && can(place, 'support:work');
  const query = useQuery({ ...openPages(place), enabled: mayWork });
  const pages = (query.data?.data ?? []).filter(
    (page) => ticket === undefined || page.ticketId === ticket,
  );
  if (pages.length === 0) return null;
  return (
    <ul className={classes.pages} aria-live="polite">
      {pages.slice(0, 3).map((page) => (
        <Call key={page.id} page={page} linked={ticket === undefined} />
      ))}
    </ul>
  );
}

function Call({ page, linked }: { page: TicketPage; linked: boolean }) {
  const t = useTexts();
  const path = useTicketPath();
  const acknowledge = useAcknowledge();
  const second = useSecond();
  const level = String(page.calledLevel ?? page.level);
  const left = page.dueAt ? duration(Math.max(0, secondsUntil(page.dueAt, second))) : '';
  return (
    <li className={classes.page}>
      <IconBellRinging size={20} stroke={1.6} aria-hidden />
      <span className={classes.pageWords}>
        {page.calledName && page.state === 'waiting'
          ? t('isCalled', { name: page.calledName, level, left })
          : t(page.state === 'exhausted' ? 'nobodyAnswered' : 'isBeingCalled', { level })}
      </span>
      {linked && <Link to={path(page.ticketId)}>{t('showTicket')}</Link>}
      <Button
        size="xs"
        variant="default"
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate(page.id)}
      >
        {t('iHaveIt')}
      </Button>
    </li>
  );
}

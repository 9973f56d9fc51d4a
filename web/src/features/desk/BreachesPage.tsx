import { usePlace, can } from '@/api/place';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { TicketTable } from './QueuePage';
import { useTexts } from './texts';

/** Tickets with a promise that was broken, the newest first; open ones and those that are over. */
export function BreachesPage() {
  const t = useTexts();
  const place = usePlace();
  useBrowserTitle(t('breaches'), place.name);
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Page>
      <PageHeader title={t('breaches')} />
      <TicketTable search={{ queue: 'all', breached: true }} isStaff />
    </Page>
  );
}

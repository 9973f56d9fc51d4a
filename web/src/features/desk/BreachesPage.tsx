import { usePlace, can } from '@/api/place';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { BreachList } from './reports/BreachList';
import { Export, PeriodBar, usePeriod } from './reports/ReportsPage';
import { useTexts } from './texts';

/** Promises that were broken in a period: by how much, and why. */
export function BreachesPage() {
  const t = useTexts();
  const place = usePlace();
  const period = usePeriod(89);
  useBrowserTitle(t('breaches'), place.name);
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Page>
      <PageHeader title={t('breaches')} actions={<Export report="breaches" period={period} />} />
      <PeriodBar period={period} />
      <BreachList period={period} />
    </Page>
  );
}

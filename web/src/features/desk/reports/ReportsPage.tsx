import { Button, Select, Tabs, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { can, usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { CATEGORIES, partnerChoices } from '../desk';
import { useTexts } from '../texts';
import { Attainment } from './Attainment';
import { Backlog } from './Backlog';
import { BreachList } from './BreachList';
import { ProofPacks } from './ProofPacks';
import { REPORTS, reportOf, saveReport, type Period, type ReportName } from './reports';
import classes from './reports.module.css';
import { Times } from './Times';

/** Beside the reports: the signed files. */
const PROOFS = 'proofs' as const;

const DAY_MS = 86_400_000;
export const dayAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** What was promised and what was kept over a period; a partner sees its own. */
export function ReportsPage() {
  const t = useTexts();
  const place = usePlace();
  const { tab } = useSearch({ strict: false });
  const navigate = useNavigate();
  const period = usePeriod();
  useBrowserTitle(t('reports'), place.name);
  if (!can(place, 'support:read')) return <NotPermitted permission="support:read" wholePage />;
  const report = tab === PROOFS ? PROOFS : reportOf(tab);
  return (
    <Page width="dashboard">
      <PageHeader
        title={t('reports')}
        actions={report !== PROOFS && <Export report={report} period={period} />}
      />
      {report !== PROOFS && <PeriodBar period={period} />}
      <Tabs
        value={report}
        onChange={(next) =>
          void navigate({ to: '.', search: (old) => ({ ...old, tab: next ?? undefined }) })
        }
      >
        <Tabs.List className={classes.tabs} aria-label={t('reports')}>
          {[...REPORTS, PROOFS].map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`report_${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={report}>
          {report === PROOFS ? <ProofPacks /> : <Report report={report} period={period} />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Report({ report, period }: { report: ReportName; period: Period }) {
  switch (report) {
    case 'attainment':
      return <Attainment period={period} />;
    case 'first_response':
      return <Times kind="first-response" period={period} />;
    case 'resolution':
      return <Times kind="resolution" period={period} />;
    case 'backlog':
      return <Backlog period={period} />;
    case 'breaches':
      return <BreachList period={period} />;
  }
}

/** The period in the address; the last 30 days where it says none. */
export function usePeriod(days = 29): Period {
  const { zone } = useFormats();
  const { from, to, category, partner } = useSearch({ strict: false });
  return {
    from: from ?? dayAgo(days),
    to: to ?? dayAgo(0),
    zone,
    category: CATEGORIES.find((one) => one === category),
    partnerId: partner,
  };
}

/** First and last day, category, and for staff the partner. */
export function PeriodBar({ period }: { period: Period }) {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const isStaff = place.kind === 'provider';
  const partners = useInfiniteQuery({ ...partnerChoices(place), enabled: isStaff });
  const narrow = (change: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className={classes.bar}>
      <TextInput
        type="date"
        label={t('from')}
        value={period.from}
        max={period.to}
        onChange={({ currentTarget: { value } }) => value && narrow({ from: value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={period.to}
        min={period.from}
        onChange={({ currentTarget: { value } }) => value && narrow({ to: value })}
      />
      <Select
        label={t('category')}
        placeholder={t('anyCategory')}
        clearable
        w={180}
        value={period.category ?? null}
        data={CATEGORIES.map((value) => ({ value, label: t(value) }))}
        onChange={(category) => narrow({ category: category ?? undefined })}
      />
      {isStaff && (
        <Select
          label={t('partner')}
          placeholder={t('anyPartner')}
          clearable
          searchable
          w={200}
          value={period.partnerId ?? null}
          data={(partners.data?.pages.flatMap(({ data }) => data) ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(partner) => narrow({ partner: partner ?? undefined })}
        />
      )}
    </div>
  );
}

export function Export({ report, period }: { report: ReportName; period: Period }) {
  const t = useTexts();
  const place = usePlace();
  const describe = useProblemText();
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.75} />}
      onClick={() =>
        settle(() => saveReport(place, report, period), undefined, {
          onError: (error) => toast.failed(describe(error)),
        })
      }
    >
      {t('saveCsv')}
    </Button>
  );
}

import { Skeleton } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SlaAttained, SlaAttainmentReport } from '@/api/models';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { useTexts } from '../texts';
import { PlotCard } from './PlotCard';
import { attainmentReport, type Period } from './reports';
import classes from './reports.module.css';
import { Sideways } from './Sideways';
import { Total } from './Total';

const CLOCKS = ['response', 'resolution', 'update'] as const;

const shareOf = (clocks: SlaAttained[], clock: string) =>
  clocks.find((one) => one.clock === clock)?.percent ?? null;

/** How many promises were kept: in all, step by step, by category and by partner. */
export function Attainment({ period }: { period: Period }) {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(attainmentReport(place, period));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} />}>
      {(report) =>
        report.total.length === 0 ? (
          <EmptyState
            icon={IconChartLine}
            title={t('noPromiseDue')}
            text={t('nothingPromisedText')}
          />
        ) : (
          <Kept report={report} isStaff={place.kind === 'provider'} />
        )
      }
    </Loaded>
  );
}

function Kept({ report, isStaff }: { report: SlaAttainmentReport; isStaff: boolean }) {
  const t = useTexts();
  const formats = useFormats();
  const shown = CLOCKS.filter((clock) => report.total.some((one) => one.clock === clock));
  const all = report.total.reduce((sum, { met, breached }) => sum + met + breached, 0);
  const kept = report.total.reduce((sum, { met }) => sum + met, 0);
  return (
    <div className={classes.stack}>
      <ul className={classes.figures}>
        {report.total.map(({ clock, met, breached, percent }) => (
          <Total
            key={clock}
            label={t(`clock_${clock}`)}
            value={percent === null || percent === undefined ? '–' : `${percent.toFixed(1)} %`}
            detail={t('keptOf', { kept: met, all: met + breached })}
          />
        ))}
      </ul>
      <PlotCard
        kind="line"
        unit="%"
        title={t('keptOverTime')}
        says={t('keptSays', { kept, all })}
        steps={t(
          `step_${report.step === 'week' ? 'week' : report.step === 'month' ? 'month' : 'day'}`,
        )}
        series={shown.map((clock) => t(`clock_${clock}`))}
        points={report.steps.map(({ from, clocks }) => ({
          at: formats.day(from),
          values: shown.map((clock) => shareOf(clocks, clock)),
        }))}
      />
      <div className={classes.halves}>
        <Shares
          title={t('byCategory')}
          head={t('category')}
          rows={report.byCategory.map(({ category, clocks }) => ({ name: t(category), clocks }))}
        />
        {isStaff && (
          <Shares
            title={t('byPartner')}
            head={t('partner')}
            rows={report.byPartner.map(({ partnerName, clocks }) => ({
              name: partnerName,
              clocks,
            }))}
          />
        )}
      </div>
    </div>
  );
}

function Shares({
  title,
  head,
  rows,
}: {
  title: string;
  head: string;
  rows: { name: string; clocks: SlaAttained[] }[];
}) {
  const t = useTexts();
  return (
    <section className={`rk-card ${classes.tableCard ?? ''}`}>
      <h2 className={`${classes.tableHead ?? ''} rk-subheading`}>{title}</h2>
      <Sideways label={title}>
        <table className={`${classes.table ?? ''} rk-ui`}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {CLOCKS.map((clock) => (
                <th key={clock} scope="col" data-number>
                  {t(`clock_${clock}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, clocks }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {CLOCKS.map((clock) => (
                  <Share key={clock} it={clocks.find((one) => one.clock === clock)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

function Share({ it }: { it: SlaAttained | undefined }) {
  if (it?.percent === undefined || it.percent === null)
    return (
      <td className="rk-faint" data-number>
        –
      </td>
    );
  return (
    <td className="rk-num" data-number>
      {it.percent.toFixed(1)} %{' '}
      <span className="rk-faint rk-small">
        {it.met}/{it.met + it.breached}
      </span>
    </td>
  );
}

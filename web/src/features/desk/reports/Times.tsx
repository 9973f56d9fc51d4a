import { Skeleton } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SlaTimes, SlaTimesReport } from '@/api/models';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { useTexts } from '../texts';
import { duration } from '../time';
import { PlotCard } from './PlotCard';
import { timesReport, type Period } from './reports';
import classes from './reports.module.css';
import { Sideways } from './Sideways';
import { Total } from './Total';

/** Upper ends of the histogram, in minutes, as people read them. */
const BUCKETS = ['≤ 15 m', '≤ 30 m', '≤ 1 h', '≤ 2 h', '≤ 4 h', '≤ 8 h', '> 8 h'];

/** How long it took: percentiles and distribution, counted in three ways. */
export function Times({ kind, period }: { kind: 'first-response' | 'resolution'; period: Period }) {
  const t = useTexts();
  const query = useQuery(timesReport(usePlace(), kind, period));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} />}>
      {(report) => {
        const [all] = report.counted;
        return all === undefined ? (
          <EmptyState icon={IconHourglass} title={t('nothingTimed')} text={t('nothingTimedText')} />
        ) : (
          <Distribution all={all} report={report} />
        );
      }}
    </Loaded>
  );
}

function Distribution({ all, report }: { all: SlaTimes; report: SlaTimesReport }) {
  const t = useTexts();
  const quick = all.histogram.slice(0, 3).reduce((sum, n) => sum + n, 0);
  return (
    <div className={classes.stack}>
      <ul className={classes.figures}>
        <Total
          label={t('median')}
          value={duration(all.p50Seconds)}
          detail={t('timesOf', { n: all.count })}
        />
        <Total
          label={t('p90')}
          value={duration(all.p90Seconds)}
          detail={t('p95Is', { time: duration(all.p95Seconds) })}
        />
        <Total
          label={t('mean')}
          value={duration(all.meanSeconds)}
          detail={t('longestIs', { time: duration(all.maxSeconds) })}
        />
      </ul>
      <PlotCard
        kind="bar"
        title={t('distribution')}
        says={t('distributionSays', { quick, all: all.count })}
        steps={t('countedTime')}
        series={[t('tickets')]}
        points={BUCKETS.map((at, i) => ({ at, values: [all.histogram[i] ?? 0] }))}
      />
      <section className={`rk-card ${classes.tableCard ?? ''}`}>
        <h2 className={`${classes.tableHead ?? ''} rk-subheading`}>{t('sideBySide')}</h2>
        <Sideways label={t('sideBySide')}>
          <Percentiles report={report} />
        </Sideways>
      </section>
    </div>
  );
}

function Percentiles({ report }: { report: SlaTimesReport }) {
  const t = useTexts();
  const heads = ['timesCount', 'median', 'p75', 'p90', 'p95', 'longest'] as const;
  const rows = (['counted', 'withoutPauses', 'wall'] as const).flatMap((way) =>
    report[way].map((times) => ({ way, times })),
  );
  return (
    <table className={`${classes.table ?? ''} rk-ui`}>
      <thead>
        <tr>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('way')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" data-number>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ way, times }) => (
          <tr key={`${way} ${times.category ?? ''}`}>
            <th scope="row">{times.category ? t(times.category) : t('allCategories')}</th>
            <td className="rk-dim">{t(`way_${way}`)}</td>
            <td className="rk-num" data-number>
              {times.count}
            </td>
            {[
              times.p50Seconds,
              times.p75Seconds,
              times.p90Seconds,
              times.p95Seconds,
              times.maxSeconds,
            ].map((seconds, i) => (
              <td key={heads[i + 1]} className="rk-num" data-number>
                {duration(seconds)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Skeleton } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TicketAges, TicketBacklogReport } from '@/api/models';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { isText, useTexts } from '../texts';
import { PlotCard } from './PlotCard';
import { backlogReport, type Period } from './reports';
import classes from './reports.module.css';
import { Sideways } from './Sideways';

const AGES = ['underOne', 'underThree', 'underSeven', 'underThirty', 'older'] as const;

/** What comes in and is solved, and how old what is open is. */
export function Backlog({ period }: { period: Period }) {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(backlogReport(place, period));
  return (
    <Loaded query={query} skeleton={<Skeleton height={320} />}>
      {(report) =>
        report.flow.length + report.byCategory.length === 0 ? (
          <EmptyState icon={IconStack2} title={t('nothingCame')} text={t('nothingCameText')} />
        ) : (
          <Flow report={report} isStaff={place.kind === 'provider'} />
        )
      }
    </Loaded>
  );
}

function Flow({ report, isStaff }: { report: TicketBacklogReport; isStaff: boolean }) {
  const t = useTexts();
  const formats = useFormats();
  const created = report.flow.reduce((sum, it) => sum + it.created, 0);
  const solved = report.flow.reduce((sum, it) => sum + it.solved, 0);
  const open = report.byCategory.reduce((sum, it) => sum + it.total, 0);
  const word = (key: string) => (isText(key) ? t(key) : key === '' ? t('noArea') : key);
  return (
    <div className={classes.stack}>
      <PlotCard
        kind="bar"
        title={t('flow')}
        says={t('flowSays', { created, solved, open })}
        steps={t(
          `step_${report.step === 'week' ? 'week' : report.step === 'month' ? 'month' : 'day'}`,
        )}
        series={[t('created'), t('solved')]}
        points={report.flow.map((it) => ({
          at: formats.day(it.from),
          values: [it.created, it.solved],
        }))}
      />
      {open > 0 && (
        <div className={classes.halves}>
          <Ages
            title={t('openByCategory')}
            rows={report.byCategory}
            name={({ key }) => word(key)}
          />
          <Ages title={t('openByArea')} rows={report.byArea} name={({ key }) => word(key)} />
          {isStaff && (
            <Ages title={t('openByPartner')} rows={report.byPartner} name={({ name }) => name} />
          )}
        </div>
      )}
    </div>
  );
}

function Ages({
  title,
  rows,
  name,
}: {
  title: string;
  rows: TicketAges[];
  name: (row: TicketAges) => string;
}) {
  const t = useTexts();
  return (
    <section className={`rk-card ${classes.tableCard ?? ''}`}>
      <h2 className={`${classes.tableHead ?? ''} rk-subheading`}>{title}</h2>
      <Sideways label={title}>
        <table className={`${classes.table ?? ''} rk-ui`}>
          <thead>
            <tr>
              <th scope="col">{t('age')}</th>
              {AGES.map((age) => (
                <th key={age} scope="col" data-number>
                  {t(`age_${age}`)}
                </th>
              ))}
              <th scope="col" data-number>
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{name(row)}</th>
                {AGES.map((age) => (
                  <td key={age} className={row[age] === 0 ? 'rk-faint' : 'rk-num'} data-number>
                    {row[age] === 0 ? '–' : row[age]}
                  </td>
                ))}
                <td className="rk-num rk-strong" data-number>
                  {row.total}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

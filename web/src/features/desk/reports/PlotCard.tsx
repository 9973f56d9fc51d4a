import { Button, Skeleton } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../texts';
import type { PlotProps } from './Plots';
import classes from './reports.module.css';
import { Sideways } from './Sideways';

const Plot = lazy(() => import('./Plots'));

/** A plot under its title, with one sentence for those who do not see it, and the same as a table. */
export function PlotCard({
  title,
  says,
  steps,
  ...plot
}: PlotProps & {
  title: string;
  /** Its message in one sentence. */
  says: string;
  /** What stands on the x axis. */
  steps: string;
}) {
  const t = useTexts();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={`rk-card ${classes.plot ?? ''}`} aria-label={`${title}: ${says}`}>
      <header className={classes.plotHead}>
        <div>
          <h2 className="rk-subheading">{title}</h2>
          <p className="rk-dim rk-small">{says}</p>
        </div>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'asPlot' : 'asTable')}
        </Button>
      </header>
      {asTable ? (
        <FigureTable steps={steps} {...plot} />
      ) : (
        <>
          {plot.series.length > 1 && <Legend series={plot.series} />}
          <Suspense fallback={<Skeleton height={240} />}>
            <Plot {...plot} />
          </Suspense>
        </>
      )}
    </section>
  );
}

function Legend({ series }: { series: string[] }) {
  return (
    <ul className={classes.legend} aria-hidden>
      {series.map((name, i) => (
        <li key={name} className="rk-small" data-series={i}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function FigureTable({ points, series, steps, unit = '' }: PlotProps & { steps: string }) {
  return (
    <Sideways label={steps}>
      <table className={`${classes.table ?? ''} rk-ui`}>
        <thead>
          <tr>
            <th scope="col">{steps}</th>
            {series.map((name) => (
              <th key={name} scope="col" data-number>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, values }) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {values.map((value, i) => (
                <td key={series[i]} className="rk-num" data-number>
                  {value === null ? '–' : `${String(value)}${unit}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import classes from './reports.module.css';

/** One place on the x axis with a value per series; null is a gap. */
export interface Point {
  at: string;
  values: (number | null)[];
}

export interface PlotProps {
  points: Point[];
  series: string[];
  kind: 'line' | 'bar';
  unit?: string;
}

const HEIGHT = 240;
const COLOURS = ['var(--rk-accent-graphic)', 'var(--rk-chart-3)', 'var(--rk-chart-2)'];
const DASHES = ['0', '6 4', '2 3'];
const TICK = { fill: 'var(--rk-text3)', fontSize: 11 };
const MARGIN = { top: 8, right: 8, bottom: 0, left: -16 };
const percent = (unit: string | undefined) => unit === '%';

/** A point as the library reads it: `s0`, `s1`, … beside the place on the axis. */
function rowOf({ at, values }: Point): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = { at };
  values.forEach((value, i) => (row[`s${String(i)}`] = value));
  return row;
}

/** Whether a value has gaps at both sides, so that no line leads to it. */
const isAlone = (points: Point[], at: number, series: number) =>
  points[at]?.values[series] != null &&
  points[at - 1]?.values[series] == null &&
  points[at + 1]?.values[series] == null;

/** Lines or bars; loaded when a report is opened. */
export default function Plot({ points, series, kind, unit }: PlotProps) {
  const rows = points.map(rowOf);
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--rk-line)" />,
    <XAxis
      key="x"
      dataKey="at"
      tick={TICK}
      tickLine={false}
      axisLine={{ stroke: 'var(--rk-line-strong)' }}
      minTickGap={16}
    />,
    <YAxis
      key="y"
      tick={TICK}
      tickLine={false}
      axisLine={false}
      tickCount={5}
      allowDecimals={false}
      {...(percent(unit) && { domain: [0, 100] as const })}
    />,
    <Tooltip
      key="tip"
      cursor={{ fill: 'var(--rk-hover)', stroke: 'var(--rk-line-strong)' }}
      content={({ active, payload, label }) =>
        active && payload.length > 0 ? (
          <div className={classes.tip}>
            <span className="rk-strong">{String(label)}</span>
            {payload.map((it, i) => (
              <span key={i} className="rk-num">
                {series[i]}: {String(it.value ?? '–')}
                {unit}
              </span>
            ))}
          </div>
        ) : null
      }
    />,
  ];
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        {kind === 'line' ? (
          <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
            {axes}
            {series.map((name, i) => (
              <Line
                key={name}
                dataKey={`s${String(i)}`}
                name={name}
                stroke={COLOURS[i]}
                strokeDasharray={DASHES[i]}
                strokeWidth={2}
                dot={points.some((_, at) => isAlone(points, at, i)) && { r: 3, fill: COLOURS[i] }}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        ) : (
          <BarChart data={rows} margin={MARGIN} barCategoryGap="30%" accessibilityLayer={false}>
            {axes}
            {series.map((name, i) => (
              <Bar
                key={name}
                dataKey={`s${String(i)}`}
                name={name}
                fill={COLOURS[i]}
                radius={[3, 3, 0, 0]}
                maxBarSize={48}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}

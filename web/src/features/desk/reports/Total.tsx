import classes from './reports.module.css';

/** One figure of a report. */
export function Total({ label, value, detail }: { label: string; value: string; detail: string }) {
  return (
    <li className={`rk-card ${classes.figure ?? ''}`}>
      <span className="rk-dim rk-ui">{label}</span>
      <span className="rk-stat rk-num">{value}</span>
      <span className="rk-faint rk-small rk-num">{detail}</span>
    </li>
  );
}

import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

/** Search and filters above a table: inside its card, or `flush` with the page above it. */
export function Toolbar({ flush = false, children }: { flush?: boolean; children: ReactNode }) {
  return <div className={`${classes.bar} ${flush ? classes.flush : ''}`}>{children}</div>;
}

import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

/** Search and filters above a table. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}

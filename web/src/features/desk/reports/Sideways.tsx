import type { ReactNode } from 'react';
import classes from './reports.module.css';

/** Something that may be wider than its place: it scrolls sideways, also by keys. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

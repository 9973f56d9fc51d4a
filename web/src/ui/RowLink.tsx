import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import classes from './RowLink.module.css';

function PlainLink({ children, ...anchor }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...anchor} className={classes.link}>
      {children}
    </a>
  );
}

/** The name of a row as a link: looks like text, opens like a link. */
export const RowLink = createLink(PlainLink);

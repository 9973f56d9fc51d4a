import { Fragment, useEffect, type ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  children: ReactNode;
  /** `full` for tables and boards, `dashboard` ≤ 1240, `form` ≤ 720 and left-aligned. */
  width?: 'full' | 'dashboard' | 'form';
}

/** The padding and the width of a page's content. */
export function Page({ children, width = 'full' }: PageProps) {
  const limit = width === 'full' ? '' : classes[width];
  return <div className={`${classes.page} ${limit}`}>{children}</div>;
}

interface PageHeaderProps {
  title: string;
  /** At most two links before the title. */
  crumbs?: ReactNode[];
  /** A short fact beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
}

/** The title of a page (its h1), where it belongs, and its actions at the right. */
export function PageHeader({ title, crumbs = [], meta, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {crumbs.map((crumb, i) => (
          <Fragment key={i}>
            <span className={classes.crumb}>{crumb}</span>
            <span className={classes.slash} aria-hidden>
              /
            </span>
          </Fragment>
        ))}
        <h1 className="rk-title">{title}</h1>
        {meta !== undefined && <span className="rk-dim">{meta}</span>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}

/** A part of a page under its own heading (h2). */
export function Section({
  title,
  text,
  actions,
  children,
}: {
  title: string;
  text?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <div>
          <h2 className="rk-heading">{title}</h2>
          {text !== undefined && <p className="rk-dim">{text}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** The head of a card: its title (h3) and what stands at its right. */
export function CardHead({
  title,
  meta,
  actions,
}: {
  title: string;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.cardHead}>
      <h2 className="rk-subheading">{title}</h2>
      {meta}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

/** `Object · Area · Tenant` in the browser's tab. */
export function useBrowserTitle(...parts: (string | undefined)[]) {
  const title = parts.filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

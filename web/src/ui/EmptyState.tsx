import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** What this is good for, in one line. */
  text?: ReactNode;
  /** One primary action, one quiet link. */
  actions?: ReactNode;
  tone?: 'neutral' | 'danger';
  /** In the middle of an otherwise empty page. */
  wholePage?: boolean;
}

/** Stands in the place of content that is not there: first use, failed, not permitted. */
export function EmptyState({
  icon: Sign,
  title,
  text,
  actions,
  tone = 'neutral',
  wholePage = false,
}: EmptyStateProps) {
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className={`${classes.state} ${wholePage ? classes.whole : ''}`}>
      <div className={`${classes.tile} ${tone === 'danger' ? classes.danger : ''}`}>
        <Sign size={20} stroke={1.6} aria-hidden />
      </div>
      <Title className="rk-subheading">{title}</Title>
      {text !== undefined && <div className={`${classes.text} rk-ui`}>{text}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

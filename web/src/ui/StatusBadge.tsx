import type { Icon } from '@tabler/icons-react';
import classes from './StatusBadge.module.css';

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'note' | 'ai';

interface StatusBadgeProps {
  tone: Tone;
  icon?: Icon;
  children: string;
  /** Coloured word without the tint. */
  plain?: boolean;
}

/** A status as icon and word; the colour only helps. */
export function StatusBadge({ tone, icon: Sign, children, plain = false }: StatusBadgeProps) {
  const text = tone === 'neutral' ? 'var(--rk-text2)' : `var(--rk-${tone}-text)`;
  const tint = tone === 'neutral' ? 'var(--rk-sunken)' : `var(--rk-${tone}-tint)`;
  return (
    <span
      className={`${classes.badge} ${plain ? classes.plain : ''} rk-micro`}
      style={{ '--tone-text': text, '--tone-tint': tint }}
    >
      {Sign && <Sign size={14} stroke={1.75} aria-hidden />}
      {children}
    </span>
  );
}

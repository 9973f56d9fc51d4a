import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConversationCounters } from '@/api/models';
import { usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { useSlow } from '@/ui/Loaded';
import { counters } from './home';
import classes from './HomePage.module.css';
import { useTexts } from './texts';

const FIGURES = [
  { label: 'waiting', text: 'waitingText', of: 'waiting', view: 'waiting' },
  { label: 'open', text: 'openText', of: 'open', view: 'open' },
  { label: 'mine', text: 'mineText', of: 'mine', view: 'mine' },
  { label: 'withBots', text: 'withBotsText', of: 'bot', view: 'bot' },
] as const satisfies { of: keyof ConversationCounters; [key: string]: string }[];

/** Four live figures; each opens the conversations it counts. */
export function Figures() {
  const t = useTexts();
  const query = useQuery(counters(usePlace()));
  const slow = useSlow(query.isPending);
  if (query.isPending) return slow ? <FigureSkeletons /> : null;
  // what could not be loaded is a dash here; "Needs you" says why and tries again
  return (
    <section aria-label={t('figures')} className={classes.figures}>
      {FIGURES.map(({ label, text, of, view }) => (
        <Figure key={label} label={t(label)} text={t(text)} value={query.data?.[of]} view={view} />
      ))}
    </section>
  );
}

interface FigureProps {
  label: string;
  text: string;
  value: number | undefined;
  view: string;
}

function Figure({ label, text, value, view }: FigureProps) {
  const place = usePlace();
  const formats = useFormats();
  return (
    <Link
      to="/s/$workspace/inbox"
      params={{ workspace: place.id }}
      search={{ view }}
      className={`${classes.figure} rk-card`}
    >
      <span className="rk-dim">{label}</span>
      <span className="rk-stat">{value === undefined ? '–' : formats.number(value)}</span>
      <span className="rk-small rk-faint">{text}</span>
    </Link>
  );
}

function FigureSkeletons() {
  return (
    <div className={classes.figures} aria-busy="true">
      {FIGURES.map(({ label }) => (
        <div key={label} className={`${classes.figure} rk-card`}>
          <Skeleton height={12} width="50%" my={4} />
          <Skeleton height={24} width="30%" my={4} />
          <Skeleton height={10} width="70%" my={3} />
        </div>
      ))}
    </div>
  );
}

import { IconCoffee, IconHourglass, IconUserQuestion, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { CardHead } from '@/ui/Page';
import { SkeletonList } from '@/ui/SkeletonList';
import { counters } from './home';
import classes from './HomePage.module.css';
import { useTexts } from './texts';

/** The conversations that nobody answers yet. */
export function NeedsYou() {
  const t = useTexts();
  const query = useQuery(counters(usePlace()));
  const all = query.data && query.data.waiting + query.data.unassigned;
  return (
    <section className="rk-card">
      <CardHead
        title={t('needsYou')}
        meta={
          all !== undefined &&
          all > 0 && <span className={`${classes.count} rk-micro rk-num`}>{all}</span>
        }
      />
      <Loaded query={query} skeleton={<SkeletonList rows={2} />}>
        {({ waiting, unassigned }) =>
          waiting + unassigned === 0 ? (
            <EmptyState icon={IconCoffee} title={t('needsNothing')} text={t('needsNothingText')} />
          ) : (
            <ul className={classes.rows}>
              {waiting > 0 && (
                <Row
                  icon={IconHourglass}
                  urgent
                  title={t('waitsRow', { count: waiting })}
                  text={t('waitsText')}
                  view="waiting"
                  action={t('answer')}
                />
              )}
              {unassigned > 0 && (
                <Row
                  icon={IconUserQuestion}
                  title={t('unassignedRow', { count: unassigned })}
                  text={t('unassignedText')}
                  view="unassigned"
                  action={t('assign')}
                />
              )}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface RowProps {
  icon: Icon;
  urgent?: boolean;
  title: string;
  text: string;
  view: string;
  action: string;
}

function Row({ icon: Sign, urgent = false, title, text, view, action }: RowProps) {
  const place = usePlace();
  return (
    <li className={classes.row}>
      <span className={`${classes.tile} ${urgent ? classes.warning : classes.plain}`}>
        <Sign size={16} stroke={1.75} aria-hidden />
      </span>
      <div>
        <p className="rk-strong">{title}</p>
        <p className="rk-small rk-faint">{text}</p>
      </div>
      <Link
        to="/s/$workspace/inbox"
        params={{ workspace: place.id }}
        search={{ view }}
        className="rk-link"
        aria-label={`${action}: ${title}`}
      >
        {action}
      </Link>
    </li>
  );
}

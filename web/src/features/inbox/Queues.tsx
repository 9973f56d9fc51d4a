import {
  IconCircleCheck,
  IconHourglass,
  IconPhoneOff,
  IconRobot,
  IconStack2,
  IconUser,
  IconUserQuestion,
  IconZzz,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { usePlace } from '@/api/place';
import classes from './inbox.module.css';
import { counters, type Queue } from './inbox';
import { useTexts } from './texts';

const SHOWN: { queue: Queue; icon: Icon }[] = [
  { queue: 'mine', icon: IconUser },
  { queue: 'unassigned', icon: IconUserQuestion },
  { queue: 'waiting', icon: IconHourglass },
  { queue: 'missed', icon: IconPhoneOff },
  { queue: 'bot', icon: IconRobot },
  { queue: 'open', icon: IconStack2 },
  { queue: 'snoozed', icon: IconZzz },
  { queue: 'resolved', icon: IconCircleCheck },
];

const MOST = 99;

/** The fixed queues with their counts; the address keeps the chosen one. */
export function Queues({ chosen }: { chosen: Queue }) {
  const t = useTexts();
  const place = usePlace();
  const { workspace = '' } = useParams({ strict: false });
  const counts: Partial<Record<Queue, number>> = useQuery(counters(place)).data ?? {};
  return (
    <nav className={classes.queues} aria-label={t('queues')}>
      <h1 className={`rk-heading ${classes.paneTitle ?? ''}`}>{t('title')}</h1>
      {SHOWN.map(({ queue, icon: Sign }) => {
        const count = counts[queue] ?? 0;
        return (
          <Link
            key={queue}
            to="/s/$workspace/inbox"
            params={{ workspace }}
            search={{ view: queue }}
            className={classes.queue}
            aria-current={queue === chosen ? 'page' : undefined}
          >
            <Sign size={16} stroke={1.75} aria-hidden />
            <span className={classes.queueName}>{t(queue)}</span>
            {count > 0 && (
              <span className="rk-small rk-num rk-faint">{count > MOST ? `${MOST}+` : count}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

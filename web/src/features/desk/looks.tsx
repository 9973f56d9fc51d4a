import {
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleX,
  IconHourglass,
  IconMessageQuestion,
  IconSquareCheck,
  IconUrgent,
  IconAntennaBars5,
  type Icon,
} from '@tabler/icons-react';
import type { Ticket } from '@/api/models';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import classes from './desk.module.css';
import { useTexts } from './texts';

const STATUS = {
  new: ['neutral', IconCircle],
  open: ['info', IconCircleDot],
  awaiting_partner: ['warning', IconMessageQuestion],
  awaiting_third_party: ['neutral', IconHourglass],
  resolved: ['success', IconCircleCheck],
  closed: ['neutral', IconSquareCheck],
  cancelled: ['neutral', IconCircleX],
} as const satisfies Record<Ticket['status'], readonly [Tone, Icon]>;

/** Where a ticket stands, as icon and word. */
export function TicketStatus({ status }: { status: Ticket['status'] }) {
  const t = useTexts();
  const [tone, icon] = STATUS[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(status)}
    </StatusBadge>
  );
}

/** How bad it is; the urgent ones with a sign. */
export function CategoryName({ category }: { category: Ticket['category'] }) {
  const t = useTexts();
  const Sign =
    category === 'critical' ? IconUrgent : category === 'high' ? IconAntennaBars5 : undefined;
  return (
    <span className={classes.category} data-category={category}>
      {Sign && <Sign size={16} stroke={1.75} aria-hidden />}
      {t(category)}
    </span>
  );
}

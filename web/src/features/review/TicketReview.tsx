import { IconClipboardCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { can, placePath, usePlace } from '@/api/place';
import { Due, ReviewState } from './looks';
import { publishedList, reviewOf, reviewPath } from './reviews';
import classes from './review.module.css';
import { useTexts } from './texts';

/** The review of a ticket, where there is one: its state for staff, the way to its text for partners. */
export function TicketReview({ ticket }: { ticket: string }) {
  const place = usePlace();
  return place.kind === 'provider' ? <ForStaff ticket={ticket} /> : <ForPartner ticket={ticket} />;
}

function ForStaff({ ticket }: { ticket: string }) {
  const t = useTexts();
  const place = usePlace();
  const mayWork = can(place, 'support:work');
  const found = useQuery({ ...reviewOf(place, ticket), enabled: mayWork }).data?.data[0];
  if (!found) return null;
  return (
    <p className={classes.ofTicket}>
      <IconClipboardCheck size={16} stroke={1.75} aria-hidden />
      <Link to={reviewPath(found.id)} className="rk-link">
        {t('reviewOfTicket')}
      </Link>
      <ReviewState state={found.state} />
      <span className="rk-dim rk-small">
        <Due review={found} />
      </span>
    </p>
  );
}

function ForPartner({ ticket }: { ticket: string }) {
  const t = useTexts();
  const place = usePlace();
  const found = useQuery(publishedList(place, ticket)).data?.data[0];
  if (!found) return null;
  const reviews: string = `${placePath(place)}/reviews`;
  return (
    <p className={classes.ofTicket}>
      <IconClipboardCheck size={16} stroke={1.75} aria-hidden />
      <Link to={reviews} hash={found.id} className="rk-link">
        {t('readReview')}
      </Link>
    </p>
  );
}

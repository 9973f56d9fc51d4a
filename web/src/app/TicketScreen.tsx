import { useParams } from '@tanstack/react-router';
import { TicketPage } from '@/features/desk';
import { TicketReview } from '@/features/review';

/** A ticket with what belongs to other features beside it. */
export function TicketScreen() {
  const { ticket = '' } = useParams({ strict: false });
  return <TicketPage related={<TicketReview ticket={ticket} />} />;
}

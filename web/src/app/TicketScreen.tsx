import { TicketPage } from '@/features/desk';
import { TicketReview } from '@/features/review';
import { TicketRequest } from '@/features/roadmap';

/** A ticket with what other features know of it. */
export function TicketScreen() {
  return (
    <TicketPage
      related={({ id, category }) => (
        <>
          <TicketReview ticket={id} />
          {category === 'feature_request' && <TicketRequest ticket={id} />}
        </>
      )}
    />
  );
}

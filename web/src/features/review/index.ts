export { PublishedReviewsPage } from './PublishedReviewsPage';
export { ReviewPage } from './ReviewPage';
export { ReviewsPage } from './ReviewsPage';
export { TicketReview } from './TicketReview';

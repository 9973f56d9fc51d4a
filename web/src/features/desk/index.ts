export { CalendarPage } from './CalendarPage';
export { QueuePage } from './QueuePage';
export { TicketPage } from './TicketPage';

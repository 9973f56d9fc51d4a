export { RoadmapPage } from './RoadmapPage';
export { TicketRequest } from './TicketRequest';

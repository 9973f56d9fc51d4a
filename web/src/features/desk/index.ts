export { CalendarPage } from './CalendarPage';
export { BreachesPage } from './BreachesPage';
export { WhatIfPage } from './WhatIfPage';
export { PoliciesPage } from './PoliciesPage';
export { RosterPage } from './RosterPage';
export { QueuePage } from './QueuePage';
export { TicketPage } from './TicketPage';
export { ReportsPage } from './reports/ReportsPage';

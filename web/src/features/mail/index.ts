export { IncomingMailPage } from './IncomingMailPage';
export { OutgoingMailPage } from './OutgoingMailPage';

export { OutgoingMailPage } from './OutgoingMailPage';

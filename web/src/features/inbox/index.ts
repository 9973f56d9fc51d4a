export { InboxPage } from './InboxPage';
export { ConversationPage } from './ConversationPage';

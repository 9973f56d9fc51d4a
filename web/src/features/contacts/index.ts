export { ContactsPage } from './ContactsPage';
export { ContactPage } from './ContactPage';

export { MembersPage } from './MembersPage';
export { RolesPage } from './RolesPage';

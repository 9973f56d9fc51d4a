export { WorkspaceSettingsPage } from './WorkspaceSettingsPage';

export { MaintenancePage } from './MaintenancePage';
export { StatusEditorPage } from './StatusEditorPage';

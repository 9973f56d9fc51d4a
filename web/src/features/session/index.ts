export { ForgotPage } from './ForgotPage';
export { InvitationPage } from './InvitationPage';
export { ResetPage } from './ResetPage';
export { SetUpPage } from './SetUpPage';
export { SignInPage } from './SignInPage';

export { InvitationPage } from './InvitationPage';
export { SetUpPage } from './SetUpPage';
export { SignInPage } from './SignInPage';

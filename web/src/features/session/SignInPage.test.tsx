import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { PASSWORD, resetWorld } from '@/testing/mock/handlers';
import { setScenario } from '@/testing/mock/scenario';
import { IDS } from '@/testing/mock/world';
import { renderApp } from '@/testing/renderApp';

beforeEach(() => {
  setScenario('signed_out');
  resetWorld();
});

async function signIn(address: string, email: string, password: string) {
  const app = renderApp(address);
  await app.user.type(await screen.findByRole('textbox', { name: 'E-mail' }), email);
  await app.user.type(screen.getByLabelText('Password'), password);
  await app.user.click(screen.getByRole('button', { name: 'Sign in' }));
  return app;
}

test('whoever signs in comes to the page they asked for', async () => {
  const wanted = `/s/${IDS.workspace}/settings/members`;

  const { router } = await signIn(wanted, 'ana@tallowfinch.example', PASSWORD);

  await waitFor(() => expect(router.state.location.pathname).toBe(wanted));
});

test('a wrong password is refused without saying which of the two was wrong', async () => {
  await signIn('/sign-in', 'ana@tallowfinch.example', 'not it');

  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The e-mail or the password is wrong.',
  );
});

test('one of several accounts is chosen by its name', async () => {
  const { user, router } = await signIn('/sign-in', 'both@example.com', PASSWORD);

  await user.click(await screen.findByRole('button', { name: 'Saltfold' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/provider/partners'));
});

test('an address that leaves the console is not followed', async () => {
  const { router } = await signIn('/sign-in?next=//elsewhere.example', 'ana@x.example', PASSWORD);

  await waitFor(() => expect(router.state.location.pathname).toBe('/provider/partners'));
});

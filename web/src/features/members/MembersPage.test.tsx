import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { IDS } from '@/testing/mock/world';
import { renderApp } from '@/testing/renderApp';

const address = `/s/${IDS.workspace}/settings/members`;

test('an invitation shows its link once', async () => {
  const { user } = renderApp(address);
  await user.click(await screen.findByRole('button', { name: 'Invite member' }));

  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Nora Quist');
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'nora@tallowfinch.example');
  await user.click(screen.getByRole('button', { name: 'Create invitation' }));

  const link = await screen.findByRole('textbox', { name: 'Invitation link' });
  expect(link).toHaveValue(`${window.location.origin}/invitation?token=inv_7Hq2wZ`);
});

test('an address that is already a member is refused at its field', async () => {
  const { user } = renderApp(address);
  await user.click(await screen.findByRole('button', { name: 'Invite member' }));

  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Jonas Falk');
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'jonas@tallowfinch.example');
  await user.click(screen.getByRole('button', { name: 'Create invitation' }));

  const email = await screen.findByRole('textbox', { name: 'E-mail' });
  expect(await screen.findByText('This person is already a member here.')).toBeVisible();
  expect(email).toBeInvalid();
});

test('removing asks first and says what is lost', async () => {
  const { user } = renderApp(address);
  await user.click(await screen.findByRole('button', { name: 'More actions for Tomás Vidal' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));

  const dialog = await screen.findByRole('dialog', { name: 'Remove Tomás Vidal?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove member' }));

  expect(await screen.findByText('Tomás Vidal was removed.')).toBeVisible();
  expect(screen.queryByText('tomas@tallowfinch.example')).not.toBeInTheDocument();
});

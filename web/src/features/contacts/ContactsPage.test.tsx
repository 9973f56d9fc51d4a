import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { IDS } from '@/testing/mock/world';
import { renderApp } from '@/testing/renderApp';

test('the name of a contact is a link, for those without a mouse', async () => {
  renderApp(`/s/${IDS.workspace}/contacts`);

  const name = await screen.findByRole('link', { name: 'Noor Haddad' });

  expect(name).toHaveAttribute('href', `/s/${IDS.workspace}/contacts/ctc_02`);
});

test('what remains of two contacts is on the screen before they are merged', async () => {
  renderApp(`/s/${IDS.workspace}/contacts/ctc_02`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Merge' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge Noor Haddad' });

  await user.click(within(dialog).getByRole('combobox', { name: 'Same person as' }));
  await user.click(await screen.findByRole('option', { name: /Edwin Okafor/ }));

  expect(await within(dialog).findByText('Kiln & Co')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Merge contacts' }));
  expect(await screen.findByText('Edwin Okafor is one contact now.')).toBeVisible();
});

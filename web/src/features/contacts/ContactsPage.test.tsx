import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { IDS } from '@/testing/mock/world';
import { renderApp } from '@/testing/renderApp';

test('the name of a contact is a link, for those without a mouse', async () => {
  renderApp(`/s/${IDS.workspace}/contacts`);

  const name = await screen.findByRole('link', { name: 'Noor Haddad' });

  expect(name).toHaveAttribute('href', `/s/${IDS.workspace}/contacts/ctc_02`);
});

import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { path, problem } from '@/testing/mock/answers';
import { conversations } from '@/testing/mock/inbox';
import { IDS } from '@/testing/mock/world';
import { renderApp } from '@/testing/renderApp';
import { server } from '@/testing/setup';

const address = `/s/${IDS.workspace}/inbox/cnv_02`;

test('a thread says who wrote each message', async () => {
  renderApp(address);

  const thread = await screen.findByRole('log');
  const question = await within(thread).findByText('Is the outside of the parcel damaged too?');

  expect(question.closest('article')).toHaveTextContent('Shop assistant Bot');
  expect(
    within(thread).getByText('Hello, my lamp arrived broken.').closest('article'),
  ).toHaveTextContent('Noor Haddad');
});

test('the member who owns the conversation is in control', async () => {
  renderApp(address);

  expect(await screen.findByText('You are in control')).toBeVisible();
});

test('a colleague of the same name is somebody else', async () => {
  server.use(
    http.get(path('/conversations/cnv_02'), () =>
      HttpResponse.json({ ...conversations[1], assignee: { id: 'mbr_09', name: 'Ana Ruiz' } }),
    ),
  );
  renderApp(address);

  expect(await screen.findByText('Ana Ruiz is in control')).toBeVisible();
});

test('a reply that a colleague has overtaken stays as a draft', async () => {
  server.use(
    http.post(path('/conversations/cnv_02/messages'), () =>
      problem(409, 'conversation_changed', 'Somebody has answered.'),
    ),
  );
  const { user } = renderApp(address);
  const field = await screen.findByRole('textbox', { name: 'Reply to the contact' });

  await user.type(field, 'A new lamp leaves today');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  expect(await screen.findByRole('button', { name: 'Send anyway' })).toBeVisible();
  expect(field).toHaveValue('A new lamp leaves today');
});

test('what was seen is told again when the server could not take it', async () => {
  let asked = 0;
  server.use(
    http.post(path('/conversations/cnv_02/read'), () =>
      ++asked === 1 ? problem(503, 'overloaded', 'Busy') : HttpResponse.json(conversations[1]),
    ),
  );
  renderApp(address);

  await waitFor(() => expect(asked).toBe(2), { timeout: 5_000 });
});

import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { settle } from './settle';

function Row({ onGone, onDone }: { onGone: () => void; onDone: (name: string) => void }) {
  const remove = useMutation({
    mutationFn: (name: string) => Promise.resolve(name),
    onSuccess: async () => {
      onGone(); // the refreshed list has no such row any more
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  return (
    <button type="button" onClick={() => settle(remove.mutateAsync, 'Nora', { onSuccess: onDone })}>
      Remove
    </button>
  );
}

function List({ onDone }: { onDone: (name: string) => void }) {
  const [gone, setGone] = useState(false);
  return gone ? <p>Nobody</p> : <Row onGone={() => setGone(true)} onDone={onDone} />;
}

test('success is told although the row that asked is gone', async () => {
  const told = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List onDone={told} />
    </QueryClientProvider>,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));

  expect(await screen.findByText('Nobody')).toBeVisible();
  await waitFor(() => expect(told).toHaveBeenCalledWith('Nora'));
});

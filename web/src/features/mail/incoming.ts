import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, done, type PlaceRef } from '@/api/client';
import type { IncomingMail, MailboxAccount, MailboxEdit } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

export const OUTCOMES = ['ticket', 'message', 'held', 'bounced', 'ignored', 'refused'] as const;
export type MailOutcome = IncomingMail['outcome'];

export const isOutcome = (value: unknown): value is MailOutcome =>
  OUTCOMES.some((outcome) => outcome === value);

const mailboxKey = (place: PlaceRef) => [place.id, 'mailbox'] as const;

export const incomingList = (place: PlaceRef, outcome: MailOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: [place.id, 'incoming-mails', { outcome }] as const,
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/provider/support/incoming-mails', {
          params: { query: { cursor: pageParam, outcome } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const incomingMail = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [place.id, 'incoming-mail', id] as const,
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/provider/support/incoming-mails/{id}', {
          params: { path: { id } },
          signal,
        }),
      ),
  });

export const mailbox = (place: PlaceRef) =>
  queryOptions({
    queryKey: mailboxKey(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/mailbox', { signal })),
  });

/** A change of the mailbox, after which it is read again. */
function useMailboxChange<V, R>(send: (place: PlaceRef, value: V) => Promise<R>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (value: V) => send(place, value),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mailboxKey(place) }),
  });
}

export const useSetMailbox = () =>
  useMailboxChange((place, edit: MailboxEdit) =>
    body(at(place).PUT('/provider/support/mailbox', { body: edit })),
  );

export const useRemoveMailbox = () =>
  useMailboxChange((place) => done(at(place).DELETE('/provider/support/mailbox', {})));

export const useTryMailbox = () =>
  useMailboxChange((place, account: MailboxAccount) =>
    body(at(place).POST('/provider/support/mailbox/test', { body: account })),
  );

export const useAddMailHook = () =>
  useMailboxChange((place) => body(at(place).POST('/provider/support/mailbox/hook', {})));

export const useRemoveMailHook = () =>
  useMailboxChange((place) => done(at(place).DELETE('/provider/support/mailbox/hook', {})));

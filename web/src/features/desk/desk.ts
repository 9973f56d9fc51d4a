import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { DeskCalendar, Ticket } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** Tickets, the desk and its calendars: keys, queries and mutations. */
const deskKeys = {
  lists: (place: PlaceRef) => [place.id, 'tickets'] as const,
  counters: (place: PlaceRef) => [place.id, 'ticket-counters'] as const,
  one: (place: PlaceRef, id: string) => [place.id, 'ticket', id] as const,
  desk: (place: PlaceRef) => [place.id, 'desk'] as const,
  calendars: (place: PlaceRef) => [place.id, 'desk-calendars'] as const,
};

/** Due times move on by themselves and by colleagues: what is shown is read again this often. */
const FRESH_MS = 30_000;

export const QUEUES = [
  'open',
  'mine',
  'unassigned',
  'waiting',
  'escalated',
  'resolved',
  'closed',
] as const;
export type Queue = (typeof QUEUES)[number];

export const queueOf = (view: string | undefined): Queue =>
  QUEUES.find((queue) => queue === view) ?? 'open';

export const CATEGORIES = [
  'critical',
  'high',
  'medium',
  'low',
  'inquiry',
  'feature_request',
] as const;
export type Category = (typeof CATEGORIES)[number];

export interface TicketSearch {
  queue: Queue | 'all';
  breached?: boolean | undefined;
  q?: string | undefined;
  category?: string | undefined;
}

export const ticketList = (place: PlaceRef, { queue, q, category, breached }: TicketSearch) =>
  infiniteQueryOptions({
    queryKey: [...deskKeys.lists(place), { queue, q, category, breached }],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/support/tickets', {
          params: {
            query: {
              queue,
              q,
              category,
              breached,
              cursor: pageParam,
              sort: queue === 'closed' || queue === 'all' ? '-createdAt' : 'due',
            },
          },
          signal,
        }),
      ),
    refetchInterval: FRESH_MS,
    ...cursorPaging,
  });

export const ticketCounters = (place: PlaceRef) =>
  queryOptions({
    queryKey: deskKeys.counters(place),
    queryFn: ({ signal }) => body(at(place).GET('/support/tickets/counters', { signal })),
    refetchInterval: FRESH_MS,
  });

export const deskNow = (place: PlaceRef) =>
  queryOptions({
    queryKey: deskKeys.desk(place),
    queryFn: ({ signal }) => body(at(place).GET('/support/desk', { signal })),
    refetchInterval: FRESH_MS,
  });

/** The partners that staff may open a ticket for. */
export const partnerChoices = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: [place.id, 'partner-choices'],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/partners', {
          params: { query: { cursor: pageParam, limit: 200 } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const ticket = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: deskKeys.one(place, id),
    queryFn: ({ signal }) =>
      body(at(place).GET('/support/tickets/{id}', { params: { path: { id } }, signal })),
    refetchInterval: FRESH_MS,
  });

export const timeline = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...deskKeys.one(place, id), 'timeline'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/support/tickets/{id}/timeline', { params: { path: { id } }, signal })),
    refetchInterval: FRESH_MS,
  });

/** The mail that a message was, with its header. */
export const mailHeader = (place: PlaceRef, id: string) =>
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

export const ticketSla = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...deskKeys.one(place, id), 'sla'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/support/tickets/{id}/sla', { params: { path: { id } }, signal })),
    refetchInterval: FRESH_MS,
  });

/** Whatever changes a ticket makes all that is shown of tickets old. */
function useTicketMutation<V>(send: (place: PlaceRef, values: V) => Promise<Ticket>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (values: V) => send(place, values),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: deskKeys.lists(place) }),
        queryClient.invalidateQueries({ queryKey: deskKeys.counters(place) }),
        queryClient.invalidateQueries({ queryKey: [place.id, 'ticket'] }),
      ]),
  });
}

export interface NewTicket {
  partnerId?: string;
  category: Category;
  subject: string;
  description: string;
  area?: string;
  actual?: string;
  occurredAt?: string;
  allCustomers?: boolean;
  channel?: 'phone';
  answeredOnCall?: boolean;
}

export const useOpenTicket = () =>
  useTicketMutation((place, ticket: NewTicket) =>
    body(at(place).POST('/support/tickets', { body: ticket })),
  );

export interface NewMessage {
  text: string;
  visibility: 'public' | 'internal';
  files: File[];
}

async function upload(place: PlaceRef, id: string, file: File): Promise<string> {
  const form = new FormData();
  form.set('file', file);
  const added = await body(
    at(place).POST('/support/tickets/{id}/attachments', {
      params: { path: { id } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
  return added.id;
}

export const useWrite = (id: string) =>
  useTicketMutation(async (place, { text, visibility, files }: NewMessage) => {
    const attachmentIds = await Promise.all(files.map((file) => upload(place, id, file)));
    return body(
      at(place).POST('/support/tickets/{id}/messages', {
        params: { path: { id } },
        body: { text, visibility, attachmentIds },
      }),
    );
  });

export type Status = Ticket['status'];

export interface Move {
  to: Status;
  message?: string;
  dependency?: {
    kind: 'third_party' | 'unforeseen';
    vendor?: string;
    reason: string;
    expectedAt: string;
  };
}

export const useMove = ({ id, version }: Ticket) =>
  useTicketMutation((place, move: Move) =>
    body(
      at(place).POST('/support/tickets/{id}/status', {
        params: { path: { id }, header: ifMatch(version) },
        body: move,
      }),
    ),
  );

export const useRecategorise = ({ id, version }: Ticket) =>
  useTicketMutation((place, change: { category: Category; reason?: string }) =>
    body(
      at(place).POST('/support/tickets/{id}/category', {
        params: { path: { id }, header: ifMatch(version) },
        body: change,
      }),
    ),
  );

export const useAssign = ({ id, version }: Ticket) =>
  useTicketMutation((place, memberId: string | null) =>
    body(
      at(place).POST('/support/tickets/{id}/assign', {
        params: { path: { id }, header: ifMatch(version) },
        body: { memberId },
      }),
    ),
  );

export const useAnsweredByPhone = ({ id, version }: Ticket) =>
  useTicketMutation((place, answer: { calledAt: string; note: string }) =>
    body(
      at(place).POST('/support/tickets/{id}/phone-answer', {
        params: { path: { id }, header: ifMatch(version) },
        body: answer,
      }),
    ),
  );

/** What needs one text: the partner's words and the manager's. */
export type Saying = 'accept' | 'reject' | 'reopen' | 'escalate' | 'raise' | 'dispute';

export const useSay = ({ id }: Ticket) =>
  useTicketMutation((place, { saying, text }: { saying: Saying; text: string }) => {
    const params = { params: { path: { id } } };
    switch (saying) {
      case 'accept':
        return body(
          at(place).POST('/support/tickets/{id}/accept', {
            ...params,
            body: text === '' ? {} : { comment: text },
          }),
        );
      case 'reject':
        return body(
          at(place).POST('/support/tickets/{id}/reject', { ...params, body: { comment: text } }),
        );
      case 'dispute':
        return body(
          at(place).POST('/support/tickets/{id}/dispute', { ...params, body: { comment: text } }),
        );
      case 'reopen':
        return body(
          at(place).POST('/support/tickets/{id}/reopen', { ...params, body: { comment: text } }),
        );
      case 'escalate':
        return body(
          at(place).POST('/support/tickets/{id}/escalate', { ...params, body: { impact: text } }),
        );
      case 'raise':
        return body(
          at(place).POST('/support/tickets/{id}/escalate', {
            ...params,
            body: { to: 2, note: text },
          }),
        );
    }
  });

export const calendars = (place: PlaceRef) =>
  queryOptions({
    queryKey: deskKeys.calendars(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/calendars', { signal })),
  });

export function useEditCalendar({ id, version }: Pick<DeskCalendar, 'id' | 'version'>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (edit: Pick<DeskCalendar, 'name' | 'definition'>) =>
      body(
        at(place).PUT('/provider/support/calendars/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: edit,
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: deskKeys.calendars(place) }),
  });
}

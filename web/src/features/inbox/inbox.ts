import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { at, body, done, type PlaceRef } from '@/api/client';
import type { Conversation, Message, MessageList } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** The conversations of a workspace: keys, queries and mutations. */
export const inboxKeys = {
  lists: (place: PlaceRef) => [place.id, 'conversations'] as const,
  counters: (place: PlaceRef) => [place.id, 'conversation-counters'] as const,
  one: (place: PlaceRef, id: string) => [place.id, 'conversation', id] as const,
  lines: (place: PlaceRef, id: string) => [place.id, 'conversation', id, 'lines'] as const,
  notes: (place: PlaceRef, id: string) => [place.id, 'conversation', id, 'notes'] as const,
};

export const QUEUES = [
  'mine',
  'unassigned',
  'waiting',
  'missed',
  'bot',
  'open',
  'snoozed',
  'resolved',
  'all',
] as const;
export type Queue = (typeof QUEUES)[number];

export const queueOf = (view: string | undefined): Queue =>
  QUEUES.find((queue) => queue === view) ?? 'open';

export const conversationList = (place: PlaceRef, queue: Queue, q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...inboxKeys.lists(place), { queue, q }],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/conversations', {
          params: { query: { queue, q, cursor: pageParam, limit: 50 } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const counters = (place: PlaceRef) =>
  queryOptions({
    queryKey: inboxKeys.counters(place),
    queryFn: ({ signal }) => body(at(place).GET('/conversations/counters', { signal })),
  });

export const conversation = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: inboxKeys.one(place, id),
    queryFn: ({ signal }) =>
      body(at(place).GET('/conversations/{id}', { params: { path: { id } }, signal })),
  });

type LinePage = MessageList;
type LineData = InfiniteData<LinePage>;

function newest(): number | undefined {
  return undefined;
}

/** The thread, page by page backwards: the first page holds the newest lines. */
export const lines = (place: PlaceRef, id: string) =>
  infiniteQueryOptions({
    queryKey: inboxKeys.lines(place, id),
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/conversations/{id}/messages', {
          params: { path: { id }, query: { before: pageParam, limit: 50 } },
          signal,
        }),
      ),
    initialPageParam: newest(),
    getNextPageParam: (page: LinePage) => (page.hasMore ? page.data[0]?.seq : undefined),
  });

export const threadOf = (data: LineData): Message[] =>
  data.pages
    .toReversed()
    .flatMap((page) => page.data)
    .filter((line, i, all) => line.seq !== all[i - 1]?.seq);

/** Puts lines behind the newest ones; those that are there already are replaced. */
function append(queryClient: QueryClient, place: PlaceRef, id: string, fresh: Message[]) {
  queryClient.setQueryData<LineData>(inboxKeys.lines(place, id), (data) => {
    const first = data?.pages[0];
    if (!data || !first) return data;
    const known = new Map(first.data.map((line) => [line.seq, line]));
    for (const line of fresh) known.set(line.seq, line);
    const merged = [...known.values()].sort((a, b) => a.seq - b.seq);
    return { ...data, pages: [{ ...first, data: merged }, ...data.pages.slice(1)] };
  });
}

/** Reads the lines behind the newest one that is shown, and gives them. */
export async function catchUp(
  queryClient: QueryClient,
  place: PlaceRef,
  id: string,
): Promise<Message[]> {
  const data = queryClient.getQueryData<LineData>(inboxKeys.lines(place, id));
  if (!data) return [];
  const after = data.pages[0]?.data.at(-1)?.seq ?? 0;
  const page = await body(
    at(place).GET('/conversations/{id}/messages', {
      params: { path: { id }, query: { after, limit: 200 } },
    }),
  );
  append(queryClient, place, id, page.data);
  return page.hasMore ? [...page.data, ...(await catchUp(queryClient, place, id))] : page.data;
}

/** How far our messages got, told without their lines: everything up to these places. */
export function markDelivered(
  queryClient: QueryClient,
  place: PlaceRef,
  id: string,
  { visitorAcked, visitorRead }: { visitorAcked: number; visitorRead: number },
) {
  const statusOf = (line: Message): Message => {
    if (!line.status) return line;
    const status =
      line.seq <= visitorRead ? 'read' : line.seq <= visitorAcked ? 'delivered' : line.status;
    return status === line.status ? line : { ...line, status };
  };
  queryClient.setQueryData<LineData>(inboxKeys.lines(place, id), (data) =>
    data
      ? { ...data, pages: data.pages.map((page) => ({ ...page, data: page.data.map(statusOf) })) }
      : data,
  );
}

export const notes = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: inboxKeys.notes(place, id),
    queryFn: ({ signal }) =>
      body(at(place).GET('/conversations/{id}/notes', { params: { path: { id } }, signal })),
  });

export type Action = 'takeover' | 'handback' | 'resolve' | 'reopen';

/** Takes over, hands back, resolves, reopens: each answers the conversation as it stands then. */
export function useAct(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (action: Action) => {
      const params = { params: { path: { id } } };
      switch (action) {
        case 'takeover':
          return body(at(place).POST('/conversations/{id}/takeover', params));
        case 'handback':
          return body(at(place).POST('/conversations/{id}/handback', { ...params, body: {} }));
        case 'resolve':
          return body(at(place).POST('/conversations/{id}/resolve', { ...params, body: {} }));
        case 'reopen':
          return body(at(place).POST('/conversations/{id}/reopen', params));
      }
    },
    onSuccess: (now: Conversation) => {
      queryClient.setQueryData(inboxKeys.one(place, id), now);
      void catchUp(queryClient, place, id);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: inboxKeys.counters(place) }),
  });
}

export interface Reply {
  clientId: string;
  text: string;
  afterSeq?: number;
  force?: boolean;
}

export function useReply(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reply: Reply) =>
      body(
        at(place).POST('/conversations/{id}/messages', { params: { path: { id } }, body: reply }),
      ),
    onSuccess: (line) => {
      append(queryClient, place, id, [line]);
      void queryClient.invalidateQueries({ queryKey: inboxKeys.one(place, id), exact: true });
    },
  });
}

export function useAddNote(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      body(
        at(place).POST('/conversations/{id}/notes', { params: { path: { id } }, body: { text } }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: inboxKeys.notes(place, id) }),
  });
}

export function useDeleteNote(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (noteId: string) =>
      done(
        at(place).DELETE('/conversations/{id}/notes/{noteId}', {
          params: { path: { id, noteId } },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: inboxKeys.notes(place, id) }),
  });
}

/** Tells the server that a member has seen the thread; nothing is shown of it. */
export const markRead = (place: PlaceRef, id: string, seq: number) =>
  body(at(place).POST('/conversations/{id}/read', { params: { path: { id } }, body: { seq } }));

export const signalTyping = (place: PlaceRef, id: string, on: boolean) =>
  done(at(place).POST('/conversations/{id}/typing', { params: { path: { id } }, body: { on } }));

export const realtimeTicket = (place: PlaceRef) => body(at(place).POST('/realtime/ticket'));

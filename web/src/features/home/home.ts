import { queryOptions } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';

const REFRESH_MS = 15_000;

export const counters = (place: PlaceRef) =>
  queryOptions({
    queryKey: [place.id, 'conversations', 'counters'],
    queryFn: ({ signal }) => body(at(place).GET('/conversations/counters', { signal })),
    refetchInterval: REFRESH_MS,
  });

/** Any conversation at all, whatever became of it. */
export const someConversation = (place: PlaceRef) =>
  queryOptions({
    queryKey: [place.id, 'conversations', 'any'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/conversations', { params: { query: { limit: 1 } }, signal })),
  });

export const firstBots = (place: PlaceRef) =>
  queryOptions({
    queryKey: [place.id, 'bots', 'first'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/bots', { params: { query: { limit: 6 } }, signal })),
  });

export const someMembers = (place: PlaceRef) =>
  queryOptions({
    queryKey: [place.id, 'members', 'some'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/members', { params: { query: { limit: 2 } }, signal })),
  });

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import type { FeatureRequest, FeatureRequestMove, NewFeatureRequest } from '@/api/models';
import { usePlace } from '@/api/place';

/** Feature requests and the roadmap: keys, queries and mutations. */
const keys = {
  all: (place: PlaceRef) => [place.id, 'roadmap'] as const,
};

export const COLUMNS = ['asked', 'candidate', 'planned', 'in_progress', 'released'] as const;
export type Column = (typeof COLUMNS)[number];

/** Where a product manager may move a request. */
export const GOALS = [
  'gathering',
  'candidate',
  'planned',
  'in_progress',
  'released',
  'declined',
] as const;
export type Goal = (typeof GOALS)[number];

export const columnOf = ({ state }: FeatureRequest): Column | undefined =>
  state === 'submitted' || state === 'gathering'
    ? 'asked'
    : COLUMNS.find((column) => column === state);

export const isOpen = ({ state }: FeatureRequest): boolean =>
  state !== 'released' && state !== 'declined' && state !== 'merged';

export const board = (place: PlaceRef) =>
  queryOptions({
    queryKey: [...keys.all(place), 'board'] as const,
    queryFn: ({ signal }) => body(at(place).GET('/roadmap', { signal })),
  });

export const request = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...keys.all(place), id] as const,
    queryFn: ({ signal }) =>
      body(at(place).GET('/feature-requests/{id}', { params: { path: { id } }, signal })),
  });

/** Requests that contain one of the words. */
export const like = (place: PlaceRef, words: string) =>
  queryOptions({
    queryKey: [...keys.all(place), 'like', words] as const,
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/feature-requests', { params: { query: { q: words, limit: 5 } }, signal }),
      ),
    enabled: words.length >= 5,
  });

/** The request that stands for a ticket. */
export const requestOf = (place: PlaceRef, ticketId: string) =>
  queryOptions({
    queryKey: [...keys.all(place), 'of', ticketId] as const,
    queryFn: ({ signal }) =>
      body(at(place).GET('/feature-requests', { params: { query: { ticketId } }, signal })),
  });

function useChange<V>(change: (place: PlaceRef, variables: V) => Promise<FeatureRequest>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (variables: V) => change(place, variables),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all(place) }),
  });
}

export const useAsk = () =>
  useChange((place, wish: NewFeatureRequest) =>
    body(at(place).POST('/feature-requests', { body: wish })),
  );

/** Votes, or takes the vote back. */
export const useVote = () =>
  useChange((place, { id, voted }: Pick<FeatureRequest, 'id' | 'voted'>) => {
    const params = { path: { id } };
    return voted
      ? body(at(place).DELETE('/feature-requests/{id}/vote', { params }))
      : body(at(place).POST('/feature-requests/{id}/vote', { params, body: {} }));
  });

export const useMove = (id: string) =>
  useChange((place, move: FeatureRequestMove) =>
    body(
      at(place).POST('/provider/feature-requests/{id}/status', {
        params: { path: { id } },
        body: move,
      }),
    ),
  );

export const useMerge = (id: string) =>
  useChange((place, into: string) =>
    body(
      at(place).POST('/provider/feature-requests/{id}/merge', {
        params: { path: { id } },
        body: { into },
      }),
    ),
  );

/** Lets a request stand for a ticket; a new one if none is named. The ticket changes with it. */
export function useLink(ticketId: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (requestId: string | null) =>
      body(at(place).POST('/provider/feature-requests/tickets', { body: { ticketId, requestId } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [place.id] }),
  });
}

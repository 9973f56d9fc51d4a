import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { Review, ReviewActionStatus, ReviewDraft } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** Post-incident reviews: keys, queries and mutations. */
const keys = {
  all: (place: PlaceRef) => [place.id, 'reviews'] as const,
};

/** Where a review is written and read. */
export const reviewPath = (id: string): string => `/provider/reviews/${id}`;

export const reviewList = (place: PlaceRef, published: boolean) =>
  infiniteQueryOptions({
    queryKey: [...keys.all(place), 'list', { published }] as const,
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/provider/reviews', {
          params: { query: { cursor: pageParam, published } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const standing = (place: PlaceRef) =>
  queryOptions({
    queryKey: [...keys.all(place), 'standing'] as const,
    queryFn: ({ signal }) => body(at(place).GET('/provider/reviews/standing', { signal })),
  });

export const review = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...keys.all(place), id] as const,
    queryFn: ({ signal }) =>
      body(at(place).GET('/provider/reviews/{id}', { params: { path: { id } }, signal })),
  });

/** The review of a ticket, for staff. */
export const reviewOf = (place: PlaceRef, ticketId: string) =>
  queryOptions({
    queryKey: [...keys.all(place), 'of', ticketId] as const,
    queryFn: ({ signal }) =>
      body(at(place).GET('/provider/reviews', { params: { query: { ticketId } }, signal })),
  });

export const publishedList = (place: PlaceRef, ticketId?: string) =>
  queryOptions({
    queryKey: [...keys.all(place), 'published', ticketId ?? ''] as const,
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/support/reviews', {
          params: { query: ticketId ? { ticketId } : {} },
          signal,
        }),
      ),
  });

function useChange<V>(change: (place: PlaceRef, variables: V) => Promise<Review>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (variables: V) => change(place, variables),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all(place) }),
  });
}

/** Keeps the draft, unless somebody else has changed it since this version. */
export const useSave = (id: string) =>
  useChange((place, { draft, version }: { draft: ReviewDraft; version: number }) =>
    body(
      at(place).PUT('/provider/reviews/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: draft,
      }),
    ),
  );

export const useSubmit = (id: string) =>
  useChange((place) =>
    body(at(place).POST('/provider/reviews/{id}/submit', { params: { path: { id } } })),
  );

export const useReturn = (id: string) =>
  useChange((place, note: string) =>
    body(
      at(place).POST('/provider/reviews/{id}/return', {
        params: { path: { id } },
        body: { note },
      }),
    ),
  );

export const usePublish = (id: string) =>
  useChange((place) =>
    body(at(place).POST('/provider/reviews/{id}/publish', { params: { path: { id } } })),
  );

export const useSettle = (id: string, position: number) =>
  useChange((place, status: ReviewActionStatus) =>
    body(
      at(place).POST('/provider/reviews/{id}/actions/{position}/status', {
        params: { path: { id, position } },
        body: status,
      }),
    ),
  );

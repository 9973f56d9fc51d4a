import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, done, type PlaceRef } from '@/api/client';
import type { ApiToken } from '@/api/models';
import { usePlace } from '@/api/place';

const tokenKeys = { all: (place: PlaceRef) => [place.id, 'api-tokens'] as const };

export const tokenList = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: tokenKeys.all(place),
    queryFn: ({ signal }) => body(at(place).GET('/api-tokens', { signal })),
    initialPageParam: 0,
    getNextPageParam: () => undefined, // all of them come at once
  });

export interface NewToken {
  name: string;
  scopes: string[];
  expiresAt: string | null;
}

function useRefresh() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return () => queryClient.invalidateQueries({ queryKey: tokenKeys.all(place) });
}

export function useCreateToken() {
  const place = usePlace();
  return useMutation({
    mutationFn: (token: NewToken) => body(at(place).POST('/api-tokens', { body: token })),
    onSuccess: useRefresh(),
  });
}

export function useRotateToken() {
  const place = usePlace();
  return useMutation({
    mutationFn: ({ id, keepHours }: { id: string; keepHours: number }) =>
      body(
        at(place).POST('/api-tokens/{id}/rotate', {
          params: { path: { id } },
          body: { keepHours },
        }),
      ),
    onSettled: useRefresh(),
  });
}

export function useRevokeToken() {
  const place = usePlace();
  return useMutation({
    mutationFn: ({ id }: ApiToken) =>
      done(at(place).DELETE('/api-tokens/{id}', { params: { path: { id } } })),
    onSettled: useRefresh(),
  });
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, done, ifMatch, type PlaceRef } from '@/api/client';
import type { EscalationContact, EscalationContactEdit } from '@/api/models';
import { usePlace } from '@/api/place';

/** Who is called when tickets are escalated: keys, queries and mutations. */
const keys = {
  roster: (place: PlaceRef) => [place.id, 'roster'] as const,
  hooks: (place: PlaceRef) => [place.id, 'paging-hooks'] as const,
  pages: (place: PlaceRef) => [place.id, 'pages'] as const,
  deliveries: (place: PlaceRef) => [place.id, 'deliveries'] as const,
};

const FRESH_MS = 10_000;

export const roster = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.roster(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/contacts', { signal })),
  });

export const pagingHooks = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.hooks(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/paging-hooks', { signal })),
  });

/** Pages that nobody has acknowledged. */
export const openPages = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.pages(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/pages', { signal })),
    refetchInterval: FRESH_MS,
  });

export const deliveries = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.deliveries(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/deliveries', { signal })),
    refetchInterval: FRESH_MS,
  });

/** Keeps somebody to call: a new one, or other details of one. */
export function useKeepContact(known: EscalationContact | undefined) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (edit: EscalationContactEdit) =>
      known
        ? body(
            at(place).PUT('/provider/support/contacts/{id}', {
              params: { path: { id: known.id }, header: ifMatch(known.version) },
              body: edit,
            }),
          )
        : body(at(place).POST('/provider/support/contacts', { body: edit })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.roster(place) }),
  });
}

export function useRemoveContact() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(at(place).DELETE('/provider/support/contacts/{id}', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.roster(place) }),
  });
}

export function useAddHook() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (url: string) =>
      body(at(place).POST('/provider/support/paging-hooks', { body: { url } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.hooks(place) }),
  });
}

export function useRemoveHook() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(at(place).DELETE('/provider/support/paging-hooks/{id}', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.hooks(place) }),
  });
}

export function useAcknowledge() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      body(
        at(place).POST('/provider/support/pages/{id}/acknowledge', { params: { path: { id } } }),
      ),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.pages(place) }),
        queryClient.invalidateQueries({ queryKey: [place.id, 'ticket'] }),
        queryClient.invalidateQueries({ queryKey: [place.id, 'tickets'] }),
      ]),
  });
}

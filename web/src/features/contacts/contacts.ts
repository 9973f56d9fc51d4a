import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, done, ifMatch, type PlaceRef } from '@/api/client';
import type { Contact } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** The contacts of a workspace: keys, queries and mutations. */
export const contactKeys = {
  all: (place: PlaceRef) => [place.id, 'contacts'] as const,
  one: (place: PlaceRef, id: string) => [place.id, 'contacts', id] as const,
};

export interface ContactFilter {
  q: string | undefined;
  leads: boolean;
}

export const contactList = (place: PlaceRef, { q, leads }: ContactFilter) =>
  infiniteQueryOptions({
    queryKey: [...contactKeys.all(place), 'list', { q, leads }],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/contacts', {
          params: { query: { q, cursor: pageParam, ...(leads && { isLead: true }) } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const contact = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: contactKeys.one(place, id),
    queryFn: ({ signal }) =>
      body(at(place).GET('/contacts/{id}', { params: { path: { id } }, signal })),
  });

export const timeline = (place: PlaceRef, id: string) =>
  infiniteQueryOptions({
    queryKey: [...contactKeys.one(place, id), 'timeline'],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/contacts/{id}/timeline', {
          params: { path: { id }, query: { cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const conversationsOf = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...contactKeys.one(place, id), 'conversations'],
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/conversations', {
          params: { query: { queue: 'all', contactId: id, limit: 20 } },
          signal,
        }),
      ),
  });

export const notesOf = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...contactKeys.one(place, id), 'notes'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/contacts/{id}/notes', { params: { path: { id } }, signal })),
  });

/** The fields a person fills in; an empty one is cleared. */
export interface ContactValues {
  displayName: string;
  email: string;
  phone: string;
  company: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const fieldsOf = (values: ContactValues) => ({
  displayName: orNull(values.displayName),
  email: orNull(values.email),
  phone: orNull(values.phone),
  company: orNull(values.company),
});

export function useCreateContact() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (values: ContactValues) =>
      body(at(place).POST('/contacts', { body: fieldsOf(values) })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: contactKeys.all(place) }),
  });
}

export function useChangeContact(before: Contact) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (values: ContactValues) =>
      body(
        at(place).PATCH('/contacts/{id}', {
          params: { path: { id: before.id }, header: ifMatch(before.version) },
          body: fieldsOf(values),
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: contactKeys.all(place) }),
  });
}

export function useDeleteContact(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => done(at(place).DELETE('/contacts/{id}', { params: { path: { id } } })),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: [...contactKeys.all(place), 'list'] }),
  });
}

export function useAddNote(id: string) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      body(at(place).POST('/contacts/{id}/notes', { params: { path: { id } }, body: { text } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: contactKeys.one(place, id) }),
  });
}

import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, done, ifMatch, type PlaceRef } from '@/api/client';
import type { Member } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** The people of a place: keys, queries and mutations. */
export const memberKeys = {
  all: (place: PlaceRef) => [place.id, 'members'] as const,
};

export const memberList = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: memberKeys.all(place),
    queryFn: ({ signal, pageParam }) =>
      body(at(place).GET('/members', { params: { query: { cursor: pageParam } }, signal })),
    ...cursorPaging,
  });

export const roleList = (place: PlaceRef) =>
  queryOptions({
    queryKey: [place.id, 'roles'],
    queryFn: ({ signal }) => body(at(place).GET('/roles', { signal })),
    staleTime: 60_000,
  });

export interface Invitation {
  name: string;
  email: string;
  role: string;
}

function useRefresh() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return () => queryClient.invalidateQueries({ queryKey: memberKeys.all(place) });
}

export function useInvite() {
  const place = usePlace();
  return useMutation({
    mutationFn: (invitation: Invitation) => body(at(place).POST('/members', { body: invitation })),
    onSuccess: useRefresh(),
  });
}

export function useChangeMember() {
  const place = usePlace();
  return useMutation({
    mutationFn: ({
      member,
      change,
    }: {
      member: Member;
      change: { role?: string; status?: 'active' | 'inactive' };
    }) =>
      body(
        at(place).PATCH('/members/{id}', {
          params: { path: { id: member.id }, header: ifMatch(member.version) },
          body: change,
        }),
      ),
    onSettled: useRefresh(),
  });
}

export function useRemoveMember() {
  const place = usePlace();
  return useMutation({
    mutationFn: (member: Member) =>
      done(at(place).DELETE('/members/{id}', { params: { path: { id: member.id } } })),
    onSettled: useRefresh(),
  });
}

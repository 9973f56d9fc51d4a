import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { body, client, done, ifMatch } from '@/api/client';
import type { Me, Session } from '@/api/models';
import { meQuery } from '@/api/session';

const sessionsKey = ['me', 'sessions'] as const;

export const sessionList = infiniteQueryOptions({
  queryKey: sessionsKey,
  queryFn: ({ signal }) => body(client.GET('/me/sessions', { signal })),
  initialPageParam: 0,
  getNextPageParam: () => undefined, // all of them come at once
});

export interface Profile {
  name: string;
  timeZone: string;
}

export function useSaveProfile(me: Me) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (profile: Profile) =>
      body(client.PATCH('/me', { params: { header: ifMatch(me.login.version) }, body: profile })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  endOtherSessions: boolean;
}

export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => done(client.POST('/me/password', { body: change })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }), // and sessions
  });
}

export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Session) =>
      done(client.DELETE('/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsKey }),
  });
}

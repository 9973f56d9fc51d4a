import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { body, client, done } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { meQuery, setupQuery } from '@/api/session';

/** One of several accounts of the same person. */
export interface Realm {
  realmId: string;
  name: string;
}

export interface Credentials {
  email: string;
  password: string;
  stay: boolean;
}

export type SignInOutcome = { kind: 'signed_in' } | { kind: 'choose_realm'; realms: Realm[] };

/** Signs in. Several realms that fit are an outcome, everything else is thrown. */
export async function signIn(credentials: Credentials, realmId?: string): Promise<SignInOutcome> {
  try {
    await body(client.POST('/session', { body: { ...credentials, realmId } }));
    return { kind: 'signed_in' };
  } catch (problem) {
    const realms = problem instanceof ApiProblem && realmsOf(problem);
    if (realms) return { kind: 'choose_realm', realms };
    throw problem;
  }
}

function realmsOf(problem: ApiProblem): Realm[] | undefined {
  const { realms } = problem.body;
  if (problem.code !== 'choose_realm' || !Array.isArray(realms)) return undefined;
  return realms.filter(isRealm);
}

const isRealm = (value: unknown): value is Realm =>
  typeof value === 'object' && value !== null && 'realmId' in value && 'name' in value;

export interface FirstAccount {
  installationName: string;
  name: string;
  email: string;
  password: string;
}

export const setUp = (account: FirstAccount) => done(client.POST('/setup', { body: account }));

export const acceptInvitation = (answer: { token: string; name: string; password: string }) =>
  body(client.POST('/invitations/accept', { body: answer }));

export const forgotPassword = (email: string) =>
  done(client.POST('/auth/forgot', { body: { email } }));

export const resetPassword = (answer: { token: string; newPassword: string }) =>
  done(client.POST('/auth/reset', { body: answer }));

/** Forgets who nobody was, and goes where the person wanted to go. */
export function useEnter() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (next = '/') => {
    queryClient.removeQueries({ queryKey: meQuery.queryKey });
    queryClient.removeQueries({ queryKey: setupQuery.queryKey });
    // only addresses of this console: `//elsewhere` and `https://…` would leave it
    await navigate({ to: /^\/(?!\/)/.test(next) ? next : '/', replace: true });
  };
}

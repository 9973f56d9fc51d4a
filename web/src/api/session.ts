import { queryOptions } from '@tanstack/react-query';
import { body, client, done } from './client';
import { ApiProblem } from './problem';

/** The signed-in person with all places, or null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) =>
    body(client.GET('/me', { signal })).catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }),
  staleTime: 60_000,
});

export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => body(client.GET('/brand', { signal })),
  staleTime: Infinity,
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => body(client.GET('/setup', { signal })),
});

export const signOut = () => done(client.DELETE('/session'));

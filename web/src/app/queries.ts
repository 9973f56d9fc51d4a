import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/api/problem';
import { meQuery } from '@/api/session';

const RETRIES = 2;

const isWorthRetrying = (error: unknown) =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 503);

/** Server state lives here and nowhere else. A session that ended shows the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401)
      queryClient.setQueryData(meQuery.queryKey, null);
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRIES && isWorthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
  return queryClient;
}

import { useEffect, useState, type ReactNode } from 'react';
import { Failure } from './Problem';

const WAIT_MS = 150;

/** True once something has been pending long enough to deserve a skeleton. */
export function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => setSlow(true), WAIT_MS);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return pending && slow;
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  query: Query<T>;
  /** The real layout, without its content. */
  skeleton: ReactNode;
  wholePage?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows the skeleton, then the failure or the content. Old data stays while it is refreshed. */
export function Loaded<T>({ query, skeleton, wholePage = false, children }: LoadedProps<T>) {
  const slow = useSlow(query.isPending);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return slow ? <div aria-busy="true">{skeleton}</div> : null;
  return <Failure error={query.error} onRetry={() => void query.refetch()} wholePage={wholePage} />;
}

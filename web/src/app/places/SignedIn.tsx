import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery } from '@/api/session';

/** Leaves for the sign-in page once the session has ended, and comes back to the same address. */
export function SignedIn() {
  const { data: me } = useQuery(meQuery);
  const navigate = useNavigate();
  const ended = me === null;
  useEffect(() => {
    if (!ended) return;
    const { pathname, search } = window.location;
    if (pathname !== '/sign-in')
      void navigate({ to: '/sign-in', search: { next: pathname + search } });
  }, [ended, navigate]);
  return ended ? null : <Outlet />;
}

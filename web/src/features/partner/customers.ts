import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import { usePlace } from '@/api/place';
import { meQuery } from '@/api/session';
import { cursorPaging } from '@/ui/paging';

const customerKeys = { all: (place: PlaceRef) => [place.id, 'workspaces'] as const };

export const customerList = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: customerKeys.all(place),
    queryFn: ({ signal, pageParam }) =>
      body(at(place).GET('/workspaces', { params: { query: { cursor: pageParam } }, signal })),
    ...cursorPaging,
  });

export interface NewCustomer {
  name: string;
  timeZone: string;
  language: string;
  ownerName: string;
  ownerEmail: string;
}

export function useCreateCustomer() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return useMutation({
    mutationFn: (customer: NewCustomer) => body(at(place).POST('/workspaces', { body: customer })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: customerKeys.all(place) });
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}

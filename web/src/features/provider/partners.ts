import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

const partnerKeys = { all: (place: PlaceRef) => [place.id, 'partners'] as const };

export const partnerList = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: partnerKeys.all(place),
    queryFn: ({ signal, pageParam }) =>
      body(at(place).GET('/partners', { params: { query: { cursor: pageParam } }, signal })),
    ...cursorPaging,
  });

export interface NewPartner {
  name: string;
  host: string;
  colour: string;
  ownerName: string;
  ownerEmail: string;
}

export function useCreatePartner() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return useMutation({
    mutationFn: ({ host, ...partner }: NewPartner) =>
      body(at(place).POST('/partners', { body: { ...partner, ...(host !== '' && { host }) } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: partnerKeys.all(place) }),
  });
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import { usePlace } from '@/api/place';
import { contactKeys } from './contacts';

/** Who remains, and who is the same person. */
export interface Merge {
  survivorId: string;
  ids: string[];
}

export const duplicatesOf = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...contactKeys.one(place, id), 'duplicates'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/contacts/{id}/duplicates', { params: { path: { id } }, signal })),
  });

export const mergePreview = (place: PlaceRef, merge: Merge) =>
  queryOptions({
    queryKey: [...contactKeys.all(place), 'merge', merge],
    queryFn: ({ signal }) =>
      body(at(place).POST('/contacts/merge/preview', { body: merge, signal })),
  });

export function useMerge() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (merge: Merge) => body(at(place).POST('/contacts/merge', { body: merge })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: contactKeys.all(place) }),
  });
}

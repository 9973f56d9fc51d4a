import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import type { ProofPack } from '@/api/models';
import { usePlace } from '@/api/place';
import { save } from './save';

/** Signed proofs: keys, queries and mutations. */
const proofKeys = {
  packs: (place: PlaceRef) => [place.id, 'proof-packs'] as const,
  key: (place: PlaceRef) => [place.id, 'proof-key'] as const,
};

export const proofPacks = (place: PlaceRef) =>
  queryOptions({
    queryKey: proofKeys.packs(place),
    queryFn: ({ signal }) => body(at(place).GET('/support/proof-packs', { signal })),
  });

export const proofKey = (place: PlaceRef) =>
  queryOptions({
    queryKey: proofKeys.key(place),
    queryFn: ({ signal }) => body(at(place).GET('/support/proof-key', { signal })),
    staleTime: Infinity,
  });

export function useMakeProof() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (pack: { month: string; partnerId?: string }) =>
      body(at(place).POST('/support/proof-packs', { body: pack })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: proofKeys.packs(place) }),
  });
}

/** Fetches a proof and hands it to the browser to save. */
export async function saveProof(place: PlaceRef, { id, month }: ProofPack) {
  const bytes: unknown = await body(
    at(place).GET('/support/proof-packs/{id}/file', { params: { path: { id } }, parseAs: 'blob' }),
  );
  save(bytes, `proof-${month}.zip`);
}

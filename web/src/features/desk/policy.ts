import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { DeskPolicy, PolicyAmount, PolicyDefinition, PolicyTarget } from '@/api/models';
import { usePlace } from '@/api/place';
import type { Category } from './desk';

/** What the desk promises, and to whom: keys, queries and mutations. */
const keys = {
  all: (place: PlaceRef) => [place.id, 'desk-policies'] as const,
  versions: (place: PlaceRef, id: string) => [place.id, 'desk-policies', id] as const,
  contracts: (place: PlaceRef) => [place.id, 'sla-assignments'] as const,
};

export const policies = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.all(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/policies', { signal })),
  });

export const policyVersions = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: keys.versions(place, id),
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/provider/support/policies/{id}/versions', {
          params: { path: { id } },
          signal,
        }),
      ),
  });

export const contracts = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.contracts(place),
    queryFn: ({ signal }) => body(at(place).GET('/provider/support/assignments', { signal })),
  });

/** Makes the next version of a policy. */
export function useEditPolicy({ id, version, name }: DeskPolicy) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (definition: PolicyDefinition) =>
      body(
        at(place).PUT('/provider/support/policies/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: { name, definition },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all(place) }),
  });
}

/** A new policy that begins as a copy of another. */
export function useCopyPolicy() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (copy: { name: string; definition: PolicyDefinition }) =>
      body(at(place).POST('/provider/support/policies', { body: copy })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all(place) }),
  });
}

export interface NewContract {
  partnerId: string;
  policyId: string;
  calendarId: string;
  effectiveFrom: string;
}

export function useSignContract() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (contract: NewContract) =>
      body(at(place).POST('/provider/support/assignments', { body: contract })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.contracts(place) }),
  });
}

export const CLOCKS = ['response', 'resolution', 'update'] as const;
export type Clock = PolicyTarget['clock'];

export const amountOf = (
  { targets }: PolicyDefinition,
  category: Category,
  clock: Clock,
): PolicyAmount | undefined =>
  targets.find((target) => target.category === category && target.clock === clock)?.amount;

/** The definition with another amount in one cell, or none. */
export const withAmount = (
  definition: PolicyDefinition,
  category: Category,
  clock: Clock,
  amount: PolicyAmount | undefined,
): PolicyDefinition => ({
  ...definition,
  targets: [
    ...definition.targets.filter(
      (target) => target.category !== category || target.clock !== clock,
    ),
    ...(amount ? [{ category, clock, amount }] : []),
  ],
});

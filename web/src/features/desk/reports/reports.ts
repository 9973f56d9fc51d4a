import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, done, type PlaceRef } from '@/api/client';
import type { SlaBreach } from '@/api/models';
import { usePlace } from '@/api/place';
import type { Category } from '../desk';
import { save } from './save';

/** Reports on promises: keys, queries and mutations. */
const reportKeys = {
  all: (place: PlaceRef) => [place.id, 'desk-reports'] as const,
};

/** A period by its first and last day, and what it is narrowed to. */
export interface Period {
  from: string;
  to: string;
  zone: string;
  category?: Category | undefined;
  partnerId?: string | undefined;
}

export const attainmentReport = (place: PlaceRef, query: Period) =>
  queryOptions({
    queryKey: [...reportKeys.all(place), 'attainment', query],
    queryFn: ({ signal }) =>
      body(at(place).GET('/support/reports/attainment', { params: { query }, signal })),
  });

export const timesReport = (
  place: PlaceRef,
  kind: 'first-response' | 'resolution',
  query: Period,
) =>
  queryOptions({
    queryKey: [...reportKeys.all(place), kind, query],
    queryFn: ({ signal }) =>
      body(
        kind === 'resolution'
          ? at(place).GET('/support/reports/resolution', { params: { query }, signal })
          : at(place).GET('/support/reports/first-response', { params: { query }, signal }),
      ),
  });

export const backlogReport = (place: PlaceRef, query: Period) =>
  queryOptions({
    queryKey: [...reportKeys.all(place), 'backlog', query],
    queryFn: ({ signal }) =>
      body(at(place).GET('/support/reports/backlog', { params: { query }, signal })),
  });

export const breachReport = (place: PlaceRef, query: Period) =>
  queryOptions({
    queryKey: [...reportKeys.all(place), 'breaches', query],
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/support/reports/breaches', {
          params: { query: { ...query, limit: 200 } },
          signal,
        }),
      ),
  });

export const REPORTS = [
  'attainment',
  'first_response',
  'resolution',
  'backlog',
  'breaches',
] as const;
export type ReportName = (typeof REPORTS)[number];

export const reportOf = (tab: string | undefined): ReportName =>
  REPORTS.find((name) => name === tab) ?? 'attainment';

/** Fetches a report as columns and hands it to the browser to save. */
export async function saveReport(place: PlaceRef, name: ReportName, query: Period) {
  const text: unknown = await body(
    at(place).GET('/support/reports/csv', {
      params: { query: { ...query, name } },
      parseAs: 'blob',
    }),
  );
  save(text, `${name}-${query.from}-${query.to}.csv`);
}

export const REASONS = ['people', 'triage', 'third_party', 'load', 'process', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export function useExplainBreach() {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ breach, reason }: { breach: SlaBreach; reason: Reason }) =>
      done(
        at(place).PUT('/provider/support/tickets/{id}/breach-reason', {
          params: { path: { id: breach.ticketId } },
          body: {
            cycle: breach.cycle,
            clock: breach.clock,
            clockNumber: breach.clockNumber,
            reason,
          },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reportKeys.all(place) }),
  });
}

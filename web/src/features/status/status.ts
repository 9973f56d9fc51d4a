import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, done, ifMatch, type PlaceRef } from '@/api/client';
import type {
  Maintenance,
  MaintenancePlan,
  StatusComponent,
  StatusComponentEdit,
  StatusIncidentOpening,
  StatusIncidentSaying,
  StatusPageEdit,
} from '@/api/models';
import { usePlace } from '@/api/place';

/** The status page's editor and planned work: keys, queries and mutations. */
const keys = {
  all: (place: PlaceRef) => [place.id, 'status'] as const,
  components: (place: PlaceRef) => [place.id, 'status', 'components'] as const,
  incidents: (place: PlaceRef) => [place.id, 'status', 'incidents'] as const,
  page: (place: PlaceRef) => [place.id, 'status', 'page'] as const,
  subscribers: (place: PlaceRef) => [place.id, 'status', 'subscribers'] as const,
  maintenance: (place: PlaceRef) => [place.id, 'status', 'maintenance'] as const,
};

const FRESH_MS = 15_000;

export const components = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.components(place),
    queryFn: ({ signal }) => body(at(place).GET('/status/components', { signal })),
    refetchInterval: FRESH_MS,
  });

export const incidents = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.incidents(place),
    queryFn: ({ signal }) => body(at(place).GET('/status/incidents', { signal })),
    refetchInterval: FRESH_MS,
  });

export const pageSettings = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.page(place),
    queryFn: ({ signal }) => body(at(place).GET('/status/page', { signal })),
  });

export const subscribers = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.subscribers(place),
    queryFn: ({ signal }) => body(at(place).GET('/status/subscribers', { signal })),
  });

export const maintenance = (place: PlaceRef) =>
  queryOptions({
    queryKey: keys.maintenance(place),
    queryFn: ({ signal }) => body(at(place).GET('/maintenance', { signal })),
    refetchInterval: FRESH_MS,
  });

/** A change after which everything about the status is asked for again. */
function useChange<V, T>(change: (place: PlaceRef, wanted: V) => Promise<T>) {
  const place = usePlace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: V) => change(place, wanted),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all(place) }),
  });
}

export const useOpenIncident = () =>
  useChange((place, opening: StatusIncidentOpening) =>
    body(at(place).POST('/status/incidents', { body: opening })),
  );

export const useSay = (id: string) =>
  useChange((place, saying: StatusIncidentSaying) =>
    body(
      at(place).POST('/status/incidents/{id}/updates', {
        params: { path: { id } },
        body: saying,
      }),
    ),
  );

/** A new component, or other details of one. */
export const useKeepComponent = (known: StatusComponent | undefined) =>
  useChange((place, edit: StatusComponentEdit) =>
    known
      ? body(
          at(place).PUT('/provider/status/components/{id}', {
            params: { path: { id: known.id }, header: ifMatch(known.version) },
            body: edit,
          }),
        )
      : body(at(place).POST('/provider/status/components', { body: edit })),
  );

export const useKeepPage = (version: number) =>
  useChange((place, edit: StatusPageEdit) =>
    body(at(place).PUT('/status/page', { params: { header: ifMatch(version) }, body: edit })),
  );

export const useRemoveSubscriber = () =>
  useChange((place, id: string) =>
    done(at(place).DELETE('/status/subscribers/{id}', { params: { path: { id } } })),
  );

/** New work, or another plan of one. */
export const useKeepPlan = (known: Maintenance | undefined) =>
  useChange((place, plan: MaintenancePlan) =>
    known
      ? body(
          at(place).PUT('/provider/maintenance/{id}', {
            params: { path: { id: known.id }, header: ifMatch(known.version) },
            body: plan,
          }),
        )
      : body(at(place).POST('/provider/maintenance', { body: plan })),
  );

/** What can be said about planned work. */
export type WorkStep = 'update' | 'complete' | 'cancel';

export const useWorkStep = (id: string) =>
  useChange((place, { step, text }: { step: WorkStep; text: string }) => {
    const request = { params: { path: { id } }, body: { text } };
    const client = at(place);
    return body(
      step === 'update'
        ? client.POST('/provider/maintenance/{id}/update', request)
        : step === 'complete'
          ? client.POST('/provider/maintenance/{id}/complete', request)
          : client.POST('/provider/maintenance/{id}/cancel', request),
    );
  });

export const useBegin = () =>
  useChange((place, id: string) =>
    body(at(place).POST('/provider/maintenance/{id}/begin', { params: { path: { id } } })),
  );

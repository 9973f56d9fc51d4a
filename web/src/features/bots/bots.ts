import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { Bot, FlowFile, FlowProblem } from '@/api/models';
import { usePlace } from '@/api/place';
import { cursorPaging } from '@/ui/paging';

/** The bots of a workspace with their flows: keys, queries and mutations. */
export const botKeys = {
  all: (place: PlaceRef) => [place.id, 'bots'] as const,
  one: (place: PlaceRef, id: string) => [place.id, 'bots', id] as const,
  flow: (place: PlaceRef, id: string) => [place.id, 'flows', id] as const,
};

export const botList = (place: PlaceRef) =>
  infiniteQueryOptions({
    queryKey: [...botKeys.all(place), 'list'],
    queryFn: ({ signal, pageParam }) =>
      body(at(place).GET('/bots', { params: { query: { cursor: pageParam } }, signal })),
    ...cursorPaging,
  });

export const bot = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: botKeys.one(place, id),
    queryFn: ({ signal }) =>
      body(at(place).GET('/bots/{id}', { params: { path: { id } }, signal })),
  });

export const flowsOf = (place: PlaceRef, botId: string) =>
  queryOptions({
    queryKey: [...botKeys.one(place, botId), 'flows'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/bots/{botId}/flows', { params: { path: { botId } }, signal })),
  });

export const install = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...botKeys.one(place, id), 'install'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/bots/{id}/install', { params: { path: { id } }, signal })),
  });

export const draft = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [...botKeys.flow(place, id), 'draft'],
    queryFn: ({ signal }) =>
      body(at(place).GET('/flows/{id}/draft', { params: { path: { id } }, signal })),
  });

export const versions = (place: PlaceRef, id: string) =>
  infiniteQueryOptions({
    queryKey: [...botKeys.flow(place, id), 'versions'],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/flows/{id}/versions', {
          params: { path: { id }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const versionGraph = (place: PlaceRef, id: string, number: number) =>
  queryOptions({
    queryKey: [...botKeys.flow(place, id), 'versions', number],
    queryFn: ({ signal }) =>
      body(
        at(place).GET('/flows/{id}/versions/{number}', {
          params: { path: { id, number } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });

/** One wrong thing in one flow, as publishing would say it. */
export interface Finding extends FlowProblem {
  flowId: string;
}

/** Everything that publishing would refuse or warn about, over all flows that changed. */
export const findings = (place: PlaceRef, flowIds: string[]) =>
  queryOptions({
    queryKey: [place.id, 'findings', flowIds],
    queryFn: async ({ signal }): Promise<Finding[]> => {
      const checks = await Promise.all(
        flowIds.map((id) =>
          body(at(place).POST('/flows/{id}/validate', { params: { path: { id } }, signal })),
        ),
      );
      return checks.flatMap(({ flowId, problems }) =>
        problems.map((problem) => ({ ...problem, flowId })),
      );
    },
    gcTime: 0,
    staleTime: 0,
  });

function useRefresh() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: botKeys.all(place) });
    await queryClient.invalidateQueries({ queryKey: [place.id, 'flows'] });
  };
}

export function useCreateBot() {
  const place = usePlace();
  return useMutation({
    mutationFn: (name: string) => body(at(place).POST('/bots', { body: { name } })),
    onSuccess: useRefresh(),
  });
}

export function useRenameBot(before: Bot) {
  const place = usePlace();
  return useMutation({
    mutationFn: (name: string) =>
      body(
        at(place).PATCH('/bots/{id}', {
          params: { path: { id: before.id }, header: ifMatch(before.version) },
          body: { name },
        }),
      ),
    onSettled: useRefresh(),
  });
}

export interface PublishOrder {
  note: string;
  acceptWarnings: boolean;
}

/** `onPublished` hears it even when the refreshed flows have already taken the dialog away. */
export function usePublish(id: string, onPublished: (flows: number) => void) {
  const place = usePlace();
  return useMutation({
    mutationFn: (order: PublishOrder) =>
      body(at(place).POST('/bots/{id}/publish', { params: { path: { id } }, body: order })),
    onSuccess: ({ published }) => onPublished(published.length),
    onSettled: useRefresh(),
  });
}

export type LifeAction = 'pause' | 'resume' | 'archive' | 'restore';

export function useLife(id: string) {
  const place = usePlace();
  return useMutation({
    mutationFn: (action: LifeAction) => {
      const params = { params: { path: { id } } };
      switch (action) {
        case 'pause':
          return body(at(place).POST('/bots/{id}/pause', params));
        case 'resume':
          return body(at(place).POST('/bots/{id}/resume', params));
        case 'archive':
          return body(at(place).POST('/bots/{id}/archive', params));
        case 'restore':
          return body(at(place).POST('/bots/{id}/restore', params));
      }
    },
    onSettled: useRefresh(),
  });
}

export const exportBot = (place: PlaceRef, id: string) =>
  body(at(place).POST('/bots/{id}/export', { params: { path: { id } } }));

export function useImport(id: string) {
  const place = usePlace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ file, confirm }: { file: FlowFile; confirm: boolean }) =>
      body(
        at(place).POST('/bots/{id}/import', { params: { path: { id } }, body: { file, confirm } }),
      ),
    onSuccess: async ({ done }) => {
      if (done) await refresh();
    },
  });
}

export function useRestoreVersion(flowId: string) {
  const place = usePlace();
  return useMutation({
    mutationFn: (number: number) =>
      body(
        at(place).POST('/flows/{id}/restore', {
          params: { path: { id: flowId } },
          body: { number },
        }),
      ),
    onSettled: useRefresh(),
  });
}

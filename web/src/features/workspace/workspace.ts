import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { Workspace } from '@/api/models';
import { usePlace } from '@/api/place';
import { meQuery } from '@/api/session';

const workspaceKey = (place: PlaceRef) => [place.id, 'workspace'] as const;

export const workspaceQuery = (place: PlaceRef) =>
  queryOptions({
    queryKey: workspaceKey(place),
    queryFn: ({ signal }) => body(at(place).GET('/workspace', { signal })),
  });

export interface Settings {
  name: string;
  timeZone: string;
  language: string;
}

export function useSaveWorkspace({ version }: Workspace) {
  const queryClient = useQueryClient();
  const place = usePlace();
  return useMutation({
    mutationFn: (settings: Settings) =>
      body(at(place).PATCH('/workspace', { params: { header: ifMatch(version) }, body: settings })),
    onSuccess: async (workspace) => {
      queryClient.setQueryData(workspaceKey(place), workspace);
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey }); // the name of the place
    },
  });
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { at, body, ifMatch, type PlaceRef } from '@/api/client';
import type { PartnerBrand } from '@/api/models';
import { usePlace } from '@/api/place';
import { meQuery } from '@/api/session';

const brandKey = (place: PlaceRef) => [place.id, 'brand'] as const;

export const partnerBrandQuery = (place: PlaceRef) =>
  queryOptions({
    queryKey: brandKey(place),
    queryFn: ({ signal }) => body(at(place).GET('/partner/brand', { signal })),
  });

export interface BrandFields {
  name: string;
  accent: string;
  supportEmail: string;
}

export type ImageKind = 'logo' | 'icon';

/** What is stored, and the places that wear it. */
function useStored() {
  const queryClient = useQueryClient();
  const place = usePlace();
  return async (brand: PartnerBrand) => {
    queryClient.setQueryData(brandKey(place), brand);
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  };
}

export function useSaveBrand({ version }: PartnerBrand) {
  const place = usePlace();
  const stored = useStored();
  return useMutation({
    mutationFn: ({ supportEmail, ...fields }: BrandFields) =>
      body(
        at(place).PUT('/partner/brand', {
          params: { header: ifMatch(version) },
          body: { ...fields, supportEmail: supportEmail === '' ? null : supportEmail },
        }),
      ),
    onSuccess: stored,
  });
}

export function useShowImage(kind: ImageKind) {
  const place = usePlace();
  const stored = useStored();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return body(
        at(place).POST('/partner/brand/images/{kind}', {
          params: { path: { kind } },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: stored,
  });
}

export function useRemoveImage(kind: ImageKind) {
  const place = usePlace();
  const stored = useStored();
  return useMutation({
    mutationFn: () =>
      body(at(place).DELETE('/partner/brand/images/{kind}', { params: { path: { kind } } })),
    onSuccess: stored,
  });
}

import { createContext, use } from 'react';
import type { Me, Place } from './models';

/** Where the person is: the provider, one partner, or one workspace. */
export interface Here {
  me: Me;
  place: Place;
}

const HereContext = createContext<Here | undefined>(undefined);

export const HereProvider = HereContext.Provider;

export function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('This page is shown outside any place');
  return here;
}

export const usePlace = (): Place => useHere().place;

/** May this member do `permission` (such as `members:write`) here? The server decides again. */
export const can = (place: Place, permission: string): boolean =>
  place.permissions.includes(permission) || place.permissions.includes('*');

export const useCan = (permission: string): boolean => can(usePlace(), permission);

/** Where a place lives in the address bar. */
export function placePath(place: Pick<Place, 'kind' | 'id'>): string {
  switch (place.kind) {
    case 'provider':
      return '/provider';
    case 'partner':
      return `/p/${place.id}`;
    case 'workspace':
      return `/s/${place.id}`;
  }
}

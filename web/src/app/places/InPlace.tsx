import { useEffect } from 'react';
import type { Me, Place } from '@/api/models';
import { HereProvider } from '@/api/place';
import { ZoneProvider } from '@/ui/formats';
import { applyBrand } from '../brand/brand';
import { writePreference } from '../preferences';
import { Shell } from '../shell/Shell';
import { NothingHere } from './Lost';

/** Everything inside one place: its shell, its brand, and who the member is there. */
export function InPlace({ me, place }: { me: Me; place: Place | undefined }) {
  useEffect(() => {
    if (!place) return;
    writePreference('place', place.id);
    applyBrand(place.brand);
  }, [place]);
  if (!place)
    return (
      <main>
        <NothingHere />
      </main>
    );
  return (
    <HereProvider value={{ me, place }}>
      <ZoneProvider value={me.login.timeZone}>
        <Shell key={place.id} />
      </ZoneProvider>
    </HereProvider>
  );
}

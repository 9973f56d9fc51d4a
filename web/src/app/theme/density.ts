import { useState } from 'react';
import { readPreference, writePreference } from '../preferences';

export type Density = 'compact' | 'standard' | 'roomy';

const isDensity = (value: string | null): value is Density =>
  value === 'compact' || value === 'standard' || value === 'roomy';

/** How high a row is, for this member on this browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() => {
    const stored = readPreference('density');
    return isDensity(stored) ? stored : 'standard';
  });
  return [
    density,
    (chosen) => {
      document.documentElement.dataset.density = chosen;
      writePreference('density', chosen);
      setDensity(chosen);
    },
  ];
}

/** What this browser remembers for the member: never data of a place, never anything secret. */
export type PreferenceName =
  'scheme' | 'language' | 'density' | 'brand' | 'place' | 'keys' | `rail.${string}`;

export function readPreference(name: PreferenceName): string | null {
  try {
    return window.localStorage.getItem(`console.${name}`);
  } catch {
    return null; // storage is switched off: everything works, nothing is remembered
  }
}

export function writePreference(name: PreferenceName, value: string) {
  try {
    window.localStorage.setItem(`console.${name}`, value);
  } catch {
    // as above
  }
}

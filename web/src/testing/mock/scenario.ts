/**
 * What the invented server should be like, chosen by `?mock=…` (kept for the tab) or by a test:
 * `signed_out`, `fresh` (nothing set up), `empty` (nothing in any list), `failing` (every list
 * answers 500), `slow` (never answers), `denied` (a viewer without permissions).
 */
export type Scenario = 'usual' | 'signed_out' | 'fresh' | 'empty' | 'failing' | 'slow' | 'denied';

const KEY = 'rookery.mock';
let chosen: Scenario | undefined;

export function setScenario(scenario: Scenario | undefined) {
  chosen = scenario;
}

export function scenario(): Scenario {
  if (chosen) return chosen;
  const asked = new URLSearchParams(window.location.search).get('mock');
  if (asked) window.sessionStorage.setItem(KEY, asked);
  return (window.sessionStorage.getItem(KEY) ?? 'usual') as Scenario;
}

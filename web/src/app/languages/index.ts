import { registerLanguage, setLanguage } from '@/ui/i18n';
import { readPreference, writePreference } from '../preferences';

/** Every language under its own name. English is built in; the others are loaded when chosen. */
export const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
] as const;

registerLanguage('de', async () => (await import('./de')).catalogue);

/** What the member chose, else what the browser asks for. */
export function preferredLanguage(): string {
  const chosen = readPreference('language');
  if (chosen) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.find((tag) => LANGUAGES.some(({ value }) => value === tag)) ?? 'en';
}

export const startLanguage = () => setLanguage(preferredLanguage());

export async function chooseLanguage(language: string) {
  await setLanguage(language);
  writePreference('language', language);
}

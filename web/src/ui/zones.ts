/** All IANA zones the browser knows, `UTC` first. */
export const timeZones = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'ar', 'hi', 'ja', 'tr'];

/** Languages under their own names, as options. `kept` stays choosable even when it is not listed. */
export const languageOptions = (kept?: string) =>
  [...new Set([...LANGUAGES, ...(kept ? [kept] : [])])].map((value) => ({
    value,
    label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
  }));

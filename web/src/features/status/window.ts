/** From when to when: in the reader's zone, which is named, and in UTC where that says something else. */
export function windowsOf(from: string, to: string, language: string, zone: string): string[] {
  const own = windowIn(zone, from, to, language);
  const utc = windowIn('UTC', from, to, language);
  return own === utc ? [own] : [own, utc];
}

function windowIn(timeZone: string, from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
    timeZone,
  });
  return format.formatRange(new Date(from), new Date(to));
}

/** An instant as a field of date and time shows it. */
export function localOf(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What a field of date and time says; nothing typed is long ago and refused. */
export const instantOf = (local: string): string =>
  (local === '' ? new Date(0) : new Date(local)).toISOString();

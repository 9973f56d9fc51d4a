/** From when to when, in the reader's zone or another one, which is named. */
export function windowOf(from: string, to: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
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

/** Days as ISO texts (`2026-12-24`), which compare as they sort. All sums in UTC, so no clock change moves a day. */

export function isoDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day in an ISO date or date-time; null if it is none. */
export function parseIso(text: string | undefined): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  return iso !== undefined && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

function utc(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  const date = utc(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return toIso(date);
}

/** The same day of another month, or its last. */
export function addMonths(iso: string, months: number): string {
  const date = utc(iso);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return toIso(date);
}

export function clamp(iso: string, min: string | null, max: string | null): string {
  if (min !== null && iso < min) return min;
  return max !== null && iso > max ? max : iso;
}

/** The weeks of a month, each seven days from the first weekday on (0 = Sunday). */
export function monthGrid(iso: string, first: number): string[][] {
  const start = `${iso.slice(0, 7)}-01`;
  const before = (utc(start).getUTCDay() - first + 7) % 7;
  let day = addDays(start, -before);
  const weeks: string[][] = [];
  do {
    const week: string[] = [];
    for (let i = 0; i < 7; i++) {
      week.push(day);
      day = addDays(day, 1);
    }
    weeks.push(week);
  } while (day.slice(0, 7) === iso.slice(0, 7));
  return weeks;
}

const SUNDAY_FIRST = /^(en-US|en-CA|pt-BR|he|ja|ko|hi|zh-TW|es-(MX|AR|CO))/i;
const SATURDAY_FIRST = /^(ar|fa)/i;

/** Where the week begins, for browsers that cannot tell. */
export function firstWeekday(language: string): number {
  if (SATURDAY_FIRST.test(language)) return 6;
  return SUNDAY_FIRST.test(language) ? 0 : 1;
}

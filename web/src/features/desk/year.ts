import type { CalendarDefinition } from '@/api/models';

export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** From and to, such as `10:00` and `23:00`. */
export type TimeWindow = string[];

/** A holiday in one year. `windows` are its own hours; none when it is closed all day. */
export interface Holiday {
  date: string;
  name: string;
  windows: TimeWindow[];
  /** The same day of every year. */
  yearly: boolean;
}

/** A holiday as people write it: a date, a day of every year, or a date with hours of its own. */
type Entry = NonNullable<CalendarDefinition['holidays']>[number];

const entriesOf = ({ holidays }: CalendarDefinition): Entry[] => holidays ?? [];

const two = (n: number) => String(n).padStart(2, '0');

/** The holidays of a calendar in one year, in order; a date beats a yearly day. */
export function holidaysIn(definition: CalendarDefinition, year: number): Holiday[] {
  const found = new Map<string, Holiday>();
  for (const entry of entriesOf(definition)) {
    const holiday = holidayIn(entry, year);
    if (holiday && !(holiday.yearly && found.has(holiday.date))) found.set(holiday.date, holiday);
  }
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function holidayIn(entry: Entry, year: number): Holiday | undefined {
  if (typeof entry === 'string')
    return entry.startsWith(String(year))
      ? { date: entry, name: '', windows: [], yearly: false }
      : undefined;
  const { date, month, day } = entry;
  const own = { name: entry.name ?? '', windows: entry.windows ?? [] };
  if (date != null)
    return date.startsWith(String(year)) ? { date, ...own, yearly: false } : undefined;
  return { date: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`, ...own, yearly: true };
}

/** The calendar without a holiday. */
export const without = (definition: CalendarDefinition, { date, yearly }: Holiday) => ({
  ...definition,
  holidays: entriesOf(definition).filter((entry) => {
    const same = holidayIn(entry, Number(date.slice(0, 4)));
    return !(same?.date === date && same.yearly === yearly);
  }),
});

/** The calendar with one more holiday. */
export const withHoliday = (
  definition: CalendarDefinition,
  holiday: { date: string; name: string; windows: TimeWindow[] },
): CalendarDefinition => ({
  ...definition,
  holidays: [
    ...(definition.holidays ?? []),
    {
      date: holiday.date,
      name: holiday.name,
      ...(holiday.windows.length > 0 && { windows: holiday.windows }),
    },
  ],
});

/** Every day of a month as `2026-06-01`, with empty places before the first Monday. */
export function daysOf(year: number, month: number): (string | null)[] {
  const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return [
    ...Array.from({ length: first }, () => null),
    ...Array.from({ length }, (_, i) => `${year}-${two(month + 1)}-${two(i + 1)}`),
  ];
}

export const weekdayOf = (date: string): Weekday =>
  WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MON';

const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** Where a window stands in its day, from 0 to 1; one over midnight ends with the day. */
export function placeOf([from = '', to = '']: TimeWindow): { start: number; length: number } {
  const start = minutes(from) / 1440;
  const end = minutes(to) <= minutes(from) ? 1 : minutes(to) / 1440;
  return { start, length: end - start };
}

import { createContext, use, useMemo } from 'react';
import { useLanguage } from './i18n';
import { useUiTexts } from './texts';

/** The viewer's zone; the browser's until the account says otherwise. */
const ZoneContext = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);
export const ZoneProvider = ZoneContext.Provider;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Formats {
  zone: string;
  number(value: number): string;
  /** `Mon 23 Nov 2026, 10:42:05 GMT`: for tooltips, names the zone. */
  exact(instant: string | Date): string;
  /** `23 Nov 2026` */
  date(instant: string | Date): string;
  /** `23 Nov` */
  day(instant: string | Date): string;
  /** `10:42` */
  clock(instant: string | Date): string;
  /** just now · 4 min · 10:42 · Mon 10:42 · 12 Jun · 12 Jun 2025 */
  moment(instant: string | Date, now?: Date): string;
}

export function useFormats(): Formats {
  const language = useLanguage();
  const zone = use(ZoneContext);
  const t = useUiTexts();
  const words = { now: t('justNow'), minutes: t('minutes') };
  return useMemo(
    () => formatsFor(language, zone, { now: words.now, minutes: words.minutes }),
    [language, zone, words.now, words.minutes],
  );
}

interface Words {
  now: string;
  /** With `{n}` for how many. */
  minutes: string;
}

export function formatsFor(language: string, zone: string, words: Words): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (instant: string | Date) => formatter.format(new Date(instant));
  };
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const year = format({ year: 'numeric' });
  const weekday = format({ weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const short = format({ day: 'numeric', month: 'short' });
  const date = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const numbers = new Intl.NumberFormat(locale);

  return {
    zone,
    number: (value) => numbers.format(value),
    exact: format({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    }),
    date,
    day: short,
    clock,
    moment(instant, now = new Date()) {
      const age = now.getTime() - new Date(instant).getTime();
      if (Math.abs(age) < MINUTE) return words.now;
      if (age > 0 && age < HOUR)
        return words.minutes.replace('{n}', String(Math.floor(age / MINUTE)));
      if (day(instant) === day(now)) return clock(instant);
      if (age > 0 && age < 7 * DAY) return weekday(instant);
      return year(instant) === year(now) ? short(instant) : date(instant);
    },
  };
}

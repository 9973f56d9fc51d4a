import { useMemo } from 'react';
import { useLanguage } from '@/ui/i18n';

export interface Zoned {
  /** `14:30 GMT+5:30` */
  clock(instant: string): string;
  /** `Thu 18 Jun 14:30` */
  day(instant: string): string;
  /** `14:30` */
  time(instant: string): string;
  /** `Thu 18` */
  date(instant: string): string;
  /** Minutes after local midnight. */
  minutes(instant: string): number;
}

/** Instants as the clocks on the wall of a zone show them. */
export function useZoned(zone: string): Zoned {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
      return (instant: string) => formatter.format(new Date(instant)).replace(',', '');
    };
    const hourAndMinute = { hour: '2-digit', minute: '2-digit' } as const;
    const time = format(hourAndMinute);
    return {
      clock: format({ ...hourAndMinute, timeZoneName: 'short' }),
      day: format({ weekday: 'short', day: 'numeric', month: 'short', ...hourAndMinute }),
      time,
      date: format({ weekday: 'short', day: 'numeric' }),
      minutes: (instant) => {
        const [hour = 0, minute = 0] = formatParts(zone, instant);
        return (hour % 24) * 60 + minute;
      },
    };
  }, [language, zone]);
}

function formatParts(zone: string, instant: string): number[] {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(instant))
    .split(':')
    .map(Number);
}

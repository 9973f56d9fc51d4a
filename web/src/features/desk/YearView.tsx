import type { CalendarDefinition } from '@/api/models';
import { useLanguage } from '@/ui/i18n';
import classes from './calendar.module.css';
import { useTexts } from './texts';
import { daysOf, holidaysIn, WEEKDAYS, weekdayOf, type Holiday } from './year';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** Twelve months: open days, days without hours, holidays, short days. */
export function YearView({ definition, year }: { definition: CalendarDefinition; year: number }) {
  const t = useTexts();
  const holidays = new Map(holidaysIn(definition, year).map((day) => [day.date, day]));
  return (
    <>
      <ul className={classes.legend}>
        {(['shut', 'short', 'spare', 'free'] as const).map((look) => (
          <li key={look} className="rk-small">
            <i data-look={look} aria-hidden /> {t(`look_${look}`)}
          </li>
        ))}
      </ul>
      <div className={classes.months}>
        {MONTHS.map((month) => (
          <Month
            key={month}
            year={year}
            month={month}
            definition={definition}
            holidays={holidays}
          />
        ))}
      </div>
    </>
  );
}

function Month({
  year,
  month,
  definition,
  holidays,
}: {
  year: number;
  month: number;
  definition: CalendarDefinition;
  holidays: Map<string, Holiday>;
}) {
  const t = useTexts();
  const names = useNames();
  const days = daysOf(year, month);
  const looks = days.map((day) => (day ? lookOf(day, definition, holidays.get(day)) : undefined));
  const open = looks.filter((look) => look === 'open' || look === 'short').length;
  return (
    <section className={classes.month}>
      <header>
        <h3 className="rk-subheading">{names.month(month)}</h3>
        <span className="rk-faint rk-small rk-num">{t('openDays', { n: open })}</span>
      </header>
      <div className={`${classes.days} rk-num`}>
        {WEEKDAYS.map((day, i) => (
          <span key={day} className="rk-faint rk-micro" aria-hidden>
            {names.weekday(i)}
          </span>
        ))}
        {days.map((day, i) =>
          day ? (
            <time
              key={day}
              dateTime={day}
              data-look={looks[i]}
              title={holidays.get(day)?.name}
              aria-label={`${day} ${t(`look_${looks[i] ?? 'open'}`)} ${holidays.get(day)?.name ?? ''}`}
            >
              {Number(day.slice(8))}
            </time>
          ) : (
            <span key={i} />
          ),
        )}
      </div>
    </section>
  );
}

type Look = 'open' | 'free' | 'shut' | 'short' | 'spare';

/** A holiday on a day without hours changes nothing. */
function lookOf(day: string, definition: CalendarDefinition, holiday: Holiday | undefined): Look {
  const works = (definition.weekly[weekdayOf(day)] ?? []).length > 0;
  if (!holiday) return works ? 'open' : 'free';
  if (holiday.windows.length > 0) return 'short';
  return works ? 'shut' : 'spare';
}

const MONDAY = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

function useNames() {
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
  return {
    month: (i: number) => month.format(Date.UTC(2026, i, 1)),
    weekday: (i: number) => weekday.format(MONDAY + i * DAY_MS),
  };
}

import type { CalendarDefinition } from '@/api/models';
import { useLanguage } from '@/ui/i18n';
import classes from './calendar.module.css';
import { useTexts } from './texts';
import { duration } from './time';
import { placeOf, WEEKDAYS } from './year';

const MONDAY = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

/** The windows of each weekday, as lines and as words. */
export function WeeklyHours({ definition }: { definition: CalendarDefinition }) {
  const t = useTexts();
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' });
  return (
    <section className={`rk-card ${classes.card ?? ''}`}>
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('weeklyHours')}</h2>
        <span className="rk-faint rk-small">{definition.zone}</span>
      </header>
      <dl className={classes.week}>
        {WEEKDAYS.map((day, i) => {
          const windows = definition.weekly[day] ?? [];
          return (
            <div key={day} data-closed={windows.length === 0 || undefined}>
              <dt>{weekday.format(MONDAY + i * DAY_MS)}</dt>
              <dd className={classes.track} aria-hidden>
                {windows.map((window) => {
                  const { start, length } = placeOf(window);
                  return (
                    <span
                      key={window.join()}
                      style={{
                        insetInlineStart: `${start * 100}%`,
                        inlineSize: `${length * 100}%`,
                      }}
                    />
                  );
                })}
              </dd>
              <dd className="rk-num">
                {windows.length === 0
                  ? t('closed')
                  : windows.map((window) => window.join('–')).join(', ')}
              </dd>
            </div>
          );
        })}
      </dl>
      {definition.standardDayMinutes != null && (
        <p className={classes.worth}>
          <span className="rk-dim">{t('dayIsWorth')}</span>
          <strong className="rk-num">{duration(definition.standardDayMinutes * 60)}</strong>
        </p>
      )}
    </section>
  );
}

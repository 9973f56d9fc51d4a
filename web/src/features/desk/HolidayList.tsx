import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { DeskCalendar } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { useLanguage } from '@/ui/i18n';
import classes from './calendar.module.css';
import { useEditCalendar } from './desk';
import { useTexts } from './texts';
import { holidaysIn, without } from './year';

/** The holidays of a year; taking one away holds for new tickets only. */
export function HolidayList({
  calendar,
  year,
  mayEdit,
}: {
  calendar: DeskCalendar;
  year: number;
  mayEdit: boolean;
}) {
  const t = useTexts();
  const language = useLanguage();
  const edit = useEditCalendar(calendar);
  const holidays = holidaysIn(calendar.definition, year);
  const format = (options: Intl.DateTimeFormatOptions, date: string) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(date));
  return (
    <section className={`rk-card ${classes.card ?? ''}`}>
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('holidays')}</h2>
        <span className="rk-faint rk-small rk-num">
          {t('holidaysIn', { n: holidays.length, year: String(year) })}
        </span>
      </header>
      <ProblemNotice error={edit.error} />
      <ul className={classes.holidays}>
        {holidays.map((holiday) => (
          <li key={holiday.date}>
            <time dateTime={holiday.date} className={`${classes.leaf} rk-num`}>
              <span className="rk-micro">{format({ month: 'short' }, holiday.date)}</span>
              <strong>{Number(holiday.date.slice(8))}</strong>
            </time>
            <span className={classes.holiday}>
              <span>{holiday.name || t('holiday')}</span>
              <span className="rk-faint rk-small">
                {format({ weekday: 'short' }, holiday.date)} ·{' '}
                {t(holiday.yearly ? 'fixedDate' : 'yearlyList')}
              </span>
            </span>
            {holiday.windows.map((window) => (
              <StatusBadge key={window.join()} tone="warning">
                {window.join('–')}
              </StatusBadge>
            ))}
            {mayEdit && (
              <Tooltip label={t('removeHoliday')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${t('removeHoliday')}: ${holiday.name || holiday.date}`}
                  loading={edit.isPending}
                  onClick={() =>
                    edit.mutate({
                      name: calendar.name,
                      definition: without(calendar.definition, holiday),
                    })
                  }
                >
                  <IconTrash size={16} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskCalendar } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import classes from './calendar.module.css';
import { calendars } from './desk';
import { HolidayDialog } from './HolidayDialog';
import { ImportDialog } from './ImportDialog';
import { HolidayList } from './HolidayList';
import { useTexts } from './texts';
import { WeekDialog } from './WeekDialog';
import { WeeklyHours } from './WeeklyHours';
import { holidaysIn } from './year';
import { YearView } from './YearView';

const DECEMBER = 11;

/** The desk's business hours: the week, the holidays, and the year they make. */
export function CalendarPage() {
  const place = usePlace();
  const query = useQuery(calendars(place));
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={8} />} wholePage>
      {({ data }) => <Calendars all={data} />}
    </Loaded>
  );
}

function Calendars({ all }: { all: DeskCalendar[] }) {
  const t = useTexts();
  const place = usePlace();
  const [chosen, setChosen] = useState(all[0]?.id ?? '');
  const [year, setYear] = useState(new Date().getFullYear());
  const [dialog, setDialog] = useState<'day' | 'week' | 'import' | null>(null);
  const close = () => setDialog(null);
  const calendar = all.find(({ id }) => id === chosen) ?? all[0];
  useBrowserTitle(calendar?.name, t('calendars'), place.name);
  if (!calendar) return null;
  const mayEdit = can(place, 'support:manage');
  return (
    <Page>
      <PageHeader
        title={calendar.name}
        crumbs={[t('calendars')]}
        meta={<StatusBadge tone="neutral">{t('version', { n: calendar.version })}</StatusBadge>}
        actions={
          <>
            {all.length > 1 && (
              <Select
                aria-label={t('calendar')}
                allowDeselect={false}
                value={calendar.id}
                data={all.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => setChosen(id ?? chosen)}
              />
            )}
            {mayEdit && (
              <>
                <Button variant="default" onClick={() => setDialog('week')}>
                  {t('editWeek')}
                </Button>
                <Button variant="default" onClick={() => setDialog('import')}>
                  {t('importHolidays')}
                </Button>
              </>
            )}
            {mayEdit && (
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} />}
                onClick={() => setDialog('day')}
              >
                {t('addHoliday')}
              </Button>
            )}
          </>
        }
      />
      <NextYearNotice calendar={calendar} />
      <div className={classes.columns}>
        <div className={`rk-card ${classes.year ?? ''}`}>
          <div className={classes.yearHead}>
            <Tooltip label={t('yearBefore')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('yearBefore')}
                onClick={() => setYear(year - 1)}
              >
                <IconChevronLeft size={16} />
              </ActionIcon>
            </Tooltip>
            <h2 className="rk-heading rk-num">{year}</h2>
            <Tooltip label={t('yearAfter')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('yearAfter')}
                onClick={() => setYear(year + 1)}
              >
                <IconChevronRight size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
          <YearView definition={calendar.definition} year={year} />
        </div>
        <div className={classes.lists}>
          <WeeklyHours definition={calendar.definition} />
          <HolidayList calendar={calendar} year={year} mayEdit={mayEdit} />
        </div>
      </div>
      {dialog === 'day' && <HolidayDialog calendar={calendar} year={year} onClose={close} />}
      {dialog === 'week' && <WeekDialog calendar={calendar} onClose={close} />}
      {dialog === 'import' && <ImportDialog calendar={calendar} year={year} onClose={close} />}
    </Page>
  );
}

/** From December on: clocks that run into a year without its movable holidays count them as work. */
function NextYearNotice({ calendar }: { calendar: DeskCalendar }) {
  const t = useTexts();
  const now = new Date();
  const next = now.getFullYear() + 1;
  const loaded = holidaysIn(calendar.definition, next).some(({ yearly }) => !yearly);
  if (now.getMonth() < DECEMBER || loaded) return null;
  return (
    <p className={classes.notice} role="status">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>{t('nextYear', { year: String(next) })}</span>
    </p>
  );
}

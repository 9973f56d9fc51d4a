import { Button, FileInput, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { at, body } from '@/api/client';
import type { DeskCalendar } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import classes from './calendar.module.css';
import { useEditCalendar } from './desk';
import { useTexts } from './texts';
import { holidaysIn, withHoliday } from './year';

/** Reads a list of holidays, shows it, and adds the days that the calendar does not have. */
export function ImportDialog({
  calendar,
  year,
  onClose,
}: {
  calendar: DeskCalendar;
  year: number;
  onClose: () => void;
}) {
  const t = useTexts();
  const place = usePlace();
  const edit = useEditCalendar(calendar);
  const read = useMutation({
    mutationFn: async (file: File) =>
      body(
        at(place).POST('/provider/support/holidays/import', {
          body: {
            format: file.name.toLowerCase().endsWith('.ics') ? 'ics' : 'csv',
            text: await file.text(),
            firstYear: year,
            lastYear: year + 1,
          },
        }),
      ),
  });
  const fresh = (read.data?.holidays ?? []).filter(({ date }) => isNew(calendar, date));
  const add = () =>
    settle(
      edit.mutateAsync,
      {
        name: calendar.name,
        definition: fresh.reduce(
          (definition, { date, name, windows }) => withHoliday(definition, { date, name, windows }),
          calendar.definition,
        ),
      },
      { onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title={t('importHolidays')}>
      <Stack gap={16}>
        <ProblemNotice error={read.error ?? edit.error} />
        <FileInput
          label={t('holidayFile')}
          description={t('holidayFileHelp', { from: String(year), to: String(year + 1) })}
          accept=".csv,.ics,text/csv,text/calendar"
          onChange={(file) => file && read.mutate(file)}
        />
        {read.data && (
          <>
            <p className="rk-dim rk-small">
              {t('daysFound', { n: fresh.length, known: read.data.holidays.length - fresh.length })}
            </p>
            <ul className={classes.found}>
              {fresh.map(({ date, name, windows }) => (
                <li key={date} className="rk-num">
                  {date} {name} {windows.map((window) => window.join('–')).join(', ')}
                </li>
              ))}
              {read.data.problems.map(({ field, message }) => (
                <li key={field} className={classes.wrong}>
                  {field}: {message}
                </li>
              ))}
            </ul>
          </>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={fresh.length === 0} loading={edit.isPending} onClick={add}>
            {t('addDays', { n: fresh.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const isNew = ({ definition }: DeskCalendar, date: string): boolean =>
  !holidaysIn(definition, Number(date.slice(0, 4))).some((known) => known.date === date);

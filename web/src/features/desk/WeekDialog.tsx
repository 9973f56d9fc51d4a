import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import type { DeskCalendar } from '@/api/models';
import { useLanguage } from '@/ui/i18n';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useEditCalendar } from './desk';
import { useTexts } from './texts';
import { WEEKDAYS, type TimeWindow } from './year';

const MONDAY = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

type Values = Record<(typeof WEEKDAYS)[number], string> & { zone: string; minutes: number };

/** The windows of each weekday as people write them: `10:00–13:00, 14:00–23:00`. */
export function WeekDialog({ calendar, onClose }: { calendar: DeskCalendar; onClose: () => void }) {
  const t = useTexts();
  const edit = useEditCalendar(calendar);
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'long', timeZone: 'UTC' });
  const { definition } = calendar;
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: {
      ...words(definition.weekly),
      zone: definition.zone,
      minutes: definition.standardDayMinutes ?? 480,
    },
    serverNames: { 'definition.zone': 'zone', 'definition.standardDayMinutes': 'minutes' },
    send: async (values) => {
      await edit.mutateAsync({
        name: calendar.name,
        definition: {
          ...definition,
          zone: values.zone,
          standardDayMinutes: values.minutes,
          weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, windows(values[day])])),
        },
      });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('weeklyHours')}>
      <form onSubmit={onSubmit}>
        <Stack gap={12}>
          <ProblemNotice error={problem} />
          {WEEKDAYS.map((day, i) => (
            <TextInput
              key={day}
              label={weekday.format(MONDAY + i * DAY_MS)}
              placeholder={t('closed')}
              {...form.getInputProps(day)}
            />
          ))}
          <TextInput label={t('zone')} {...form.getInputProps('zone')} />
          <NumberInput
            label={t('dayIsWorthMinutes')}
            min={1}
            max={1440}
            allowDecimal={false}
            {...form.getInputProps('minutes')}
          />
          <p className="rk-dim rk-small">{t('weekHelp')}</p>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const words = (weekly: Record<string, TimeWindow[]>) => {
  const of = (day: string) => (weekly[day] ?? []).map((window) => window.join('–')).join(', ');
  return {
    MON: of('MON'),
    TUE: of('TUE'),
    WED: of('WED'),
    THU: of('THU'),
    FRI: of('FRI'),
    SAT: of('SAT'),
    SUN: of('SUN'),
  };
};

/** What was typed, for the server to judge; `9-17` is `09:00` to `17:00`. */
const windows = (text: string): TimeWindow[] =>
  text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => part.split(/[-–]/).map((time) => clock(time.trim())));

const clock = (time: string): string => {
  const [, hour, minute] = /^(\d{1,2})(?::(\d{2}))?$/.exec(time) ?? [];
  return hour === undefined ? time : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
};

import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { DeskCalendar } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useEditCalendar } from './desk';
import { useTexts } from './texts';
import { withHoliday } from './year';

/** A day with other hours, or none. Open clocks may move to later, never to earlier. */
export function HolidayDialog({
  calendar,
  year,
  onClose,
}: {
  calendar: DeskCalendar;
  year: number;
  onClose: () => void;
}) {
  const t = useTexts();
  const edit = useEditCalendar(calendar);
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { date: `${year}-01-01`, name: '', short: false, from: '10:00', to: '15:00' },
    send: async ({ date, name, short, from, to }) => {
      const windows = short ? [[from, to]] : [];
      await edit.mutateAsync({
        name: calendar.name,
        definition: withHoliday(calendar.definition, { date, name, windows }),
      });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('addHoliday')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <TextInput type="date" label={t('date')} required {...form.getInputProps('date')} />
          <TextInput label={t('name')} maxLength={80} {...form.getInputProps('name')} />
          <Checkbox label={t('shortDay')} {...form.getInputProps('short', { type: 'checkbox' })} />
          {form.values.short && (
            <Group gap={8} grow>
              <TextInput type="time" label={t('from')} {...form.getInputProps('from')} />
              <TextInput type="time" label={t('to')} {...form.getInputProps('to')} />
            </Group>
          )}
          <p className="rk-dim rk-small">{t('holidayEffect')}</p>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('addHoliday')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

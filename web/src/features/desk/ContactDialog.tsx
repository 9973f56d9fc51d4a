import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EscalationContact, EscalationContactEdit } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { calendars } from './desk';
import { useKeepContact } from './paging';
import { useTexts } from './texts';

type Hours = EscalationContactEdit['activeHours'];

interface Values {
  level: string;
  position: number;
  name: string;
  role: string;
  phone: string;
  email: string;
  activeHours: Hours;
  calendarId: string | null;
  inApp: boolean;
  webhook: boolean;
  byMail: boolean;
  visibleToPartners: boolean;
  enabled: boolean;
}

const HOURS: Hours[] = ['always', 'out_of_hours', 'calendar'];

/** Somebody to call: who, when, how, and in which order. */
export function ContactDialog({
  known,
  onClose,
}: {
  known: EscalationContact | undefined;
  onClose: () => void;
}) {
  const t = useTexts();
  const keep = useKeepContact(known);
  const all = useQuery(calendars(usePlace())).data?.data ?? [];
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: valuesOf(known),
    send: async (values) => {
      await keep.mutateAsync(edit(values, known));
      onClose();
    },
  });
  const title = t(known ? 'editContact' : 'addContact');
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <Group gap={8} grow>
            <Select
              label={t('level')}
              allowDeselect={false}
              data={['1', '2', '3'].map((value) => ({
                value,
                label: t(
                  value === '1' ? 'level1Name' : value === '2' ? 'level2Name' : 'level3Name',
                ),
              }))}
              {...form.getInputProps('level')}
            />
            <NumberInput
              label={t('order')}
              min={1}
              max={1000}
              {...form.getInputProps('position')}
            />
          </Group>
          <TextInput label={t('name')} maxLength={80} {...form.getInputProps('name')} />
          <TextInput label={t('role')} maxLength={80} {...form.getInputProps('role')} />
          <TextInput label={t('phone')} maxLength={40} {...form.getInputProps('phone')} />
          <TextInput label={t('email')} maxLength={200} {...form.getInputProps('email')} />
          <Select
            label={t('whenCalled')}
            allowDeselect={false}
            data={HOURS.map((value) => ({ value, label: t(`hours_${value}`) }))}
            {...form.getInputProps('activeHours')}
          />
          {form.values.activeHours === 'calendar' && (
            <Select
              label={t('calendar')}
              data={all.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('calendarId')}
            />
          )}
          <Checkbox
            label={t('channel_in_app')}
            {...form.getInputProps('inApp', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('channel_webhook')}
            {...form.getInputProps('webhook', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('channel_email')}
            {...form.getInputProps('byMail', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('showToPartners')}
            {...form.getInputProps('visibleToPartners', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('switchedOn')}
            {...form.getInputProps('enabled', { type: 'checkbox' })}
          />
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

const valuesOf = (known: EscalationContact | undefined): Values => ({
  level: String(known?.level ?? 1),
  position: known?.position ?? 1,
  name: known?.name ?? '',
  role: known?.role ?? '',
  phone: known?.phone ?? '',
  email: known?.email ?? '',
  activeHours: known?.activeHours ?? 'always',
  calendarId: known?.calendarId ?? null,
  inApp: known?.channels.includes('in_app') ?? true,
  webhook: known?.channels.includes('webhook') ?? true,
  byMail: known?.channels.includes('email') ?? false,
  visibleToPartners: known?.visibleToPartners ?? false,
  enabled: known?.enabled ?? true,
});

function edit(values: Values, known: EscalationContact | undefined): EscalationContactEdit {
  const { inApp, webhook, byMail, level, ...rest } = values;
  const channels: EscalationContactEdit['channels'] = [];
  if (inApp) channels.push('in_app');
  if (webhook) channels.push('webhook');
  if (byMail) channels.push('email');
  return { ...rest, level: Number(level), channels, memberId: known?.memberId ?? null };
}

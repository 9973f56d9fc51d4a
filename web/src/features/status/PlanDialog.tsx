import {
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Maintenance, MaintenancePlan } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { components, useKeepPlan } from './status';
import { useTexts } from './texts';
import { instantOf, localOf } from './window';

const IMPACTS: MaintenancePlan['impact'][] = ['none', 'degraded', 'partial', 'full'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Values {
  title: string;
  description: string;
  componentIds: string[];
  impact: MaintenancePlan['impact'];
  startAt: string;
  endAt: string;
  contactNote: string;
  emergency: boolean;
  reason: string;
  held: boolean;
}

/** Plans work, or moves it; the server says how early it has to be announced. */
export function PlanDialog({
  known,
  onClose,
}: {
  known: Maintenance | undefined;
  onClose: () => void;
}) {
  const t = useTexts();
  const keep = useKeepPlan(known);
  const parts = useQuery(components(usePlace())).data?.data ?? [];
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: valuesOf(known),
    send: async (values) => {
      await keep.mutateAsync(planOf(values, known));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t(known ? 'changePlan' : 'planWork')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <TextInput
            data-autofocus
            label={t('title')}
            maxLength={120}
            {...form.getInputProps('title')}
          />
          <Textarea
            label={t('description')}
            autosize
            minRows={3}
            {...form.getInputProps('description')}
          />
          <MultiSelect
            label={t('components')}
            data={parts.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            {...form.getInputProps('componentIds')}
          />
          <Select
            label={t('impact')}
            description={t(`notice_${form.values.impact}`)}
            allowDeselect={false}
            data={IMPACTS.map((value) => ({ value, label: t(`work_impact_${value}`) }))}
            {...form.getInputProps('impact')}
          />
          <Group gap={8} grow align="end">
            <TextInput
              type="datetime-local"
              label={t('startAt')}
              {...form.getInputProps('startAt')}
            />
            <TextInput type="datetime-local" label={t('endAt')} {...form.getInputProps('endAt')} />
          </Group>
          <TextInput
            label={t('contactNote')}
            maxLength={500}
            {...form.getInputProps('contactNote')}
          />
          <Checkbox
            label={t('held')}
            description={t('heldExplained')}
            {...form.getInputProps('held', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('emergencyLabel')}
            {...form.getInputProps('emergency', { type: 'checkbox' })}
          />
          {form.values.emergency && (
            <TextInput label={t('reason')} maxLength={1000} {...form.getInputProps('reason')} />
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('back')}
            </Button>
            <Button type="submit" loading={busy}>
              {t(known ? 'save' : 'announce')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function valuesOf(known: Maintenance | undefined): Values {
  const start = new Date(Date.now() + 4 * DAY_MS);
  const plan = known?.plan;
  return {
    title: plan?.title ?? '',
    description: plan?.description ?? '',
    componentIds: plan?.componentIds ?? [],
    impact: plan?.impact ?? 'degraded',
    startAt: localOf(plan ? new Date(plan.startAt) : start),
    endAt: localOf(plan ? new Date(plan.endAt) : new Date(start.getTime() + 2 * HOUR_MS)),
    contactNote: plan?.contactNote ?? '',
    emergency: plan?.emergency ?? false,
    reason: plan?.reason ?? '',
    held: plan?.held ?? false,
  };
}

const planOf = (values: Values, known: Maintenance | undefined): MaintenancePlan => ({
  ...values,
  startAt: instantOf(values.startAt),
  endAt: instantOf(values.endAt),
  partnerIds: known?.plan.partnerIds ?? [],
  reminders: known?.plan.reminders ?? [1440, 60],
});

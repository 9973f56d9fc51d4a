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
import type { StatusComponent, StatusComponentEdit } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useKeepComponent } from './status';
import { useTexts } from './texts';

type State = StatusComponent['state'];

const FAILURES: State[] = ['degraded', 'partial_outage', 'major_outage'];
const BY_HAND: State[] = ['operational', ...FAILURES];

interface Values {
  name: string;
  group: string;
  position: number;
  shown: boolean;
  failureState: State;
  byHand: State | null;
}

/** A component's name and place, what a failure means, and how a person says it is. */
export function ComponentDialog({
  known,
  onClose,
}: {
  known: StatusComponent | undefined;
  onClose: () => void;
}) {
  const t = useTexts();
  const keep = useKeepComponent(known);
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: {
      name: known?.name ?? '',
      group: known?.group ?? '',
      position: known?.position ?? 500,
      shown: known?.shown ?? true,
      failureState: known?.failureState ?? 'major_outage',
      byHand: known?.byHand ?? null,
    },
    send: async ({ byHand, ...values }) => {
      const edit: StatusComponentEdit = { ...values, ...(byHand && { byHand }) };
      await keep.mutateAsync(edit);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t(known ? 'editComponent' : 'addComponent')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <TextInput label={t('name')} maxLength={60} {...form.getInputProps('name')} />
          <Group gap={8} grow>
            <TextInput label={t('group')} maxLength={60} {...form.getInputProps('group')} />
            <NumberInput
              label={t('position')}
              min={1}
              max={1000}
              {...form.getInputProps('position')}
            />
          </Group>
          <Select
            label={t('byHandLabel')}
            description={t('byHandExplained')}
            placeholder={t('byCauses')}
            clearable
            data={BY_HAND.map((value) => ({ value, label: t(value) }))}
            {...form.getInputProps('byHand')}
          />
          <Select
            label={t('failureState')}
            allowDeselect={false}
            data={FAILURES.map((value) => ({ value, label: t(value) }))}
            {...form.getInputProps('failureState')}
          />
          <Checkbox label={t('shown')} {...form.getInputProps('shown', { type: 'checkbox' })} />
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

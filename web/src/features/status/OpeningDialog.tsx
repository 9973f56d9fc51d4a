import {
  Button,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StatusIncidentOpening } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { components, useOpenIncident } from './status';
import { useTexts } from './texts';

const IMPACTS: StatusIncidentOpening['impact'][] = [
  'operational',
  'degraded',
  'partial_outage',
  'major_outage',
];
const STAGES: StatusIncidentOpening['stage'][] = [
  'draft',
  'investigating',
  'identified',
  'monitoring',
];

interface Values {
  title: string;
  impact: StatusIncidentOpening['impact'];
  componentIds: string[];
  stage: StatusIncidentOpening['stage'];
  text: string;
}

/** Says that something is wrong. */
export function OpeningDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const open = useOpenIncident();
  const parts = useQuery(components(usePlace())).data?.data ?? [];
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: {
      title: '',
      impact: 'degraded',
      componentIds: [],
      stage: 'investigating',
      text: '',
    },
    send: async (values) => {
      const { text, ...rest } = values;
      await open.mutateAsync({ ...rest, ...(text.trim() !== '' && { text }) });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('newIncident')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <TextInput
            data-autofocus
            label={t('title')}
            maxLength={120}
            {...form.getInputProps('title')}
          />
          <MultiSelect
            label={t('components')}
            data={parts.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            {...form.getInputProps('componentIds')}
          />
          <Group gap={8} grow>
            <Select
              label={t('impact')}
              allowDeselect={false}
              data={IMPACTS.map((value) => ({ value, label: t(`impact_${value}`) }))}
              {...form.getInputProps('impact')}
            />
            <Select
              label={t('stage')}
              allowDeselect={false}
              data={STAGES.map((value) => ({ value, label: t(value) }))}
              {...form.getInputProps('stage')}
            />
          </Group>
          <Textarea
            label={t('text')}
            description={t('textExplained')}
            autosize
            minRows={4}
            maxRows={12}
            {...form.getInputProps('text')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t(form.values.stage === 'draft' ? 'keepDraft' : 'publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

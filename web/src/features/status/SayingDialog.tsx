import { Button, Checkbox, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import type { StatusIncident, StatusIncidentSaying } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useSay } from './status';
import { useTexts } from './texts';

const STAGES: StatusIncidentSaying['stage'][] = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
];
const IMPACTS: StatusIncident['impact'][] = [
  'operational',
  'degraded',
  'partial_outage',
  'major_outage',
];

interface Values {
  stage: StatusIncidentSaying['stage'];
  impact: StatusIncident['impact'];
  text: string;
  toTickets: boolean;
}

/** Says one more word about an incident: on the page, in the feeds, by mail. */
export function SayingDialog({
  incident,
  onClose,
}: {
  incident: StatusIncident;
  onClose: () => void;
}) {
  const t = useTexts();
  const say = useSay(incident.id);
  const isProvider = usePlace().kind === 'provider';
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: {
      stage: incident.stage === 'draft' ? 'investigating' : incident.stage,
      impact: incident.impact,
      text: '',
      toTickets: isProvider,
    },
    send: async (values) => {
      await say.mutateAsync(values);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={incident.title}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <Group gap={8} grow>
            <Select
              label={t('stage')}
              allowDeselect={false}
              data={STAGES.map((value) => ({ value, label: t(value) }))}
              {...form.getInputProps('stage')}
            />
            <Select
              label={t('impact')}
              allowDeselect={false}
              data={IMPACTS.map((value) => ({ value, label: t(`impact_${value}`) }))}
              {...form.getInputProps('impact')}
            />
          </Group>
          <Textarea
            data-autofocus
            label={t('text')}
            description={t('textExplained')}
            autosize
            minRows={4}
            maxRows={12}
            {...form.getInputProps('text')}
          />
          {isProvider && (
            <Checkbox
              label={t('toTickets')}
              {...form.getInputProps('toTickets', { type: 'checkbox' })}
            />
          )}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

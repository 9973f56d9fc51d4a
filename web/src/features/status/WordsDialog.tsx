import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { Maintenance } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { useWorkStep, type WorkStep } from './status';
import { useTexts } from './texts';

const TITLES = { update: 'addUpdate', complete: 'complete', cancel: 'cancelWork' } as const;

/** The words that go with a step of planned work. */
export function WordsDialog({
  work,
  step,
  onClose,
}: {
  work: Maintenance;
  step: WorkStep;
  onClose: () => void;
}) {
  const t = useTexts();
  const take = useWorkStep(work.id);
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { text: '' },
    send: async ({ text }) => {
      await take.mutateAsync({ step, text });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`${t(TITLES[step])}: ${work.plan.title}`}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <Textarea
            data-autofocus
            label={t('text')}
            description={t('textExplained')}
            autosize
            minRows={3}
            {...form.getInputProps('text')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('back')}
            </Button>
            <Button type="submit" loading={busy}>
              {t(TITLES[step])}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

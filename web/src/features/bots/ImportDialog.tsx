import { Button, FileInput, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Bot, FlowFile, ImportReport } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import classes from './bots.module.css';
import { useImport } from './bots';
import { useTexts } from './texts';

const MOST_BYTES = 5 * 1024 * 1024;

/** Reads a file, shows what would happen, and does it only when told to. */
export function ImportDialog({
  bot,
  opened,
  onClose,
}: {
  bot: Bot;
  opened: boolean;
  onClose: () => void;
}) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('importTitle')} size={560}>
      <Steps bot={bot} onClose={onClose} />
    </Modal>
  );
}

const isFlowFile = (value: unknown): value is FlowFile =>
  typeof value === 'object' && value !== null && 'format' in value && 'flows' in value;

function Steps({ bot, onClose }: { bot: Bot; onClose: () => void }) {
  const t = useTexts();
  const run = useImport(bot.id);
  const [file, setFile] = useState<FlowFile>();
  const [wrong, setWrong] = useState<string>();
  const report = run.data;

  async function choose(chosen: File | null) {
    run.reset();
    setFile(undefined);
    setWrong(undefined);
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) {
      setWrong(t('fileTooBig'));
      return;
    }
    const read = await chosen
      .text()
      .then(parsed)
      .catch(() => undefined);
    if (!isFlowFile(read)) {
      setWrong(t('notAFlowFile'));
      return;
    }
    setFile(read);
    run.mutate({ file: read, confirm: false });
  }

  const confirm = () => {
    if (!file) return;
    settle(
      run.mutateAsync,
      { file, confirm: true },
      {
        onSuccess: () => {
          toast.done(t('importedToast'));
          onClose();
        },
      },
    );
  };

  return (
    <Stack gap={16}>
      <FileInput
        label={t('file')}
        description={t('fileHelp')}
        accept=".json,application/json"
        error={wrong}
        onChange={(chosen) => void choose(chosen)}
      />
      <ProblemNotice error={run.error} />
      {report && <Report report={report} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={!report?.possible} loading={run.isPending} onClick={confirm}>
          {t('importNow')}
        </Button>
      </Group>
    </Stack>
  );
}

const parsed = (text: string): unknown => JSON.parse(text);

function Report({ report }: { report: ImportReport }) {
  const t = useTexts();
  return (
    <ul className={classes.report} aria-label={t('reportTitle')}>
      {report.report.map((line, i) => (
        <li key={i}>
          <StatusBadge tone={line.action === 'refuse' ? 'danger' : 'info'}>
            {t(`action_${line.action}`)}
          </StatusBadge>
          <span>
            {line.name} <span className="rk-faint">{line.kind}</span>
            {line.detail && <span className="rk-small rk-dim"> · {line.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

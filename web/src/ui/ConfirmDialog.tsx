import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from './Problem';
import { useUiTexts } from './texts';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Names the object: `Remove Jonas Falk?` */
  title: string;
  /** The counted consequences. */
  children: ReactNode;
  /** The verb and the object: `Remove member`. */
  confirm: string;
  keep: string;
  /** For workspaces, customers, bots and domains only. */
  typeToConfirm?: string;
  /** Throws when the server refuses; the dialog stays open and says why. */
  run: () => Promise<void>;
}

/** Asks before what cannot be undone. The button that keeps everything has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      withCloseButton={false}
    >
      <Question {...props} />
    </Modal>
  );
}

function Question({ onClose, children, confirm, keep, typeToConfirm, run }: ConfirmDialogProps) {
  const t = useUiTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  async function go() {
    if (typeToConfirm !== undefined && typed !== typeToConfirm) {
      setWrong(true);
      return;
    }
    setBusy(true);
    try {
      await run();
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack gap={16}>
      <div className="rk-ui rk-dim">{children}</div>
      <ProblemNotice error={problem} />
      {typeToConfirm !== undefined && (
        <TextInput
          label={t('typeToConfirm', { name: typeToConfirm })}
          value={typed}
          error={wrong && typed !== typeToConfirm && t('typeMismatch', { name: typeToConfirm })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {keep}
        </Button>
        <Button color="danger" loading={busy} onClick={() => void go()}>
          {confirm}
        </Button>
      </Group>
    </Stack>
  );
}

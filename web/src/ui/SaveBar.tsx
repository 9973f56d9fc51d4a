import { Button, Group, Modal, Stack } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import classes from './SaveBar.module.css';
import { useUiTexts } from './texts';

interface SaveBarProps {
  /** How many fields differ from what is stored; 0 hides the bar. */
  changes: number;
  busy: boolean;
  onDiscard: () => void;
}

/** The sticky foot of a form that is saved explicitly, with a guard against leaving by accident. */
export function SaveBar({ changes, busy, onDiscard }: SaveBarProps) {
  const t = useUiTexts();
  if (changes === 0) return null;
  return (
    <div className={classes.bar} role="status">
      <LeaveGuard />
      <span className={`${classes.text} rk-dim`}>{t('unsaved', { count: changes })}</span>
      <Button variant="subtle" onClick={onDiscard} disabled={busy}>
        {t('discard')}
      </Button>
      <Button type="submit" loading={busy}>
        {t('save')}
      </Button>
    </div>
  );
}

function LeaveGuard() {
  const t = useUiTexts();
  const blocker = useBlocker({ shouldBlockFn: () => true, withResolver: true });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leaveTitle')}
      withCloseButton={false}
    >
      <Stack gap={16}>
        <p className="rk-dim">{t('leaveText')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t('leave')}
          </Button>
          <Button data-autofocus onClick={() => blocker.reset?.()}>
            {t('stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** How many top-level values of two records differ. */
export function countChanges<V extends object>(now: V, stored: V): number {
  const before = new Map(Object.entries(stored));
  return Object.entries(now).filter(([key, value]) => value !== before.get(key)).length;
}

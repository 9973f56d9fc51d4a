import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Review } from '@/api/models';
import { useFormats } from '@/ui/formats';
import { CardHead } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { useServerForm } from '@/ui/useServerForm';
import classes from './review.module.css';
import { useSettle } from './reviews';
import { useTexts } from './texts';

type AgreedAction = Review['actions'][number];

const TONES: Record<AgreedAction['status'], Tone> = {
  open: 'info',
  done: 'success',
  dropped: 'neutral',
};

/** What was agreed on, and how it stands; once published it can be done or dropped. */
export function Agreed({ review }: { review: Review }) {
  const t = useTexts();
  return (
    <section className="rk-card">
      <CardHead title={t('actions')} />
      <ul className={classes.agreed}>
        {review.actions.map((action) => (
          <li key={action.position}>
            <AgreedRow review={review} action={action} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgreedRow({ review, action }: { review: Review; action: AgreedAction }) {
  const t = useTexts();
  const formats = useFormats();
  const settle = useSettle(review.id, action.position);
  const [dropping, setDropping] = useState(false);
  const isOpen = action.status === 'open';
  return (
    <>
      <div className={classes.agreedWords}>
        <span>{action.text}</span>
        <span className="rk-small rk-dim">
          {action.owner} · {t('untilDay', { when: formats.date(action.dueOn) })}
          {action.reason !== '' && ` · ${action.reason}`}
        </span>
      </div>
      <StatusBadge tone={action.overdue ? 'danger' : TONES[action.status]}>
        {t(action.overdue ? 'late' : action.status)}
      </StatusBadge>
      {review.state === 'published' && (
        <Group gap={8} wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ status: isOpen ? 'done' : 'open' })}
          >
            {t(isOpen ? 'markDone' : 'openAgain')}
          </Button>
          {isOpen && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => setDropping(true)}>
              {t('drop')}
            </Button>
          )}
        </Group>
      )}
      <ProblemNotice error={settle.error} />
      {dropping && (
        <DropDialog review={review} action={action} onClose={() => setDropping(false)} />
      )}
    </>
  );
}

interface DropDialogProps {
  review: Review;
  action: AgreedAction;
  onClose: () => void;
}

function DropDialog({ review, action, onClose }: DropDialogProps) {
  const t = useTexts();
  const settle = useSettle(review.id, action.position);
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { reason: '' },
    send: async ({ reason }) => {
      await settle.mutateAsync({ status: 'dropped', reason });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('dropTitle')}>
      <form onSubmit={onSubmit}>
        <Stack gap={16}>
          <ProblemNotice error={problem} />
          <Textarea
            data-autofocus
            label={t('reason')}
            maxLength={500}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('back')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('drop')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

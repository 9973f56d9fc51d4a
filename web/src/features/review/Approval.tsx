import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { Review } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { CardHead } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import classes from './review.module.css';
import { usePublish, useReturn } from './reviews';
import { useTexts } from './texts';

/** The second pair of eyes: publishes a review, or gives it back with a note. */
export function Approval({ review }: { review: Review }) {
  const t = useTexts();
  const giveBack = useReturn(review.id);
  const publish = usePublish(review.id);
  const mayPublish = can(usePlace(), 'support:manage') && !review.written;
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { note: '' },
    send: async ({ note }) => {
      await giveBack.mutateAsync(note);
    },
  });
  return (
    <section className="rk-card">
      <CardHead title={t('approval')} />
      <form onSubmit={onSubmit} className={classes.pad}>
        <Stack gap={16}>
          <p className="rk-dim">{t(mayPublish ? 'approvalHint' : 'fourEyes')}</p>
          <ProblemNotice error={problem ?? publish.error} />
          <Textarea
            label={t('note')}
            maxLength={2000}
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
          <Group justify="flex-end" gap={8}>
            <Button
              type="submit"
              variant="default"
              loading={busy}
              disabled={form.values.note.trim() === ''}
            >
              {t('giveBack')}
            </Button>
            {mayPublish && (
              <Button
                loading={publish.isPending}
                onClick={() =>
                  settle(() => publish.mutateAsync(undefined), undefined, {
                    onSuccess: () => toast.done(t('isPublished')),
                  })
                }
              >
                {t('publish')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </section>
  );
}

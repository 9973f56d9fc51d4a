import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeatureRequest } from '@/api/models';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { board, GOALS, isOpen, useMerge, useMove, type Goal } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

interface Values {
  state: Goal;
  quarter: string;
  reason: string;
}

interface DecidingProps {
  request: FeatureRequest;
  onClose: () => void;
}

/** What a product manager makes of a request. */
export function Deciding({ request, onClose }: DecidingProps) {
  const t = useTexts();
  const move = useMove(request.id);
  const goals = GOALS.filter((goal) => goal !== request.state);
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: { state: next(request), quarter: request.quarter, reason: '' },
    send: async ({ state, quarter, reason }) => {
      await move.mutateAsync(
        state === 'declined' ? { state, reason } : { state, quarter: quarter.trim() },
      );
      toast.done(t('moved'));
    },
  });
  return (
    <section className={classes.deciding}>
      <h3 className="rk-subheading">{t('decide')}</h3>
      <form onSubmit={onSubmit}>
        <Stack gap={12}>
          <ProblemNotice error={problem} />
          <Group gap={8} grow align="flex-start">
            <Select
              label={t('moveTo')}
              allowDeselect={false}
              data={goals.map((value) => ({ value, label: t(value) }))}
              {...form.getInputProps('state')}
            />
            {form.values.state !== 'declined' && (
              <TextInput
                label={t('quarter')}
                placeholder="Q1 2027"
                {...form.getInputProps('quarter')}
              />
            )}
          </Group>
          {form.values.state === 'declined' && (
            <Textarea
              label={t('reason')}
              description={t('reasonHint')}
              autosize
              minRows={2}
              maxLength={2000}
              {...form.getInputProps('reason')}
            />
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('move')}
            </Button>
          </Group>
        </Stack>
      </form>
      {isOpen(request) && <Merging request={request} onClose={onClose} />}
    </section>
  );
}

/** The step that usually comes. */
const next = ({ state }: FeatureRequest): Goal =>
  state === 'planned' ? 'in_progress' : state === 'in_progress' ? 'released' : 'planned';

function Merging({ request, onClose }: DecidingProps) {
  const t = useTexts();
  const merge = useMerge(request.id);
  const [into, setInto] = useState<string | null>(null);
  const others = useQuery(board(usePlace())).data?.data ?? [];
  return (
    <>
      <ProblemNotice error={merge.error} />
      <Group gap={8} align="flex-end" wrap="nowrap">
        <Select
          className={classes.grows ?? ''}
          label={t('mergeInto')}
          searchable
          clearable
          value={into}
          onChange={setInto}
          data={others
            .filter((one) => one.id !== request.id && isOpen(one))
            .map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button
          variant="default"
          disabled={into === null}
          loading={merge.isPending}
          onClick={() =>
            into !== null &&
            settle(merge.mutateAsync, into, {
              onSuccess: () => {
                onClose();
                toast.done(t('joined'));
              },
            })
          }
        >
          {t('merge')}
        </Button>
      </Group>
    </>
  );
}

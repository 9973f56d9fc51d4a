import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Review } from '@/api/models';
import { CardHead } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { Actions } from './Actions';
import { draftOf, SERVER_NAMES, valuesOf, type Values } from './draft';
import classes from './review.module.css';
import { useSave, useSubmit } from './reviews';
import { useTexts } from './texts';
import { TimelineEditor } from './TimelineEditor';

const NUMBERS = ['partners', 'customers', 'minutes'] as const;
const AFTER = ['detection', 'rootCause', 'contributingFactors', 'escalationEvaluation'] as const;
const LEARNT = ['whatWentWell', 'whatWentBadly'] as const;

/** What somebody writes of a review: kept as it is, or handed on when it is complete. */
export function ReviewForm({ review }: { review: Review }) {
  const t = useTexts();
  const save = useSave(review.id);
  const handOn = useSubmit(review.id);
  const [version, setVersion] = useState(review.version);
  const [submit, setSubmit] = useState(false);
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: valuesOf(review),
    serverNames: SERVER_NAMES,
    send: async (values) => {
      const kept = await save.mutateAsync({ draft: draftOf(values), version });
      setVersion(kept.version);
      if (submit) await handOn.mutateAsync(undefined);
      toast.done(t(submit ? 'submitted' : 'saved'));
    },
  });
  const area = (name: (typeof AFTER | typeof LEARNT)[number] | 'summary' | 'partnerVersion') => (
    <Textarea
      key={name}
      label={t(name)}
      description={t(`${name}Hint`)}
      autosize
      minRows={name === 'escalationEvaluation' || name === 'partnerVersion' ? 4 : 2}
      maxRows={18}
      {...form.getInputProps(name)}
    />
  );
  return (
    <form onSubmit={onSubmit} className={classes.form}>
      <section className="rk-card">
        <CardHead title={t('whatHappened')} />
        <Stack gap={16} className={classes.pad ?? ''}>
          <TextInput label={t('name')} maxLength={150} {...form.getInputProps('title')} />
          {area('summary')}
          <div className={classes.numbers}>
            {NUMBERS.map((name) => (
              <NumberInput
                key={name}
                label={t(name)}
                min={0}
                max={1_000_000}
                allowDecimal={false}
                {...form.getInputProps(name)}
              />
            ))}
          </div>
          <Textarea label={t('data')} autosize minRows={1} {...form.getInputProps('data')} />
        </Stack>
      </section>
      <section className="rk-card">
        <CardHead
          title={t('timeline')}
          meta={<span className="rk-dim">{t('timelineHint')}</span>}
        />
        <TimelineEditor
          lines={form.values.timeline}
          error={form.errors['timeline']}
          onChange={(timeline) => form.setFieldValue('timeline', timeline)}
        />
      </section>
      <section className="rk-card">
        <CardHead title={t('why')} />
        <Stack gap={16} className={classes.pad ?? ''}>
          {AFTER.map(area)}
          {LEARNT.map(area)}
        </Stack>
      </section>
      <section className="rk-card">
        <CardHead title={t('actions')} meta={<span className="rk-dim">{t('actionsHint')}</span>} />
        <Actions
          actions={form.values.actions}
          error={form.errors['actions']}
          onChange={(actions) => form.setFieldValue('actions', actions)}
        />
      </section>
      <section className="rk-card">
        <CardHead title={t('forPartners')} />
        <div className={classes.pad}>{area('partnerVersion')}</div>
      </section>
      <div className={classes.foot}>
        <ProblemNotice error={problem} />
        <Group justify="flex-end" gap={8}>
          <Button
            type="submit"
            variant="default"
            loading={busy && !submit}
            disabled={busy}
            onClick={() => setSubmit(false)}
          >
            {t('save')}
          </Button>
          <Button
            type="submit"
            loading={busy && submit}
            disabled={busy}
            onClick={() => setSubmit(true)}
          >
            {t('submit')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

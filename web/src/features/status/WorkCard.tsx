import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Maintenance } from '@/api/models';
import { useFormats } from '@/ui/formats';
import { useLanguage } from '@/ui/i18n';
import { ProblemNotice } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { WorkState } from './looks';
import { useBegin, type WorkStep } from './status';
import classes from './status.module.css';
import { useTexts } from './texts';
import { windowsOf } from './window';
import { WordsDialog } from './WordsDialog';

/** A piece of planned work with its window and what was said about it. */
export function WorkCard({
  work,
  onEdit,
}: {
  work: Maintenance;
  onEdit: (() => void) | undefined;
}) {
  const t = useTexts();
  const { plan } = work;
  const [window, utc] = windowsOf(plan.startAt, plan.endAt, useLanguage(), useFormats().zone);
  const said = work.updates.toReversed().filter(({ kind }) => kind !== 'announced');
  return (
    <article className="rk-card">
      <header className={classes.cardHead}>
        <WorkState work={work} />
        <h2 className={`${classes.grow} rk-subheading`}>{plan.title}</h2>
        {plan.emergency && <StatusBadge tone="danger">{t('emergency')}</StatusBadge>}
        {work.peak && <StatusBadge tone="warning">{t('peak')}</StatusBadge>}
        <StatusBadge tone="neutral">{t(`work_impact_${plan.impact}`)}</StatusBadge>
      </header>
      <div className={classes.pad}>
        <p className={classes.window}>
          {window}
          {utc && <span className="rk-faint rk-small">{utc}</span>}
        </p>
        <p className={`${classes.words} rk-dim`}>{plan.description}</p>
        {plan.contactNote && <p className="rk-small rk-dim">{plan.contactNote}</p>}
        {onEdit && <Steps work={work} onEdit={onEdit} />}
      </div>
      {said.length > 0 && (
        <ol className={classes.said}>
          {said.map((update) => (
            <li key={update.at + update.kind}>
              <span className="rk-faint rk-small">
                <TimeAgo at={update.at} />
              </span>
              <span>
                <strong>{t(`said_${update.kind}`)}.</strong> {update.text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

/** What staff can do with it now. */
function Steps({ work, onEdit }: { work: Maintenance; onEdit: () => void }) {
  const t = useTexts();
  const begin = useBegin();
  const [step, setStep] = useState<WorkStep | null>(null);
  const isAhead = work.state === 'draft' || work.state === 'scheduled';
  if (!isAhead && work.state !== 'in_progress') return null;
  return (
    <>
      <ProblemNotice error={begin.error} />
      <Group gap={8} mt={12}>
        {work.state === 'in_progress' && (
          <Button size="xs" variant="default" onClick={() => setStep('complete')}>
            {t('complete')}
          </Button>
        )}
        {work.state === 'scheduled' && work.plan.held && (
          <Button
            size="xs"
            variant="default"
            loading={begin.isPending}
            onClick={() => begin.mutate(work.id)}
          >
            {t('begin')}
          </Button>
        )}
        {work.state !== 'draft' && (
          <Button size="xs" variant="default" onClick={() => setStep('update')}>
            {t('addUpdate')}
          </Button>
        )}
        {isAhead && (
          <>
            <Button size="xs" variant="default" onClick={onEdit}>
              {t('changePlan')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setStep('cancel')}>
              {t('cancelWork')}
            </Button>
          </>
        )}
      </Group>
      {step && <WordsDialog work={work} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { at, body } from '@/api/client';
import type { SlaChange, SlaOutcome, SlaWhatIf } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted, ProblemNotice } from '@/ui/Problem';
import { StatusBadge } from '@/ui/StatusBadge';
import { useServerForm } from '@/ui/useServerForm';
import { calendars } from './desk';
import classes from './policy.module.css';
import { policies } from './policy';
import { useTicketPath } from './QueuePage';
import { useTexts } from './texts';

interface Values {
  from: string;
  to: string;
  policyId: string | null;
  calendarId: string | null;
}

const DAY_MS = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

/** The real tickets of a period under another policy or calendar: which promises would be others. */
export function WhatIfPage() {
  const t = useTexts();
  const place = usePlace();
  const known = useQuery(policies(place)).data?.data ?? [];
  const hours = useQuery(calendars(place)).data?.data ?? [];
  const ask = useMutation({
    mutationFn: ({ from, to, policyId, calendarId }: Values) =>
      body(
        at(place).POST('/provider/support/sla/what-if', {
          body: {
            from: `${from}T00:00:00Z`,
            to: new Date(new Date(`${to}T00:00:00Z`).getTime() + DAY_MS).toISOString(),
            policyId,
            calendarId,
          },
        }),
      ),
  });
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: { from: day(30), to: day(0), policyId: null, calendarId: null },
    send: async (values) => {
      await ask.mutateAsync(values);
    },
  });
  useBrowserTitle(t('whatIf'), place.name);
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Page>
      <PageHeader title={t('whatIf')} />
      <p className="rk-dim">{t('whatIfText')}</p>
      <form onSubmit={onSubmit} className={`rk-card ${classes.question}`}>
        <ProblemNotice error={problem} />
        <div className={classes.ask}>
          <TextInput type="date" label={t('from')} {...form.getInputProps('from')} />
          <TextInput type="date" label={t('to')} {...form.getInputProps('to')} />
          <Select
            label={t('policy')}
            placeholder={t('asItWas')}
            clearable
            data={known.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('policyId')}
          />
          <Select
            label={t('calendar')}
            placeholder={t('asItWas')}
            clearable
            data={hours.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('calendarId')}
          />
          <Button type="submit" loading={busy}>
            {t('compare')}
          </Button>
        </div>
      </form>
      {ask.data && <Answer answer={ask.data} />}
    </Page>
  );
}

function Answer({ answer }: { answer: SlaWhatIf }) {
  const t = useTexts();
  const { before, after, changes } = answer;
  return (
    <>
      <ul className={classes.tallies}>
        <Tally label={t('promisesKept')} before={before.kept} after={after.kept} />
        <Tally label={t('promisesBroken')} before={before.broken} after={after.broken} />
        <Tally label={t('promisesOpen')} before={before.open} after={after.open} />
      </ul>
      <section className={`rk-card ${classes.contracts}`}>
        <header className={classes.cardHead}>
          <h2 className="rk-subheading">{t('whatChanges')}</h2>
          <span className="rk-faint rk-small">
            {t(answer.complete ? 'ticketsLooked' : 'ticketsLookedFirst', { n: answer.tickets })}
          </span>
        </header>
        {changes.length === 0 && <p className={`${classes.rule} rk-dim`}>{t('nothingChanges')}</p>}
        <ul className={classes.rules}>
          {changes.map((change) => (
            <Change key={`${change.ticketId} ${change.clock} ${change.startedAt}`} it={change} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Tally({ label, before, after }: { label: string; before: number; after: number }) {
  return (
    <li className={`rk-card ${classes.tally}`}>
      <span className="rk-dim rk-ui">{label}</span>
      <span className={`${classes.change} rk-stat rk-num`}>
        {before} <IconArrowRight size={20} stroke={1.6} aria-hidden /> {after}
      </span>
    </li>
  );
}

function Change({ it }: { it: SlaChange }) {
  const t = useTexts();
  const path = useTicketPath();
  return (
    <li className={classes.rule}>
      <span className={classes.ruleWords}>
        <Link to={path(it.ticketId)}>{it.subject}</Link>
        <span className="rk-dim rk-small">
          {' '}
          {it.number} · {t(`clock_${it.clock}`)}
        </span>
      </span>
      <Outcome outcome={it.before} />
      <IconArrowRight size={16} stroke={1.75} aria-hidden />
      <Outcome outcome={it.after} />
    </li>
  );
}

const TONES = { met: 'success', breached: 'danger' } as const;
const tone = (state: string) =>
  state === 'met' || state === 'breached' ? TONES[state] : 'neutral';

function Outcome({ outcome }: { outcome: SlaOutcome | null | undefined }) {
  const t = useTexts();
  const formats = useFormats();
  if (!outcome) return <span className="rk-faint">{t('noTarget')}</span>;
  return (
    <span className={classes.outcome}>
      <StatusBadge tone={tone(outcome.state)}>{t(`state_${outcome.state}`)}</StatusBadge>
      {outcome.dueAt && (
        <span className="rk-dim rk-small rk-num">{formats.exact(outcome.dueAt)}</span>
      )}
    </span>
  );
}

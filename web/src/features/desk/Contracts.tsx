import { Button, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DeskPolicy } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { calendars, partnerChoices } from './desk';
import classes from './policy.module.css';
import { contracts, useSignContract } from './policy';
import { useTexts } from './texts';

interface Values {
  partnerId: string | null;
  policyId: string | null;
  calendarId: string | null;
  effectiveFrom: string;
}

/** Partners with a policy or a calendar of their own, from when on. */
export function Contracts({ policies }: { policies: DeskPolicy[] }) {
  const t = useTexts();
  const place = usePlace();
  const formats = useFormats();
  const signed = useQuery(contracts(place)).data?.data ?? [];
  const hours = useQuery(calendars(place)).data?.data ?? [];
  const partners = useInfiniteQuery(partnerChoices(place)).data?.pages.flatMap(({ data }) => data);
  const nameIn = (all: { id: string; name: string }[] | undefined, id: string) =>
    all?.find((one) => one.id === id)?.name ?? id;
  return (
    <section className={`rk-card ${classes.contracts}`}>
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('contracts')}</h2>
      </header>
      {signed.length === 0 && <p className={`${classes.rule} rk-dim`}>{t('noContracts')}</p>}
      <ul className={classes.rules}>
        {signed.map((contract) => (
          <li key={contract.id} className={classes.rule}>
            <strong className={classes.ruleWords}>{nameIn(partners, contract.partnerId)}</strong>
            <span>{nameIn(policies, contract.policyId)}</span>
            <span>{nameIn(hours, contract.calendarId)}</span>
            <span className="rk-dim">
              {t('fromDay', { at: formats.exact(contract.effectiveFrom) })}
            </span>
          </li>
        ))}
      </ul>
      {can(place, 'support:manage') && (
        <SignForm partners={partners ?? []} policies={policies} calendars={hours} />
      )}
    </section>
  );
}

type Named = { id: string; name: string }[];
const choices = (all: Named) => all.map(({ id, name }) => ({ value: id, label: name }));

function SignForm(props: { partners: Named; policies: Named; calendars: Named }) {
  const t = useTexts();
  const sign = useSignContract();
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: { partnerId: null, policyId: null, calendarId: null, effectiveFrom: '' },
    send: async ({ partnerId, policyId, calendarId, effectiveFrom }) => {
      await sign.mutateAsync({
        partnerId: partnerId ?? '',
        policyId: policyId ?? '',
        calendarId: calendarId ?? '',
        effectiveFrom: (effectiveFrom === '' ? new Date() : new Date(effectiveFrom)).toISOString(),
      });
    },
  });
  return (
    <form onSubmit={onSubmit}>
      <ProblemNotice error={problem} />
      <div className={classes.sign}>
        <Select
          label={t('partner')}
          searchable
          data={choices(props.partners)}
          {...form.getInputProps('partnerId')}
        />
        <Select
          label={t('policy')}
          data={choices(props.policies)}
          {...form.getInputProps('policyId')}
        />
        <Select
          label={t('calendar')}
          data={choices(props.calendars)}
          {...form.getInputProps('calendarId')}
        />
        <TextInput
          type="datetime-local"
          label={t('holdsFrom')}
          {...form.getInputProps('effectiveFrom')}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t('signContract')}
        </Button>
      </div>
    </form>
  );
}

import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { PolicyEscalation } from '@/api/models';
import { CATEGORIES } from './desk';
import classes from './policy.module.css';
import { CLOCKS } from './policy';
import { useTexts } from './texts';

const KINDS: PolicyEscalation['on'][] = [
  'reached',
  'overdue',
  'informed',
  'reopened',
  'asked',
  'disputed',
  'threatened',
];

/** One more rule: what it waits for; categories and level are set in its row. */
export function RuleAdder({ onAdd }: { onAdd: (rule: PolicyEscalation) => void }) {
  const t = useTexts();
  const [on, setOn] = useState<PolicyEscalation['on']>('reached');
  const [clock, setClock] = useState<(typeof CLOCKS)[number]>('resolution');
  const [amount, setAmount] = useState(75);
  const ofClock = on === 'reached' || on === 'overdue';
  const add = () =>
    onAdd({
      on,
      categories: [...CATEGORIES],
      level: 2,
      ...(ofClock && { clock }),
      ...(on === 'reached' && { percent: Math.min(100, Math.max(1, amount)) }),
      ...(on === 'overdue' && { by: { mode: 'service', minutes: amount } }),
      ...(on === 'reopened' && { times: Math.min(20, Math.max(1, amount)) }),
    });
  return (
    <div className={classes.sign}>
      <Select
        label={t('newRule')}
        allowDeselect={false}
        value={on}
        data={KINDS.map((value) => ({ value, label: t(`on_${value}`) }))}
        onChange={(value) => setOn(KINDS.find((kind) => kind === value) ?? on)}
      />
      {ofClock && (
        <Select
          label={t('clock')}
          allowDeselect={false}
          value={clock}
          data={CLOCKS.map((value) => ({ value, label: t(`clock_${value}`) }))}
          onChange={(value) => setClock(CLOCKS.find((one) => one === value) ?? clock)}
        />
      )}
      {(ofClock || on === 'reopened') && (
        <NumberInput
          label={t(on === 'reached' ? 'percent' : on === 'overdue' ? 'minutesLate' : 'times')}
          min={1}
          allowDecimal={false}
          value={amount}
          onChange={(value) => setAmount(Number(value))}
        />
      )}
      <Button variant="default" onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}

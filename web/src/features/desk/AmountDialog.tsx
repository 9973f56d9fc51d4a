import { Button, Group, Modal, NumberInput, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PolicyAmount } from '@/api/models';
import { useTexts } from './texts';

const MODES: PolicyAmount['mode'][] = ['wall', 'service', 'business_days', 'wall_rolled'];
const HOUR = 60;

/** How much of which time is promised, or nothing. */
export function AmountDialog({
  title,
  amount,
  onKeep,
  onClose,
}: {
  title: string;
  amount: PolicyAmount | undefined;
  onKeep: (amount: PolicyAmount | undefined) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const [mode, setMode] = useState<string>(amount?.mode ?? 'none');
  const [hours, setHours] = useState((amount?.minutes ?? 8 * HOUR) / HOUR);
  const [days, setDays] = useState(amount?.days ?? 1);
  const [grace, setGrace] = useState(amount?.graceMinutes ?? HOUR);
  const known = MODES.find((one) => one === mode);
  const keep = () => {
    onKeep(known && amountFrom(known, Math.round(hours * HOUR), days, grace));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap={16}>
        <Select
          label={t('whichTime')}
          allowDeselect={false}
          value={mode}
          data={[
            { value: 'none', label: t('nothingPromised') },
            ...MODES.map((value) => ({ value, label: t(`mode_${value}`) })),
          ]}
          onChange={(value) => setMode(value ?? 'none')}
        />
        {known === 'business_days' && (
          <NumberInput
            label={t('days')}
            min={1}
            max={400}
            allowDecimal={false}
            value={days}
            onChange={(value) => setDays(Number(value))}
          />
        )}
        {known && known !== 'business_days' && (
          <NumberInput
            label={t('hours')}
            min={0.25}
            step={0.5}
            value={hours}
            onChange={(value) => setHours(Number(value))}
          />
        )}
        {known === 'wall_rolled' && (
          <NumberInput
            label={t('graceMinutes')}
            min={0}
            max={1440}
            allowDecimal={false}
            value={grace}
            onChange={(value) => setGrace(Number(value))}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={keep}>{t('apply')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const amountFrom = (
  mode: PolicyAmount['mode'],
  minutes: number,
  days: number,
  graceMinutes: number,
): PolicyAmount => {
  if (mode === 'business_days') return { mode, days };
  return mode === 'wall_rolled' ? { mode, minutes, graceMinutes } : { mode, minutes };
};

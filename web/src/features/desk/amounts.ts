import type { PolicyAmount } from '@/api/models';
import { useTexts } from './texts';
import { duration } from './time';

/** An amount of time in words: `48 h service time`, `7 business days`. */
export function useAmountWords(): (amount: PolicyAmount) => string {
  const t = useTexts();
  return ({ mode, minutes, days }) =>
    mode === 'business_days'
      ? t('nBusinessDays', { n: days ?? 1 })
      : `${(minutes ?? 0) % 60 === 0 ? `${(minutes ?? 0) / 60} h` : duration((minutes ?? 0) * 60)} · ${t(`mode_${mode}`)}`;
}

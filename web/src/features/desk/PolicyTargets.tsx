import { useState } from 'react';
import type { PolicyAmount, PolicyDefinition } from '@/api/models';
import { AmountDialog } from './AmountDialog';
import { useAmountWords } from './amounts';
import { CATEGORIES, type Category } from './desk';
import { CategoryName } from './looks';
import classes from './policy.module.css';
import { amountOf, CLOCKS, withAmount, type Clock } from './policy';
import { useTexts } from './texts';

type OnChange = ((definition: PolicyDefinition) => void) | undefined;

/** Budgets by category and clock; each cell opens by a press. */
export function PolicyTargets({
  definition,
  onChange,
}: {
  definition: PolicyDefinition;
  onChange: OnChange;
}) {
  const t = useTexts();
  const words = useAmountWords();
  const [cell, setCell] = useState<{ category: Category; clock: Clock } | null>(null);
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('promises')}</h2>
      </header>
      <div className={classes.scroll}>
        <table className={classes.targets}>
          <thead className="rk-micro">
            <tr>
              <th scope="col">{t('category')}</th>
              {CLOCKS.map((clock) => (
                <th key={clock} scope="col">
                  {t(`clock_${clock}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CATEGORIES.map((category) => (
              <tr key={category}>
                <th scope="row">
                  <CategoryName category={category} />
                </th>
                {CLOCKS.map((clock) => (
                  <td key={clock}>
                    <Cell
                      amount={amountOf(definition, category, clock)}
                      label={`${t(category)}, ${t(`clock_${clock}`)}`}
                      onOpen={onChange && (() => setCell({ category, clock }))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className={classes.others}>
        <div>
          <dt className="rk-dim">{t('closesAfterSilence')}</dt>
          <dd>{words(definition.silence)}</dd>
        </div>
        <div>
          <dt className="rk-dim">{t('remindsAt')}</dt>
          <dd>{definition.reminders.map(words).join(', ')}</dd>
        </div>
        <div>
          <dt className="rk-dim">{t('warnsAt')}</dt>
          <dd>{definition.warnings.map((percent) => `${percent} %`).join(', ')}</dd>
        </div>
        <div>
          <dt className="rk-dim">{t('reopensFor')}</dt>
          <dd>{t('nDays', { n: definition.reopenDays })}</dd>
        </div>
      </dl>
      {cell && onChange && (
        <AmountDialog
          title={`${t(cell.category)} · ${t(`clock_${cell.clock}`)}`}
          amount={amountOf(definition, cell.category, cell.clock)}
          onKeep={(amount) => onChange(withAmount(definition, cell.category, cell.clock, amount))}
          onClose={() => setCell(null)}
        />
      )}
    </section>
  );
}

function Cell({
  amount,
  label,
  onOpen,
}: {
  amount: PolicyAmount | undefined;
  label: string;
  onOpen: (() => void) | undefined;
}) {
  const words = useAmountWords();
  const text = amount ? words(amount) : '–';
  return onOpen ? (
    <button
      type="button"
      className={`${classes.amount} rk-num`}
      aria-label={`${label}: ${text}`}
      onClick={onOpen}
    >
      {text}
    </button>
  ) : (
    <span className={`${classes.amount} rk-num`}>{text}</span>
  );
}

import { ActionIcon, MultiSelect, Select, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { PolicyDefinition, PolicyEscalation } from '@/api/models';
import { useAmountWords } from './amounts';
import { CATEGORIES, type Category } from './desk';
import classes from './policy.module.css';
import { RuleAdder } from './RuleAdder';
import { useTexts } from './texts';

type OnChange = ((definition: PolicyDefinition) => void) | undefined;

/** What raises a ticket, of which categories, to which level. */
export function PolicyRules({
  definition,
  onChange,
}: {
  definition: PolicyDefinition;
  onChange: OnChange;
}) {
  const t = useTexts();
  const { escalations } = definition;
  const keep = (rules: PolicyEscalation[]) => onChange?.({ ...definition, escalations: rules });
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('escalationRules')}</h2>
      </header>
      <ul className={classes.rules}>
        {escalations.map((rule, i) => (
          <Rule
            key={`${i} ${rule.on} ${rule.clock} ${rule.percent}`}
            rule={rule}
            onChange={onChange && ((next) => keep(escalations.with(i, next)))}
            onRemove={() => keep(escalations.toSpliced(i, 1))}
          />
        ))}
      </ul>
      {onChange && <RuleAdder onAdd={(rule) => keep([...escalations, rule])} />}
    </section>
  );
}

function Rule({
  rule,
  onChange,
  onRemove,
}: {
  rule: PolicyEscalation;
  onChange: ((rule: PolicyEscalation) => void) | undefined;
  onRemove: () => void;
}) {
  const t = useTexts();
  const sentence = useRuleSentence();
  const words = sentence(rule);
  return (
    <li className={classes.rule}>
      <span className={classes.ruleWords}>{words}</span>
      {onChange ? (
        <>
          <MultiSelect
            aria-label={`${t('category')}: ${words}`}
            size="xs"
            w={260}
            value={rule.categories}
            data={CATEGORIES.map((value) => ({ value, label: t(value) }))}
            onChange={(chosen) => {
              const categories = CATEGORIES.filter((one) => chosen.includes(one));
              if (categories.length > 0) onChange({ ...rule, categories });
            }}
          />
          <Select
            aria-label={`${t('level')}: ${words}`}
            size="xs"
            w={140}
            allowDeselect={false}
            value={String(rule.level)}
            data={[
              { value: '2', label: t('level2') },
              { value: '3', label: t('level3') },
            ]}
            onChange={(level) => onChange({ ...rule, level: Number(level) })}
          />
          <Tooltip label={t('remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('remove')}: ${words}`}
              onClick={onRemove}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </>
      ) : (
        <span className="rk-dim">
          {categories(rule.categories, t)} → {t(rule.level === 3 ? 'level3' : 'level2')}
        </span>
      )}
    </li>
  );
}

const categories = (names: Category[], t: ReturnType<typeof useTexts>): string =>
  names.length === CATEGORIES.length ? t('anyCategory') : names.map((name) => t(name)).join(', ');

/** What a rule waits for, as a sentence. */
export function useRuleSentence(): (rule: PolicyEscalation) => string {
  const t = useTexts();
  const amount = useAmountWords();
  return ({ on, clock, percent, by, times }) => {
    const name = t(`clock_${clock ?? 'resolution'}`);
    switch (on) {
      case 'informed':
        return t('rule_informed');
      case 'reached':
        return percent === 100
          ? t('rule_breached', { clock: name })
          : t('rule_reached', { clock: name, percent: percent ?? 100 });
      case 'overdue':
        return t('rule_overdue', { clock: name, by: by ? amount(by) : '0' });
      case 'reopened':
        return t('rule_reopened', { n: times ?? 1 });
      case 'asked':
        return t('rule_asked');
      case 'disputed':
        return t('rule_disputed');
      case 'threatened':
        return t('rule_threatened');
    }
  };
}

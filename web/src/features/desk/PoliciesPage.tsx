import { Button, Select } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskPolicy, PolicyDefinition } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted, ProblemNotice } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { settle } from '@/ui/settle';
import { Contracts } from './Contracts';
import classes from './policy.module.css';
import { policies, policyVersions, useCopyPolicy, useEditPolicy } from './policy';
import { PolicyRules } from './PolicyRules';
import { PolicyTargets } from './PolicyTargets';
import { useTexts } from './texts';

/** What the desk promises: budgets per category, who is called when, and to whom it applies. */
export function PoliciesPage() {
  const place = usePlace();
  const query = useQuery(policies(place));
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={8} />} wholePage>
      {({ data }) => <Policies all={data} />}
    </Loaded>
  );
}

function Policies({ all }: { all: DeskPolicy[] }) {
  const t = useTexts();
  const place = usePlace();
  const [chosen, setChosen] = useState(all[0]?.id ?? '');
  const policy = all.find(({ id }) => id === chosen) ?? all[0];
  const copy = useCopyPolicy();
  useBrowserTitle(policy?.name, t('policies'), place.name);
  if (!policy) return null;
  return (
    <Page>
      <PageHeader
        title={policy.name}
        crumbs={[t('policies')]}
        meta={<StatusBadge tone="neutral">{t('version', { n: policy.version })}</StatusBadge>}
        actions={
          <>
            {all.length > 1 && (
              <Select
                aria-label={t('policy')}
                allowDeselect={false}
                value={policy.id}
                data={all.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => setChosen(id ?? chosen)}
              />
            )}
            {can(place, 'support:manage') && (
              <Button
                variant="default"
                leftSection={<IconCopy size={16} stroke={1.75} />}
                loading={copy.isPending}
                onClick={() =>
                  settle(
                    copy.mutateAsync,
                    { name: t('copyOf', { name: policy.name }), definition: policy.definition },
                    { onSuccess: ({ id }) => setChosen(id) },
                  )
                }
              >
                {t('copyPolicy')}
              </Button>
            )}
          </>
        }
      />
      <ProblemNotice error={copy.error} />
      <Versions key={`${policy.id} ${policy.version}`} policy={policy} />
      <Contracts policies={all} />
    </Page>
  );
}

/** One version of a policy; the newest can be edited, which makes the next one. */
function Versions({ policy }: { policy: DeskPolicy }) {
  const t = useTexts();
  const place = usePlace();
  const edit = useEditPolicy(policy);
  const versions = useQuery(policyVersions(place, policy.id)).data?.data ?? [policy];
  const [number, setNumber] = useState(policy.version);
  const [draft, setDraft] = useState<PolicyDefinition>();
  const shown = versions.find(({ version }) => version === number) ?? policy;
  const isNewest = shown.version === policy.version;
  const definition = draft && isNewest ? draft : shown.definition;
  const onChange = isNewest && can(place, 'support:manage') ? setDraft : undefined;
  return (
    <div className={classes.stack}>
      <div className={classes.versions}>
        <Select
          aria-label={t('versions')}
          allowDeselect={false}
          w={160}
          value={String(number)}
          data={versions.toReversed().map(({ version }) => ({
            value: String(version),
            label: t('version', { n: version }),
          }))}
          onChange={(value) => setNumber(Number(value ?? number))}
        />
        <span className="rk-dim rk-small">
          <TimeAgo at={shown.createdAt} /> {shown.createdBy}
        </span>
        {draft && isNewest && (
          <span className={classes.save}>
            <span className="rk-dim rk-small">{t('nextVersionHolds')}</span>
            <Button variant="default" onClick={() => setDraft(undefined)}>
              {t('discard')}
            </Button>
            <Button loading={edit.isPending} onClick={() => edit.mutate(draft)}>
              {t('saveVersion', { n: policy.version + 1 })}
            </Button>
          </span>
        )}
      </div>
      <ProblemNotice error={edit.error} />
      <PolicyTargets definition={definition} onChange={onChange} />
      <PolicyRules definition={definition} onChange={onChange} />
    </div>
  );
}

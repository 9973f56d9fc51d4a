import { Button, MultiSelect, NumberInput, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StatusPageSettings } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { useServerForm } from '@/ui/useServerForm';
import { components, pageSettings, useKeepPage } from './status';
import classes from './status.module.css';
import { useTexts } from './texts';

/** What a partner's page leaves out, and how much later it tells. */
export function PageSettings() {
  const t = useTexts();
  const query = useQuery(pageSettings(usePlace()));
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('ownPage')}</h2>
      </header>
      <Loaded query={query} skeleton={<SkeletonList rows={2} />}>
        {(page) => <Editor key={page.version} page={page} />}
      </Loaded>
    </section>
  );
}

function Editor({ page }: { page: StatusPageSettings }) {
  const t = useTexts();
  const place = usePlace();
  const keep = useKeepPage(page.version);
  const parts = useQuery(components(place)).data?.data ?? [];
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: {
      hiddenComponentIds: page.hiddenComponentIds,
      delayMinutes: page.delayMinutes,
    },
    send: async (values) => {
      await keep.mutateAsync(values);
    },
  });
  return (
    <form onSubmit={onSubmit} className={classes.pad}>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <MultiSelect
          label={t('hiddenComponents')}
          data={parts.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('hiddenComponentIds')}
        />
        <NumberInput
          label={t('delay')}
          description={t('delayExplained')}
          min={0}
          max={30}
          w={160}
          {...form.getInputProps('delayMinutes')}
        />
        {can(place, 'statusPage:write') && form.isDirty() && (
          <Button type="submit" loading={busy} w="fit-content">
            {t('save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

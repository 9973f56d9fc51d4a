import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Bot } from '@/api/models';
import { usePlace } from '@/api/place';
import { CopyField } from '@/ui/CopyField';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Page';
import classes from './bots.module.css';
import { install } from './bots';
import { useTexts } from './texts';

/** The snippet for a website and what to do with it. */
export function InstallTab({ bot }: { bot: Bot }) {
  const t = useTexts();
  const query = useQuery(install(usePlace(), bot.id));
  return (
    <Loaded query={query} skeleton={<Skeleton height={200} />}>
      {(guide) => (
        <Stack gap={0} maw={720} mt={-16}>
          <Section title={t('snippetTitle')} text={t('snippetText')}>
            <Stack gap={16}>
              <CopyField label={t('snippet')} value={guide.snippet} />
              <CopyField label={t('csp')} value={guide.csp} help={t('cspHelp')} />
            </Stack>
          </Section>
          {guide.guides.map(({ id, title, steps }) => (
            <Section key={id} title={title}>
              <ol className={classes.steps}>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Section>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

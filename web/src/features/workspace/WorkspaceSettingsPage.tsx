import { Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { CopyField } from '@/ui/CopyField';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, Section, useBrowserTitle } from '@/ui/Page';
import { NotPermitted, ProblemNotice } from '@/ui/Problem';
import { countChanges, SaveBar } from '@/ui/SaveBar';
import { SkeletonForm } from '@/ui/SkeletonList';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { languageOptions, timeZones } from '@/ui/zones';
import { useTexts } from './texts';
import { useSaveWorkspace, workspaceQuery, type Settings } from './workspace';

/** Name, zone and language of the workspace. */
export function WorkspaceSettingsPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(workspaceQuery(place));
  const mayRead = useCan(PERMISSION.readWorkspace);
  useBrowserTitle(t('title'), t('settings'), place.name);
  return (
    <Page width="form">
      <PageHeader title={t('title')} />
      {mayRead ? (
        <Loaded query={query} skeleton={<SkeletonForm />}>
          {(workspace) => <SettingsForm key={workspace.version} workspace={workspace} />}
        </Loaded>
      ) : (
        <NotPermitted permission={PERMISSION.readWorkspace} />
      )}
    </Page>
  );
}

function SettingsForm({ workspace }: { workspace: Workspace }) {
  const t = useTexts();
  const save = useSaveWorkspace(workspace);
  const mayWrite = useCan(PERMISSION.writeWorkspace);
  const { name, timeZone, language } = workspace;
  const stored: Settings = { name, timeZone, language };
  const { form, busy, problem, onSubmit } = useServerForm<Settings>({
    initialValues: stored,
    validate: {
      name: (wanted) => (wanted.trim().length < 2 || wanted.length > 80 ? t('needName') : null),
    },
    send: async (settings) => {
      await save.mutateAsync({ ...settings, name: settings.name.trim() });
      toast.done(t('saved'));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16} maw={400}>
        {!mayWrite && <p className="rk-dim">{t('readOnly')}</p>}
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          readOnly={!mayWrite}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('zone')}
          description={t('zoneHelp')}
          searchable
          readOnly={!mayWrite}
          data={timeZones()}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label={t('language')}
          description={t('languageHelp')}
          searchable
          readOnly={!mayWrite}
          data={languageOptions(language)}
          {...form.getInputProps('language')}
        />
      </Stack>
      <Section title={t('facts')}>
        <Stack gap={16} maw={480}>
          <CopyField label={t('id')} value={workspace.id} />
        </Stack>
      </Section>
      <SaveBar
        changes={countChanges(form.getValues(), stored)}
        busy={busy}
        onDiscard={form.reset}
      />
    </form>
  );
}

import { Select, Stack, TextInput } from '@mantine/core';
import type { Me } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { countChanges, SaveBar } from '@/ui/SaveBar';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { timeZones } from '@/ui/zones';
import { useSaveProfile, type Profile } from './account';
import { useTexts } from './texts';

const MAX_NAME = 80;

export function ProfileForm({ me }: { me: Me }) {
  const t = useTexts();
  const save = useSaveProfile(me);
  const stored: Profile = { name: me.login.name, timeZone: me.login.timeZone };
  const { form, busy, problem, onSubmit } = useServerForm<Profile>({
    initialValues: stored,
    validate: {
      name: (name) => (name.trim() === '' || name.length > MAX_NAME ? t('needName') : null),
    },
    send: async ({ name, timeZone }) => {
      await save.mutateAsync({ name: name.trim(), timeZone });
      toast.done(t('saved'));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16} maw={400}>
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('email')}
          description={t('emailHelp')}
          value={me.login.email}
          readOnly
          variant="unstyled"
        />
        <Select
          label={t('zone')}
          description={t('zoneHelp')}
          searchable
          data={timeZones()}
          {...form.getInputProps('timeZone')}
        />
      </Stack>
      <SaveBar
        changes={countChanges(form.getValues(), stored)}
        busy={busy}
        onDiscard={form.reset}
      />
    </form>
  );
}

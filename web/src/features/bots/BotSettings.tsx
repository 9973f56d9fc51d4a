import { TextInput } from '@mantine/core';
import type { Bot } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan } from '@/api/place';
import { Section } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { SaveBar } from '@/ui/SaveBar';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { useRenameBot } from './bots';
import { useTexts } from './texts';

/** What a bot is called. */
export function BotSettings({ bot }: { bot: Bot }) {
  const t = useTexts();
  const rename = useRenameBot(bot);
  const mayWrite = useCan(PERMISSION.writeBots);
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { name: bot.name },
    validate: { name: (name) => (name.trim() === '' ? t('needName') : null) },
    send: async ({ name }) => {
      await rename.mutateAsync(name.trim());
      toast.done(t('savedToast'));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate style={{ maxWidth: 720 }}>
      <Section title={t('general')}>
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          maw={320}
          readOnly={!mayWrite}
          {...form.getInputProps('name')}
        />
      </Section>
      <SaveBar changes={form.isDirty() ? 1 : 0} busy={busy} onDiscard={() => form.reset()} />
    </form>
  );
}

import { Button, Checkbox, PasswordInput, Stack } from '@mantine/core';
import { useHere } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { useChangePassword } from './account';
import { useTexts } from './texts';

const MIN_PASSWORD = 10;

export function PasswordForm() {
  const t = useTexts();
  const { me } = useHere();
  const change = useChangePassword();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: {
      currentPassword: '',
      newPassword: '',
      repeated: '',
      endOtherSessions: true,
    },
    validate: {
      currentPassword: (password) => (password === '' ? t('needCurrent') : null),
      newPassword: (password) => (password.length < MIN_PASSWORD ? t('needNew') : null),
      repeated: (repeated, { newPassword }) => (repeated === newPassword ? null : t('needSame')),
    },
    send: async ({ currentPassword, newPassword, endOtherSessions }) => {
      await change.mutateAsync({ currentPassword, newPassword, endOtherSessions });
      form.reset();
      toast.done(t('changed'));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      {/* tells password managers whose password this is */}
      <input type="hidden" autoComplete="username" value={me.login.email} readOnly />
      <Stack gap={16} maw={320}>
        <ProblemNotice error={problem} />
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('new')}
          description={t('newHelp')}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <PasswordInput
          label={t('repeat')}
          autoComplete="new-password"
          {...form.getInputProps('repeated')}
        />
        <Checkbox
          label={t('endOthers')}
          {...form.getInputProps('endOtherSessions', { type: 'checkbox' })}
        />
        <Button type="submit" variant="default" loading={busy} w="fit-content">
          {t('change')}
        </Button>
      </Stack>
    </form>
  );
}

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { PageTitle } from './PageTitle';
import { setUp, signIn, useEnter, type FirstAccount } from './session';
import { useTexts } from './texts';

const MIN_PASSWORD = 10;

/** The first run: names the installation, makes the provider's account, signs in with it. */
export function SetUpPage() {
  const t = useTexts();
  const enter = useEnter();
  useBrowserTitle(t('setUp'));
  const { form, busy, problem, onSubmit } = useServerForm<FirstAccount>({
    initialValues: { installationName: '', name: '', email: '', password: '' },
    validate: {
      installationName: (name) => (name.trim().length < 2 ? t('needInstallation') : null),
      name: (name) => (name.trim() === '' ? t('needName') : null),
      email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : t('needEmail')),
      password: (password) => (password.length < MIN_PASSWORD ? t('shortPassword') : null),
    },
    send: async (account) => {
      await setUp(account);
      const { email, password } = account;
      await signIn({ email, password, stay: true });
      await enter();
    },
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <PageTitle title={t('setUpTitle')} text={t('setUpText')} />
      <Stack gap={20}>
        <ProblemNotice error={problem} />
        <TextInput
          size="md"
          label={t('installationName')}
          description={t('installationHelp')}
          autoComplete="organization"
          {...form.getInputProps('installationName')}
        />
        <TextInput
          size="md"
          label={t('yourName')}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <TextInput
          size="md"
          label={t('email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          size="md"
          label={t('password')}
          description={t('passwordHelp')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('setUpButton')}
        </Button>
      </Stack>
    </form>
  );
}

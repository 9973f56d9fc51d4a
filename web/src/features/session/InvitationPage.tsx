import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { PageTitle } from './PageTitle';
import { acceptInvitation, signIn, useEnter } from './session';
import { useTexts } from './texts';

const MIN_PASSWORD = 10;

/** Follows an invitation's link: name and password, then straight in. */
export function InvitationPage() {
  const t = useTexts();
  const { token } = useSearch({ from: '/public/invitation' });
  useBrowserTitle(t('invitation'));
  if (token !== undefined) return <AcceptForm token={token} />;
  return (
    <>
      <PageTitle title={t('invitationMissing')} text={t('invitationMissingText')} />
      <Button component={Link} to="/sign-in" size="md" variant="default">
        {t('toSignIn')}
      </Button>
    </>
  );
}

function AcceptForm({ token }: { token: string }) {
  const t = useTexts();
  const enter = useEnter();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needName') : null),
      password: (password) => (password.length < MIN_PASSWORD ? t('shortPassword') : null),
    },
    send: async ({ name, password }) => {
      const { email } = await acceptInvitation({ token, name: name.trim(), password });
      // one address can have accounts in several realms: then the sign-in page asks which
      await signIn({ email, password, stay: true });
      await enter();
    },
  });

  return (
    <form onSubmit={onSubmit} noValidate>
      <PageTitle title={t('invitationTitle')} text={t('invitationText')} />
      <Stack gap={20}>
        <ProblemNotice error={problem} />
        <TextInput
          size="md"
          label={t('yourName')}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <PasswordInput
          size="md"
          label={t('password')}
          description={t('passwordHelp')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('invitationButton')}
        </Button>
      </Stack>
    </form>
  );
}

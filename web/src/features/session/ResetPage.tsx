import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isRefusedAs } from '@/api/problem';
import { useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { PageTitle } from './PageTitle';
import { resetPassword } from './session';
import { useTexts } from './texts';

const MIN_PASSWORD = 10;

/** Follows the link of a letter: a new password, then signing in with it. */
export function ResetPage() {
  const t = useTexts();
  const { token } = useSearch({ from: '/public/reset' });
  const [done, setDone] = useState(false);
  useBrowserTitle(t('resetTitle'));
  if (done)
    return (
      <div role="status">
        <PageTitle title={t('resetDoneTitle')} text={t('resetDoneText')} />
        <Button component={Link} to="/sign-in" size="md" fullWidth>
          {t('signIn')}
        </Button>
      </div>
    );
  if (token === undefined)
    return (
      <>
        <PageTitle title={t('invitationMissing')} text={t('resetMissingText')} />
        <AskAgain />
      </>
    );
  return <ResetForm token={token} onDone={() => setDone(true)} />;
}

function AskAgain() {
  const t = useTexts();
  return (
    <Button component={Link} to="/forgot" size="md" variant="default">
      {t('forgotAgain')}
    </Button>
  );
}

function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTexts();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { newPassword: '' },
    validate: {
      newPassword: (password) => (password.length < MIN_PASSWORD ? t('shortPassword') : null),
    },
    send: async ({ newPassword }) => {
      await resetPassword({ token, newPassword });
      onDone();
    },
  });
  const expired = isRefusedAs(problem, 'link_expired');
  return (
    <form onSubmit={onSubmit} noValidate>
      <PageTitle title={t('resetTitle')} text={t('resetText')} />
      <Stack gap={20}>
        {expired ? (
          <Alert color="danger" role="alert" icon={<IconAlertCircle size={16} stroke={1.75} />}>
            {t('linkExpired')}
          </Alert>
        ) : (
          <ProblemNotice error={problem} />
        )}
        <PasswordInput
          size="md"
          label={t('newPassword')}
          description={t('passwordHelp')}
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <Button type="submit" size="md" fullWidth loading={busy} disabled={expired}>
          {t('resetButton')}
        </Button>
        {expired && <AskAgain />}
      </Stack>
    </form>
  );
}

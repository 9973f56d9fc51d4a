import { Button, Stack, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { PageTitle } from './PageTitle';
import { forgotPassword } from './session';
import { useTexts } from './texts';

/** Asks for the address, then says the same whether or not it is known. */
export function ForgotPage() {
  const t = useTexts();
  const { email } = useSearch({ from: '/public/forgot' });
  const [asked, setAsked] = useState<string>();
  useBrowserTitle(t('forgotTitle'));
  return (
    <>
      {asked === undefined ? (
        <ForgotForm email={email ?? ''} onAsked={setAsked} />
      ) : (
        <div role="status">
          <PageTitle title={t('forgotSentTitle')} text={t('forgotSentText', { email: asked })} />
        </div>
      )}
      <Button component={Link} to="/sign-in" size="md" variant="subtle" fullWidth mt={12}>
        {t('backToSignIn')}
      </Button>
    </>
  );
}

function ForgotForm({ email, onAsked }: { email: string; onAsked: (email: string) => void }) {
  const t = useTexts();
  const { form, busy, problem, onSubmit } = useServerForm({
    initialValues: { email },
    validateInputOnBlur: false,
    validate: { email: (address) => (address.trim() === '' ? t('needEmail') : null) },
    send: async (fields) => {
      await forgotPassword(fields.email.trim());
      onAsked(fields.email.trim());
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <PageTitle title={t('forgotTitle')} text={t('forgotText')} />
      <Stack gap={20}>
        <ProblemNotice error={problem} />
        <TextInput
          size="md"
          label={t('email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('forgotButton')}
        </Button>
      </Stack>
    </form>
  );
}

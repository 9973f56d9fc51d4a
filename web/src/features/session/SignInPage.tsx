import { Alert, Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle, IconChevronRight } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isRefusedAs } from '@/api/problem';
import { Avatar } from '@/ui/Avatar';
import { useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { PageTitle } from './PageTitle';
import { signIn, useEnter, type Credentials, type Realm } from './session';
import classes from './SignInPage.module.css';
import { useTexts } from './texts';

/** E-mail and password, then which account if several fit. */
export function SignInPage() {
  const t = useTexts();
  const { next } = useSearch({ from: '/public/sign-in' });
  const [choice, setChoice] = useState<{ credentials: Credentials; realms: Realm[] }>();
  const enter = useEnter();
  useBrowserTitle(t('signIn'));

  const { form, busy, problem, onSubmit } = useServerForm<Credentials>({
    initialValues: { email: '', password: '', stay: true },
    validateInputOnBlur: false,
    validate: {
      email: (email) => (email.trim() === '' ? t('needEmail') : null),
      password: (password) => (password === '' ? t('needPassword') : null),
    },
    send: async (credentials) => {
      const outcome = await signIn(credentials);
      if (outcome.kind === 'choose_realm') setChoice({ credentials, realms: outcome.realms });
      else await enter(next);
    },
  });
  if (choice)
    return (
      <RealmChoice
        {...choice}
        onBack={() => setChoice(undefined)}
        onEntered={() => void enter(next)}
      />
    );

  return (
    <form onSubmit={onSubmit} noValidate>
      <PageTitle title={t('welcome')} text={t('welcomeText')} />
      <Stack gap={20}>
        <Refused problem={problem} />
        <TextInput
          size="md"
          label={t('email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <div className={classes.password}>
          <PasswordInput
            size="md"
            label={t('password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Link to="/forgot" className={`${classes.forgotten} rk-link rk-small`}>
            {t('forgotten')}
          </Link>
        </div>
        <Checkbox label={t('stay')} {...form.getInputProps('stay', { type: 'checkbox' })} />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}

/** Wrong or locked in our own words; which of the two was wrong is never told. */
function Refused({ problem }: { problem: unknown }) {
  const t = useTexts();
  const known = isRefusedAs(problem, 'invalid_credentials')
    ? t('wrong')
    : isRefusedAs(problem, 'locked')
      ? t('locked')
      : undefined;
  if (known === undefined) return <ProblemNotice error={problem} />;
  return (
    <Alert color="danger" role="alert" icon={<IconAlertCircle size={16} stroke={1.75} />}>
      {known}
    </Alert>
  );
}

interface RealmChoiceProps {
  credentials: Credentials;
  realms: Realm[];
  onBack: () => void;
  onEntered: () => void;
}

function RealmChoice({ credentials, realms, onBack, onEntered }: RealmChoiceProps) {
  const t = useTexts();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<unknown>(null);

  async function choose(realmId: string) {
    setBusy(realmId);
    setProblem(null);
    try {
      await signIn(credentials, realmId);
      onEntered();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <>
      <PageTitle title={t('chooseTitle')} text={t('chooseText', { email: credentials.email })} />
      <Stack gap={16}>
        <Refused problem={problem} />
        <ul className={classes.realms}>
          {realms.map(({ realmId, name }) => (
            <li key={realmId}>
              <button
                type="button"
                className={classes.realm}
                disabled={busy !== undefined}
                onClick={() => void choose(realmId)}
              >
                <Avatar shape="place" name={name} />
                <span className="rk-strong">{name}</span>
                <IconChevronRight size={16} stroke={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="md" onClick={onBack}>
          {t('chooseBack')}
        </Button>
      </Stack>
    </>
  );
}

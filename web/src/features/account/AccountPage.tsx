import { Alert } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useHere } from '@/api/place';
import { Page, PageHeader, Section, useBrowserTitle } from '@/ui/Page';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { Sessions } from './Sessions';
import { useTexts } from './texts';

/** What belongs to the person, in whatever place. */
export function AccountPage() {
  const t = useTexts();
  const { me } = useHere();
  useBrowserTitle(t('title'), me.login.name);
  return (
    <Page width="form">
      <PageHeader title={t('title')} />
      {me.login.mustChangePassword && (
        <Alert color="warning" icon={<IconKey size={16} stroke={1.75} />} mb={24}>
          {t('mustChange')}
        </Alert>
      )}
      <ProfileForm key={me.login.version} me={me} />
      <Section title={t('password')} text={t('passwordText')}>
        <PasswordForm />
      </Section>
      <Section title={t('sessions')} text={t('sessionsText')}>
        <Sessions />
      </Section>
    </Page>
  );
}

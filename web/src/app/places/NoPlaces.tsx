import { Button } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { EmptyState } from '@/ui/EmptyState';
import { useSignOut } from '../shell/MemberMenu';
import { useAppTexts } from '../texts';

/** Signed in, but a member of nothing (any more). */
export function NoPlaces() {
  const t = useAppTexts();
  const signingOut = useSignOut();
  return (
    <EmptyState
      wholePage
      icon={IconMoodEmpty}
      title={t('noPlaces')}
      text={t('noPlacesText')}
      actions={<Button onClick={() => signingOut.mutate()}>{t('signOut')}</Button>}
    />
  );
}

import { Button } from '@mantine/core';
import { IconBug, IconMapOff } from '@tabler/icons-react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { Failure } from '@/ui/Problem';
import { useAppTexts } from '../texts';

/** An address that leads nowhere, or to something that isn't yours. */
export function NothingHere() {
  const t = useAppTexts();
  return (
    <EmptyState
      wholePage
      icon={IconMapOff}
      title={t('nothingHere')}
      text={t('nothingHereText')}
      actions={
        <Button component={Link} to="/" variant="default">
          {t('toStart')}
        </Button>
      }
    />
  );
}

/** A page that threw, or whose code could not be loaded. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  const t = useAppTexts();
  if (error instanceof ApiProblem) return <Failure wholePage error={error} onRetry={reset} />;
  return (
    <div role="alert">
      <EmptyState
        wholePage
        tone="danger"
        icon={IconBug}
        title={t('crashed')}
        text={t('crashedText')}
        actions={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
      />
    </div>
  );
}

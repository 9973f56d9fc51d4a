import { Alert, Button, CopyButton } from '@mantine/core';
import { IconAlertCircle, IconCloudOff, IconLock, IconRefresh } from '@tabler/icons-react';
import { EmptyState } from './EmptyState';
import { refusalDetails, refusalOf, type Refusal } from './refusal';
import { useUiTexts } from './texts';

/** One sentence for what went wrong: the server's own words where they were written for people. */
export function useProblemText(): (error: unknown) => string {
  const t = useUiTexts();
  return (error) => {
    const refusal = refusalOf(error);
    if (refusal.status === 0) return t('unreachable');
    if (refusal.status === 403)
      return t('deniedShort', { permission: refusal.permission ?? refusal.code });
    if (refusal.status === 404) return t('gone');
    if (refusal.status === 412) return t('changedMeanwhile');
    if (refusal.status === 429) return t('tooMany');
    if (refusal.status < 0 || refusal.status >= 500) return t('internal');
    return refusal.message;
  };
}

function CopyDetails({ refusal }: { refusal: Refusal }) {
  const t = useUiTexts();
  return (
    <CopyButton value={refusalDetails(refusal)}>
      {({ copied, copy }) => (
        <Button variant="subtle" onClick={copy}>
          {copied ? t('copied') : t('copyDetails')}
        </Button>
      )}
    </CopyButton>
  );
}

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  /** In the middle of an otherwise empty page. */
  wholePage?: boolean;
}

/** In the place of a part that could not be loaded, or that is not for this member. */
export function Failure({ error, onRetry, wholePage = false }: FailureProps) {
  const t = useUiTexts();
  const describe = useProblemText();
  const refusal = refusalOf(error);
  if (refusal.status === 403) {
    const permission = refusal.permission ?? refusal.code;
    return <NotPermitted permission={permission} wholePage={wholePage} />;
  }
  return (
    <div role="alert">
      <EmptyState
        icon={IconCloudOff}
        tone="danger"
        wholePage={wholePage}
        title={t('failed')}
        text={describe(error)}
        actions={
          <>
            {onRetry && (
              <Button
                variant="default"
                leftSection={<IconRefresh size={16} stroke={1.75} />}
                onClick={onRetry}
              >
                {t('tryAgain')}
              </Button>
            )}
            <CopyDetails refusal={refusal} />
          </>
        }
      />
    </div>
  );
}

/** In the place of what this member may not see: which permission, who can give it. */
export function NotPermitted({
  permission,
  wholePage = false,
}: {
  permission: string;
  wholePage?: boolean;
}) {
  const t = useUiTexts();
  return (
    <EmptyState
      icon={IconLock}
      title={t('denied')}
      text={t('deniedText', { permission })}
      wholePage={wholePage}
    />
  );
}

/** A refused action, above the form or beside the button that caused it. */
export function ProblemNotice({ error }: { error: unknown }) {
  const describe = useProblemText();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="danger" role="alert" icon={<IconAlertCircle size={16} stroke={1.75} />}>
      {describe(error)}
    </Alert>
  );
}

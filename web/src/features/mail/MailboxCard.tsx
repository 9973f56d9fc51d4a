import { Alert, Button, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailbox } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { CopyField } from '@/ui/CopyField';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { SkeletonForm } from '@/ui/SkeletonList';
import { TimeAgo } from '@/ui/TimeAgo';
import { mailbox, useAddMailHook, useRemoveMailbox, useRemoveMailHook } from './incoming';
import { MailboxDialog } from './MailboxDialog';
import classes from './mail.module.css';
import { useTexts } from './texts';

/** The address people write to, and how mail gets from there to here. */
export function MailboxCard() {
  const t = useTexts();
  const query = useQuery({ ...mailbox(usePlace()), refetchInterval: 10_000 });
  return (
    <section className={`rk-card ${classes.mailbox}`} aria-label={t('mailbox')}>
      <Loaded query={query} skeleton={<SkeletonForm />}>
        {(now) => <Now now={now} />}
      </Loaded>
    </section>
  );
}

function Now({ now }: { now: Mailbox }) {
  const t = useTexts();
  const mayChange = can(usePlace(), 'installation:write');
  const [open, setOpen] = useState(false);
  return (
    <>
      <header className={classes.mailboxHead}>
        <div>
          <h2 className="rk-subheading">{now.address ?? t('noMailbox')}</h2>
          <div className="rk-dim rk-small">
            {now.address ? <Look now={now} /> : t('noMailboxText')}
          </div>
        </div>
        {mayChange && (
          <Group gap={8}>
            {now.address && <Removal address={now.address} />}
            <Button variant="default" onClick={() => setOpen(true)}>
              {t(now.address ? 'change' : 'setUp')}
            </Button>
          </Group>
        )}
      </header>
      {mayChange && now.address && <Hook hooked={now.hooked} />}
      {open && <MailboxDialog now={now} onClose={() => setOpen(false)} />}
    </>
  );
}

/** How the last look into the mailbox went. */
function Look({ now: { access } }: { now: Mailbox }) {
  const t = useTexts();
  if (!access) return <>{t('notFetched')}</>;
  return (
    <>
      {access.login} · {access.host}
      {access.lookedAt && (
        <>
          {' · '}
          {t('looked')} <TimeAgo at={access.lookedAt} />
        </>
      )}
      {access.problem && (
        <Alert
          color="danger"
          role="status"
          icon={<IconAlertCircle size={16} stroke={1.75} />}
          title={t('cannotFetch')}
          mt={8}
        >
          {access.problem}
        </Alert>
      )}
    </>
  );
}

function Removal({ address }: { address: string }) {
  const t = useTexts();
  const remove = useRemoveMailbox();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('removeTitle', { address })}
        confirm={t('removeMailbox')}
        keep={t('keep')}
        run={() => remove.mutateAsync(undefined)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </>
  );
}

/** The way in for programs: where they post, and the secret they sign with. */
function Hook({ hooked }: { hooked: boolean }) {
  const t = useTexts();
  const add = useAddMailHook();
  const remove = useRemoveMailHook();
  const [asked, setAsked] = useState<'renew' | 'stop'>();
  const renew = async () => {
    await add.mutateAsync(undefined);
  };
  return (
    <div className={classes.mailHook}>
      <h3 className="rk-subheading">{t('hook')}</h3>
      <p className="rk-dim rk-small">{t('hookText')}</p>
      <ProblemNotice error={add.error} />
      {hooked && <CopyField label={t('hookUrl')} value={`${location.origin}/hooks/mail`} />}
      {hooked && add.data && <CopyField label={t('hookSecret')} value={add.data.secret} />}
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-sm"
          loading={add.isPending}
          onClick={() => (hooked ? setAsked('renew') : settle(add.mutateAsync, undefined, {}))}
        >
          {t(hooked ? 'newSecret' : 'allowHook')}
        </Button>
        {hooked && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsked('stop')}>
            {t('forbidHook')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t(asked === 'stop' ? 'forbidTitle' : 'renewTitle')}
        confirm={t(asked === 'stop' ? 'forbidHook' : 'newSecret')}
        keep={t('keep')}
        run={asked === 'stop' ? () => remove.mutateAsync(undefined) : renew}
      >
        {t(asked === 'stop' ? 'forbidText' : 'renewText')}
      </ConfirmDialog>
    </div>
  );
}

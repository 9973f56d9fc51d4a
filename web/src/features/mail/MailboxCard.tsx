import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailbox } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { CopyField } from '@/ui/CopyField';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { SkeletonForm } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { mailbox, useAddMailHook, useRemoveMailHook } from './incoming';
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
          <p className="rk-dim rk-small">{now.address ? <Look now={now} /> : t('noMailboxText')}</p>
        </div>
        {mayChange && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t(now.address ? 'change' : 'setUp')}
          </Button>
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
      {access.problem ? (
        <StatusBadge tone="danger">{access.problem}</StatusBadge>
      ) : (
        <>
          {access.login} · {access.host}
        </>
      )}{' '}
      {access.lookedAt && (
        <>
          · {t('looked')} <TimeAgo at={access.lookedAt} />
        </>
      )}
    </>
  );
}

function Hook({ hooked }: { hooked: boolean }) {
  const t = useTexts();
  const add = useAddMailHook();
  const remove = useRemoveMailHook();
  return (
    <div className={classes.mailHook}>
      <p className="rk-dim rk-small">{t('hookText')}</p>
      <ProblemNotice error={add.error ?? remove.error} />
      {add.data && <CopyField label={t('hookSecret')} value={add.data.secret} />}
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-sm"
          loading={add.isPending}
          onClick={() => settle(add.mutateAsync, undefined, {})}
        >
          {t(hooked ? 'newSecret' : 'allowHook')}
        </Button>
        {hooked && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => settle(remove.mutateAsync, undefined, {})}
          >
            {t('forbidHook')}
          </Button>
        )}
      </Group>
    </div>
  );
}

import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconRotate, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Conversation } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { Kbd } from '@/ui/Kbd';
import { Loaded } from '@/ui/Loaded';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { useSequences } from '@/ui/useSequences';
import { settle } from '@/ui/settle';
import { Composer } from './Composer';
import { HandlerStrip } from './HandlerStrip';
import { conversation, queueOf, useAct, type Action } from './inbox';
import { Profile } from './Profile';
import { useLive } from './realtime';
import { useTexts } from './texts';
import { Thread } from './Thread';
import classes from './thread.module.css';

/** One thread with its tools, and the contact beside it. */
export function ConversationPage() {
  const { conversation: id = '' } = useParams({ strict: false });
  const { open } = useLive();
  const query = useQuery(conversation(usePlace(), id));
  useEffect(() => {
    open(id);
    return () => open(undefined);
  }, [open, id]);
  return (
    <div className={classes.pane}>
      <Loaded query={query} skeleton={<Loading />} wholePage>
        {(data) => <Opened key={data.id} conversation={data} />}
      </Loaded>
    </div>
  );
}

function Opened({ conversation: now }: { conversation: Conversation }) {
  const mayWrite = useCan(PERMISSION.writeInbox);
  const act = useActions(now);
  return (
    <>
      <section className={classes.thread} aria-label={now.contact.name}>
        <Head conversation={now} mayWrite={mayWrite} act={act} />
        <Thread conversation={now} />
        {mayWrite && <HandlerStrip conversation={now} act={act} />}
        {mayWrite && now.state !== 'resolved' && <Composer conversation={now} act={act} />}
      </section>
      <Profile conversation={now} />
    </>
  );
}

/** The actions of a thread, with their keys and what to say when one is refused. */
function useActions(now: Conversation) {
  const t = useTexts();
  const describe = useProblemText();
  const { mutateAsync, isPending, variables } = useAct(now.id);
  const run = (action: Action) =>
    settle(mutateAsync, action, {
      onSuccess: () => {
        if (action === 'resolve')
          toast.done(t('resolvedToast'), { label: t('undo'), run: () => run('reopen') });
      },
      onError: (error) => toast.failed(describe(error)),
    });
  useSequences({
    e: () => now.state !== 'resolved' && run('resolve'),
    b: () => now.state !== 'resolved' && run(now.handler === 'human' ? 'handback' : 'takeover'),
  });
  return { run, busy: isPending ? variables : undefined };
}

export type Act = ReturnType<typeof useActions>;

function Head({
  conversation: now,
  mayWrite,
  act,
}: {
  conversation: Conversation;
  mayWrite: boolean;
  act: Act;
}) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const { view } = useSearch({ strict: false });
  const { viewing } = useLive();
  const over = now.state === 'resolved';
  return (
    <header className={classes.head}>
      <ActionIcon
        renderRoot={(props) => (
          <Link
            to="/s/$workspace/inbox"
            params={{ workspace }}
            search={{ view: queueOf(view) }}
            {...props}
          />
        )}
        className={classes.back ?? ''}
        variant="subtle"
        color="gray"
        aria-label={t('back')}
      >
        <IconArrowLeft size={20} stroke={1.6} />
      </ActionIcon>
      <div className={classes.who}>
        <h2 className="rk-subheading rk-ellipsis">
          <Link
            to="/s/$workspace/contacts/$contact"
            params={{ workspace, contact: now.contact.id }}
            className={classes.contact}
          >
            {now.contact.name}
          </Link>{' '}
          <span className="rk-faint rk-num">#{now.number}</span>
        </h2>
        <span className={`rk-small rk-dim ${classes.source ?? ''}`}>
          <IconWorld size={14} stroke={1.75} aria-hidden /> {t('website')}
          {viewing.length > 0 && (
            <> · {t('viewing', { names: viewing.map(({ name }) => name).join(', ') })}</>
          )}
        </span>
      </div>
      {now.assignee && (
        <Tooltip label={t('assignedTo', { name: now.assignee.name })}>
          <span className={classes.owner}>
            <Avatar name={now.assignee.name} size={24} />
            <span className={classes.hidden}>{t('assignedTo', { name: now.assignee.name })}</span>
          </span>
        </Tooltip>
      )}
      {mayWrite && (
        <Tooltip label={<Kbd keys="E" />} disabled={over}>
          <Button
            variant="default"
            leftSection={over ? <IconRotate size={16} /> : <IconCheck size={16} />}
            loading={act.busy === 'resolve' || act.busy === 'reopen'}
            onClick={() => act.run(over ? 'reopen' : 'resolve')}
          >
            {over ? t('reopen') : t('resolve')}
          </Button>
        </Tooltip>
      )}
    </header>
  );
}

function Loading() {
  return (
    <div className={classes.thread}>
      <div className={classes.head}>
        <Skeleton height={14} width={180} />
      </div>
      <div className={classes.lines}>
        <Skeleton height={44} width="55%" radius={14} />
        <Skeleton height={44} width="40%" radius={14} style={{ alignSelf: 'flex-end' }} />
        <Skeleton height={66} width="60%" radius={14} />
      </div>
    </div>
  );
}

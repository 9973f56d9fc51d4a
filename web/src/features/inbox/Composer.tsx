import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock, IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Conversation } from '@/api/models';
import { isRefusedAs } from '@/api/problem';
import { usePlace } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { useSequences } from '@/ui/useSequences';
import type { Act } from './ConversationPage';
import { catchUp, lines, signalTyping, threadOf, useAddNote, useReply, type Reply } from './inbox';
import { useLive } from './realtime';
import { useTexts } from './texts';
import classes from './thread.module.css';

const MOST = 4096;
const TYPING_EVERY_MS = 4_000;

type Mode = 'reply' | 'note';

/** Writes to the contact, or a note for colleagues. A draft survives a refusal. */
export function Composer({ conversation: now, act }: { conversation: Conversation; act: Act }) {
  const t = useTexts();
  const [mode, setMode] = useState<Mode>('reply');
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { send, busy, problem, changed } = useSend(now, mode, (sent) =>
    setText((typed) => (typed.trim() === sent ? '' : typed)),
  );
  const tellTyping = useTyping(now.id);
  const focus = (next: Mode) => {
    setMode(next);
    field.current?.focus();
  };
  useSequences({ r: () => focus('reply'), n: () => focus('note') });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const resolving = (event.ctrlKey || event.metaKey) && mode === 'reply';
    void send(text, false).then((sent) => {
      if (sent && resolving) act.run('resolve');
    });
  };

  return (
    <form
      className={classes.composer}
      data-note={mode === 'note' || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void send(text, false);
      }}
    >
      <SegmentedControl
        size="xs"
        value={mode}
        onChange={(value) => focus(value === 'note' ? 'note' : 'reply')}
        data={[
          { value: 'reply', label: t('reply') },
          { value: 'note', label: t('note') },
        ]}
      />
      <Textarea
        ref={field}
        className={classes.field}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={8}
        aria-label={t(mode === 'note' ? 'noteLabel' : 'replyLabel')}
        placeholder={t(mode === 'note' ? 'notePlaceholder' : 'replyPlaceholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (mode === 'reply') tellTyping();
        }}
        onKeyDown={onKeyDown}
      />
      {changed ? (
        <Group gap={8} className={classes.changed} role="alert">
          <span className="rk-ui">{t('changedMeanwhile')}</span>
          <Button size="xs" variant="default" onClick={() => void send(text, true)}>
            {t('sendAnyway')}
          </Button>
        </Group>
      ) : (
        <ProblemNotice error={problem} />
      )}
      <div className={classes.composerFoot}>
        {text.length > MOST * 0.8 && (
          <span
            className="rk-small rk-num"
            style={{ color: text.length > MOST ? 'var(--rk-danger-text)' : 'var(--rk-text3)' }}
          >
            {text.length.toLocaleString()} / {MOST.toLocaleString()}
          </span>
        )}
        <Button
          type="submit"
          loading={busy}
          variant={now.handler === 'human' || mode === 'note' ? 'filled' : 'default'}
          leftSection={mode === 'note' ? <IconLock size={16} /> : <IconSend size={16} />}
        >
          {t(mode === 'note' ? 'addNote' : 'send')}
        </Button>
      </div>
    </form>
  );
}

/** What is typed while a text is on its way stays: `sent` says which text it was. */
function useSend(now: Conversation, mode: Mode, sent: (text: string) => void) {
  const place = usePlace();
  const queryClient = useQueryClient();
  const reply = useReply(now.id);
  const note = useAddNote(now.id);
  // One id for one text, also over a retry after a failure, so that it is taken once.
  const pending = useRef<{ text: string; clientId: string }>(undefined);

  function next(text: string, force: boolean): Reply {
    if (pending.current?.text !== text) pending.current = { text, clientId: crypto.randomUUID() };
    const data = queryClient.getQueryData(lines(place, now.id).queryKey);
    const afterSeq = data ? threadOf(data).at(-1)?.seq : undefined;
    return {
      clientId: pending.current.clientId,
      text,
      ...(afterSeq !== undefined && { afterSeq }),
      ...(force && { force }),
    };
  }

  async function send(typed: string, force: boolean): Promise<boolean> {
    const text = typed.trim();
    if (text === '' || reply.isPending || note.isPending) return false;
    try {
      if (mode === 'note') await note.mutateAsync(text);
      else await reply.mutateAsync(next(text, force));
      pending.current = undefined;
      sent(text);
      return true;
    } catch {
      void catchUp(queryClient, place, now.id);
      return false;
    }
  }

  const used = mode === 'note' ? note : reply;
  const changed = isRefusedAs(used.error, 'conversation_changed');
  return { send, busy: used.isPending, problem: changed ? null : used.error, changed };
}

/** Tells contact and colleagues that somebody types, at most every few seconds. */
function useTyping(id: string) {
  const place = usePlace();
  const { types } = useLive();
  const last = useRef(0);
  return () => {
    const now = Date.now();
    if (now - last.current < TYPING_EVERY_MS) return;
    last.current = now;
    types(true);
    void signalTyping(place, id, true).catch(() => undefined);
  };
}

import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsLeftRight,
  IconCheck,
  IconChecks,
  IconLock,
  IconRobot,
  IconTrash,
} from '@tabler/icons-react';
import type { ConversationNote, Message } from '@/api/models';
import { useHere } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { useFormats } from '@/ui/formats';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { Content } from './Content';
import { useDeleteNote } from './inbox';
import { useTexts } from './texts';
import classes from './thread.module.css';

interface LineProps {
  line: Message;
  contact: string;
  joined: boolean;
}

/** One line: a message as a bubble on its author's side, anything else as a line in the middle. */
export function Line({ line, contact, joined }: LineProps) {
  if (line.kind !== 'message' || line.author.type === 'system') return <SystemLine line={line} />;
  const side = line.author.type === 'contact' ? 'contact' : line.author.type;
  return (
    <article className={classes.line} data-side={side} data-joined={joined || undefined}>
      {!joined && <Byline line={line} contact={contact} />}
      <div className={classes.bubbleRow}>
        <Face line={line} contact={contact} />
        <div className={classes.bubble} dir="auto">
          <Content content={line.content} />
        </div>
      </div>
      <Ticks status={line.status} />
    </article>
  );
}

function Byline({ line, contact }: { line: Message; contact: string }) {
  const t = useTexts();
  const formats = useFormats();
  const name = {
    contact,
    bot: line.author.name ?? t('bot'),
    member: line.author.name ?? t('aColleague'),
    system: '',
  }[line.author.type];
  return (
    <p className={`${classes.byline ?? ''} rk-micro`}>
      {name} {line.author.type === 'bot' && <span className={classes.tag}>{t('bot')}</span>} ·{' '}
      <time dateTime={line.createdAt} title={formats.exact(line.createdAt)}>
        {formats.clock(line.createdAt)}
      </time>
    </p>
  );
}

function Face({ line, contact }: { line: Message; contact: string }) {
  if (line.author.type === 'bot')
    return (
      <span className={classes.botFace}>
        <IconRobot size={16} stroke={1.75} aria-hidden />
      </span>
    );
  return <Avatar name={line.author.type === 'contact' ? contact : (line.author.name ?? '?')} />;
}

/** One tick sent, two delivered, two coloured seen; said in words too. */
function Ticks({ status }: { status: Message['status'] }) {
  const t = useTexts();
  if (!status) return null;
  const Sign = status === 'sent' ? IconCheck : IconChecks;
  return (
    <span className={`${classes.ticks ?? ''} rk-micro`} data-read={status === 'read' || undefined}>
      <Sign size={14} stroke={1.75} aria-hidden />
      {t(status)}
    </span>
  );
}

function SystemLine({ line }: { line: Message }) {
  const t = useTexts();
  const formats = useFormats();
  const words = systemWords(line, t);
  if (words === undefined) return null;
  return (
    <p className={`${classes.system ?? ''} rk-small`}>
      <IconArrowsLeftRight size={14} stroke={1.75} aria-hidden />
      {words} · <time dateTime={line.createdAt}>{formats.clock(line.createdAt)}</time>
    </p>
  );
}

function systemWords(line: Message, t: ReturnType<typeof useTexts>): string | undefined {
  const { content } = line;
  if (line.kind === 'message') return typeof content.text === 'string' ? content.text : undefined;
  if (line.kind === 'handover')
    return line.author.type === 'member'
      ? t('tookOver', { name: line.author.name ?? t('aColleague') })
      : t('botAgain');
  if (line.kind !== 'conversation') return undefined;
  switch (content.state) {
    case 'waiting':
      return t('askedForPerson');
    case 'closed':
      return t('wasResolved');
    default:
      return undefined;
  }
}

export function NoteLine({ conversation, note }: { conversation: string; note: ConversationNote }) {
  const t = useTexts();
  const formats = useFormats();
  const { place } = useHere();
  const remove = useDeleteNote(conversation);
  const describe = useProblemText();
  return (
    <article className={classes.note} aria-label={t('noteBy', { name: note.authorName })}>
      <p className={`${classes.noteHead ?? ''} rk-micro`}>
        <IconLock size={14} stroke={1.75} aria-hidden /> {t('note')} · {note.authorName} ·{' '}
        <time dateTime={note.createdAt}>{formats.clock(note.createdAt)}</time>
        {note.authorId === place.memberId && (
          <Tooltip label={t('deleteNote')}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={t('deleteNote')}
              loading={remove.isPending}
              onClick={() =>
                settle(remove.mutateAsync, note.id, {
                  onError: (error) => toast.failed(describe(error)),
                })
              }
            >
              <IconTrash size={14} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </p>
      <p className="rk-body" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
        {note.text}
      </p>
    </article>
  );
}

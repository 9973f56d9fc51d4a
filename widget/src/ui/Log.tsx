import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChatView } from '../chat/chat';
import { link } from '../chat/config';
import type { Texts } from '../i18n/en';
import { fill } from '../i18n/language';
import type { Author, Content } from '../protocol/frames';
import { Avatar, Bubble } from './Bubble';
import { useGround } from './ground';
import { Icon } from './icons';
import { Options } from './Options';
import type { Row, Said } from './rows';
import { rowsOf } from './rows';
import { timeLabel } from './time';

const NEAR_END = 80;

export interface LogEvents {
  onAnswer: (content: Content) => void;
  onRetry: (cid: string) => void;
  onOlder: () => void;
}

/** The conversation. New messages are read out politely; the list stays at its end unless the visitor has scrolled up. */
export function Log({ view, onAnswer, onRetry, onOlder }: { view: ChatView } & LogEvents) {
  const { config, language } = useGround();
  const { texts } = language;
  const { transcript } = view;
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef({ first: '', height: 0, atEnd: true });
  const rows = rowsOf(transcript, view.queue);
  const ownLast = rows.findLast((row) => row.kind === 'run' && row.author.role === 'visitor');

  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const first = transcript.messages[0]?.id ?? '';
    const { current } = seen;
    // Older messages came in above: what the visitor reads stays where it is.
    if (current.first && first !== current.first && !current.atEnd) {
      list.scrollTop += list.scrollHeight - current.height;
    } else if (current.atEnd) list.scrollTop = list.scrollHeight;
    current.first = first;
    current.height = list.scrollHeight;
  });

  // Pictures and late parts grow, a taller input takes room: the end stays in view.
  useEffect(() => {
    const list = box.current;
    if (!list) return undefined;
    const observer = new ResizeObserver(() => {
      if (seen.current.atEnd) list.scrollTop = list.scrollHeight;
    });
    observer.observe(list);
    if (list.firstElementChild) observer.observe(list.firstElementChild);
    return () => {
      observer.disconnect();
    };
  }, []);

  const asks = transcript.waiting ? transcript.asked : null;
  return (
    <div
      class="log"
      role="log"
      aria-live="polite"
      aria-label={texts.messages}
      // A list that scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      ref={box}
      onScroll={({ currentTarget: list }) => {
        seen.current.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
      }}
    >
      <div class="rows">
        {config.history && transcript.older && (
          <button type="button" class="quiet earlier" disabled={view.loadingOlder} onClick={onOlder}>
            {view.loadingOlder ? texts.loading : texts.earlier}
          </button>
        )}
        {rows.map((row) => (
          <RowView key={row.key} row={row} view={view} last={row === ownLast} onRetry={onRetry} />
        ))}
        {view.partial && (
          <div class="run bot" aria-live="off">
            <Face author={{ role: 'bot' }} />
            <div class="said">
              <Bubble content={{ kind: 'text', text: view.partial }} own={false} messages={[]} />
            </div>
          </div>
        )}
        {asks && !view.typing && <Options key={asks.id} question={asks} onAnswer={onAnswer} />}
        {transcript.state === 'waiting' && transcript.queuePos !== null && (
          <p class="system">{fill(texts.queue, { n: transcript.queuePos })}</p>
        )}
        {transcript.state === 'closed' && transcript.messages.length > 0 && (
          <p class="system">{texts.closed}</p>
        )}
        {(view.typing ?? (waitsForFirst(view) ? 'bot' : null)) && <Typing view={view} />}
      </div>
    </div>
  );
}

/** Opened for the first time: something will come in a moment. */
function waitsForFirst(view: ChatView): boolean {
  const { phase, transcript, offline } = view;
  return transcript.messages.length === 0 && !offline && (phase === 'session' || phase === 'connecting');
}

function RowView(props: { row: Row; view: ChatView; last: boolean; onRetry: (cid: string) => void }) {
  const { row, view, last, onRetry } = props;
  const { language } = useGround();
  if (row.kind === 'time') {
    return (
      <p class="time">
        <time dateTime={row.at}>{timeLabel(row.at, language)}</time>
      </p>
    );
  }
  if (row.kind === 'system') {
    const { content } = row.said;
    return (
      <p class="system" dir="auto">
        {content.kind === 'text' ? systemText(content.text, row.author, language.texts) : ''}
      </p>
    );
  }
  const own = row.author.role === 'visitor';
  return (
    <div class={`run ${row.author.role}`}>
      {!own && <Face author={row.author} />}
      <div class="said">
        <Speaker author={row.author} />
        {row.said.map((said, i) => (
          <Item
            key={said.key}
            said={said}
            own={own}
            view={view}
            showState={
              own &&
              ((last && i === row.said.length - 1) || said.state === 'failed' || said.state === 'queued')
            }
            onRetry={onRetry}
          />
        ))}
      </div>
    </div>
  );
}

function systemText(text: string, author: Author, texts: Texts): string {
  switch (text) {
    case '$handover.requested':
      return texts.requested;
    case '$handover.joined':
      return fill(texts.joined, { name: author.name ?? '' });
    case '$handover.returned':
      return texts.returned;
    default:
      return text;
  }
}

/** Who speaks: agents by name to everyone, the bot and the visitor only to those who cannot see the sides. */
function Speaker({ author }: { author: Author }) {
  const { config, language } = useGround();
  if (author.role === 'agent') return <p class="speaker">{author.name}</p>;
  const name = author.role === 'visitor' ? language.texts.you : (author.name ?? config.name);
  return <p class="hidden">{name}:</p>;
}

function Face({ author }: { author: Author }) {
  const { config } = useGround();
  const image = link(author.avatar) ?? (author.role === 'bot' ? config.avatarUrl : null);
  return <Avatar name={author.name ?? config.name} image={image} role={author.role} size={28} />;
}

function Item(props: {
  said: Said;
  own: boolean;
  view: ChatView;
  showState: boolean;
  onRetry: (cid: string) => void;
}) {
  const { said, own, view, showState, onRetry } = props;
  return (
    <>
      <Bubble content={said.content} own={own} messages={view.transcript.messages} />
      {showState && <StateLine said={said} onRetry={onRetry} />}
    </>
  );
}

function StateLine({ said, onRetry }: { said: Said; onRetry: (cid: string) => void }) {
  const { texts } = useGround().language;
  const { state, cid } = said;
  if (state === 'failed') {
    return (
      <p class="state failed" role="alert">
        <Icon name="alert" size={14} />
        {texts.notSent}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            if (cid !== undefined) onRetry(cid);
          }}
        >
          {texts.tryAgain}
        </button>
      </p>
    );
  }
  if (!state) return null;
  const word = {
    queued: texts.waitingToSend,
    sent: texts.sent,
    delivered: texts.delivered,
    seen: texts.seen,
  }[state];
  const icon = ({ queued: 'clock', sent: 'check', delivered: 'checks', seen: 'checks' } as const)[state];
  return (
    <p class={`state ${state}`}>
      <Icon name={icon} size={14} />
      {word}
    </p>
  );
}

function Typing({ view }: { view: ChatView }) {
  const { config, language } = useGround();
  const { agent } = view.transcript;
  const author: Author =
    agent && view.typing !== 'bot' ? { role: 'agent', name: agent.name } : { role: 'bot' };
  return (
    <div class={`run ${author.role}`}>
      <Face author={agent?.avatar ? { ...author, avatar: agent.avatar } : author} />
      <div class="said">
        <div class="bubble typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class="words">{fill(language.texts.typing, { name: author.name ?? config.name })}</span>
        </div>
      </div>
    </div>
  );
}

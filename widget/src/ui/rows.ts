import type { Message, Transcript } from '../chat/transcript';
import type { Author, Content } from '../protocol/frames';
import type { Outgoing } from '../protocol/queue';

const PAUSE_MS = 10 * 60_000;

export type Delivery = 'queued' | 'sent' | 'delivered' | 'seen' | 'failed';

export interface Said {
  key: string;
  content: Content;
  at: string;
  state?: Delivery;
  cid?: string;
}

/** What the list shows, top down. */
export type Row =
  | { kind: 'time'; key: string; at: string }
  | { kind: 'system'; key: string; said: Said; author: Author }
  | { kind: 'run'; key: string; author: Author; said: Said[] };

/** Joins what one author said in a row; a pause of ten minutes gets its time. */
export function rowsOf(transcript: Transcript, queue: readonly Outgoing[]): Row[] {
  const stored = new Set(transcript.messages.map((message) => message.cid));
  const unsent = queue.filter((entry) => !stored.has(entry.cid)).map(unsentMessage);
  const rows: Row[] = [];
  let before = 0;
  for (const message of [...transcript.messages, ...unsent]) {
    const at = Date.parse(message.at);
    if (at - before > PAUSE_MS) rows.push({ kind: 'time', key: `t${message.id}`, at: message.at });
    before = Math.max(before, at);
    add(rows, message);
  }
  return rows;
}

type Shown = Omit<Message, 'state' | 'seq'> & { state?: Delivery };

function unsentMessage(entry: Outgoing): Shown {
  return {
    id: entry.cid,
    at: entry.at,
    from: { role: 'visitor' },
    content: entry.content,
    cid: entry.cid,
    state: entry.failed === undefined ? 'queued' : 'failed',
  };
}

function add(rows: Row[], message: Shown): void {
  const said: Said = {
    // An own message keeps its place on the screen when it becomes a stored one.
    key: message.cid ?? message.id,
    content: message.content,
    at: message.at,
    ...(message.state ? { state: message.state } : {}),
    ...(message.cid === undefined ? {} : { cid: message.cid }),
  };
  const last = rows.at(-1);
  if (message.from.role === 'system') {
    rows.push({ kind: 'system', key: said.key, said, author: message.from });
  } else if (
    last?.kind === 'run' &&
    last.author.role === message.from.role &&
    last.author.name === message.from.name
  ) {
    last.said.push(said);
  } else {
    rows.push({ kind: 'run', key: `r${said.key}`, author: message.from, said: [said] });
  }
}

/** The words of an own answer: the option's title where only its id came back. */
export function answerText(
  content: Content,
  messages: readonly Message[],
  words: { back: string; skip: string },
): string {
  const titleOf = (id: unknown) => {
    for (const { content: asked } of messages.toReversed()) {
      const option = asked.kind === 'choices' && asked.options.find((it) => it.id === id);
      if (option) return option.title;
    }
    return null;
  };
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      if (content.choiceId === '$back') return words.back;
      if (content.choiceId === '$skip') return words.skip;
      return content.title ?? titleOf(content.choiceId) ?? '✓';
    case 'form': {
      if (content.title !== undefined) return content.title;
      const ids = content.values.choiceIds;
      const titles = Array.isArray(ids) ? ids.map(titleOf).filter((it) => it !== null) : [];
      return titles.length > 0 ? titles.join(', ') : '✓';
    }
    case 'media':
      return content.caption ?? content.name ?? '';
    default:
      return '';
  }
}

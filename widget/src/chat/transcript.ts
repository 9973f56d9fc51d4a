/** What the visitor sees, as a pure function of the stream. Plain JSON, so that it can be kept for the next page. */
import type {
  Agent,
  Author,
  Content,
  ConversationState,
  EventFrame,
  Option,
  Prompt,
  StreamEvent,
} from '../protocol/frames';
import type { Outgoing } from '../protocol/queue';

export const KEPT_MESSAGES = 50;

export interface Message {
  id: string;
  seq: number;
  at: string;
  from: Author;
  content: Content;
  cid?: string;
  state?: 'sent' | 'delivered' | 'seen' | 'failed';
}

/** The question that waits for the visitor. */
export interface Question {
  /** The message that asked. */
  id: string;
  text: string;
  prompt: Prompt;
  options: Option[];
  style: string;
  /** What was wrong with the answer before. */
  error?: string;
  /** The answer that was wrong. */
  wrong?: string;
}

export interface Transcript {
  /** Highest event that is in here. */
  seq: number;
  messages: Message[];
  /** The last question, answered or not: an error message brings it back. */
  asked: Question | null;
  waiting: boolean;
  agent: Agent | null;
  state: ConversationState;
  queuePos: number | null;
  /** There are older messages on the server. */
  older: boolean;
  unread: number;
}

export function empty(): Transcript {
  return {
    seq: 0,
    messages: [],
    asked: null,
    waiting: false,
    agent: null,
    state: 'open',
    queuePos: null,
    older: false,
    unread: 0,
  };
}

/** Takes one event in. `seen` = the visitor is looking. */
export function apply(before: Transcript, frame: EventFrame, seen: boolean): Transcript {
  const after = { ...before, seq: Math.max(before.seq, frame.seq) };
  const it = frame.e;
  switch (it.kind) {
    case 'message':
      return hear(after, frame, it, seen);
    case 'message_updated':
      return change(after, (m) => m.id === it.target, { content: it.content });
    case 'message_deleted':
      return { ...after, messages: after.messages.filter((m) => m.id !== it.target) };
    case 'status':
      return change(after, (m) => m.id === it.target || (it.cid !== undefined && m.cid === it.cid), {
        state: it.state,
      });
    case 'conversation':
      return {
        ...after,
        state: it.state,
        queuePos: it.queuePos ?? null,
        agent:
          it.state === 'assigned' ? (it.agent ?? after.agent) : it.state === 'waiting' ? after.agent : null,
        waiting: it.state === 'open' && after.waiting,
      };
    case 'handover':
      return handover(after, frame, it);
    case 'form_closed':
      return it.nodeId === undefined || it.nodeId === after.asked?.prompt.nodeId
        ? { ...after, asked: null, waiting: false }
        : after;
    case 'config_changed':
    case 'unknown':
      return after;
  }
}

function hear(
  view: Transcript,
  frame: EventFrame,
  it: Extract<StreamEvent, { kind: 'message' }>,
  seen: boolean,
): Transcript {
  const own = it.from.role === 'visitor';
  if (it.content.kind === 'text' && it.content.prompt?.error !== undefined && !own) {
    return wrongAnswer(view, frame, it.content.text, it.content.prompt);
  }
  const message: Message = {
    id: frame.id,
    seq: frame.seq,
    at: frame.at,
    from: it.from,
    content: it.content,
    ...(it.cid === undefined ? {} : { cid: it.cid }),
    ...(own ? { state: 'sent' as const } : {}),
  };
  const after = insert(view, message);
  if (own) return { ...after, waiting: false, unread: 0 };
  const unread = it.from.role === 'system' || seen ? after.unread : after.unread + 1;
  const question = it.from.role === 'bot' ? questionOf(frame.id, it.content) : null;
  return question ? { ...after, unread, asked: question, waiting: true } : { ...after, unread };
}

function questionOf(id: string, content: Content): Question | null {
  if (content.kind === 'choices' && content.options.length > 0) {
    return {
      id,
      text: content.text,
      prompt: content.prompt ?? { input: 'choice' },
      options: content.options,
      style: (content.style ?? 'auto').toLowerCase(),
      ...(content.prompt?.error === undefined ? {} : { error: content.prompt.error }),
    };
  }
  if (content.kind === 'text' && content.prompt) {
    return { id, text: content.text, prompt: content.prompt, options: [], style: 'auto' };
  }
  return null;
}

/** The question before comes back with an error; its text is not said twice. */
function wrongAnswer(view: Transcript, frame: EventFrame, text: string, prompt: Prompt): Transcript {
  const same =
    view.asked && (!prompt.nodeId || prompt.nodeId === view.asked.prompt.nodeId) ? view.asked : null;
  const last = view.messages.findLast((message) => message.from.role === 'visitor');
  const wrong = last && same && last.seq > (seqOf(view, same.id) ?? 0) ? answerText(last.content) : '';
  return {
    ...view,
    waiting: true,
    asked: {
      id: same?.id ?? frame.id,
      text: same?.text ?? '',
      prompt: { ...same?.prompt, ...prompt },
      options: same?.options ?? [],
      style: same?.style ?? 'auto',
      error: prompt.error ?? text,
      ...(wrong ? { wrong } : {}),
    },
  };
}

function seqOf(view: Transcript, id: string): number | undefined {
  return view.messages.find((message) => message.id === id)?.seq;
}

function answerText(content: Content): string {
  return content.kind === 'text' ? content.text : '';
}

function handover(
  view: Transcript,
  frame: EventFrame,
  it: Extract<StreamEvent, { kind: 'handover' }>,
): Transcript {
  const agent =
    it.state === 'joined' ? (it.agent ?? view.agent) : it.state === 'returned' ? null : view.agent;
  const line: Message = {
    id: frame.id,
    seq: frame.seq,
    at: frame.at,
    from: { role: 'system', ...(agent ? { name: agent.name } : {}) },
    content: { kind: 'text', text: it.text ?? `$handover.${it.state}` },
  };
  return { ...insert(view, line), agent, waiting: it.state === 'returned' && view.waiting };
}

/** An own message is stored. */
export function sent(view: Transcript, entry: Outgoing, id: string, seq: number, at: string): Transcript {
  if (view.messages.some((message) => message.cid === entry.cid)) return view;
  const message: Message = {
    id,
    seq,
    at,
    from: { role: 'visitor' },
    content: entry.content,
    cid: entry.cid,
    state: 'sent',
  };
  // An `ok` may come after the bot's answer to it; then the question that waits is a newer one.
  const newer = view.asked !== null && (seqOf(view, view.asked.id) ?? 0) > seq;
  return { ...insert(view, message), waiting: view.waiting && newer };
}

/** Puts a message in its place; twice is once. */
export function insert(view: Transcript, message: Message): Transcript {
  if (view.messages.some((known) => known.id === message.id)) return view;
  const at = view.messages.findLastIndex((known) => known.seq < message.seq) + 1;
  return { ...view, messages: view.messages.toSpliced(at, 0, message) };
}

function change(view: Transcript, which: (message: Message) => boolean, to: Partial<Message>): Transcript {
  return { ...view, messages: view.messages.map((m) => (which(m) ? { ...m, ...to } : m)) };
}

/** What is kept for the next page: the end of it. */
export function cut(view: Transcript): Transcript {
  const dropped = view.messages.length > KEPT_MESSAGES;
  return { ...view, messages: view.messages.slice(-KEPT_MESSAGES), older: view.older || dropped };
}

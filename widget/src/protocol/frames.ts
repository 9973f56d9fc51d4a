/**
 * What goes over the wire, protocol v1 (docs/subsystems/widget-protocol.md). Members beyond these are ignored; a
 * frame that lacks what its kind needs is dropped by {@link parseFrame}.
 */

export type Role = 'bot' | 'agent' | 'visitor' | 'system';

export interface Prompt {
  input: string;
  nodeId?: string;
  placeholder?: string;
  helpText?: string;
  prefill?: string;
  minChars?: number;
  maxChars?: number;
  multiline?: boolean;
  min?: number;
  max?: number;
  step?: number;
  integer?: boolean;
  unit?: string;
  scale?: number;
  ratingKind?: string;
  lowLabel?: string;
  highLabel?: string;
  country?: string;
  dateMin?: string;
  dateMax?: string;
  withTime?: boolean;
  minChoices?: number;
  maxChoices?: number;
  exclusiveId?: string;
  doneLabel?: string;
  allowBack?: boolean;
  allowSkip?: boolean;
  skipLabel?: string;
  error?: string;
}

export interface Option {
  id: string;
  title: string;
  description?: string;
  image?: string;
}

export interface TextContent {
  kind: 'text';
  text: string;
  prompt?: Prompt;
}

export interface ChoicesContent {
  kind: 'choices';
  text: string;
  options: Option[];
  style?: string;
  prompt?: Prompt;
}

export interface MediaContent {
  kind: 'media';
  mediaKind?: string;
  url?: string;
  uploadId?: string;
  alt?: string;
  caption?: string;
  name?: string;
}

export interface ChoiceContent {
  kind: 'choice';
  choiceId: string;
  title?: string;
}

export interface FormContent {
  kind: 'form';
  formId?: string;
  values: Record<string, unknown>;
  /** What the visitor sees as the own answer; stays on this side. */
  title?: string;
}

export interface OtherContent {
  kind: 'location' | 'unknown';
}

export type Content =
  TextContent | ChoicesContent | MediaContent | ChoiceContent | FormContent | OtherContent;

export interface Author {
  role: Role;
  name?: string;
  avatar?: string;
}

export interface Agent {
  name: string;
  avatar?: string | null;
  online?: boolean;
}

export type ConversationState = 'open' | 'waiting' | 'assigned' | 'closed';

export type StreamEvent =
  | { kind: 'message'; from: Author; content: Content; cid?: string; edited?: boolean; delayMs?: number }
  | { kind: 'message_updated'; target: string; content: Content }
  | { kind: 'message_deleted'; target: string }
  | { kind: 'status'; cid?: string; target?: string; state: 'delivered' | 'seen' | 'failed' }
  | { kind: 'conversation'; state: ConversationState; queuePos?: number; agent?: Agent }
  | { kind: 'handover'; state: 'requested' | 'joined' | 'returned'; agent?: Agent; text?: string }
  | { kind: 'form_closed'; nodeId?: string }
  | { kind: 'config_changed' }
  | { kind: 'unknown' };

export interface EventFrame {
  t: 'ev';
  seq: number;
  id: string;
  at: string;
  e: StreamEvent;
}

export type ServerFrame =
  | EventFrame
  | {
      t: 'welcome';
      lastSeq: number;
      resumed?: boolean;
      missed?: number;
      conversationId?: string;
      agent?: Agent | null;
    }
  | { t: 'ok'; cid: string; id: string; seq: number; at: string }
  | { t: 'err'; cid?: string; code: string; message: string; retryable?: boolean; retryAfterMs?: number }
  | { t: 'typing'; role: Role; on: boolean }
  | { t: 'stream'; id: string; delta: string; done?: boolean }
  | { t: 'pong'; n?: number }
  | { t: 'gone'; reason?: string }
  | { t: 'drain'; reconnectInMs?: number };

export type ClientFrame =
  | {
      t: 'hello';
      sessionId: string;
      lastSeq: number;
      clientId: string;
      caps: readonly string[];
      visible: boolean;
    }
  | { t: 'msg'; cid: string; content: Content; at: string }
  | { t: 'typing'; on: boolean }
  | { t: 'ack' | 'read'; seq: number }
  | { t: 'event'; name: string; data: Record<string, unknown> }
  | { t: 'auth'; accessToken: string }
  | { t: 'ping'; n: number }
  | { t: 'bye' };

type Loose = Record<string, unknown>;

export function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a JSON object; null for anything else. */
export function parseRecord(text: string): Loose | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Reads one frame of the server; null if it is none, or one of a kind this version does not know. */
export function parseFrame(text: string): ServerFrame | null {
  const value = parseRecord(text);
  return value && isServerFrame(value) ? value : null;
}

/** Whether every member is of its type; the types are what the interfaces above promise. */
function has(value: Loose, types: Record<string, string>): boolean {
  return Object.entries(types).every(([name, type]) => typeof value[name] === type);
}

const MEMBERS: Record<string, Record<string, string>> = {
  ev: { seq: 'number', id: 'string', at: 'string', e: 'object' },
  welcome: { lastSeq: 'number' },
  ok: { cid: 'string', id: 'string', seq: 'number', at: 'string' },
  err: { code: 'string' },
  typing: { role: 'string', on: 'boolean' },
  stream: { id: 'string', delta: 'string' },
  pong: {},
  gone: {},
  drain: {},
};

export function isServerFrame(value: Loose): value is Loose & ServerFrame {
  const members = typeof value.t === 'string' ? MEMBERS[value.t] : undefined;
  if (!members || !has(value, members)) return false;
  if (value.t === 'ev') value.e = readEvent(value.e);
  return true;
}

const EVENTS: Record<string, Record<string, string>> = {
  message: { from: 'object', content: 'object' },
  message_updated: { target: 'string', content: 'object' },
  message_deleted: { target: 'string' },
  status: { state: 'string' },
  conversation: { state: 'string' },
  handover: { state: 'string' },
  form_closed: {},
  config_changed: {},
};

/** An event that is unknown or broken still has its place in the stream, so it becomes `unknown`. */
function readEvent(value: unknown): unknown {
  if (!isRecord(value) || typeof value.kind !== 'string') return { kind: 'unknown' };
  const members = EVENTS[value.kind];
  if (!members || !has(value, members)) return { kind: 'unknown' };
  return 'content' in value ? { ...value, content: readContent(value.content) } : value;
}

function readContent(value: unknown): unknown {
  if (!isRecord(value)) return { kind: 'unknown' };
  switch (value.kind) {
    case 'text':
      return typeof value.text === 'string' ? value : { kind: 'unknown' };
    case 'choices':
      return {
        ...value,
        text: typeof value.text === 'string' ? value.text : '',
        options: Array.isArray(value.options) ? value.options.filter(isOption) : [],
      };
    case 'choice':
      return typeof value.choiceId === 'string' ? value : { kind: 'unknown' };
    case 'media':
    case 'location':
      return value;
    case 'form':
      return isRecord(value.values) ? value : { ...value, values: {} };
    default:
      return { kind: 'unknown' };
  }
}

function isOption(value: unknown): value is Option {
  return isRecord(value) && has(value, { id: 'string', title: 'string' });
}

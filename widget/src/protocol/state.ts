import type { ClientFrame, Content, EventFrame, ServerFrame } from './frames';
import type { Outgoing } from './queue';

/** What lets a visitor in. */
export interface Session {
  sessionId: string;
  visitorId: string;
  accessToken: string;
  /** Milliseconds since 1970, by this machine's clock. */
  expiresAt: number;
  refreshToken: string;
}

export type Transport = 'ws' | 'sse' | 'poll';

/**
 * Where the connection stands. Legal moves:
 *
 * | from | to |
 * | --- | --- |
 * | idle (nobody asked for a connection) | session, connecting |
 * | session (tokens are being fetched) | connecting, waiting, idle, stopped |
 * | connecting (opening, or `hello` is out) | live, waiting, session, parked, ended, stopped |
 * | live (`welcome` has come) | waiting, session, connecting (probe), parked, ended, stopped |
 * | waiting (before the next try) | connecting, session |
 * | parked (replaced by a newer connection) | connecting, session: when the visitor comes back |
 * | ended (the server ended the session) | session: when the visitor starts again |
 * | stopped (refused for good) | none |
 */
export type Phase = 'idle' | 'session' | 'connecting' | 'live' | 'waiting' | 'parked' | 'ended' | 'stopped';

export type TimerName =
  | 'retry'
  | 'welcome'
  | 'gap'
  | 'offline'
  | 'renew'
  | 'ack'
  | 'quiet'
  | 'pong'
  | 'answer'
  | 'resend'
  | 'probe'
  | 'stable'
  | 'typing';

export interface State {
  readonly clientId: string;
  readonly queueMax: number;
  phase: Phase;
  session: Session | null;
  /** Whether a session may be opened; false while an identity is required and missing. */
  mayCreate: boolean;
  panelOpen: boolean;
  /** The tab is in front. */
  shown: boolean;
  /** A connection is wanted and there is none. */
  missing: boolean;
  /** It has been missing for three seconds: the visitor is told. */
  offline: boolean;

  /** Highest event taken in, without a gap. */
  applied: number;
  /** Highest event known to exist. */
  highest: number;
  /** Up to here events are a replay, shown without delays. */
  replayTo: number;
  /** Places of own messages that `ok` has told before the stream came by. */
  own: number[];
  /** Highest message of bot or agent. */
  heard: number;
  acked: number;
  read: number;

  queue: Outgoing[];
  /** The message that waits for its `ok`. */
  underway: string | null;
  /** The server asked to slow down. */
  paused: boolean;

  transport: Transport;
  /** WebSocket has failed three times within a minute. */
  fellBack: boolean;
  /** When WebSocket failed lately. */
  failures: number[];
  attempt: number;
  /** Whether a sign of the visitor may shorten the wait. */
  mayHurry: boolean;
  renewedAt: number;
  retryAfterMs: number;
  saidVisible: boolean;
  typingAt: number;
  pings: number;
}

export interface Beginning {
  clientId: string;
  session: Session | null;
  applied: number;
  queue: Outgoing[];
  queueMax?: number;
  mayCreate?: boolean;
  shown?: boolean;
}

export type Input =
  | { t: 'start' }
  | { t: 'panel'; open: boolean; shown: boolean }
  | { t: 'online' }
  | { t: 'may-create' }
  | { t: 'session'; session: Session }
  | { t: 'no-session'; status: number; retryAfterMs?: number }
  | { t: 'up' }
  | { t: 'down'; code: number; retryAfterMs?: number }
  | { t: 'frame'; frame: ServerFrame }
  | { t: 'timer'; name: TimerName }
  | { t: 'submit'; cid: string; content: Content }
  | { t: 'retry'; cid: string }
  | { t: 'typing' }
  | { t: 'event'; name: string; data: Record<string, unknown> }
  /** Logged out; `mayCreate`: the next, anonymous session may be opened at once. */
  | { t: 'forget'; mayCreate: boolean }
  | { t: 'leave' };

export type Effect =
  | { do: 'session'; how: 'create' | 'refresh' }
  | { do: 'open'; transport: Transport }
  | { do: 'close' }
  | { do: 'send'; frame: ClientFrame }
  | { do: 'timer'; name: TimerName; ms: number }
  | { do: 'cancel'; name: TimerName }
  /** Take in one event; `live` = it has just happened. */
  | { do: 'apply'; frame: EventFrame; live: boolean }
  /** An own message is stored. */
  | { do: 'sent'; entry: Outgoing; id: string; seq: number; at: string }
  /** Typing and partial texts: shown, never kept. */
  | { do: 'signal'; frame: ServerFrame }
  | { do: 'welcome'; frame: Extract<ServerFrame, { t: 'welcome' }> }
  /** Too much was missed for a replay: load the newest messages. */
  | { do: 'history' }
  /** What was cached is of another stream. */
  | { do: 'reset' }
  | { do: 'save-queue' }
  | { do: 'save-session' };

export function begin(from: Beginning): State {
  return {
    clientId: from.clientId,
    queueMax: from.queueMax ?? 50,
    phase: 'idle',
    session: from.session,
    mayCreate: from.mayCreate ?? true,
    panelOpen: false,
    shown: from.shown ?? true,
    missing: false,
    offline: false,
    applied: from.applied,
    highest: from.applied,
    replayTo: from.applied,
    own: [],
    heard: 0,
    acked: 0,
    read: 0,
    queue: from.queue,
    underway: null,
    paused: false,
    transport: 'ws',
    fellBack: false,
    failures: [],
    attempt: 0,
    mayHurry: true,
    renewedAt: Number.NEGATIVE_INFINITY,
    retryAfterMs: 0,
    saidVisible: false,
    typingAt: Number.NEGATIVE_INFINITY,
    pings: 0,
  };
}

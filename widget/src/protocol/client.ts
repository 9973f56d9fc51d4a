/**
 * The protocol client as a pure function: state and input give the next state and what is to be done. Time, randomness,
 * sockets and storage are somebody else's; so every loss and every race can be played in a test.
 */
import type { ClientFrame, EventFrame, ServerFrame } from './frames';
import { expire } from './queue';
import type { Effect, Input, State, TimerName } from './state';

export const CAPS = ['delay', 'prompt', 'stream'] as const;

const GAP_MS = 2_000;
const OFFLINE_MS = 3_000;
const WELCOME_MS = 10_000;
const ANSWER_MS = 15_000;
const ACK_MS = 250;
const QUIET_MS = 45_000;
const PONG_MS = 10_000;
const PROBE_MS = 300_000;
const STABLE_MS = 60_000;
const RENEW_BEFORE_MS = 60_000;
const BACKOFF_MS = 500;
const BACKOFF_MAX_MS = 30_000;
const HELD_MS = 60_000;

const CONNECTION_TIMERS: readonly TimerName[] = [
  'retry',
  'welcome',
  'gap',
  'ack',
  'quiet',
  'pong',
  'answer',
  'resend',
  'probe',
  'stable',
  'typing',
  'renew',
];

export interface Surroundings {
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 to 1. */
  random: () => number;
}

/** One step under way: the state is a copy, effects are collected in order. */
interface Turn extends Surroundings {
  s: State;
  out: Effect[];
}

/** Takes one input. */
export function step(state: State, input: Input, around: Surroundings): { state: State; effects: Effect[] } {
  const turn: Turn = { ...around, s: { ...state }, out: [] };
  if (turn.s.phase !== 'stopped') take(turn, input);
  return { state: turn.s, effects: turn.out };
}

function take(turn: Turn, input: Input): void {
  const { s } = turn;
  switch (input.t) {
    case 'start':
      s.queue = expire(s.queue, turn.now);
      if (s.session) connect(turn);
      return;
    case 'panel':
      return panel(turn, input.open, input.shown);
    case 'online':
      return hurry(turn);
    case 'may-create':
      s.mayCreate = true;
      if (s.panelOpen && s.phase === 'idle') connect(turn);
      return;
    case 'session':
      return gotSession(turn, input);
    case 'no-session':
      return gotNoSession(turn, input.status, input.retryAfterMs);
    case 'up':
      if (s.phase === 'connecting') hello(turn);
      return;
    case 'down':
      return down(turn, input.code, input.retryAfterMs);
    case 'frame':
      return frame(turn, input.frame);
    case 'timer':
      return timer(turn, input.name);
    case 'submit':
      return submit(turn, input);
    case 'retry':
      return retry(turn, input.cid);
    case 'typing':
      return typing(turn);
    case 'event':
      if (s.phase === 'live') send(turn, { t: 'event', name: input.name, data: input.data });
      return;
    case 'forget':
      s.queue = [];
      turn.out.push({ do: 'save-queue' });
      forget(turn);
      hangUp(turn);
      missNoMore(turn);
      s.phase = 'idle';
      s.mayCreate = input.mayCreate;
      if (s.panelOpen) connect(turn);
      return;
    case 'leave':
      if (s.phase === 'live') send(turn, { t: 'bye' });
      hangUp(turn);
      s.phase = 'waiting';
      s.mayHurry = true;
      return;
  }
}

// ---- the visitor ------------------------------------------------------------------------------------------------------

function panel(turn: Turn, open: boolean, shown: boolean): void {
  const { s } = turn;
  const opened = open && !s.panelOpen;
  const closed = !open && s.panelOpen;
  const cameBack = shown && !s.shown;
  s.panelOpen = open;
  s.shown = shown;
  if (opened && (s.phase === 'idle' || s.phase === 'ended')) return connect(turn);
  if (opened || cameBack) hurry(turn);
  if (s.phase !== 'live') return;
  if (opened) sayOpen(turn);
  if (closed) send(turn, { t: 'event', name: 'close', data: {} });
  if (open && shown) scheduleAck(turn);
}

function sayOpen(turn: Turn): void {
  turn.s.saidVisible = true;
  send(turn, { t: 'event', name: 'open', data: {} });
}

/** The visitor or the network is back: do not sit out a wait, and find out whether a sleeping socket still lives. */
function hurry(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'waiting' && s.mayHurry) return connect(turn);
  if (s.phase === 'parked' && s.shown) return connect(turn);
  if (s.phase === 'live' && s.transport === 'ws') ping(turn);
}

function submit(turn: Turn, input: Extract<Input, { t: 'submit' }>): void {
  const { s } = turn;
  const waiting = s.queue.filter((entry) => !entry.failed).length;
  const entry = { cid: input.cid, content: input.content, at: new Date(turn.now).toISOString() };
  s.queue = [...s.queue, waiting < s.queueMax ? entry : { ...entry, failed: 'full' }];
  s.typingAt = Number.NEGATIVE_INFINITY;
  turn.out.push({ do: 'save-queue' }, { do: 'cancel', name: 'typing' });
  if (s.phase === 'idle' || s.phase === 'parked' || s.phase === 'ended') connect(turn);
  else sendNext(turn);
}

function retry(turn: Turn, cid: string): void {
  const { s } = turn;
  const entry = s.queue.find((it) => it.cid === cid);
  if (!entry) return;
  const again = { cid, content: entry.content, at: new Date(turn.now).toISOString() };
  s.queue = [...s.queue.filter((it) => it !== entry), again];
  turn.out.push({ do: 'save-queue' });
  hurry(turn);
  sendNext(turn);
}

function typing(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'live') return;
  set(turn, 'typing', 5_000);
  if (turn.now - s.typingAt < 3_000) return;
  s.typingAt = turn.now;
  send(turn, { t: 'typing', on: true });
}

// ---- tokens -----------------------------------------------------------------------------------------------------------

function gotSession(turn: Turn, input: Extract<Input, { t: 'session' }>): void {
  const { s } = turn;
  const other = s.session !== null && s.session.visitorId !== input.session.visitorId;
  s.session = input.session;
  s.renewedAt = turn.now;
  turn.out.push({ do: 'save-session' });
  if (other) reset(turn);
  if (s.phase !== 'live') return connect(turn);
  if (other) {
    hangUp(turn);
    return connect(turn);
  }
  if (s.transport === 'ws') send(turn, { t: 'auth', accessToken: input.session.accessToken });
  scheduleRenewal(turn);
}

function gotNoSession(turn: Turn, status: number, retryAfterMs = 0): void {
  const { s } = turn;
  const refused = status === 401 || status === 403 || status === 404 || status === 410;
  if (refused && s.session) {
    forget(turn);
    hangUp(turn);
    s.phase = 'idle';
    if (s.panelOpen) connect(turn);
    else missNoMore(turn);
  } else if (refused) {
    s.phase = 'stopped';
    missNoMore(turn);
  } else if (s.phase === 'live') {
    set(turn, 'renew', 10_000);
  } else {
    wait(turn, status === 429 ? Math.max(retryAfterMs, 1_000) : backoff(turn), status !== 429);
  }
}

/** The session is over: tokens, and what was cached of its stream, go. Unsent messages stay for the next one. */
function forget(turn: Turn): void {
  turn.s.session = null;
  turn.out.push({ do: 'save-session' });
  reset(turn);
}

function reset(turn: Turn): void {
  const { s } = turn;
  Object.assign(s, { applied: 0, highest: 0, replayTo: 0, own: [], heard: 0, acked: 0, read: 0 });
  turn.out.push({ do: 'reset' });
}

function scheduleRenewal(turn: Turn): void {
  if (!turn.s.session) return;
  set(turn, 'renew', Math.max(turn.s.session.expiresAt - turn.now - RENEW_BEFORE_MS, 5_000));
}

// ---- connection -------------------------------------------------------------------------------------------------------

function connect(turn: Turn): void {
  const { s } = turn;
  hangUp(turn);
  if (!s.session && !s.mayCreate) {
    s.phase = 'idle';
    return missNoMore(turn);
  }
  miss(turn);
  if (!s.session || s.session.expiresAt - turn.now < 5_000) {
    s.phase = 'session';
    turn.out.push({ do: 'session', how: s.session ? 'refresh' : 'create' });
    return;
  }
  s.phase = 'connecting';
  turn.out.push({ do: 'open', transport: s.transport });
  set(turn, 'welcome', WELCOME_MS);
}

/** Ends what there is of a connection; whoever calls decides what comes next. */
function hangUp(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'connecting' || s.phase === 'live') {
    turn.out.push({ do: 'close' });
    s.phase = 'waiting';
  }
  CONNECTION_TIMERS.forEach((name) => turn.out.push({ do: 'cancel', name }));
  s.underway = null;
  s.paused = false;
}

function hello(turn: Turn): void {
  const { s } = turn;
  if (!s.session) return;
  s.saidVisible = s.panelOpen && s.shown;
  send(turn, {
    t: 'hello',
    sessionId: s.session.sessionId,
    lastSeq: s.applied,
    clientId: s.clientId,
    caps: CAPS,
    visible: s.saidVisible,
  });
}

function welcome(turn: Turn, greeting: Extract<ServerFrame, { t: 'welcome' }>): void {
  const { s } = turn;
  turn.out.push({ do: 'cancel', name: 'welcome' });
  missNoMore(turn);
  s.phase = 'live';
  s.underway = null;
  if (greeting.resumed === false && s.applied > 0) {
    reset(turn);
    hello(turn);
    set(turn, 'welcome', WELCOME_MS);
    return;
  }
  s.replayTo = greeting.lastSeq;
  s.highest = Math.max(s.applied, greeting.lastSeq);
  turn.out.push({ do: 'welcome', frame: greeting });
  if ((greeting.missed ?? 0) > 0) {
    s.applied = s.highest;
    turn.out.push({ do: 'history' });
  }
  watchGap(turn);
  if (s.panelOpen && !s.saidVisible) sayOpen(turn);
  set(turn, 'stable', STABLE_MS);
  scheduleRenewal(turn);
  if (s.transport === 'ws') set(turn, 'quiet', QUIET_MS);
  else set(turn, 'probe', PROBE_MS);
  scheduleAck(turn);
  sendNext(turn);
}

/** Close codes: channels.md §12.2. */
function down(turn: Turn, code: number, retryAfterMs = 0): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  const wasLive = s.phase === 'live';
  const asked = retryAfterMs || s.retryAfterMs;
  hangUpQuietly(turn);
  s.retryAfterMs = 0;
  switch (code) {
    case 4000:
    case 4003:
      s.phase = 'stopped';
      missNoMore(turn);
      return;
    case 4001:
      if (s.session) s.session = { ...s.session, expiresAt: 0 };
      if (turn.now - s.renewedAt < 10_000) return wait(turn, backoff(turn), true);
      return connect(turn);
    case 4008:
      return wait(turn, asked > 0 ? asked : HELD_MS, false);
    case 4009:
      s.phase = 'parked';
      missNoMore(turn);
      return;
    case 4010:
      return end(turn);
    default:
      return failed(turn, wasLive);
  }
}

/** The other side has hung up: nothing to close. */
function hangUpQuietly(turn: Turn): void {
  turn.s.phase = 'waiting';
  hangUp(turn);
}

function failed(turn: Turn, wasLive: boolean): void {
  const { s } = turn;
  if (s.transport === 'ws') {
    s.failures = [...s.failures.filter((at) => turn.now - at < 60_000), turn.now];
    if (s.failures.length >= 3) s.fellBack = true;
    if (s.fellBack) s.transport = 'sse';
  } else if (!wasLive) {
    s.transport = s.transport === 'sse' ? 'poll' : 'ws';
  }
  wait(turn, backoff(turn), true);
}

/** Full jitter: anything from nothing to the doubled step. */
function backoff(turn: Turn): number {
  const step = Math.min(BACKOFF_MAX_MS, BACKOFF_MS * 2 ** turn.s.attempt);
  turn.s.attempt = Math.min(turn.s.attempt + 1, 10);
  return Math.round(turn.random() * step);
}

function wait(turn: Turn, ms: number, mayHurry: boolean): void {
  const { s } = turn;
  hangUp(turn);
  s.phase = 'waiting';
  s.mayHurry = mayHurry;
  set(turn, 'retry', ms);
  miss(turn);
}

/** From the first moment without a connection it takes three seconds until the visitor is told. */
function miss(turn: Turn): void {
  if (turn.s.missing) return;
  turn.s.missing = true;
  set(turn, 'offline', OFFLINE_MS);
}

/** There is a connection, or none is wanted. */
function missNoMore(turn: Turn): void {
  turn.s.missing = false;
  turn.s.offline = false;
  turn.out.push({ do: 'cancel', name: 'offline' });
}

/** The server has ended the session. Nothing opens a new one but the visitor. */
function end(turn: Turn): void {
  forget(turn);
  hangUp(turn);
  turn.s.phase = 'ended';
  missNoMore(turn);
}

// ---- frames -----------------------------------------------------------------------------------------------------------

function frame(turn: Turn, it: ServerFrame): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  if (s.phase === 'live' && s.transport === 'ws') {
    turn.out.push({ do: 'cancel', name: 'pong' });
    set(turn, 'quiet', QUIET_MS);
  }
  switch (it.t) {
    case 'welcome':
      return welcome(turn, it);
    case 'ev':
      return event(turn, it);
    case 'ok':
      return ok(turn, it);
    case 'err':
      return err(turn, it);
    case 'typing':
    case 'stream':
      turn.out.push({ do: 'signal', frame: it });
      return;
    case 'gone':
      return end(turn);
    case 'drain': {
      const least = it.reconnectInMs ?? 1_000;
      return wait(turn, Math.round(least + turn.random() * least), false);
    }
    case 'pong':
      return;
  }
}

function event(turn: Turn, it: EventFrame): void {
  const { s } = turn;
  s.highest = Math.max(s.highest, it.seq);
  if (it.seq === s.applied + 1) {
    s.applied = it.seq;
    turn.out.push({ do: 'apply', frame: it, live: it.seq > s.replayTo });
    if (it.e.kind === 'message') message(turn, it.seq, it.e);
    skipOwn(turn);
    scheduleAck(turn);
  } else if (it.seq <= s.applied) {
    return;
  }
  watchGap(turn);
}

function message(turn: Turn, seq: number, it: Extract<EventFrame['e'], { kind: 'message' }>): void {
  if (it.from.role === 'bot' || it.from.role === 'agent') turn.s.heard = seq;
  if (it.cid !== undefined) dequeue(turn, it.cid);
}

function ok(turn: Turn, it: Extract<ServerFrame, { t: 'ok' }>): void {
  const { s } = turn;
  const entry = s.queue.find((waiting) => waiting.cid === it.cid);
  if (entry) turn.out.push({ do: 'sent', entry, id: it.id, seq: it.seq, at: it.at });
  if (entry && it.seq > s.applied) {
    s.own = [...s.own, it.seq];
    s.highest = Math.max(s.highest, it.seq);
    skipOwn(turn);
    watchGap(turn);
    scheduleAck(turn);
  }
  dequeue(turn, it.cid);
}

/** Own messages are known already: their places in the stream count as applied. */
function skipOwn(turn: Turn): void {
  const { s } = turn;
  while (s.own.includes(s.applied + 1)) s.applied++;
  s.own = s.own.filter((seq) => seq > s.applied);
}

function dequeue(turn: Turn, cid: string): void {
  const { s } = turn;
  if (s.queue.some((entry) => entry.cid === cid)) {
    s.queue = s.queue.filter((entry) => entry.cid !== cid);
    turn.out.push({ do: 'save-queue' });
  }
  if (s.underway !== cid) return;
  s.underway = null;
  turn.out.push({ do: 'cancel', name: 'answer' });
  sendNext(turn);
}

function err(turn: Turn, it: Extract<ServerFrame, { t: 'err' }>): void {
  const { s } = turn;
  s.retryAfterMs = it.retryAfterMs ?? 0;
  if (it.cid === undefined) {
    if (it.code === 'token_expired') turn.out.push({ do: 'session', how: 'refresh' });
    return;
  }
  if (s.underway === it.cid) {
    s.underway = null;
    turn.out.push({ do: 'cancel', name: 'answer' });
  }
  if (it.retryable) {
    s.paused = true;
    set(turn, 'resend', it.retryAfterMs ?? 2_000);
    return;
  }
  s.queue = s.queue.map((entry) =>
    entry.cid === it.cid ? { ...entry, failed: it.message || it.code } : entry,
  );
  turn.out.push({ do: 'save-queue' });
  sendNext(turn);
}

/** One message at a time, so that their order survives retries. */
function sendNext(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'live' || s.underway || s.paused) return;
  const entry = s.queue.find((waiting) => !waiting.failed);
  if (!entry) return;
  s.underway = entry.cid;
  send(turn, { t: 'msg', cid: entry.cid, content: entry.content, at: entry.at });
  set(turn, 'answer', ANSWER_MS);
}

// ---- time -------------------------------------------------------------------------------------------------------------

function timer(turn: Turn, name: TimerName): void {
  const { s } = turn;
  switch (name) {
    case 'retry':
      if (s.phase === 'waiting') connect(turn);
      return;
    case 'offline':
      s.offline = s.missing;
      return;
    case 'welcome':
    case 'answer':
    case 'pong':
      return dead(turn);
    case 'gap':
      if (s.phase === 'live' && s.applied < s.highest) {
        hello(turn);
        set(turn, 'welcome', WELCOME_MS);
      }
      return;
    case 'renew':
      turn.out.push({ do: 'session', how: 'refresh' });
      return;
    case 'ack':
      return acknowledge(turn);
    case 'quiet':
      if (s.shown) ping(turn);
      else set(turn, 'quiet', QUIET_MS);
      return;
    case 'resend':
      s.paused = false;
      return sendNext(turn);
    case 'stable':
      s.attempt = 0;
      s.failures = [];
      if (s.transport === 'ws') s.fellBack = false;
      return;
    case 'probe':
      hangUp(turn);
      s.transport = 'ws';
      return connect(turn);
    case 'typing':
      s.typingAt = Number.NEGATIVE_INFINITY;
      if (s.phase === 'live') send(turn, { t: 'typing', on: false });
      return;
  }
}

/** Nothing comes back on this connection. */
function dead(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  const wasLive = s.phase === 'live';
  hangUp(turn);
  failed(turn, wasLive);
}

function ping(turn: Turn): void {
  const { s } = turn;
  s.pings++;
  send(turn, { t: 'ping', n: s.pings });
  set(turn, 'pong', PONG_MS);
}

/** Events are missing as long as fewer are applied than are known: each sign of progress gives two more seconds. */
function watchGap(turn: Turn): void {
  if (turn.s.applied < turn.s.highest) set(turn, 'gap', GAP_MS);
  else turn.out.push({ do: 'cancel', name: 'gap' });
}

function scheduleAck(turn: Turn): void {
  set(turn, 'ack', ACK_MS);
}

function acknowledge(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'live') return;
  if (s.applied > s.acked) {
    s.acked = s.applied;
    send(turn, { t: 'ack', seq: s.applied });
  }
  if (s.panelOpen && s.shown && s.heard > s.read) {
    s.read = s.heard;
    send(turn, { t: 'read', seq: s.heard });
  }
}

function send(turn: Turn, it: ClientFrame): void {
  turn.out.push({ do: 'send', frame: it });
}

function set(turn: Turn, name: TimerName, ms: number): void {
  turn.out.push({ do: 'timer', name, ms });
}

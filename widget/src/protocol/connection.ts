/** From the first try to the last: connecting, greeting, losing, waiting, ending. */
import type { ServerFrame } from './frames';
import { sendNext } from './sending';
import { forget, reset, scheduleRenewal } from './session';
import type { TimerName } from './state';
import { scheduleAck, watchGap } from './stream';
import { send, set, type Turn } from './turn';

export const CAPS = ['delay', 'prompt', 'stream'] as const;

export const WELCOME_MS = 10_000;
const OFFLINE_MS = 3_000;
const STABLE_MS = 60_000;
const PROBE_MS = 300_000;
export const QUIET_MS = 45_000;
const PONG_MS = 10_000;

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

export function connect(turn: Turn): void {
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
export function hangUp(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'connecting' || s.phase === 'live') {
    turn.out.push({ do: 'close' });
    s.phase = 'waiting';
  }
  CONNECTION_TIMERS.forEach((name) => turn.out.push({ do: 'cancel', name }));
  s.underway = null;
  s.paused = false;
}

export function hello(turn: Turn): void {
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

export function welcome(turn: Turn, greeting: Extract<ServerFrame, { t: 'welcome' }>): void {
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

export function sayOpen(turn: Turn): void {
  turn.s.saidVisible = true;
  send(turn, { t: 'event', name: 'open', data: {} });
}

/** The server has ended the session. Nothing opens a new one but the visitor. */
export function end(turn: Turn): void {
  forget(turn);
  hangUp(turn);
  turn.s.phase = 'ended';
  missNoMore(turn);
}

export function wait(turn: Turn, ms: number, mayHurry: boolean): void {
  const { s } = turn;
  hangUp(turn);
  s.phase = 'waiting';
  s.mayHurry = mayHurry;
  set(turn, 'retry', ms);
  miss(turn);
}

export function ping(turn: Turn): void {
  const { s } = turn;
  s.pings++;
  send(turn, { t: 'ping', n: s.pings });
  set(turn, 'pong', PONG_MS);
}

/** From the first moment without a connection it takes three seconds until the visitor is told. */
function miss(turn: Turn): void {
  if (turn.s.missing) return;
  turn.s.missing = true;
  set(turn, 'offline', OFFLINE_MS);
}

/** There is a connection, or none is wanted. */
export function missNoMore(turn: Turn): void {
  turn.s.missing = false;
  turn.s.offline = false;
  turn.out.push({ do: 'cancel', name: 'offline' });
}

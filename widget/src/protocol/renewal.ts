/** The answers to a wish for tokens. */
import { connect, hangUp, missNoMore, wait } from './connection';
import { backoff } from './losing';
import { forget, reset, scheduleRenewal } from './session';
import type { Input } from './state';
import { send, set, type Turn } from './turn';

export function gotSession(turn: Turn, input: Extract<Input, { t: 'session' }>): void {
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

export function gotNoSession(turn: Turn, status: number, retryAfterMs = 0): void {
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

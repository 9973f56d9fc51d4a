/** The tokens of the session, and what goes with them. */
import { set, type Turn } from './turn';

const RENEW_BEFORE_MS = 60_000;

/** The session is over: tokens, and what was cached of its stream, go. Unsent messages stay for the next one. */
export function forget(turn: Turn): void {
  turn.s.session = null;
  turn.out.push({ do: 'save-session' });
  reset(turn);
}

export function reset(turn: Turn): void {
  const { s } = turn;
  Object.assign(s, { applied: 0, highest: 0, replayTo: 0, own: [], heard: 0, acked: 0, read: 0 });
  turn.out.push({ do: 'reset' });
}

export function scheduleRenewal(turn: Turn): void {
  if (!turn.s.session) return;
  set(turn, 'renew', Math.max(turn.s.session.expiresAt - turn.now - RENEW_BEFORE_MS, 5_000));
}

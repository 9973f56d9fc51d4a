/** What the visitor has said and the server has not yet. */
import { send, set, type Turn } from './turn';

const ANSWER_MS = 15_000;

/** One message at a time, so that their order survives retries. */
export function sendNext(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'live' || s.underway || s.paused) return;
  const entry = s.queue.find((waiting) => !waiting.failed);
  if (!entry) return;
  s.underway = entry.cid;
  send(turn, { t: 'msg', cid: entry.cid, content: entry.content, at: entry.at });
  set(turn, 'answer', ANSWER_MS);
}

export function dequeue(turn: Turn, cid: string): void {
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

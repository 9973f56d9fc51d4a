/** What the visitor does with the panel and says in it. */
import { connect, ping, sayOpen } from './connection';
import { sendNext } from './sending';
import type { Input } from './state';
import { scheduleAck } from './stream';
import { send, set, type Turn } from './turn';

export function panel(turn: Turn, open: boolean, shown: boolean): void {
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

/** The visitor or the network is back: do not sit out a wait, and find out whether a sleeping socket still lives. */
export function hurry(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'waiting' && s.mayHurry) return connect(turn);
  if (s.phase === 'parked' && s.shown) return connect(turn);
  if (s.phase === 'live' && s.transport === 'ws') ping(turn);
}

export function submit(turn: Turn, input: Extract<Input, { t: 'submit' }>): void {
  const { s } = turn;
  const waiting = s.queue.filter((entry) => !entry.failed).length;
  const entry = { cid: input.cid, content: input.content, at: new Date(turn.now).toISOString() };
  s.queue = [...s.queue, waiting < s.queueMax ? entry : { ...entry, failed: 'full' }];
  s.typingAt = Number.NEGATIVE_INFINITY;
  turn.out.push({ do: 'save-queue' }, { do: 'cancel', name: 'typing' });
  if (s.phase === 'idle' || s.phase === 'parked' || s.phase === 'ended') connect(turn);
  else sendNext(turn);
}

export function retry(turn: Turn, cid: string): void {
  const { s } = turn;
  const entry = s.queue.find((it) => it.cid === cid);
  if (!entry) return;
  const again = { cid, content: entry.content, at: new Date(turn.now).toISOString() };
  s.queue = [...s.queue.filter((it) => it !== entry), again];
  turn.out.push({ do: 'save-queue' });
  hurry(turn);
  sendNext(turn);
}

export function typing(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'live') return;
  set(turn, 'typing', 5_000);
  if (turn.now - s.typingAt < 3_000) return;
  s.typingAt = turn.now;
  send(turn, { t: 'typing', on: true });
}

/** Where the visitor's copy of the stream stands: what is applied, what is missing, what the server is told of it. */
import { send, set, type Turn } from './turn';

const GAP_MS = 2_000;
const ACK_MS = 250;

/** Own messages are known already: their places in the stream count as applied. */
export function skipOwn(turn: Turn): void {
  const { s } = turn;
  while (s.own.includes(s.applied + 1)) s.applied++;
  s.own = s.own.filter((seq) => seq > s.applied);
}

/** Events are missing as long as fewer are applied than are known: each sign of progress gives two more seconds. */
export function watchGap(turn: Turn): void {
  if (turn.s.applied < turn.s.highest) set(turn, 'gap', GAP_MS);
  else turn.out.push({ do: 'cancel', name: 'gap' });
}

export function scheduleAck(turn: Turn): void {
  set(turn, 'ack', ACK_MS);
}

export function acknowledge(turn: Turn): void {
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

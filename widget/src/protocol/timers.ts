/** What happens when a time is up. */
import { connect, hangUp, hello, ping, QUIET_MS, WELCOME_MS } from './connection';
import { dead } from './losing';
import { sendNext } from './sending';
import type { TimerName } from './state';
import { acknowledge } from './stream';
import { send, set, type Turn } from './turn';

export function timer(turn: Turn, name: TimerName): void {
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

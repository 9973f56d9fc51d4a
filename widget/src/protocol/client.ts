/**
 * The protocol client as a pure function: state and input give the next state and what is to be done. Time, randomness,
 * sockets and storage are somebody else's; so every loss and every race can be played in a test.
 */
import { connect, hangUp, hello, missNoMore } from './connection';
import { down } from './losing';
import { expire } from './queue';
import { frame } from './receive';
import { gotNoSession, gotSession } from './renewal';
import { forget } from './session';
import type { Effect, Input, State } from './state';
import { timer } from './timers';
import { send, type Surroundings, type Turn } from './turn';
import { hurry, panel, retry, submit, typing } from './visitor';

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

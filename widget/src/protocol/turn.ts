import type { ClientFrame } from './frames';
import type { Effect, State, TimerName } from './state';

export interface Surroundings {
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 to 1. */
  random: () => number;
}

/** One step under way: the state is a copy, effects are collected in order. */
export interface Turn extends Surroundings {
  s: State;
  out: Effect[];
}

export function send(turn: Turn, it: ClientFrame): void {
  turn.out.push({ do: 'send', frame: it });
}

export function set(turn: Turn, name: TimerName, ms: number): void {
  turn.out.push({ do: 'timer', name, ms });
}

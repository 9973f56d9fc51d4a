import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventFrame } from '../protocol/frames';
import { Player } from './player';

const frame = (seq: number, delayMs: number): EventFrame => ({
  t: 'ev',
  seq,
  id: `m${String(seq)}`,
  at: '2026-11-23T10:00:00Z',
  e: { kind: 'message', from: { role: 'bot' }, content: { kind: 'text', text: 'x' }, delayMs },
});

let calm = false;
let seen: (number | string)[] = [];
let player: Player;

beforeEach(() => {
  vi.useFakeTimers();
  calm = false;
  seen = [];
  player = new Player(
    {
      show: ({ seq }) => seen.push(seq),
      typing: (on) => seen.push(on ? 'typing' : 'done'),
    },
    () => calm,
  );
});
afterEach(() => vi.useRealTimers());

it('types before each message, in order', () => {
  player.add(frame(1, 500), true);
  player.add(frame(2, 300), true);
  expect(seen).toEqual(['typing']);
  vi.advanceTimersByTime(500);
  expect(seen).toEqual(['typing', 'done', 1, 'typing']);
  vi.advanceTimersByTime(300);
  expect(seen.at(-1)).toBe(2);
  expect(player.waiting).toEqual([]);
});

it('shows a replay, and everything for those who want no motion, at once', () => {
  player.add(frame(1, 500), false);
  calm = true;
  player.add(frame(2, 500), true);
  expect(seen).toEqual([1, 2]);
});

it('never overtakes what is held back', () => {
  player.add(frame(1, 500), true);
  player.add(frame(2, 0), true);
  player.add(frame(3, 0), false);
  expect(seen.filter((it) => typeof it === 'number')).toEqual([1, 2, 3]);
});

it('shows the rest when the visitor answers', () => {
  player.add(frame(1, 500), true);
  player.add(frame(2, 500), true);
  player.flush();
  vi.advanceTimersByTime(5_000);
  expect(seen.filter((it) => typeof it === 'number')).toEqual([1, 2]);
});

it('spends ten seconds at most on one answer', () => {
  for (let seq = 1; seq <= 5; seq++) player.add(frame(seq, 4_000), true);
  vi.advanceTimersByTime(10_000);
  expect(seen.at(-1)).toBe(5);
});

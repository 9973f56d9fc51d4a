import { useSyncExternalStore } from 'react';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LAST_MINUTES = 2 * MINUTE;

const two = (n: number) => String(n).padStart(2, '0');

/** `3 d 4 h` from 48 h on, `5 h 12 m`, `42 m`, and `1:32` in the last two minutes. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= 2 * DAY) return `${Math.floor(whole / DAY)} d ${Math.floor((whole % DAY) / HOUR)} h`;
  if (whole >= HOUR)
    return `${Math.floor(whole / HOUR)} h ${two(Math.floor((whole % HOUR) / MINUTE))} m`;
  if (whole >= LAST_MINUTES) return `${Math.floor(whole / MINUTE)} m`;
  return `${Math.floor(whole / MINUTE)}:${two(whole % MINUTE)}`;
}

/** Hours and minutes of counted time: `13:00`, `108:30`. */
export const hours = (seconds: number): string =>
  `${Math.floor(seconds / HOUR)}:${two(Math.floor((seconds % HOUR) / MINUTE))}`;

function everySecond(tick: () => void): () => void {
  const timer = window.setInterval(tick, 1000);
  return () => window.clearInterval(timer);
}

/** The present second. */
export const useSecond = (): number =>
  useSyncExternalStore(everySecond, () => Math.floor(Date.now() / 1000));

/** Seconds until an instant; negative behind it. */
export const secondsUntil = (instant: string, second: number): number =>
  Math.floor(new Date(instant).getTime() / 1000) - second;

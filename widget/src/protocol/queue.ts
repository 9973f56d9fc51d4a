import type { Content } from './frames';

/** A message of the visitor that the server has not stored yet. */
export interface Outgoing {
  cid: string;
  content: Content;
  at: string;
  /** The sentence why it did not go; absent while it still waits. */
  failed?: string;
}

export const QUEUE_LIFE_MS = 24 * 3600_000;

/** Marks what has waited too long; the visitor may try it again. */
export function expire(queue: readonly Outgoing[], now: number): Outgoing[] {
  return queue.map((entry) =>
    !entry.failed && now - Date.parse(entry.at) > QUEUE_LIFE_MS ? { ...entry, failed: 'expired' } : entry,
  );
}

/**
 * Joins what this tab knows with what another tab has stored: own entries first kept as they are, foreign ones by time.
 * Both may send the same entry; the server takes a `cid` once.
 */
export function merge(own: readonly Outgoing[], stored: readonly Outgoing[]): Outgoing[] {
  const known = new Set(own.map((entry) => entry.cid));
  return [...own, ...stored.filter((entry) => !known.has(entry.cid))].sort((a, b) =>
    a.cid < b.cid ? -1 : a.cid > b.cid ? 1 : 0,
  );
}

import type { EventFrame } from '../protocol/frames';
import type { Transcript } from './transcript';
import { apply, empty, insert } from './transcript';

/** Puts older messages before what is there; they ask nothing any more unless nothing else is known. */
export function prepend(view: Transcript, frames: readonly EventFrame[], older: boolean): Transcript {
  const past = frames.reduce((sum, frame) => apply(sum, frame, true), empty());
  if (view.messages.length === 0 && view.asked === null) {
    return { ...past, seq: Math.max(view.seq, past.seq), older, unread: view.unread };
  }
  const merged = past.messages.reduce(insert, view);
  return { ...merged, older };
}

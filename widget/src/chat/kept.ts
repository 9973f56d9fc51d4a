/** What the browser has kept since the last visit; nothing of it is trusted to have the shape that it should. */
import { isRecord } from '../protocol/frames';
import type { Outgoing } from '../protocol/queue';
import type { Session } from '../protocol/state';
import { readSession } from '../net/api';
import { empty, type Transcript } from './transcript';

/** The tokens; null if none are kept, or of another version. */
export function readStored(value: Record<string, unknown> | null): Session | null {
  if (!value || typeof value.expiresAt !== 'number') return null;
  return readSession({ ...value, accessExpiresIn: value.expiresAt / 1000 }, 0, null);
}

/** What was said and not yet sent. */
export function readQueue(value: Record<string, unknown> | null): Outgoing[] {
  const entries = value?.entries;
  return Array.isArray(entries) ? entries.filter(isOutgoing) : [];
}

function isOutgoing(value: unknown): value is Outgoing {
  return isRecord(value) && typeof value.cid === 'string' && isRecord(value.content);
}

/** What this widget has written itself; of another version or visitor it is not worth keeping. */
export function readTranscript(value: Record<string, unknown> | null, visitorId: string): Transcript {
  const kept = value?.transcript;
  return value?.visitorId === visitorId && isTranscript(kept) ? { ...empty(), ...kept } : empty();
}

function isTranscript(value: unknown): value is Transcript {
  return isRecord(value) && typeof value.seq === 'number' && Array.isArray(value.messages);
}

import type { Session } from '../protocol/state';
import { isRecord } from '../protocol/frames';

/** Answers of the HTTP calls: the body, or the status and how long to wait. */
export type Answer =
  { ok: true; body: Record<string, unknown> } | { ok: false; status: number; retryAfterMs: number };

export interface PageFacts {
  url: string;
  title: string;
  referrer: string;
}

/** One call to the chat host; status 0 = nobody answered. */
export async function call(path: string, init: RequestInit = {}): Promise<Answer> {
  try {
    const response = await fetch(path, { ...init, credentials: 'omit' });
    if (!response.ok || response.status === 204) {
      const seconds = Number(response.headers.get('Retry-After'));
      return { ok: false, status: response.status, retryAfterMs: seconds > 0 ? seconds * 1000 : 0 };
    }
    const body: unknown = await response.json();
    return isRecord(body) ? { ok: true, body } : { ok: false, status: 0, retryAfterMs: 0 };
  } catch {
    return { ok: false, status: 0, retryAfterMs: 0 };
  }
}

export function post(path: string, body: unknown, token?: string): Promise<Answer> {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...bearer(token) },
    body: JSON.stringify(body),
  });
}

export function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}

/** Reads the answer of `sessions` and `refresh`; null when it lacks what is needed. */
export function readSession(
  body: Record<string, unknown>,
  now: number,
  before: Session | null,
): Session | null {
  const text = (name: string, other: string | undefined) => {
    const value = body[name];
    return typeof value === 'string' ? value : other;
  };
  const sessionId = text('sessionId', before?.sessionId);
  const visitorId = text('visitorId', before?.visitorId);
  const accessToken = text('accessToken', undefined);
  const refreshToken = text('refreshToken', before?.refreshToken);
  const seconds = typeof body.accessExpiresIn === 'number' ? body.accessExpiresIn : 900;
  if (!sessionId || !visitorId || !accessToken || !refreshToken) return null;
  return { sessionId, visitorId, accessToken, refreshToken, expiresAt: now + seconds * 1000 };
}

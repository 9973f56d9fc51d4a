/** What loader and frame say to each other by `postMessage`. Every message carries `rookery: 1`. */
import { isRecord } from './protocol/frames';

export type Bridge = Record<string, unknown> & { t: string };

/** Reads a message of the other side; null for everything else that flies around on a page. */
export function readBridge(event: MessageEvent<unknown>, source: unknown, origin: string): Bridge | null {
  if (event.source !== source || event.origin !== origin) return null;
  const { data } = event;
  return isRecord(data) && data.rookery === 1 && isBridge(data) ? data : null;
}

function isBridge(data: Record<string, unknown>): data is Bridge {
  return typeof data.t === 'string';
}

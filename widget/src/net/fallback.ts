/** The same frames without WebSocket: sent by POST, received by an event stream or by long polling. */
import type { ClientFrame, ServerFrame } from '../protocol/frames';
import { isRecord, isServerFrame, parseFrame } from '../protocol/frames';
import { bearer, call } from './api';
import type { Wire, WireEvents } from './wire';

const SILENCE_MS = 45_000;
const POLL_SECONDS = 25;

export interface FallbackSettings {
  kind: 'sse' | 'poll';
  clientId: string;
  /** Asked anew for every call: a renewed token is used by the next one. */
  accessToken: () => string;
  applied: () => number;
}

/** HTTP status as close code of the socket. */
function codeOf(status: number): number {
  switch (status) {
    case 401:
      return 4001;
    case 403:
      return 4003;
    case 409:
      return 4009;
    case 410:
      return 4010;
    case 429:
      return 4008;
    default:
      return 1006;
  }
}

export function openFallback(settings: FallbackSettings, events: WireEvents): Wire {
  const abort = new AbortController();
  const outbox: ClientFrame[] = [];
  let posting = false;
  let receiving = false;

  const headers = () => ({
    ...bearer(settings.accessToken()),
    'X-Rookery-Client': settings.clientId,
    'Content-Type': 'application/json',
  });
  const end = (status: number, retryAfterMs?: number) => {
    if (abort.signal.aborted) return;
    abort.abort();
    events.down(codeOf(status), retryAfterMs);
  };
  const hear = (frame: ServerFrame) => {
    if (abort.signal.aborted) return;
    events.frame(frame);
    if (frame.t === 'welcome' && !receiving) {
      receiving = true;
      void (settings.kind === 'sse' ? stream() : poll());
    }
  };
  const hearAll = (frames: unknown) => {
    if (!Array.isArray(frames)) return;
    for (const frame of frames) if (isRecord(frame) && isServerFrame(frame)) hear(frame);
  };

  async function flush(): Promise<void> {
    if (posting) return;
    posting = true;
    while (outbox.length > 0 && !abort.signal.aborted) {
      const frames = outbox.splice(0);
      const answer = await call('/w/v1/frames', {
        method: 'POST',
        headers: headers(),
        body: JSON.stringify({ frames }),
        signal: abort.signal,
        keepalive: true,
      });
      if (answer.ok) hearAll(answer.body.frames);
      else end(answer.status, answer.retryAfterMs);
    }
    posting = false;
  }

  async function poll(): Promise<void> {
    while (!abort.signal.aborted) {
      const query = `lastSeq=${String(settings.applied())}&wait=${String(POLL_SECONDS)}`;
      const answer = await call(`/w/v1/poll?${query}`, { headers: headers(), signal: abort.signal });
      if (answer.ok) hearAll(answer.body.frames);
      else if (answer.status !== 204) end(answer.status, answer.retryAfterMs);
    }
  }

  async function stream(): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        end(0);
      }, SILENCE_MS);
    };
    try {
      alive();
      const response = await fetch(`/w/v1/events?lastSeq=${String(settings.applied())}`, {
        headers: { ...headers(), Accept: 'text/event-stream' },
        signal: abort.signal,
        credentials: 'omit',
        cache: 'no-store',
      });
      if (!response.ok || !response.body) {
        end(response.status, Number(response.headers.get('Retry-After')) * 1000);
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const read = eventReader((data) => {
        const frame = parseFrame(data);
        if (frame) hear(frame);
      });
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        alive();
        read(value);
      }
      end(0);
    } catch {
      end(0);
    } finally {
      clearTimeout(silence);
    }
  }

  setTimeout(() => {
    if (!abort.signal.aborted) events.up();
  });
  return {
    send: (frame) => {
      if (frame.t === 'auth' || abort.signal.aborted) return;
      outbox.push(frame);
      void flush();
    },
    close: () => {
      abort.abort();
    },
  };
}

/** Cuts a `text/event-stream` into the data of its events, whatever way the bytes are split. */
export function eventReader(onData: (data: string) => void): (chunk: string) => void {
  let rest = '';
  let data: string[] = [];
  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      else if (line === '' && data.length > 0) {
        onData(data.join('\n'));
        data = [];
      }
    }
  };
}

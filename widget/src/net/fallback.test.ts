import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServerFrame } from '../protocol/frames';
import type { FallbackSettings } from './fallback';
import { eventReader, openFallback } from './fallback';

describe('eventReader', () => {
  const read = (...chunks: string[]) => {
    const data: string[] = [];
    const feed = eventReader((it) => data.push(it));
    chunks.forEach(feed);
    return data;
  };

  it('reads events however they are cut', () => {
    const stream = ': hello\n\nid: 1\nevent: ev\ndata: {"a":1}\n\ndata: x\r\ndata: y\r\n\r\n';
    expect(read(stream)).toEqual(['{"a":1}', 'x\ny']);
    expect(read(...stream.split(/(?=[^])/))).toEqual(['{"a":1}', 'x\ny']);
  });

  it('waits for the end of an event', () => {
    expect(read('data: half\n')).toEqual([]);
  });
});

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('openFallback', () => {
  const asked = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();
  const frames: ServerFrame[] = [];
  const down = vi.fn<(code: number, retryAfterMs?: number) => void>();
  let up: Promise<void>;

  beforeEach(() => {
    frames.length = 0;
    down.mockReset();
    asked.mockReset();
    vi.stubGlobal('fetch', asked);
  });
  afterEach(() => vi.unstubAllGlobals());

  const open = (kind: FallbackSettings['kind']) => {
    let ready: () => void = () => undefined;
    up = new Promise((resolve) => (ready = resolve));
    return openFallback(
      { kind, clientId: 'tab', accessToken: () => 'secret', applied: () => 4 },
      { up: () => ready(), frame: (it) => frames.push(it), down },
    );
  };
  const never = () => new Promise<Response>(() => undefined);
  const welcome = { t: 'welcome', lastSeq: 4 };

  it('sends by POST with token and tab, and hears the answers', async () => {
    asked.mockImplementation((path) =>
      path === '/w/v1/frames' ? Promise.resolve(json({ frames: [welcome] })) : never(),
    );
    const wire = open('poll');
    await up;
    wire.send({ t: 'ping', n: 1 });
    await vi.waitFor(() => expect(frames).toEqual([welcome]));
    const init = asked.mock.calls[0]?.[1];
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer secret', 'X-Rookery-Client': 'tab' });
    expect(JSON.parse(init?.body as string)).toEqual({ frames: [{ t: 'ping', n: 1 }] });
    wire.close();
  });

  it('polls from where the client stands once it is welcome', async () => {
    let polls = 0;
    asked.mockImplementation((path) => {
      if (path === '/w/v1/frames') return Promise.resolve(json({ frames: [welcome] }));
      polls++;
      return polls === 1
        ? Promise.resolve(json({ frames: [{ t: 'typing', role: 'agent', on: true }] }))
        : never();
    });
    const wire = open('poll');
    await up;
    wire.send({ t: 'ping', n: 1 });
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    expect(asked.mock.calls[1]?.[0]).toBe('/w/v1/poll?lastSeq=4&wait=25');
    wire.close();
  });

  it('streams events', async () => {
    const event = { t: 'ev', seq: 5, id: 'm', at: 'x', e: { kind: 'config_changed' } };
    asked.mockImplementation((path) =>
      Promise.resolve(
        path === '/w/v1/frames'
          ? json({ frames: [welcome] })
          : new Response(`data: ${JSON.stringify(event)}\n\n`),
      ),
    );
    const wire = open('sse');
    await up;
    wire.send({ t: 'ping', n: 1 });
    await vi.waitFor(() => expect(frames).toEqual([welcome, event]));
    await vi.waitFor(() => expect(down).toHaveBeenCalledWith(1006, undefined));
    wire.close();
  });

  it.each([
    [401, 4001],
    [403, 4003],
    [409, 4009],
    [410, 4010],
    [429, 4008],
    [500, 1006],
  ])('says status %i as close code %i, once', async (status, code) => {
    asked.mockResolvedValue(new Response('{}', { status, headers: { 'Retry-After': '7' } }));
    const wire = open('poll');
    await up;
    wire.send({ t: 'ping', n: 1 });
    await vi.waitFor(() => expect(down).toHaveBeenCalledOnce());
    expect(down).toHaveBeenCalledWith(code, 7_000);
    wire.send({ t: 'ping', n: 2 });
    expect(asked).toHaveBeenCalledOnce();
  });
});

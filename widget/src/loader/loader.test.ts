import { beforeEach, describe, expect, it, vi } from 'vitest';

const HOST = 'https://chat.example';
const config = {
  name: 'Wren',
  title: 'Wren at Tallow',
  primary: '#ffc531',
  launcher: { greeting: 'Hi?', greetingDelayMs: 5 },
};

type Api = (command: string, ...rest: unknown[]) => Promise<unknown>;
const api = (...call: Parameters<Api>) => (window.Rookery as Api)(...call);

class Sheet {
  replaceSync() {
    return undefined;
  }
}

/** Puts the script on the page and waits until it is ready. */
async function arrive(
  answer: Response,
  src = `${HOST}/w/wk_1.js`,
  data: Record<string, string> = {},
): Promise<ShadowRoot | null> {
  vi.resetModules();
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer));
  const script = document.createElement('script');
  Object.assign(script.dataset, data);
  Object.defineProperty(script, 'src', { value: src });
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  await import('./loader');
  await vi.waitFor(() => {
    const host = document.querySelector('[id^="rookery:"]');
    if (host && !host.shadowRoot) throw new Error('not yet');
  });
  return document.querySelector('[id^="rookery:"]')?.shadowRoot ?? null;
}

const ok = () => new Response(JSON.stringify(config), { status: 200 });
const part = (root: ShadowRoot | null, selector: string) =>
  root?.querySelector<HTMLElement>(selector) ?? null;

const frameOf = (root: ShadowRoot | null) => root?.querySelector('iframe') ?? null;

/** Lets the frame say something; jsdom loads nothing, so its window is one of ours. */
function fromFrame(root: ShadowRoot | null, data: object, origin = HOST) {
  const frame = frameOf(root);
  const postMessage = vi.fn<(message: unknown, to: string) => void>();
  if (frame) Object.defineProperty(frame, 'contentWindow', { value: { postMessage }, configurable: true });
  const event = new MessageEvent('message', { data: { rookery: 1, ...data }, origin });
  Object.defineProperty(event, 'source', { value: frame?.contentWindow });
  dispatchEvent(event);
  return postMessage;
}

beforeEach(() => {
  document.body.replaceChildren();
  document.querySelectorAll('[id^="rookery:"]').forEach((it) => it.remove());
  localStorage.clear();
  sessionStorage.clear();
  delete window.Rookery;
  delete window.rookery;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('CSSStyleSheet', Sheet);
});

describe('the loader', () => {
  it('shows a named button and no frame before it is needed', async () => {
    const root = await arrive(ok());
    const launcher = part(root, '.l');
    expect(fetch).toHaveBeenCalledWith(`${HOST}/w/v1/wk_1/config`, { credentials: 'omit' });
    expect(launcher?.ariaLabel).toContain('Wren at Tallow');
    expect(launcher?.ariaExpanded).toBe('false');
    expect(part(root, 'iframe')).toBeNull();
  });

  it('takes the key from data-key, too', async () => {
    await arrive(ok(), `${HOST}/w/v1/loader.js`, { key: 'wk_2' });
    expect(fetch).toHaveBeenCalledWith(`${HOST}/w/v1/wk_2/config`, { credentials: 'omit' });
  });

  it('leaves nothing on the page when the bot is off', async () => {
    vi.stubGlobal('Rookery', undefined);
    await arrive(new Response(null, { status: 204 }));
    await vi.waitFor(() => expect(document.querySelector('[id^="rookery:"]')).toBeNull());
  });

  it('opens the frame of its host, told which page it is on', async () => {
    const root = await arrive(ok());
    part(root, '.l')?.click();
    const frame = frameOf(root);
    expect(frame?.src).toBe(`${HOST}/w/v1/wk_1/frame#${encodeURIComponent(location.origin)}`);
    expect(frame?.getAttribute('sandbox')).not.toContain('allow-top-navigation');
    expect(part(root, '.l')?.ariaExpanded).toBe('true');
    expect(await api('isOpen')).toBe(true);
  });

  it('believes only its own frame at its own origin', async () => {
    const root = await arrive(ok());
    part(root, '.l')?.click();
    fromFrame(root, { t: 'unread', count: 3 }, 'https://evil.example');
    dispatchEvent(
      new MessageEvent('message', {
        data: { rookery: 1, t: 'unread', count: 3 },
        origin: HOST,
        source: window,
      }),
    );
    await api('close');
    expect(part(root, '.n')?.textContent).toBe('');
    fromFrame(root, { t: 'unread', count: 3 });
    expect(part(root, '.n')?.textContent).toBe('3');
  });

  it('tells the frame about its page, at the exact origin of the chat host', async () => {
    const root = await arrive(ok());
    part(root, '.l')?.click();
    const [message, to] = fromFrame(root, { t: 'ready' }).mock.calls[0] ?? [];
    expect(to).toBe(HOST);
    expect(message).toMatchObject({ rookery: 1, t: 'init', page: { url: location.href } });
  });

  it('keeps calls until the frame has started', async () => {
    const root = await arrive(ok());
    await api('track', 'cart', { items: 2 });
    const post = fromFrame(root, { t: 'started', open: 'Open', close: 'Close' });
    expect(post).toHaveBeenCalledWith(
      { rookery: 1, t: 'call', command: 'track', rest: ['cart', { items: 2 }] },
      HOST,
    );
    expect(part(root, '.l')?.ariaLabel).toBe('Open: Wren at Tallow');
  });

  it('starts the frame by itself when this browser has a session', async () => {
    localStorage.setItem('rookery:wk_1', '1');
    const root = await arrive(ok());
    expect(part(root, 'iframe')).not.toBeNull();
    expect(part(root, '.p')?.hidden).toBe(true);
  });

  it('carries out calls made before it came, and tells listeners', async () => {
    const heard: unknown[] = [];
    const stub = Object.assign(() => undefined, { q: [['on', 'open', () => heard.push('open')], ['open']] });
    window.Rookery = stub;
    const root = await arrive(ok());
    expect(heard).toEqual(['open']);
    expect(part(root, 'iframe')).not.toBeNull();
  });

  it('greets once per session, until dismissed', async () => {
    const root = await arrive(ok());
    await vi.waitFor(() => expect(part(root, '.g')?.hidden).toBe(false));
    part(root, '.x')?.click();
    expect(part(root, '.g')?.hidden).toBe(true);
    expect(sessionStorage.getItem('rookery:wk_1:greeted')).toBe('1');
  });

  it('closes on Escape', async () => {
    const root = await arrive(ok());
    part(root, '.l')?.click();
    part(root, '.l')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(part(root, '.p')?.hidden).toBe(true);
  });
});

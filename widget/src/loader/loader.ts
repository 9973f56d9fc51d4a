/**
 * The script on the customer's page: launcher, greeting, and the frame once it is needed. Knows nothing of the protocol
 * and keeps no secret. Every byte counts here: it is loaded by everyone, also by those who never chat.
 */
import style from './launcher.css?inline';
import { inkOn, isLoose, local, session, text } from './small';
import type { Loose } from './small';

declare global {
  interface Window {
    Rookery?: unknown;
    rookery?: unknown;
  }
}

const tag = document.currentScript;
if (tag instanceof HTMLScriptElement) void start(tag, tag.dataset);

async function start(script: HTMLScriptElement, options: DOMStringMap): Promise<void> {
  const { origin, pathname } = new URL(script.src);
  const key = options.key ?? options.bot ?? pathname.replace(/.*\/|\.js$/g, '');
  const name = `rookery:${key}`;
  const base = `${origin}/w/v1/${key}/`;
  if (document.getElementById(name)) return;
  const host = document.createElement('div');
  host.id = name;
  document.documentElement.append(host);

  const answer = await fetch(`${base}config`, { credentials: 'omit' });
  const config: unknown = answer.status === 200 ? await answer.json() : null;
  if (!isLoose(config)) {
    host.remove();
    return;
  }
  const title = text(config.title) || text(config.name);
  const place: Loose = isLoose(config.launcher) ? config.launcher : {};
  const narrow = matchMedia('(max-width:639px),(max-height:460px)');
  const listeners: Record<string, Set<unknown>> = {};
  const early: Loose[] = [];
  let started = false;
  let open = false;
  let unread = 0;
  /** The frame tells them in the visitor's language; until then the title has to do. */
  let words: Loose = {};

  // ---- what is on the page
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const panel = document.createElement('div');
  panel.id = panel.className = 'p';
  panel.role = 'dialog';
  panel.ariaLabel = title;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
  );
  const button = (className: string, run: () => void): HTMLButtonElement => {
    const it = document.createElement('button');
    it.className = className;
    it.onclick = run;
    return it;
  };
  const launcher = button('l', () => {
    show(!open, true);
  });
  launcher.setAttribute('aria-controls', 'p');
  launcher.innerHTML = '<svg viewBox="0 0 24 24"><path/></svg><b class=n></b>';
  const greeting = document.createElement('div');
  greeting.className = 'g';
  greeting.hidden = true;
  root.append(panel, greeting, launcher);

  const solid = () => {
    const theme = options.theme ?? config.theme;
    const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme:dark)').matches);
    host.toggleAttribute('dark', dark);
    const roles = isLoose(config.accent) && config.accent[dark ? 'dark' : 'light'];
    const accent: Loose = isLoose(roles) ? roles : {};
    const colour = text(accent.solid) || text(config.primary) || '#2563eb';
    host.style.setProperty('--a', colour);
    host.style.setProperty('--o', text(accent.onSolid) || inkOn(colour));
  };

  const draw = () => {
    launcher.firstElementChild?.firstElementChild?.setAttribute(
      'd',
      open ? 'M6 9l6 6 6-6' : 'M4 5h16v11H10l-5 4v-4H4z',
    );
    const badge = launcher.lastElementChild;
    if (badge) badge.textContent = open || !unread ? '' : String(unread);
    panel.hidden = !open;
    host.toggleAttribute('open', open);
    panel.ariaModal = String(open && narrow.matches);
    launcher.ariaExpanded = String(open);
    const name = (text(words[open ? 'close' : 'open']) || 'Chat') + `: ${title}`;
    launcher.ariaLabel = unread ? `${name}, ${String(unread)} ${text(words.unread)}` : name;
    document.documentElement.style.overflow = open && narrow.matches ? 'hidden' : '';
  };

  // ---- the frame
  const post = (message: Loose) => {
    frame.contentWindow?.postMessage({ rookery: 1, ...message }, origin);
  };
  const tell = (message: Loose) => {
    if (started) post(message);
    else early.push(message);
  };
  const emit = (event: string, data: unknown = {}) => {
    listeners[event]?.forEach((listener) => {
      if (typeof listener === 'function') Reflect.apply(listener, null, [data]);
    });
    dispatchEvent(new CustomEvent(`rookery:${event}`, { detail: data }));
  };
  const load = () => {
    if (frame.src) return;
    frame.src = `${base}frame#${encodeURIComponent(location.origin)}`;
    panel.append(frame);
  };
  const show = (next: boolean, byVisitor: boolean) => {
    if (next === open) return;
    open = next;
    greeting.hidden = true;
    load();
    session(`${name}:open`, open);
    draw();
    tell({ t: open ? 'open' : 'close', focus: byVisitor });
    if (byVisitor) (open ? frame : launcher).focus();
    emit(open ? 'open' : 'close');
  };
  const destroy = () => {
    removeEventListener('message', hear);
    host.remove();
  };
  const heard: Record<string, (data: Loose) => void> = {
    ready: () => {
      const { title, referrer, documentElement } = document;
      const page = { url: location.href, title, referrer };
      // eslint-disable-next-line @typescript-eslint/no-misused-spread -- a copy of its entries is what is wanted
      post({ lang: documentElement.lang, ...options, t: 'init', full: narrow.matches, page });
    },
    started: (data) => {
      started = true;
      words = data;
      early.splice(0).forEach(tell);
      draw();
    },
    gone: destroy,
    close: () => {
      show(false, true);
    },
    unread: (data) => {
      unread = Number(data.count);
      draw();
    },
    known: (data) => {
      local(name, data.known === true);
    },
    wide: (data) => {
      panel.classList.toggle('w', data.wide === true);
    },
    emit: (data) => {
      emit(text(data.event), data.data);
    },
  };
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source && source === frame.contentWindow && from === origin && isLoose(data) && data.rookery === 1) {
      heard[text(data.t)]?.(data);
    }
  };

  // ---- what the page may call; everything else is the frame's
  const commands: Record<string, (a?: unknown, b?: unknown) => unknown> = {
    open: () => {
      show(true, true);
    },
    close: () => {
      show(false, true);
    },
    toggle: () => {
      show(!open, true);
    },
    show: () => {
      launcher.hidden = false;
    },
    hide: () => {
      launcher.hidden = true;
    },
    isOpen: () => open,
    on: (event, listener) => {
      (listeners[String(event)] ??= new Set()).add(listener);
    },
    off: (event, listener) => listeners[String(event)]?.delete(listener),
    destroy,
  };
  // eslint-disable-next-line @typescript-eslint/require-await -- the page gets a promise for every call
  const api = async (command: unknown, ...rest: unknown[]): Promise<unknown> => {
    const own = commands[String(command)];
    if (own) return own(...rest);
    load();
    tell({ t: 'call', command, rest });
    return undefined;
  };

  addEventListener('message', hear);
  narrow.onchange = () => {
    draw();
    tell({ t: 'layout', full: narrow.matches });
  };
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') show(false, true);
  });
  host.toggleAttribute('left', place.position === 'left');
  solid();
  draw();
  const calls = [window.Rookery, window.rookery];
  window.Rookery = window.rookery = api;
  calls.forEach((stub) => {
    if (hasQueue(stub)) stub.q.forEach((call) => void Reflect.apply(api, null, call));
  });

  const known = local(name);
  if (known) load();
  if ((session(`${name}:open`) && !narrow.matches) || options.open === 'true') show(true, false);
  if (text(place.greeting) && !known && !session(`${name}:greeted`)) {
    setTimeout(
      () => {
        if (frame.src) return;
        session(`${name}:greeted`, true);
        const words_ = button('', () => {
          show(true, true);
        });
        words_.textContent = text(place.greeting);
        const dismiss = button('x', () => {
          greeting.hidden = true;
          launcher.focus();
        });
        dismiss.textContent = '×';
        dismiss.ariaLabel = 'OK';
        greeting.append(words_, dismiss);
        greeting.hidden = false;
      },
      Number(place.greetingDelayMs ?? 3000),
    );
  }
  emit('ready');
}

function hasQueue(it: unknown): it is { q: ArrayLike<unknown>[] } {
  return typeof it === 'function' && 'q' in it && Array.isArray(it.q);
}

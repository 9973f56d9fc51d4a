/** Starts the panel inside the frame: config, language, chat, and the talk with the page around. */
import { render } from 'preact';
import { Chat } from './chat/chat';
import type { Config } from './chat/config';
import { readConfig } from './chat/config';
import type { Language } from './i18n/language';
import { english, loadLanguage } from './i18n/language';
import { follow } from './look/theme';
import './look/frame.css';
import type { PageFacts } from './net/api';
import { call } from './net/api';
import { Storage } from './net/storage';
import type { Bridge } from './page';
import { readBridge } from './page';
import { isRecord } from './protocol/frames';
import { Panel } from './ui/Panel';

const key = /\/w\/v1\/([^/]+)\/frame/.exec(location.pathname)?.[1] ?? '';
const alone = parent === window;
const pageOrigin = decodeURIComponent(location.hash.slice(1));
const storage = new Storage(`rookery:${key}:`);

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function tell(t: string, more: Record<string, unknown> = {}): void {
  if (!alone && pageOrigin) parent.postMessage({ rookery: 1, t, ...more }, pageOrigin);
}

async function loadConfig(): Promise<Config | null> {
  const answer = await call(`/w/v1/${key}/config`);
  return answer.ok ? readConfig(answer.body) : null;
}

/** The page's first word; a frame that stands alone opens itself. */
function greeting(): Promise<Bridge> {
  if (alone) return Promise.resolve({ t: 'init', full: true });
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      const message = readBridge(event, parent, pageOrigin);
      if (message?.t !== 'init') return;
      removeEventListener('message', listen);
      resolve(message);
    };
    addEventListener('message', listen);
    tell('ready');
  });
}

async function main(): Promise<void> {
  const root = document.getElementById('root');
  const [loaded, init] = await Promise.all([loadConfig(), greeting()]);
  if (!root || !loaded) {
    tell('gone');
    return;
  }
  let config = loaded;
  let page = readPage(init.page);
  let language: Language = english;
  let open = false;
  let full = init.full === true;
  let wide = false;
  let focus = 0;
  let notice = '';
  let drawn = false;

  const paint = follow(() => config);
  const speak = async (first: string) => {
    language = await loadLanguage([first, text(init.lang), navigator.language, config.language]);
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.dir;
    document.title = config.title;
    draw();
  };
  const chat = new Chat(
    key,
    config,
    () => page,
    () => language.tag,
    storage,
    {
      changed: () => {
        draw();
      },
      emit: (event, data) => {
        tell('emit', { event, data });
        if (event === 'unread') tell('unread', { count: data.count });
      },
      known: (known) => {
        tell('known', { known });
      },
      configChanged: () => {
        void loadConfig().then((next) => {
          config = next ?? config;
          paint();
          draw();
        });
      },
    },
  );

  const setOpen = (next: boolean, byVisitor: boolean) => {
    if (next && byVisitor) focus++;
    open = next;
    chat.panel(open);
    draw();
    if (open) tell('unread', { count: 0 });
  };
  const close = () => {
    setOpen(false, true);
    tell('close');
  };

  const attach = () => {
    void import('./lazy/upload').then(({ pickFile }) => {
      pickFile(chat, config, language.texts, (text_) => {
        notice = text_;
        draw();
      });
    });
  };

  /** One drawing for all changes of a moment. */
  function draw(): void {
    if (drawn) return;
    drawn = true;
    queueMicrotask(() => {
      drawn = false;
      if (root) render(panel(), root);
    });
  }

  const panel = () => (
    <Panel
      config={config}
      language={language}
      view={chat.view}
      full={full}
      wide={wide}
      onClose={alone ? null : close}
      onWide={() => {
        wide = !wide;
        tell('wide', { wide });
        draw();
      }}
      onAnswer={(content) => {
        chat.submit(content);
      }}
      onRetry={(cid) => {
        chat.retry(cid);
      }}
      onOlder={() => {
        void chat.loadOlder();
      }}
      onTyping={() => {
        chat.typing();
      }}
      onRestart={() => {
        chat.panel(false);
        chat.panel(true);
      }}
      draft={{
        read: () => storage.text('draft') ?? '',
        write: (words) => {
          storage.write('draft', words);
        },
      }}
      onAttach={config.uploads ? attach : null}
      notice={notice}
      focus={focus}
    />
  );

  const obey = (message: Bridge) => {
    switch (message.t) {
      case 'open':
        setOpen(true, message.focus === true);
        return;
      case 'close':
        setOpen(false, false);
        return;
      case 'layout':
        full = message.full === true;
        draw();
        return;
      case 'call': {
        const rest: unknown[] = Array.isArray(message.rest) ? message.rest : [];
        command(text(message.command), rest[0], rest[1]);
        return;
      }
    }
  };

  /** The part of the page's API that is not about launcher and panel. */
  const command = (name: string, first: unknown, second: unknown) => {
    const facts = isRecord(first) ? first : {};
    switch (name) {
      case 'identify':
        void chat.identify(text(facts.token));
        return;
      case 'logout':
        void chat.logout();
        return;
      case 'event':
      case 'track':
        chat.track(text(first), isRecord(second) ? second : {});
        return;
      case 'sendMessage':
        if (text(first)) chat.submit({ kind: 'text', text: text(first) });
        return;
      case 'setPage':
        page = readPage({ ...page, ...facts });
        chat.track('page', { ...page });
        return;
      case 'setLanguage':
        void speak(text(first));
        return;
      case 'setTheme':
        paint(text(first));
        return;
    }
  };

  if (!alone) {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readBridge(event, parent, pageOrigin);
      if (message) obey(message);
    });
  }
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !alone) close();
  });
  if (text(init.theme)) paint(text(init.theme));
  await speak('');
  chat.start();
  if (alone) setOpen(true, true);
  const { openChat, close: closeChat, unread } = language.texts;
  tell('started', { open: openChat, close: closeChat, unread });
}

function readPage(value: unknown): PageFacts {
  const facts = isRecord(value) ? value : {};
  return { url: text(facts.url), title: text(facts.title), referrer: text(facts.referrer) };
}

void main();

/** Ties the pure client to this browser: carries out its effects and keeps what the visitor sees. */
import type { Config } from './config';
import { readQueue, readStored, readTranscript } from './kept';
import { Player } from './player';
import type { Transcript } from './transcript';
import { apply, cut, empty, sent } from './transcript';
import type { PageFacts } from '../net/api';
import { bearer, call, post, readSession } from '../net/api';
import type { Storage } from '../net/storage';
import type { Wire } from '../net/wire';
import { openSocket } from '../net/wire';
import { step } from '../protocol/client';
import type { Content, EventFrame, Role, ServerFrame } from '../protocol/frames';
import { isRecord, isServerFrame } from '../protocol/frames';
import type { Outgoing } from '../protocol/queue';
import { merge } from '../protocol/queue';
import type { Effect, Input, State, TimerName } from '../protocol/state';
import { begin } from '../protocol/state';
import { uuidV7 } from '../protocol/uuid';

const SAVE_MS = 300;
const TYPING_MS = 8_000;

/** A snapshot for the screen; a new object whenever something has changed. */
export interface ChatView {
  transcript: Transcript;
  queue: readonly Outgoing[];
  phase: State['phase'];
  offline: boolean;
  typing: Role | null;
  /** A text of the bot that is still being written. */
  partial: string;
  loadingOlder: boolean;
}

export interface ChatEvents {
  changed: (view: ChatView) => void;
  /** For the page: `message:sent`, `unread` and the like. */
  emit: (event: string, data: Record<string, unknown>) => void;
  /** Whether this browser has a session now. */
  known: (known: boolean) => void;
  configChanged: () => void;
}

export class Chat {
  view: ChatView;
  private state: State;
  private wire: Wire | null = null;
  private jwt: string | null = null;
  private readonly timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  private readonly finished = new Set<string>();
  private readonly player: Player;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private typingOff: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly key: string,
    private readonly config: Config,
    private readonly page: () => PageFacts,
    private readonly locale: () => string,
    private readonly storage: Storage,
    private readonly events: ChatEvents,
  ) {
    const session = readStored(storage.read('session'));
    const transcript = session ? readTranscript(storage.read('view'), session.visitorId) : empty();
    this.state = begin({
      clientId: storage.tabId(newId),
      session,
      applied: transcript.seq,
      queue: readQueue(storage.read('queue')),
      queueMax: config.queueMax,
      mayCreate: !config.identified,
      shown: isShown(),
    });
    this.view = {
      transcript,
      queue: this.state.queue,
      phase: this.state.phase,
      offline: false,
      typing: null,
      partial: '',
      loadingOlder: false,
    };
    this.player = new Player(
      {
        show: (frame) => {
          this.show(frame);
        },
        typing: (on) => {
          this.change({ typing: on ? 'bot' : null });
        },
      },
      () => !this.state.shown || matchMedia('(prefers-reduced-motion: reduce)').matches,
    );
  }

  /** Connects if there is a session, and follows tab, network and the other tabs. */
  start(): void {
    this.events.known(this.state.session !== null);
    this.give({ t: 'start' });
    addEventListener('online', () => {
      this.give({ t: 'online' });
    });
    addEventListener('pagehide', () => {
      this.save();
      this.give({ t: 'leave' });
    });
    addEventListener('pageshow', (shown) => {
      if (shown.persisted) this.give({ t: 'online' });
    });
    document.addEventListener('visibilitychange', () => {
      if (!isShown()) this.player.flush();
      this.panel(this.state.panelOpen);
    });
    this.storage.watch((name) => {
      if (name === 'session') this.adopt();
    });
  }

  panel(open: boolean): void {
    this.give({ t: 'panel', open, shown: isShown() });
    if (this.seen && this.view.transcript.unread > 0) {
      this.setTranscript({ ...this.view.transcript, unread: 0 });
    }
  }

  submit(content: Content): void {
    this.player.flush();
    this.give({ t: 'submit', cid: newId(), content });
    this.setTranscript({ ...this.view.transcript, waiting: false });
    this.events.emit('message:sent', { kind: content.kind });
  }

  retry(cid: string): void {
    this.give({ t: 'retry', cid });
  }

  typing(): void {
    this.give({ t: 'typing' });
  }

  track(name: string, data: Record<string, unknown>): void {
    this.give({ t: 'event', name, data });
  }

  /** Logs the visitor in with a token signed by the site's backend. */
  async identify(jwt: string): Promise<void> {
    this.jwt = jwt;
    const { session } = this.state;
    if (!session) {
      this.give({ t: 'may-create' });
      return;
    }
    const answer = await post(`/w/v1/${this.key}/identify`, { jwt }, session.accessToken);
    const next = answer.ok ? readSession(answer.body, Date.now(), session) : null;
    if (next) this.give({ t: 'session', session: next });
    else this.events.emit('error', { call: 'identify', status: answer.ok ? 0 : answer.status });
  }

  async logout(): Promise<void> {
    const { session } = this.state;
    this.jwt = null;
    this.forget();
    ['queue', 'view', 'draft'].forEach((name) => {
      this.storage.remove(name);
    });
    if (session) await post(`/w/v1/${this.key}/logout`, {}, session.accessToken);
  }

  /** Loads what was said before the oldest message here. */
  async loadOlder(): Promise<void> {
    if (this.view.loadingOlder) return;
    this.change({ loadingOlder: true });
    await this.history(this.view.transcript.messages[0]?.seq);
    this.change({ loadingOlder: false });
  }

  /** The token of the moment, for uploads. */
  get accessToken(): string {
    return this.state.session?.accessToken ?? '';
  }

  private get seen(): boolean {
    return this.state.panelOpen && this.state.shown;
  }

  private give(input: Input): void {
    const was = this.state;
    const { state, effects } = step(was, input, { now: Date.now(), random: Math.random });
    this.state = state;
    effects.forEach((effect) => {
      this.carryOut(effect);
    });
    if (was.offline !== state.offline) this.events.emit(state.offline ? 'offline' : 'online', {});
    if (was.queue !== state.queue || was.phase !== state.phase || was.offline !== state.offline) {
      this.change({ queue: this.state.queue, phase: this.state.phase, offline: this.state.offline });
    }
  }

  private carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'session':
        void this.session(effect.how);
        return;
      case 'open':
        void this.open(effect.transport);
        return;
      case 'close':
        this.wire?.close();
        this.wire = null;
        return;
      case 'send':
        this.wire?.send(effect.frame);
        return;
      case 'timer':
        clearTimeout(this.timers.get(effect.name));
        this.timers.set(
          effect.name,
          setTimeout(() => {
            this.give({ t: 'timer', name: effect.name });
          }, effect.ms),
        );
        return;
      case 'cancel':
        clearTimeout(this.timers.get(effect.name));
        return;
      case 'apply':
        if (effect.frame.e.kind === 'config_changed') this.events.configChanged();
        this.player.add(effect.frame, effect.live);
        return;
      case 'sent':
        this.setTranscript(sent(this.view.transcript, effect.entry, effect.id, effect.seq, effect.at));
        return;
      case 'signal':
        this.signal(effect.frame);
        return;
      case 'welcome':
        if (effect.frame.agent) this.setTranscript({ ...this.view.transcript, agent: effect.frame.agent });
        return;
      case 'history':
        this.setTranscript({ ...empty(), seq: this.state.applied });
        void this.history();
        return;
      case 'reset':
        this.player.drop();
        this.setTranscript(empty());
        return;
      case 'save-queue':
        this.saveQueue();
        return;
      case 'save-session':
        if (this.state.session) this.storage.write('session', this.state.session);
        else this.storage.remove('session');
        this.events.known(this.state.session !== null);
        return;
    }
  }

  /** Tabs share the tokens, so one at a time asks, and takes what another one got meanwhile. */
  private async session(how: 'create' | 'refresh'): Promise<void> {
    const ask = async () => {
      const stored = readStored(this.storage.read('session'));
      const mine = this.state.session;
      if (stored && stored.accessToken !== mine?.accessToken && stored.expiresAt - Date.now() > 30_000) {
        this.give({ t: 'session', session: stored });
        return;
      }
      const answer = await (how === 'refresh' && mine
        ? post('/w/v1/sessions/refresh', { refreshToken: (stored ?? mine).refreshToken })
        : post(`/w/v1/${this.key}/sessions`, {
            ...(this.jwt === null ? {} : { identity: { jwt: this.jwt } }),
            page: this.page(),
            locale: this.locale(),
            timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          }));
      const session = answer.ok ? readSession(answer.body, Date.now(), mine) : null;
      if (session) this.give({ t: 'session', session });
      else if (answer.ok) this.give({ t: 'no-session', status: 0 });
      else this.give({ t: 'no-session', status: answer.status, retryAfterMs: answer.retryAfterMs });
    };
    // Only secure contexts have locks; without them the server's grace for the previous token has to do.
    if ('locks' in navigator) await navigator.locks.request(`rookery:${this.key}`, ask);
    else await ask();
  }

  private async open(transport: State['transport']): Promise<void> {
    const { session } = this.state;
    if (!session) return;
    const life = { over: false };
    const give = (input: Input) => {
      if (!life.over) this.give(input);
    };
    const events = {
      up: () => {
        give({ t: 'up' });
      },
      frame: (frame: ServerFrame) => {
        give({ t: 'frame', frame });
      },
      down: (code: number, retryAfterMs = 0) => {
        give({ t: 'down', code, retryAfterMs });
      },
    };
    let wire: Wire | null = null;
    this.wire = {
      send: (frame) => wire?.send(frame),
      close: () => {
        life.over = true;
        wire?.close();
      },
    };
    if (transport === 'ws') {
      const url = this.config.wsUrl ?? `${location.origin.replace(/^http/, 'ws')}/w/v1/ws`;
      wire = openSocket(url, session.accessToken, events);
      return;
    }
    const loaded = await import('../net/fallback').catch(() => null);
    if (!loaded) events.down(1006);
    else if (!life.over) {
      const settings = {
        kind: transport,
        clientId: this.state.clientId,
        accessToken: () => this.accessToken,
        applied: () => this.state.applied,
      };
      wire = loaded.openFallback(settings, events);
    }
  }

  private forget(): void {
    this.give({ t: 'forget', mayCreate: !this.config.identified });
  }

  /** Another tab has renewed the tokens, or logged out. */
  private adopt(): void {
    const stored = readStored(this.storage.read('session'));
    if (!stored) {
      if (this.state.session) this.forget();
    } else if (this.state.session && stored.accessToken !== this.state.session.accessToken) {
      this.give({ t: 'session', session: stored });
    }
  }

  private show(frame: EventFrame): void {
    const before = this.view.transcript;
    this.change({ typing: null, partial: '' });
    this.setTranscript(apply(this.view.transcript, frame, this.seen));
    const { e } = frame;
    if (e.kind !== 'message' || e.from.role === 'visitor') return;
    this.events.emit('message:received', { id: frame.id, role: e.from.role });
    if (before.unread !== this.view.transcript.unread) {
      this.events.emit('unread', { count: this.view.transcript.unread });
    }
  }

  private signal(frame: ServerFrame): void {
    clearTimeout(this.typingOff);
    if (frame.t === 'typing') {
      this.change({ typing: frame.on ? frame.role : null });
      this.typingOff = setTimeout(() => {
        this.change({ typing: null });
      }, TYPING_MS);
    } else if (frame.t === 'stream') {
      this.change({ typing: null, partial: frame.done ? '' : this.view.partial + frame.delta });
    }
  }

  private async history(before?: number): Promise<void> {
    const { session } = this.state;
    if (!session) return;
    const query = before === undefined ? 'limit=50' : `before=${String(before)}&limit=50`;
    const answer = await call(`/w/v1/history?${query}`, { headers: bearer(session.accessToken) });
    if (!answer.ok || this.state.session?.visitorId !== session.visitorId) return;
    const listed = answer.body.events;
    const frames = (Array.isArray(listed) ? listed : []).filter(
      (it): it is EventFrame => isRecord(it) && isServerFrame(it) && it.t === 'ev',
    );
    const { prepend } = await import('./history');
    this.setTranscript(prepend(this.view.transcript, frames, answer.body.more === true));
  }

  private saveQueue(): void {
    const now = new Set(this.state.queue.map((entry) => entry.cid));
    this.view.queue.forEach((entry) => {
      if (!now.has(entry.cid)) this.finished.add(entry.cid);
    });
    const others = readQueue(this.storage.read('queue')).filter((entry) => !this.finished.has(entry.cid));
    this.storage.write('queue', { entries: merge(this.state.queue, others) });
  }

  private setTranscript(transcript: Transcript): void {
    this.change({ transcript });
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      this.save();
    }, SAVE_MS);
  }

  /** Held back messages are taken in already, so they are kept as shown. */
  private save(): void {
    const visitorId = this.state.session?.visitorId;
    if (visitorId === undefined) this.storage.remove('view');
    else {
      const all = this.player.waiting.reduce(
        (sum, frame) => apply(sum, frame, this.seen),
        this.view.transcript,
      );
      this.storage.write('view', { visitorId, transcript: cut({ ...all, seq: this.state.applied }) });
    }
  }

  private change(part: Partial<ChatView>): void {
    this.view = { ...this.view, ...part };
    this.events.changed(this.view);
  }
}

function isShown(): boolean {
  return document.visibilityState === 'visible';
}

export function newId(): string {
  return uuidV7(Date.now(), (bytes) => crypto.getRandomValues(bytes));
}

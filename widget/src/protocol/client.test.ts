import { beforeEach, describe, expect, it } from 'vitest';
import { step } from './client';
import type { ClientFrame, ServerFrame } from './frames';
import type { Effect, Input, Session, State, TimerName } from './state';
import { begin } from './state';
import { QUEUE_LIFE_MS } from './queue';

const START = Date.parse('2026-11-23T10:00:00Z');

/** Plays the client against a clock of its own: effects are kept, timers fire when their time has come. */
class Stage {
  state: State;
  now = START;
  random = 1;
  effects: Effect[] = [];
  private timers = new Map<TimerName, number>();

  constructor(session: Session | null = null, rest: Partial<Parameters<typeof begin>[0]> = {}) {
    this.state = begin({ clientId: 'tab-1', session, applied: 0, queue: [], ...rest });
  }

  give(...inputs: Input[]): this {
    for (const input of inputs) {
      const { state, effects } = step(this.state, input, { now: this.now, random: () => this.random });
      this.state = state;
      for (const effect of effects) {
        if (effect.do === 'timer') this.timers.set(effect.name, this.now + effect.ms);
        else if (effect.do === 'cancel') this.timers.delete(effect.name);
        else this.effects.push(effect);
      }
    }
    return this;
  }

  hear(...frames: ServerFrame[]): this {
    return this.give(...frames.map((frame): Input => ({ t: 'frame', frame })));
  }

  /** Lets time pass, firing timers in their order. */
  pass(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const next = [...this.timers].sort((a, b) => a[1] - b[1])[0];
      if (!next || next[1] > until) break;
      this.timers.delete(next[0]);
      this.now = next[1];
      this.give({ t: 'timer', name: next[0] });
    }
    this.now = until;
    return this;
  }

  due(name: TimerName): number | undefined {
    const at = this.timers.get(name);
    return at === undefined ? undefined : at - this.now;
  }

  /** What has been done since the last look. */
  done(): Effect[] {
    const done = this.effects;
    this.effects = [];
    return done;
  }

  sent(): ClientFrame[] {
    return this.done().flatMap((effect) => (effect.do === 'send' ? [effect.frame] : []));
  }

  opened(): string[] {
    return this.done().flatMap((effect) => (effect.do === 'open' ? [effect.transport] : []));
  }

  applied(): number[] {
    return this.done().flatMap((effect) => (effect.do === 'apply' ? [effect.frame.seq] : []));
  }

  open(): this {
    return this.give({ t: 'panel', open: true, shown: true });
  }

  live(lastSeq = 0): this {
    this.give({ t: 'start' }).open().give({ t: 'up' }).hear(welcome(lastSeq));
    this.done();
    return this;
  }

  fail(times: number): this {
    for (let i = 0; i < times; i++) this.give({ t: 'down', code: 1006 }).give({ t: 'timer', name: 'retry' });
    return this;
  }
}

const session = (more: Partial<Session> = {}): Session => ({
  sessionId: 'ses_1',
  visitorId: 'vis_1',
  accessToken: 'access-1',
  expiresAt: START + 900_000,
  refreshToken: 'refresh-1',
  ...more,
});

const welcome = (lastSeq: number, more: object = {}): ServerFrame => ({
  t: 'welcome',
  lastSeq,
  resumed: true,
  missed: 0,
  ...more,
});

const says = (seq: number, cid?: string): ServerFrame => ({
  t: 'ev',
  seq,
  id: `msg_${String(seq)}`,
  at: '2026-11-23T10:00:00Z',
  e: {
    kind: 'message',
    from: { role: cid === undefined ? 'bot' : 'visitor' },
    content: { kind: 'text', text: `text ${String(seq)}` },
    ...(cid === undefined ? {} : { cid }),
  },
});

const ok = (cid: string, seq: number): ServerFrame => ({
  t: 'ok',
  cid,
  id: `msg_${String(seq)}`,
  seq,
  at: '2026-11-23T10:00:00Z',
});

const submit = (cid: string): Input => ({ t: 'submit', cid, content: { kind: 'text', text: cid } });
const cids = (frames: ClientFrame[]) => frames.flatMap((it) => (it.t === 'msg' ? [it.cid] : []));
const kinds = (frames: ClientFrame[]) => frames.map((it) => it.t);

let stage: Stage;
beforeEach(() => {
  stage = new Stage(session());
});

describe('when to connect', () => {
  it('stays idle until the panel is opened when there is no session', () => {
    stage = new Stage();
    stage.give({ t: 'start' });
    expect(stage.done()).toEqual([]);
    stage.open();
    expect(stage.done()).toEqual([{ do: 'session', how: 'create' }]);
    stage.give({ t: 'session', session: session() });
    expect(stage.opened()).toEqual(['ws']);
  });

  it('connects at once with a known session, and says that the panel is not visible', () => {
    stage.give({ t: 'start' }, { t: 'up' });
    expect(stage.sent()).toMatchObject([{ t: 'hello', sessionId: 'ses_1', lastSeq: 0, visible: false }]);
    stage.hear(welcome(0)).open();
    expect(stage.sent()).toMatchObject([{ t: 'event', name: 'open' }, { t: 'ping' }].reverse());
  });

  it('tells of the panel opened between hello and welcome', () => {
    stage.give({ t: 'start' }, { t: 'up' }).open().hear(welcome(0));
    expect(kinds(stage.sent())).toEqual(['hello', 'event']);
  });

  it('does not tell twice when hello already said that the panel is visible', () => {
    stage.give({ t: 'start' }).open().give({ t: 'up' }).hear(welcome(0));
    expect(kinds(stage.sent())).toEqual(['hello']);
  });

  it('waits for an identity where one is required', () => {
    stage = new Stage(null, { mayCreate: false });
    stage.give({ t: 'start' }).open();
    expect(stage.done()).toEqual([]);
    expect(stage.state.offline).toBe(false);
    stage.give({ t: 'may-create' });
    expect(stage.done()).toEqual([{ do: 'session', how: 'create' }]);
  });

  it('renews an access token that has run out before it connects', () => {
    stage = new Stage(session({ expiresAt: START - 1 }));
    stage.give({ t: 'start' });
    expect(stage.done()).toEqual([{ do: 'session', how: 'refresh' }]);
  });

  it('opens a new session when the old one is refused and the panel is open', () => {
    stage = new Stage(session({ expiresAt: 0 }));
    stage.give({ t: 'start' }).open();
    stage.done();
    stage.give({ t: 'no-session', status: 401 });
    expect(stage.done()).toContainEqual({ do: 'session', how: 'create' });
    expect(stage.state.session).toBeNull();
  });

  it('stops when a new session is refused', () => {
    stage = new Stage();
    stage.open().give({ t: 'no-session', status: 403 }).pass(100_000);
    expect(stage.state.phase).toBe('stopped');
  });
});

describe('the stream', () => {
  it('applies in order and ignores what it has already', () => {
    stage.live().hear(says(1), says(2), says(2), says(1), says(3));
    expect(stage.applied()).toEqual([1, 2, 3]);
  });

  it('waits two seconds at a gap and then says hello again', () => {
    stage.live().hear(says(1), says(3));
    expect(stage.applied()).toEqual([1]);
    stage.pass(1_999);
    expect(kinds(stage.sent())).not.toContain('hello');
    stage.pass(1);
    expect(stage.sent()).toMatchObject([{ t: 'hello', lastSeq: 1 }]);
    stage.hear(welcome(3), says(2), says(3));
    expect(stage.applied()).toEqual([2, 3]);
    expect(stage.due('gap')).toBeUndefined();
  });

  it('asks again for an event that was dropped while the one before it was late', () => {
    stage.live().hear(says(2), says(1));
    expect(stage.applied()).toEqual([1]);
    stage.pass(2_000);
    expect(stage.sent()).toContainEqual(expect.objectContaining({ t: 'hello', lastSeq: 1 }));
  });

  it('tells a replay from what has just happened', () => {
    stage.live(1).hear(says(1), says(2));
    const live = stage.done().flatMap((it) => (it.do === 'apply' ? [it.live] : []));
    expect(live).toEqual([false, true]);
  });

  it('loads history instead of a replay that would be too long', () => {
    stage.give({ t: 'start' }, { t: 'up' }).hear(welcome(900, { missed: 900 }), says(901));
    const done = stage.done();
    expect(done).toContainEqual({ do: 'history' });
    expect(done).toContainEqual(expect.objectContaining({ do: 'apply', live: true }));
    expect(stage.state.applied).toBe(901);
  });

  it('drops its cache when the server knows less than it does', () => {
    stage = new Stage(session(), { applied: 7 });
    stage.give({ t: 'start' }, { t: 'up' }).hear(welcome(3, { resumed: false }));
    const done = stage.done();
    expect(done).toContainEqual({ do: 'reset' });
    expect(done.at(-1)).toMatchObject({ do: 'send', frame: { t: 'hello', lastSeq: 0 } });
  });

  it('does not loop when a stream that begins is called not resumed', () => {
    stage.give({ t: 'start' }, { t: 'up' }).hear(welcome(0, { resumed: false }));
    expect(kinds(stage.sent())).toEqual(['hello']);
    expect(stage.state.phase).toBe('live');
  });

  it('acknowledges what it applied, and reads only what is seen', () => {
    stage.live().give({ t: 'panel', open: true, shown: false }).hear(says(1), says(2)).pass(250);
    expect(stage.sent()).toEqual([{ t: 'ack', seq: 2 }]);
    stage.give({ t: 'panel', open: true, shown: true }).pass(250);
    expect(stage.sent()).toContainEqual({ t: 'read', seq: 2 });
  });
});

describe('sending', () => {
  it('keeps a message until ok, and sends one at a time', () => {
    stage.live().give(submit('a'), submit('b'));
    expect(cids(stage.sent())).toEqual(['a']);
    stage.hear(ok('a', 1));
    expect(cids(stage.sent())).toEqual(['b']);
    expect(stage.state.queue.map((it) => it.cid)).toEqual(['b']);
  });

  it('counts the place told by ok as applied, whether or not the stream repeats it', () => {
    stage.live().give(submit('a')).hear(ok('a', 1), says(2));
    expect(stage.applied()).toEqual([2]);
    stage.give(submit('b')).hear(ok('b', 3), says(3, 'b'), says(4));
    expect(stage.applied()).toEqual([4]);
  });

  it('waits for earlier events when ok overtakes them', () => {
    stage.live().give(submit('a')).hear(ok('a', 2));
    expect(stage.state.applied).toBe(0);
    stage.hear(says(1));
    expect(stage.state.applied).toBe(2);
  });

  it('sends again with the same cid after the connection was lost between msg and ok', () => {
    stage.live().give(submit('a'));
    stage.done();
    stage.give({ t: 'down', code: 1006 }).pass(1_000);
    expect(stage.opened()).toEqual(['ws']);
    stage.give({ t: 'up' }).hear(welcome(0));
    expect(cids(stage.sent())).toEqual(['a']);
  });

  it('does not send again what the replay shows to be stored', () => {
    stage.live().give(submit('a')).give({ t: 'down', code: 1006 }).pass(1_000).give({ t: 'up' });
    stage.done();
    stage.hear(welcome(1));
    expect(cids(stage.sent())).toEqual(['a']);
    stage.hear(says(1, 'a'), ok('a', 1));
    expect(stage.state.queue).toEqual([]);
    expect(stage.state.applied).toBe(1);
  });

  it('takes a connection for dead when ok does not come', () => {
    stage.live().give(submit('a')).pass(15_000);
    expect(stage.done()).toContainEqual({ do: 'close' });
    expect(stage.state.phase).not.toBe('live');
  });

  it('slows down when asked, and goes on in order', () => {
    stage.live().give(submit('a'), submit('b'));
    stage.done();
    stage.hear({
      t: 'err',
      cid: 'a',
      code: 'rate_limited',
      message: '',
      retryable: true,
      retryAfterMs: 4_000,
    });
    stage.pass(3_999);
    expect(cids(stage.sent())).toEqual([]);
    stage.pass(1);
    expect(cids(stage.sent())).toEqual(['a']);
  });

  it('marks a refused message as failed and goes on with the next', () => {
    stage.live().give(submit('a'), submit('b'));
    stage.done();
    stage.hear({ t: 'err', cid: 'a', code: 'too_long', message: 'Too long.', retryable: false });
    expect(cids(stage.sent())).toEqual(['b']);
    expect(stage.state.queue[0]).toMatchObject({ cid: 'a', failed: 'Too long.' });
    stage.hear(ok('b', 1)).give({ t: 'retry', cid: 'a' });
    expect(cids(stage.sent())).toEqual(['a']);
  });

  it('keeps what was written without a connection, at most fifty', () => {
    stage = new Stage(session());
    for (let i = 0; i < 51; i++) stage.give(submit(`m${String(i).padStart(2, '0')}`));
    expect(stage.state.queue.filter((it) => !it.failed)).toHaveLength(50);
    expect(stage.state.queue[50]).toMatchObject({ cid: 'm50', failed: 'full' });
    expect(stage.done().filter((it) => it.do === 'save-queue')).toHaveLength(51);
  });

  it('sends what an earlier page load has left, and gives up what is a day old', () => {
    const at = (ms: number) => new Date(START - ms).toISOString();
    stage = new Stage(session(), {
      queue: [
        { cid: 'old', content: { kind: 'text', text: 'x' }, at: at(QUEUE_LIFE_MS + 1) },
        { cid: 'new', content: { kind: 'text', text: 'y' }, at: at(QUEUE_LIFE_MS - 1) },
      ],
    });
    stage.give({ t: 'start' }, { t: 'up' }).hear(welcome(0));
    expect(cids(stage.sent())).toEqual(['new']);
    expect(stage.state.queue[0]).toMatchObject({ cid: 'old', failed: 'expired' });
  });

  it('tells of typing at most every three seconds, and when it stops', () => {
    stage.live().give({ t: 'typing' }).pass(1_000).give({ t: 'typing' });
    expect(stage.sent()).toEqual([{ t: 'typing', on: true }]);
    stage.pass(5_000);
    expect(stage.sent()).toEqual([{ t: 'typing', on: false }]);
  });
});

describe('losing the connection', () => {
  it('backs off with full jitter and tells the visitor after three seconds', () => {
    stage.live().give({ t: 'down', code: 1006 });
    expect(stage.due('retry')).toBe(500);
    stage.pass(2_999);
    expect(stage.state.offline).toBe(false);
    stage.pass(1);
    expect(stage.state.offline).toBe(true);
    stage.give({ t: 'up' }).hear(welcome(0));
    expect(stage.state.offline).toBe(false);
  });

  it('counts the three seconds from the first loss, not from the last try', () => {
    stage.live().give({ t: 'down', code: 1006 }).pass(600).give({ t: 'down', code: 1006 }).pass(1_100);
    stage.give({ t: 'down', code: 1006 }).pass(1_300);
    expect(stage.state.offline).toBe(true);
  });

  it('never waits longer than thirty seconds, and starts small again after a stable minute', () => {
    stage.live().fail(12).give({ t: 'down', code: 1006 });
    expect(stage.due('retry')).toBe(30_000);
    stage.give({ t: 'online' }, { t: 'up' }).hear(welcome(0)).pass(60_000);
    expect(stage.state.attempt).toBe(0);
  });

  it('tries at once when the network or the visitor is back', () => {
    stage.live().give({ t: 'down', code: 1006 });
    stage.done();
    stage.give({ t: 'online' });
    expect(stage.opened()).toEqual(['ws']);
  });

  it('falls back to the event stream after three failures, then polls, then starts over', () => {
    stage.give({ t: 'start' }).fail(3);
    expect(stage.opened()).toEqual(['ws', 'ws', 'ws', 'sse']);
    stage.fail(4);
    expect(stage.opened()).toEqual(['poll', 'ws', 'sse', 'poll']);
  });

  it('does not fall back when the three failures lie more than a minute apart', () => {
    stage.give({ t: 'start' });
    for (let i = 0; i < 3; i++) {
      stage.give({ t: 'down', code: 1006 }, { t: 'online' }, { t: 'up' }).hear(welcome(0)).pass(40_000);
    }
    expect(new Set(stage.opened())).toEqual(new Set(['ws']));
  });

  it('tries WebSocket again after five minutes on a fallback', () => {
    stage.give({ t: 'start' }).fail(3).give({ t: 'up' }).hear(welcome(0));
    stage.done();
    stage.pass(300_000);
    const done = stage.done();
    expect(done).toContainEqual({ do: 'close' });
    expect(done).toContainEqual({ do: 'open', transport: 'ws' });
    stage.fail(1);
    expect(stage.opened()).toEqual(['sse']);
  });

  it('notices a socket that fell asleep', () => {
    stage.live().pass(45_000);
    expect(kinds(stage.sent())).toContain('ping');
    stage.pass(10_000);
    expect(stage.done()).toContainEqual({ do: 'close' });
  });

  it('keeps a socket that answers', () => {
    stage.live().pass(45_000).hear({ t: 'pong', n: 1 }).pass(10_000);
    expect(stage.state.phase).toBe('live');
  });

  it('gives up a connection that never welcomes', () => {
    stage.give({ t: 'start' }, { t: 'up' }).pass(10_000);
    expect(stage.done()).toContainEqual({ do: 'close' });
  });
});

describe('being told to go', () => {
  it('comes back with the same session after drain, not all at once', () => {
    stage.random = 0.5;
    stage.live().hear({ t: 'drain', reconnectInMs: 2_000 });
    expect(stage.done()).toEqual([{ do: 'close' }]);
    expect(stage.due('retry')).toBe(3_000);
    stage.pass(3_000);
    expect(stage.opened()).toEqual(['ws']);
  });

  it('renews and reconnects when the token ran out', () => {
    stage.live().pass(20_000).give({ t: 'down', code: 4001 });
    expect(stage.done()).toContainEqual({ do: 'session', how: 'refresh' });
    stage.give({ t: 'session', session: session({ accessToken: 'access-2' }) });
    expect(stage.opened()).toEqual(['ws']);
  });

  it('does not run in circles when a fresh token is called expired', () => {
    stage.live().give({ t: 'down', code: 4001 }, { t: 'session', session: session() });
    stage.done();
    stage.give({ t: 'down', code: 4001 });
    expect(stage.state.phase).toBe('waiting');
    expect(stage.done()).toEqual([]);
  });

  it('renews inside the connection a minute before the token runs out', () => {
    stage.live();
    for (let i = 0; i < 28; i++) stage.pass(30_000).hear({ t: 'pong' });
    expect(stage.done()).toContainEqual({ do: 'session', how: 'refresh' });
    stage.give({
      t: 'session',
      session: session({ accessToken: 'access-2', expiresAt: stage.now + 900_000 }),
    });
    expect(stage.sent()).toEqual([{ t: 'auth', accessToken: 'access-2' }]);
  });

  it.each([4000, 4003])('never comes back after %i', (code) => {
    stage.live().give({ t: 'down', code });
    stage.done();
    stage.pass(600_000).give({ t: 'online' }).open();
    expect(stage.done()).toEqual([]);
  });

  it('sits out a rate limit even when the visitor is impatient', () => {
    stage.live().hear({ t: 'err', code: 'rate_limited', message: '', retryAfterMs: 20_000 });
    stage.give({ t: 'down', code: 4008 }, { t: 'online' });
    expect(stage.opened()).toEqual([]);
    stage.pass(20_000);
    expect(stage.opened()).toEqual(['ws']);
  });

  it('waits a minute at a rate limit that names no time', () => {
    stage.live().give({ t: 'down', code: 4008 });
    expect(stage.due('retry')).toBe(60_000);
  });

  it('rests when replaced, until the visitor comes back to this tab', () => {
    stage.live().give({ t: 'down', code: 4009 }).pass(600_000);
    expect(stage.opened()).toEqual([]);
    expect(stage.state.offline).toBe(false);
    stage.give({ t: 'panel', open: true, shown: false }, { t: 'panel', open: true, shown: true });
    expect(stage.opened()).toEqual(['ws']);
  });

  it.each<Input>([
    { t: 'down', code: 4010 },
    { t: 'frame', frame: { t: 'gone', reason: 'ended' } },
  ])('forgets a session that has ended and opens the next one only for the visitor ($t)', (input) => {
    stage.live(3).hear(says(1)).give(input);
    expect(stage.state).toMatchObject({ phase: 'ended', session: null, applied: 0 });
    stage.pass(600_000);
    expect(stage.done()).not.toContainEqual({ do: 'session', how: 'create' });
    stage.give(submit('a'));
    expect(stage.done()).toContainEqual({ do: 'session', how: 'create' });
  });

  it('forgets everything on logout and begins anew for a panel that is open', () => {
    stage.live().give(submit('a'), { t: 'forget', mayCreate: true });
    expect(stage.state).toMatchObject({ session: null, queue: [], applied: 0 });
    const done = stage.done();
    expect(done).toContainEqual({ do: 'close' });
    expect(done.at(-1)).toEqual({ do: 'session', how: 'create' });
  });

  it('waits for the next identity after logout where one is required', () => {
    stage.live().give({ t: 'forget', mayCreate: false });
    expect(stage.state.phase).toBe('idle');
    expect(stage.done()).not.toContainEqual({ do: 'session', how: 'create' });
  });

  it('starts from nothing when the session is another visitor’s', () => {
    stage.live(2).hear(says(1), says(2));
    stage.done();
    stage.give({ t: 'session', session: session({ visitorId: 'vis_2' }) });
    expect(stage.done()).toContainEqual({ do: 'reset' });
    stage.give({ t: 'up' });
    expect(stage.sent()).toMatchObject([{ t: 'hello', lastSeq: 0 }]);
  });

  it('says goodbye when the page goes away and connects again when it returns', () => {
    stage.live().give({ t: 'leave' });
    expect(stage.sent()).toEqual([{ t: 'bye' }]);
    stage.give({ t: 'online' });
    expect(stage.opened()).toEqual(['ws']);
  });
});

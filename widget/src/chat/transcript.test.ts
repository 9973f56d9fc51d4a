import { describe, expect, it } from 'vitest';
import type { Content, EventFrame, Prompt, StreamEvent } from '../protocol/frames';
import { prepend } from './history';
import type { Transcript } from './transcript';
import { apply, cut, empty, sent } from './transcript';

const ev = (seq: number, e: StreamEvent): EventFrame => ({
  t: 'ev',
  seq,
  id: `m${String(seq)}`,
  at: '2026-11-23T10:00:00Z',
  e,
});
const bot = (content: Content): StreamEvent => ({ kind: 'message', from: { role: 'bot' }, content });
const says = (text: string, prompt?: Prompt): StreamEvent =>
  bot({ kind: 'text', text, ...(prompt ? { prompt } : {}) });
const own = (text: string, cid = 'c'): StreamEvent => ({
  kind: 'message',
  from: { role: 'visitor' },
  content: { kind: 'text', text },
  cid,
});
const play = (...events: StreamEvent[]): Transcript =>
  events.reduce((view, e, i) => apply(view, ev(i + 1, e), false), empty());
const texts = (view: Transcript) =>
  view.messages.map(({ content }) => (content.kind === 'text' ? content.text : ''));
const email: Prompt = { input: 'email', nodeId: 'e' };

describe('the question that waits', () => {
  it('is the last one asked, until the visitor answers', () => {
    expect(play(says('Your e-mail?', email))).toMatchObject({
      waiting: true,
      asked: { text: 'Your e-mail?' },
    });
    expect(play(says('Your e-mail?', email), own('a@b.c')).waiting).toBe(false);
  });

  it('comes back with the error and the wrong answer, and is not said twice', () => {
    const view = play(
      says('Your e-mail?', email),
      own('a@'),
      says('No address.', { ...email, error: 'No address.' }),
    );
    expect(view).toMatchObject({
      waiting: true,
      asked: { text: 'Your e-mail?', error: 'No address.', wrong: 'a@' },
    });
    expect(texts(view)).toEqual(['Your e-mail?', 'a@']);
  });

  it('keeps its options when an error comes without any', () => {
    const prompt: Prompt = { input: 'choice', nodeId: 'c' };
    const view = play(
      bot({ kind: 'choices', text: 'Which?', options: [{ id: 'a', title: 'A' }], prompt }),
      own('nonsense'),
      says('Choose one of these.', { ...prompt, error: 'Choose one of these.' }),
    );
    expect(view.asked).toMatchObject({ options: [{ id: 'a' }], error: 'Choose one of these.' });
  });

  it('goes away when its form is closed, and only then', () => {
    expect(play(says('Your e-mail?', email), { kind: 'form_closed', nodeId: 'other' }).waiting).toBe(true);
    expect(play(says('Your e-mail?', email), { kind: 'form_closed', nodeId: 'e' }).waiting).toBe(false);
  });

  it('goes away when the conversation is closed or a person takes over', () => {
    expect(play(says('Your e-mail?', email), { kind: 'conversation', state: 'closed' }).waiting).toBe(false);
    expect(play(says('Your e-mail?', email), { kind: 'conversation', state: 'assigned' }).waiting).toBe(
      false,
    );
  });
});

describe('own messages', () => {
  const entry = { cid: 'c', content: { kind: 'text' as const, text: 'hi' }, at: '2026-11-23T10:00:00Z' };

  it('stand once, whether told by ok, by the stream or by both', () => {
    const once = apply(sent(empty(), entry, 'm1', 1, entry.at), ev(1, own('hi')), true);
    expect(texts(once)).toEqual(['hi']);
    expect(texts(sent(apply(empty(), ev(1, own('hi')), true), entry, 'm1', 1, entry.at))).toEqual(['hi']);
  });

  it('take their place in the stream although ok came late, and do not answer a later question', () => {
    const view = sent(apply(empty(), ev(2, says('Your e-mail?', email)), true), entry, 'm1', 1, entry.at);
    expect(texts(view)).toEqual(['hi', 'Your e-mail?']);
    expect(view.waiting).toBe(true);
  });

  it('tell how far they got', () => {
    expect(play(own('hi'), { kind: 'status', cid: 'c', state: 'seen' }).messages[0]?.state).toBe('seen');
    expect(play(own('hi'), { kind: 'status', target: 'm1', state: 'delivered' }).messages[0]?.state).toBe(
      'delivered',
    );
  });

  it('tell nothing of what others said', () => {
    const view = play(says('Hello'), own('hi'), { kind: 'status', target: 'm2', state: 'seen' });
    expect(view.messages.map((message) => message.state)).toEqual([undefined, 'seen']);
  });
});

describe('people', () => {
  it('take over and hand back', () => {
    const joined = play({ kind: 'handover', state: 'joined', agent: { name: 'Ana' } });
    expect(joined.agent?.name).toBe('Ana');
    expect(apply(joined, ev(2, { kind: 'handover', state: 'returned' }), true).agent).toBeNull();
    expect(apply(joined, ev(2, { kind: 'conversation', state: 'open' }), true).agent).toBeNull();
  });

  it('tell the place in the queue', () => {
    expect(play({ kind: 'conversation', state: 'waiting', queuePos: 3 })).toMatchObject({
      state: 'waiting',
      queuePos: 3,
    });
  });
});

describe('the rest', () => {
  it('counts what the visitor has not seen, not system lines, and starts over at the own answer', () => {
    const system: StreamEvent = {
      kind: 'message',
      from: { role: 'system' },
      content: { kind: 'text', text: 'x' },
    };
    expect(play(says('a'), says('b'), system).unread).toBe(2);
    expect(apply(empty(), ev(1, says('a')), true).unread).toBe(0);
    expect(play(says('a'), own('b')).unread).toBe(0);
  });

  it('changes and deletes messages', () => {
    const view = play(says('a'), says('b'), {
      kind: 'message_updated',
      target: 'm1',
      content: { kind: 'text', text: 'A' },
    });
    expect(texts(view)).toEqual(['A', 'b']);
    expect(texts(apply(view, ev(4, { kind: 'message_deleted', target: 'm2' }), true))).toEqual(['A']);
  });

  it('counts events it does not understand', () => {
    expect(play({ kind: 'unknown' }, { kind: 'config_changed' }).seq).toBe(2);
  });

  it('survives being stored as JSON', () => {
    const view = play(says('Your e-mail?', email), own('x'), says('y'));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('keeps the last fifty for the next page', () => {
    const view = cut(play(...Array.from({ length: 60 }, (_, i) => says(String(i)))));
    expect(view.messages).toHaveLength(50);
    expect(view.messages[0]?.id).toBe('m11');
    expect(view.older).toBe(true);
  });

  it('puts history before what is there, without asking old questions again', () => {
    const view = prepend(
      apply(empty(), ev(3, says('now')), true),
      [ev(1, says('Your e-mail?', email)), ev(2, own('a@b.c')), ev(3, says('now'))],
      true,
    );
    expect(texts(view)).toEqual(['Your e-mail?', 'a@b.c', 'now']);
    expect(view).toMatchObject({ waiting: false, older: true, seq: 3 });
  });

  it('takes the waiting question from history when nothing else is known', () => {
    const view = prepend({ ...empty(), seq: 900 }, [ev(900, says('Your e-mail?', email))], true);
    expect(view).toMatchObject({ waiting: true, seq: 900 });
  });
});

import { describe, expect, it } from 'vitest';
import { parseFrame } from './frames';
import { uuidV7 } from './uuid';

const event = (e: unknown) => JSON.stringify({ t: 'ev', seq: 1, id: 'msg_1', at: '2026-11-23T10:00:00Z', e });

describe('parseFrame', () => {
  it.each(['', '[]', '"ev"', '{', '{"t":1}', '{"t":"ev"}', '{"t":"news"}', '{"t":"ok","cid":1}'])(
    'refuses %s',
    (text) => {
      expect(parseFrame(text)).toBeNull();
    },
  );

  it('keeps the place of an event it does not understand', () => {
    expect(parseFrame(event({ kind: 'fireworks' }))).toMatchObject({ seq: 1, e: { kind: 'unknown' } });
    expect(parseFrame(event({ kind: 'message', from: {} }))).toMatchObject({ e: { kind: 'unknown' } });
  });

  it('turns contents it does not understand into unknown ones', () => {
    const of = (content: unknown) => parseFrame(event({ kind: 'message', from: { role: 'bot' }, content }));
    expect(of({ kind: 'hologram' })).toMatchObject({ e: { content: { kind: 'unknown' } } });
    expect(of({ kind: 'text', text: 7 })).toMatchObject({ e: { content: { kind: 'unknown' } } });
    expect(
      of({ kind: 'choices', text: 'Which?', options: [{ id: 'a', title: 'A' }, { id: 2 }] }),
    ).toMatchObject({
      e: { content: { options: [{ id: 'a' }] } },
    });
  });

  it('carries any script through unchanged', () => {
    const text = 'שלום 👩‍👩‍👧 \ud83d\ude00 مرحبا';
    expect(
      parseFrame(event({ kind: 'message', from: { role: 'bot' }, content: { kind: 'text', text } })),
    ).toMatchObject({ e: { content: { text } } });
  });
});

describe('uuidV7', () => {
  const id = (now: number) => uuidV7(now, (bytes) => bytes.fill(0xff));

  it('has version, variant and the time in front', () => {
    expect(id(0x0123456789ab)).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  it('sorts by time', () => {
    expect(id(1_700_000_000_000) < id(1_700_000_000_001)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Outgoing } from './queue';
import { merge } from './queue';

const entry = (cid: string, text = cid): Outgoing => ({
  cid,
  content: { kind: 'text', text },
  at: '2026-11-23T10:00:00Z',
});

describe('merge', () => {
  it('keeps what another tab has stored, in the order it was written, each message once', () => {
    expect(merge([entry('b', 'mine')], [entry('a'), entry('b', 'theirs'), entry('c')])).toEqual([
      entry('a'),
      entry('b', 'mine'),
      entry('c'),
    ]);
  });
});

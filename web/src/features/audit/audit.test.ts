import { expect, test } from 'vitest';
import { changesOf } from './audit';

test('a change lists only the fields that differ', () => {
  const before = { role: 'agent', name: 'Jonas Falk' };
  const after = { role: 'supervisor', name: 'Jonas Falk' };

  expect(changesOf(before, after)).toEqual([
    { field: 'role', before: 'agent', after: 'supervisor' },
  ]);
});

test('a field that appears or vanishes is a change', () => {
  expect(changesOf({ phone: '+351912555018' }, { teams: ['support'] })).toEqual([
    { field: 'phone', before: '+351912555018', after: undefined },
    { field: 'teams', before: undefined, after: '["support"]' },
  ]);
});

test('an entry without fields changed nothing', () => {
  expect(changesOf(null, undefined)).toEqual([]);
});

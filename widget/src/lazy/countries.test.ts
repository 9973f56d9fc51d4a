import { describe, expect, it } from 'vitest';
import { countries, fromE164, toE164 } from './countries';

describe('countries', () => {
  it('are named and sorted in the visitor’s language', () => {
    const german = countries('de');
    expect(german.find((it) => it.id === 'DE')).toEqual({ id: 'DE', code: '49', name: 'Deutschland' });
    expect(german.map((it) => it.id).indexOf('AT')).toBeGreaterThan(german.map((it) => it.id).indexOf('DE'));
    expect(new Set(german.map((it) => it.id)).size).toBe(german.length);
  });

  it.each([
    ['912 345 678', '351', '+351912345678'],
    ['0151 2345678', '49', '+491512345678'],
    ['+44 (0)20 7946 0000', '49', '+442079460000'],
    ['0044 20 7946 0000', '49', '+442079460000'],
    ['06 1234567', '39', '+39061234567'],
    ['٠١٠١٢٣', '20', '+2010123'],
  ])('writes %s as E.164 (%s)', (typed, code, expected) => {
    expect(toE164(typed, code)).toBe(expected);
  });

  it('parts a known number', () => {
    expect(fromE164('+351912345678', countries('en'))).toMatchObject({
      country: { id: 'PT' },
      rest: '912345678',
    });
    expect(fromE164('912345678', countries('en'))).toBeNull();
  });
});

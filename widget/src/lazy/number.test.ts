import { expect, it } from 'vitest';
import { canonicalNumber } from './number';

it.each([
  ['12', 'en', '12'],
  ['1,234.5', 'en', '1234.5'],
  ['1,234', 'en', '1234'],
  ['1,5', 'en', '1.5'],
  ['1.234,5', 'de', '1234.5'],
  ['1.234', 'de', '1234'],
  ['1.5', 'de', '1.5'],
  ['1 234,5', 'fr', '1234.5'],
  ['-3', 'en', '-3'],
  ['٣٫٥', 'ar', '3.5'],
  ['twelve', 'en', 'twelve'],
  ['1.2.3', 'en', '123'],
])('writes %s (%s) as %s', (text, language, expected) => {
  expect(canonicalNumber(text, language)).toBe(expected);
});

it('leaves the unit out', () => {
  expect(canonicalNumber('12 kg', 'en', 'kg')).toBe('12');
});

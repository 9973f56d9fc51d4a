import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { tokensCss } from '../../../scripts/tokens-css.mjs';
import tokens from './tokens.json';
import ramp from './ramp.json';

test('tokens.css is what tokens.json gives', () => {
  const wanted: unknown = (tokensCss as (tokens: unknown) => string)(tokens);

  expect(readFileSync('src/app/theme/tokens.css', 'utf8')).toBe(wanted);
});

test('the ramp is that of the default accent', () => {
  expect(ramp).toEqual(tokens.accent.fixtures['#3257d6'].ramp10);
});

// Writes, from tokens.json, tokens.css (every value as a --rk-* custom property) and ramp.json (the
// ten shades of the default accent).
import { readFileSync, writeFileSync } from 'node:fs';
import { tokensCss } from './tokens-css.mjs';

const folder = new URL('../src/app/theme/', import.meta.url);
const tokens = JSON.parse(readFileSync(new URL('tokens.json', folder), 'utf8'));
writeFileSync(new URL('tokens.css', folder), tokensCss(tokens));
const { ramp10 } = tokens.accent.fixtures[tokens.accent.default.$value];
writeFileSync(new URL('ramp.json', folder), JSON.stringify(ramp10) + '\n');

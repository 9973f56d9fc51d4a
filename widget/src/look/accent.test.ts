import { describe, expect, it } from 'vitest';
import { accentFrom, contrastOf } from './accent';

const COLOURS = [
  '#3257d6',
  '#0f6e84',
  '#b4532a',
  '#ffc531',
  '#111111',
  '#f7b6c8',
  '#39ff14',
  '#0b1f4d',
  '#ffffff',
  '#e11d48',
];
const SURFACE = { light: '#ffffff', dark: '#15181d' };

describe.each(COLOURS)('accent from %s', (colour) => {
  it.each(['light', 'dark'] as const)('can be read in the %s scheme', (scheme) => {
    const accent = accentFrom(colour, scheme);
    expect(contrastOf(accent.onSolid, accent.solid)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(accent.text, SURFACE[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(accent.text, accent.tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(accent.graphic, SURFACE[scheme])).toBeGreaterThanOrEqual(3);
    expect(contrastOf(accent.onGraphic, accent.graphic)).toBeGreaterThanOrEqual(3);
  });
});

describe('accentFrom', () => {
  it('survives a colour that is none', () => {
    expect(accentFrom('tomato', 'light').solid).toBe('#2563eb');
  });
});

import { describe, expect, test } from 'vitest';
import { contrast, deriveAccent, type Backgrounds } from '@/ui/accent';
import { accent as tokens, color } from './tokens.json';

const backgrounds = (scheme: 'light' | 'dark'): Backgrounds => {
  const { surface, app, sunken, raised } = color[scheme].neutral;
  return {
    surface: surface.$value,
    app: app.$value,
    sunken: sunken.$value,
    raised: raised.$value,
  };
};
const on = { light: backgrounds('light'), dark: backgrounds('dark') };

describe('the accent of a brand', () => {
  test.each(Object.entries(tokens.fixtures))('%s gives the fixture', (hex, fixture) => {
    expect(deriveAccent(hex, on)).toEqual(fixture);
  });

  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'stays readable whatever the colour (seed %i)',
    (seed) => {
      const hex = `#${((seed * 2654435761) % 0xffffff).toString(16).padStart(6, '0')}`;
      const derived = deriveAccent(hex, on);

      for (const scheme of ['light', 'dark'] as const) {
        const roles = derived[scheme];
        expect(contrast(roles.onSolid, roles.solid)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(roles.onSolid, roles.solidHover)).toBeGreaterThanOrEqual(4.4);
        expect(contrast(roles.onGraphic, roles.graphic)).toBeGreaterThanOrEqual(3);
        const { surface, app, sunken, raised } = on[scheme];
        for (const background of [surface, app, sunken, raised, roles.tint, roles.tintHover])
          expect(contrast(roles.text, background)).toBeGreaterThanOrEqual(4.5);
        for (const background of [surface, app, sunken, raised])
          expect(contrast(roles.graphic, background)).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

import type { Accent } from '../chat/config';

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [20, 22, 26];
const SURFACE = { light: WHITE, dark: [21, 24, 29] as const };

/**
 * Readable roles from one colour, for a config that brings none. The server's own are finer; these only guarantee the
 * contrast: 4.5 for words, 3 for edges.
 */
export function accentFrom(primary: string, scheme: 'light' | 'dark'): Accent {
  const input = parse(primary) ?? [37, 99, 235];
  const surface = SURFACE[scheme];
  const away = scheme === 'light' ? INK : WHITE;
  const solid = walk(input, away, (it) => contrast(it, surface) >= (scheme === 'light' ? 1.5 : 3));
  const tint = mix(surface, input, scheme === 'light' ? 0.08 : 0.18);
  const words = walk(input, away, (it) => contrast(it, surface) >= 4.5 && contrast(it, tint) >= 4.5);
  const graphic = walk(input, away, (it) => contrast(it, surface) >= 3.2);
  const [solidReadable, onSolid] = readable(solid);
  return {
    solid: hex(solidReadable),
    onSolid: hex(onSolid),
    text: hex(words),
    graphic: hex(graphic),
    onGraphic: hex(contrast(WHITE, graphic) >= 3 ? WHITE : INK),
    tint: hex(tint),
    tintLine: hex(mix(surface, input, scheme === 'light' ? 0.3 : 0.4)),
  };
}

/** White text where a little darkening is enough for it, else ink. */
function readable(solid: Rgb): [Rgb, Rgb] {
  if (contrast(WHITE, solid) >= 4.5) return [solid, WHITE];
  const darker = walk(solid, INK, (it) => contrast(WHITE, it) >= 4.5);
  const moved = Math.abs(luminance(solid) - luminance(darker));
  return moved < 0.07 ? [darker, WHITE] : [solid, INK];
}

function walk(from: Rgb, towards: Rgb, enough: (it: Rgb) => boolean): Rgb {
  for (let part = 0; part < 1; part += 0.02) {
    const it = mix(from, towards, part);
    if (enough(it)) return it;
  }
  return towards;
}

function mix(a: Rgb, b: Rgb, part: number): Rgb {
  const one = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * part);
  return [one(0), one(1), one(2)];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

export function contrastOf(a: string, b: string): number {
  return contrast(parse(a) ?? WHITE, parse(b) ?? WHITE);
}

function parse(colour: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return match ? [num(match[1]), num(match[2]), num(match[3])] : null;
}

function num(text: string | undefined): number {
  return parseInt(text ?? '0', 16);
}

function hex(colour: Rgb): string {
  return '#' + colour.map((channel) => channel.toString(16).padStart(2, '0')).join('');
}

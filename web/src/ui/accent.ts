/**
 * The accent of a brand, derived from one colour: every role for both schemes, with the contrast
 * that the design language guarantees whatever the colour. Pure; the server runs the same algorithm
 * when a brand is published, this one serves previews.
 */
export interface AccentRoles {
  solid: string;
  solidHover: string;
  onSolid: string;
  text: string;
  graphic: string;
  onGraphic: string;
  tint: string;
  tintHover: string;
  tintLine: string;
}

/** The backgrounds on which the accent must be readable. */
export interface Backgrounds {
  surface: string;
  app: string;
  sunken: string;
  raised: string;
}

export interface Accent {
  light: AccentRoles;
  dark: AccentRoles;
  ramp10: string[];
}

type Scheme = 'light' | 'dark';
interface Oklch {
  l: number;
  c: number;
  h: number;
}

const INK = '#14161a';
const WHITE = '#ffffff';
const STEP = 0.004;
const MIN_ON_SOLID = 4.5;
const MAX_DARKENING = 0.06;
const GREY_BELOW = 0.03;

const RULES = {
  light: {
    solid: { min: 0.25, max: 0.9, onSurface: 1.5 },
    text: { min: 4.5, maxC: 0.2 },
    graphic: 3,
    tint: { l: 0.968, c: 0.13, maxC: 0.026 },
    tintHover: { l: 0.94, c: 0.22, maxC: 0.045 },
    tintLine: { l: 0.86, c: 0.42, maxC: 0.085 },
    away: -STEP,
  },
  dark: {
    solid: { min: 0.42, max: 0.9, onSurface: 3 },
    text: { min: 5, maxC: 0.15 },
    graphic: 3.6,
    tint: { l: 0.275, c: 0.34, maxC: 0.062 },
    tintHover: { l: 0.325, c: 0.42, maxC: 0.078 },
    tintLine: { l: 0.42, c: 0.5, maxC: 0.09 },
    away: STEP,
  },
} as const;

/** A black or grey brand would vanish in the dark: the scheme inverts it. */
const GREY_ON_DARK: AccentRoles = {
  solid: '#e4e6eb',
  solidHover: '#f4f5f7',
  onSolid: INK,
  text: '#e4e6eb',
  graphic: '#c9cdd6',
  onGraphic: INK,
  tint: '#23272e',
  tintHover: '#2d323b',
  tintLine: '#434955',
};

const RAMP_L = [0.975, 0.945, 0.89, 0.82, 0.74, 0.66, undefined, 0.46, 0.38, 0.3];
const RAMP_C = [0.12, 0.22, 0.42, 0.62, 0.82, 0.95, 1, 0.98, 0.85, 0.7];

export function deriveAccent(hex: string, on: Record<Scheme, Backgrounds>): Accent {
  const input = toOklch(hex);
  return {
    light: derive(input, 'light', on.light),
    dark: derive(input, 'dark', on.dark),
    ramp10: RAMP_L.map((l, i) =>
      l === undefined ? hex : toHex({ l, c: input.c * (RAMP_C[i] ?? 1), h: input.h }),
    ),
  };
}

function derive(input: Oklch, scheme: Scheme, on: Backgrounds): AccentRoles {
  if (scheme === 'dark' && input.c < GREY_BELOW) return GREY_ON_DARK;
  const rules = RULES[scheme];
  const soft = ({ l, c, maxC }: { l: number; c: number; maxC: number }) =>
    toHex({ l, c: Math.min(c * input.c, maxC), h: input.h });
  const tint = soft(rules.tint);
  const tintHover = soft(rules.tintHover);
  const solid = solidOf(input, scheme, on.surface);
  const backgrounds = [on.surface, on.app, on.sunken, on.raised];
  const textStart = scheme === 'light' ? Math.min(input.l, 0.62) : Math.max(input.l, 0.62);
  const text = walk(
    { l: textStart, c: Math.min(input.c, rules.text.maxC), h: input.h },
    rules.away,
    (colour) =>
      [...backgrounds, tint, tintHover].every((b) => contrast(colour, b) >= rules.text.min),
  );
  const graphic = walk(input, rules.away, (colour) =>
    backgrounds.every((b) => contrast(colour, b) >= rules.graphic),
  );
  return {
    ...solid,
    text,
    graphic,
    onGraphic: contrast(WHITE, graphic) >= 3 ? WHITE : INK,
    tint,
    tintHover,
    tintLine: soft(rules.tintLine),
  };
}

function solidOf(input: Oklch, scheme: Scheme, surface: string) {
  const { min, max, onSurface } = RULES[scheme].solid;
  let colour = { ...input, l: clamp(input.l, min, max) };
  while (contrast(toHex(colour), surface) < onSurface && colour.l > 0 && colour.l < 1)
    colour = { ...colour, l: colour.l + RULES[scheme].away };
  const darker = darkenedForWhite(colour);
  const onSolid = darker ? WHITE : INK;
  colour = darker ?? colour;
  const solid = toHex(colour);
  const hoverL =
    onSolid === WHITE ? colour.l - 0.045 : colour.l + (colour.l > 0.86 ? -0.035 : 0.03);
  return { solid, solidHover: toHex({ ...colour, l: hoverL }), onSolid };
}

/** The same or a little darker, so that white can be read on it; undefined if that is too much. */
function darkenedForWhite(colour: Oklch): Oklch | undefined {
  for (let darker = colour; colour.l - darker.l <= MAX_DARKENING;)
    if (contrast(WHITE, toHex(darker)) >= MIN_ON_SOLID) return darker;
    else darker = { ...darker, l: darker.l - STEP };
  return undefined;
}

function walk(from: Oklch, step: number, fits: (hex: string) => boolean): string {
  let colour = from;
  while (!fits(toHex(colour)) && colour.l > 0 && colour.l < 1)
    colour = { ...colour, l: colour.l + step };
  return toHex(colour);
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
/* colour maths */
type Rgb = readonly [number, number, number];

const channel = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const gamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function toLinear(colour: string): Rgb {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour; // #fff
  return [linear(channel(hex, 1)), linear(channel(hex, 3)), linear(channel(hex, 5))];
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The WCAG 2 ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function toOklch(hex: string): Oklch {
  const [r, g, b] = toLinear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, c),
    h: Math.atan2(c, a),
  };
}

function toRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
    -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
    -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3,
  ];
}

const ROUNDING = 1e-6;
const inGamut = (rgb: Rgb) => rgb.every((v) => v >= -ROUNDING && v <= 1 + ROUNDING);

/** The nearest colour of sRGB: chroma gives way, lightness and hue stay. */
function toHex(colour: Oklch): string {
  const l = clamp(colour.l, 0, 1);
  let rgb = toRgb({ ...colour, l });
  if (!inGamut(rgb)) {
    let low = 0;
    let high = colour.c;
    for (let i = 0; i < 24; i++) {
      const c = (low + high) / 2;
      if (inGamut(toRgb({ l, c, h: colour.h }))) low = c;
      else high = c;
    }
    rgb = toRgb({ l, c: low, h: colour.h });
  }
  return `#${rgb.map(hexByte).join('')}`;
}

const hexByte = (v: number) =>
  Math.round(clamp(gamma(clamp(v, 0, 1)), 0, 1) * 255)
    .toString(16)
    .padStart(2, '0');

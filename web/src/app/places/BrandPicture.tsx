const mix = (percent: number, other: string) =>
  `color-mix(in oklab, var(--rk-accent-solid) ${percent}%, ${other})`;

/** One crest of the sea, far or near, drawn over the full width. */
function wave(top: number, shift: number): string {
  const crests = 'c 45 0 50 -38 95 -38 s 50 38 95 38 '.repeat(6);
  return `M ${shift - 190} ${top} ${crests} V 900 H ${shift - 190} Z`;
}

/** The accent, lighter or darker by this much, still in its hue. */
const shade = (by: number) =>
  `oklch(from var(--rk-accent-solid) calc(l + ${by}) calc(c * ${1 + Math.min(0, by) * 1.4}) h)`;

const WAVES = [
  { top: 434, shift: 0, colour: shade(0.06) },
  { top: 532, shift: 95, colour: shade(0) },
  { top: 628, shift: 0, colour: shade(-0.07) },
  { top: 722, shift: 95, colour: shade(-0.14) },
  { top: 820, shift: 0, colour: shade(-0.21) },
];

const BIRD =
  'M0 50 c14 2 20 -4 22 -16 c3 -18 14 -30 28 -30 c10 0 17 5 20 13 l11 5 l-11 4 c-1 22 -16 38 -38 38 c-14 0 -25 -5 -32 -14 z';

const BIRDS = [
  { x: 110, y: 612, size: 1, opacity: 1 },
  { x: 262, y: 680, size: 0.74, opacity: 0.92 },
  { x: 432, y: 582, size: 0.6, opacity: 0.75 },
  { x: 522, y: 728, size: 1.14, opacity: 1 },
];

/** Waders at low tide, in the colours of the brand. Decoration only. */
export function BrandPicture() {
  return (
    <svg viewBox="0 0 680 900" preserveAspectRatio="xMidYMid slice" focusable="false">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#f4e8d8" />
          <stop offset="0.5" stopColor={mix(22, '#ffffff')} />
        </linearGradient>
      </defs>
      <rect width="680" height="900" fill="url(#sky)" />
      <circle cx="480" cy="250" r="74" fill="#fff5e4" />
      {WAVES.map(({ top, shift, colour }) => (
        <path key={top} d={wave(top, shift)} fill={colour} />
      ))}
      {BIRDS.map(({ x, y, size, opacity }) => (
        <g
          key={x}
          transform={`translate(${x} ${y}) scale(${size})`}
          fill="#ffffff"
          stroke="#ffffff"
          opacity={opacity}
        >
          <path d={BIRD} strokeWidth="0" />
          <path d="M34 60 V90 M44 60 V90" strokeWidth="2.5" />
        </g>
      ))}
    </svg>
  );
}

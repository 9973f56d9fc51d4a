export interface Device {
  browser: string;
  system: string;
  phone: boolean;
}

/* Order matters: most browsers also name those they descend from. */
const BROWSERS: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** What a browser says it is, in words; undefined when it says nothing known. */
export function deviceOf(userAgent: string | null | undefined): Device | undefined {
  if (!userAgent) return undefined;
  const named = (table: [RegExp, string][]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = named(BROWSERS);
  const system = named(SYSTEMS);
  if (!browser || !system) return undefined;
  return { browser, system, phone: ['iPhone', 'iPad', 'Android'].includes(system) };
}

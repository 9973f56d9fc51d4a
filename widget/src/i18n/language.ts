import type { Texts } from './en';
import { en } from './en';

/** Texts of one language, and which way it is written. */
export interface Language {
  tag: string;
  dir: 'ltr' | 'rtl';
  texts: Texts;
}

export const english: Language = { tag: 'en', dir: 'ltr', texts: en };

const LOADERS: Record<string, () => Promise<Texts>> = {
  de: async () => (await import('./de')).de,
  ar: async () => (await import('./ar')).ar,
};

const RIGHT_TO_LEFT = /^(ar|he|fa|ur)\b/;

/**
 * The first wish there are texts for; without any, English.
 */
export async function loadLanguage(wishes: readonly (string | null | undefined)[]): Promise<Language> {
  const tags = wishes.flatMap((wish) => (wish ? [wish.replace('_', '-')] : []));
  for (const tag of tags) {
    const base = tag.slice(0, 2).toLowerCase();
    // The browser knows which English: its way of writing dates is the visitor's.
    const own = navigator.languages.find((it) => it.toLowerCase().startsWith(base)) ?? tag;
    if (base === 'en') return { ...english, tag: own };
    const load = LOADERS[base];
    if (!load) continue;
    try {
      return { tag: own, dir: RIGHT_TO_LEFT.test(base) ? 'rtl' : 'ltr', texts: await load() };
    } catch {
      return english;
    }
  }
  return english;
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

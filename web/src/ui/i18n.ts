import { useSyncExternalStore } from 'react';

/**
 * Texts by language. English is part of each folder's bundle (`texts/en.json`) and gives the keys
 * their types; every other language is one lazy chunk, keyed by folder.
 *
 * A text may hold `{placeholders}`. A key with `_one`, `_other` … is one text with plural forms,
 * chosen by `count`.
 */
export type Values = Record<string, string | number>;
export type Dictionary = Record<string, string>;
export type Catalogue = Record<string, Dictionary>;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type KeyOf<T> = keyof T extends infer K
  ? K extends `${infer Stem}_${PluralForm}`
    ? Stem
    : K extends string
      ? K
      : never
  : never;
export type Translate<T> = (key: KeyOf<T>, values?: Values) => string;

interface State {
  language: string;
  catalogue: Catalogue;
}

const loaders = new Map<string, () => Promise<Catalogue>>();
const listeners = new Set<() => void>();
let state: State = { language: 'en', catalogue: {} };

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const currentState = () => state;

/** Makes a language known; it is loaded when it is first chosen. */
export function registerLanguage(language: string, load: () => Promise<Catalogue>) {
  loaders.set(language, load);
}

/** Switches all texts, once the language has been loaded. Unknown languages become English. */
export async function setLanguage(wanted: string) {
  const load = loaders.get(wanted);
  const catalogue = load ? await load() : {};
  state = { language: load ? wanted : 'en', catalogue };
  document.documentElement.lang = state.language;
  for (const listener of listeners) listener();
}

export const useLanguage = (): string => useSyncExternalStore(subscribe, currentState).language;

/** The hook that gives the texts of one folder, such as `features/members`. */
export function defineTexts<T extends Dictionary>(namespace: string, english: T) {
  return function useTexts(): Translate<T> {
    const { language, catalogue } = useSyncExternalStore(subscribe, currentState);
    const dictionary = catalogue[namespace];
    return (key, values) => translate(language, dictionary, english, key, values);
  };
}

function translate(
  language: string,
  dictionary: Dictionary | undefined,
  english: Dictionary,
  key: string,
  values: Values = {},
): string {
  const own = dictionary && pattern(dictionary, language, key, values);
  const text = own ?? pattern(english, 'en', key, values) ?? key;
  return fill(text, language, values);
}

function pattern(texts: Dictionary, language: string, key: string, values: Values) {
  const { count } = values;
  if (typeof count !== 'number') return texts[key];
  const form = new Intl.PluralRules(language).select(count);
  return texts[`${key}_${form}`] ?? texts[`${key}_other`] ?? texts[key];
}

function fill(text: string, language: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

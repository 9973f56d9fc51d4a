import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Texts = Record<string, string>;
const files = import.meta.glob<Texts>('../{app,ui,features/*}/texts/*.json', {
  eager: true,
  import: 'default',
});
const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/[^/]+$/, '')))];
const LANGUAGES = ['de'];

/** `3 members` and `3 Mitglieder` may have other plural forms, but are the same text. */
const stems = (texts: Texts) =>
  new Set(Object.keys(texts).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('every feature that shows something has texts', () => {
  const features = readdirSync('src/features');

  expect(features.filter((name) => !folders.includes(`../features/${name}/texts`))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const english = files[`${folder}/en.json`] ?? {};

  test.each(LANGUAGES)('has every text in %s, and none that English lacks', (language) => {
    const translated = files[`${folder}/${language}.json`] ?? {};

    expect([...stems(translated)].sort()).toEqual([...stems(english)].sort());
  });

  test.each(LANGUAGES)('keeps the placeholders in %s', (language) => {
    const translated = files[`${folder}/${language}.json`] ?? {};
    const differing = Object.keys(translated).filter(
      (key) =>
        english[key] !== undefined &&
        placeholders(english[key]).join() !== placeholders(translated[key] ?? '').join(),
    );

    expect(differing).toEqual([]);
  });
});

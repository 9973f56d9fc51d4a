import type { Catalogue, Dictionary } from '@/ui/i18n';

const files = import.meta.glob<Dictionary>('../../{app,ui,features/*}/texts/de.json', {
  eager: true,
  import: 'default',
});

/** `../../features/members/texts/de.json` → features/members, `../texts/de.json` → app */
const namespaceOf = (path: string) =>
  path.startsWith('../texts') ? 'app' : path.replace('../../', '').replace('/texts/de.json', '');

export const catalogue: Catalogue = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [namespaceOf(path), texts]),
);

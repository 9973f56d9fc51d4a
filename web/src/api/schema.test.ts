import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { generateApi } from '../../scripts/api-types.mjs';

type Generate = (document: unknown) => Promise<string>;

test('schema.d.ts is what docs/openapi.json gives; npm run api writes it', async () => {
  const document: unknown = JSON.parse(readFileSync('../docs/openapi.json', 'utf8'));

  const wanted = await (generateApi as Generate)(document);

  expect(readFileSync('src/api/schema.d.ts', 'utf8') === wanted).toBe(true);
});

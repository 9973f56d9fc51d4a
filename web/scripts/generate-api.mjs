// Writes src/api/schema.d.ts from docs/openapi.json.
//   node scripts/generate-api.mjs [--check]     --check only tells whether the file is current
import { readFile, writeFile } from 'node:fs/promises';
import { generateApi } from './api-types.mjs';

const source = new URL('../../docs/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const wanted = await generateApi(JSON.parse(await readFile(source, 'utf8')));
if (!process.argv.includes('--check')) await writeFile(target, wanted);
else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
  console.error('src/api/schema.d.ts is not what docs/openapi.json says: run npm run api');
  process.exitCode = 1;
}

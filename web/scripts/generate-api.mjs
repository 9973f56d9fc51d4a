// Writes src/api/schema.d.ts from docs/openapi.json: the paths below /api/v1, without that prefix.
import { readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const PREFIX = '/api/v1';
const source = new URL('../../docs/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const document = JSON.parse(await readFile(source, 'utf8'));
document.paths = Object.fromEntries(
  Object.entries(document.paths)
    .filter(([path]) => path.startsWith(PREFIX + '/'))
    .map(([path, item]) => [path.slice(PREFIX.length), item]),
);
const header = '/* Generated from docs/openapi.json by `npm run api`. Do not edit. */\n';
await writeFile(target, header + astToString(await openapi(document)));

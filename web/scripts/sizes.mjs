// Prints what is loaded first and per page, in gzip; fails above the budget of the first load.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 350;
const folder = new URL('../dist/', import.meta.url);
const kb = (bytes) => Math.round(bytes / 102.4) / 10;
const gzip = (name) => gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length;

const html = readFileSync(new URL('index.html', folder), 'utf8');
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, name]) => name,
);
const font = readdirSync(new URL('assets/', folder)).find((name) => /^inter-latin-opsz/.test(name));
const rows = first.map((name) => [name, gzip(name)]);
const total = rows.reduce((sum, [, size]) => sum + size, 0);

for (const [name, size] of rows) console.log(`${String(kb(size)).padStart(8)} kB  ${name}`);
console.log(`${String(kb(total)).padStart(8)} kB  first load (of ${BUDGET}); + ${font}`);
for (const name of readdirSync(new URL('assets/', folder)).filter(
  (name) => name.endsWith('.js') && !first.includes(`assets/${name}`),
))
  console.log(`${String(kb(gzip(`assets/${name}`))).padStart(8)} kB  ${name}`);
process.exitCode = kb(total) > BUDGET ? 1 : 0;

// What visitors load, gzipped (1 KB = 1024 bytes). Above the budget the build fails.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KILO = 1024;
const BUDGET = { loader: 3 * KILO, chat: 30 * KILO };
const dist = new URL('../dist/', import.meta.url);
const gzipped = (name) => gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length;

const page = readFileSync(new URL('frame.html', dist), 'utf8');
const eager = [...page.matchAll(/(?:src|href)="\/w\/v1\/(assets\/[^"]+)"/g)].map((match) => match[1]);
// A script brings what it imports at its top; the list grows while it is walked.
for (const name of eager) {
  if (!name.endsWith('.js')) continue;
  const code = readFileSync(new URL(name, dist), 'utf8');
  for (const [, other] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
    if (!eager.includes(`assets/${other}`)) eager.push(`assets/${other}`);
  }
}
const lazy = readdirSync(new URL('assets/', dist))
  .map((name) => `assets/${name}`)
  .filter((name) => !eager.includes(name));

const loader = gzipped('loader.js');
const parts = ['loader.js', 'frame.html', ...eager].map((name) => [name, gzipped(name)]);
const chat = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
const line = (name, bytes, more = '') =>
  console.log(`${(bytes / KILO).toFixed(1).padStart(6)} KB  ${name}${more}`);

parts.forEach(([name, bytes]) => line(name, bytes));
line('open the panel and chat', chat, ` (budget ${BUDGET.chat / KILO})`);
lazy.forEach((name) => line(name, gzipped(name), ' (later)'));

const over = [
  loader > BUDGET.loader && `The loader has ${loader} bytes; its budget is ${BUDGET.loader}.`,
  chat > BUDGET.chat && `Opening the panel takes ${chat} bytes; the budget is ${BUDGET.chat}.`,
  eager.length === 0 && 'frame.html names no script: the figures above are not complete.',
  /<script(?![^>]*\ssrc=)|\sstyle=|<style/.test(page) &&
    'frame.html has an inline script or style, which its policy forbids.',
].filter(Boolean);
over.forEach((sentence) => console.error(sentence));
if (over.length > 0) process.exitCode = 1;

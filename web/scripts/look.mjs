// Takes pictures of every screen of the mock build, and checks each with axe.
//   node scripts/look.mjs [--only home,members] [--out folder] [--no-axe]
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { SCREENS } from './screens.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: 'target/look' },
    sizes: { type: 'string', default: '1440,390' },
    schemes: { type: 'string', default: 'light,dark' },
    'no-axe': { type: 'boolean', default: false },
    browser: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const HEIGHT = { 1440: 900, 390: 844 };
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

mkdirSync(options.out, { recursive: true });
const server = await preview({
  mode: 'mock',
  preview: { port: 4199, host: '127.0.0.1' },
  logLevel: 'error',
  build: { outDir: 'node_modules/.cache/mock-dist' },
});
const browser = await chromium.launch({ executablePath: options.browser, args: FLAGS });
const wanted = options.only?.split(',');
let violations = 0;

try {
  for (const screen of SCREENS.filter(({ name }) => !wanted || wanted.includes(name)))
    for (const width of options.sizes.split(',').map(Number))
      for (const scheme of options.schemes.split(',')) await look(screen, width, scheme);
} finally {
  await browser.close();
  await server.close();
}
console.log(violations === 0 ? 'axe: no violations' : `axe: ${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;

async function look(screen, width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT[width] ?? 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    hasTouch: width < 768,
    isMobile: width < 768,
    locale: screen.locale ?? 'en-GB',
    baseURL: 'http://127.0.0.1:4199',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of [45]/.test(message.text()))
      errors.push(message.text());
  });
  const label = `${screen.name}-${width}-${scheme}`;
  try {
    await page.goto(screen.path);
    await page
      .getByText(screen.ready ?? /.+/)
      .first()
      .waitFor({ timeout: 10_000 });
    await screen.act?.(page, width);
    await page.waitForTimeout(450);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${options.out}/${label}.png` });
    if (!options['no-axe']) await check(page, label);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wide > 0) console.log(`${label}: scrolls sideways by ${wide} px`);
  } catch (error) {
    await page.screenshot({ path: `${options.out}/${label}.png` });
    console.log(`${label}: ${String(error).split('\n')[0]}`);
    violations += 1;
  }
  for (const error of errors) console.log(`${label}: console: ${error.slice(0, 300)}`);
  await context.close();
}

async function check(page, label) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // `region`: menus and lists float in portals outside every landmark, by design of the library
    const { violations } = await window.axe.run(document, {
      rules: { region: { enabled: false } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary?.split('\n')[1]}`,
        ),
      count: nodes.length,
    }));
  });
  violations += found.length;
  for (const { id, nodes, count } of found)
    console.log(`${label}: axe ${id} (${count})\n    ${nodes.join('\n    ')}`);
}

// Takes pictures of the widget in the states a designer looks at, and lets axe judge each.
//   npm run build && npm run look [state …]
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const port = 5176;
const out = new URL('../target/look/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const wanted = process.argv.slice(2);
const server = spawn(process.execPath, [new URL('server.mjs', import.meta.url).pathname], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const type =
  (text) =>
  async ({ frame }) => {
    await frame.getByRole('textbox').last().fill(text);
    await frame.getByRole('textbox').last().press('Enter');
  };
const sees =
  (text) =>
  ({ frame }) =>
    frame.getByText(text).last().waitFor();
const tap =
  (name) =>
  ({ frame }) =>
    frame.getByRole('button', { name }).last().click();
const menu = sees('Talk to someone');
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const STATES = {
  closed: { open: false, steps: [({ page }) => page.getByText('Looking for a lamp').waitFor()] },
  choices: { steps: [menu] },
  'choices-dark': { key: 'dark', steps: [menu] },
  'choices-phone': { size: phone, steps: [menu] },
  'choices-yellow': { key: 'yellow', steps: [menu] },
  'choices-yellow-dark': { key: 'yellow-dark', steps: [menu] },
  'choices-black': { key: 'black', steps: [menu] },
  rtl: {
    path: '/rtl',
    key: 'rtl',
    steps: [
      sees('بدء إرجاع'),
      tap('متابعة طلبي'),
      type('email'),
      sees('Which e-mail'),
      type('nobody'),
      sees('name@example'),
    ],
  },
  'rtl-phone': { path: '/rtl', key: 'rtl', size: phone, steps: [sees('بدء إرجاع')] },
  left: { key: 'left', steps: [menu] },
  german: { query: '&lang=de', steps: [menu] },
  error: { steps: [menu, tap('Track my order'), sees('order number'), type('TF-4821'), sees('two letters')] },
  'error-dark-phone': {
    key: 'dark',
    size: phone,
    steps: [menu, tap('Track my order'), sees('order number'), type('TF-4821'), sees('two letters')],
  },
  email: { steps: [menu, type('email'), sees('Which e-mail')] },
  multi: { steps: [menu, tap('Start a return'), ({ frame }) => frame.getByText('Damaged').click()] },
  list: { key: 'dark', steps: [menu, type('list'), ({ frame }) => frame.getByRole('searchbox').waitFor()] },
  cards: { key: 'dark', steps: [menu, type('cards'), sees('Birch')] },
  long: { steps: [menu, type('long'), sees('Have it picked')] },
  phone: {
    steps: [
      menu,
      type('phone'),
      ({ frame }) => frame.getByRole('button', { name: /Portugal/ }).click(),
      sees('Albania'),
    ],
  },
  date: { size: phone, steps: [menu, type('date'), ({ frame }) => frame.getByRole('grid').waitFor()] },
  moment: {
    key: 'dark',
    steps: [
      menu,
      type('moment'),
      ({ frame }) => frame.getByRole('grid').waitFor(),
      ({ frame }) => frame.getByRole('gridcell').getByText('28').click(),
    ],
  },
  rating: {
    steps: [menu, type('rating'), ({ frame }) => frame.getByRole('button', { name: '4 of 5' }).hover()],
  },
  nps: {
    size: phone,
    steps: [menu, type('nps'), ({ frame }) => frame.getByRole('button', { name: '9 of 10' }).waitFor()],
  },
  handover: {
    steps: [
      menu,
      tap('Talk to someone'),
      sees('One photo'),
      type('Here it is'),
      ({ frame }) => frame.locator('.typing').waitFor(),
    ],
  },
  text: {
    steps: [
      menu,
      tap('Opening hours'),
      sees('We are open'),
      type('picture'),
      ({ frame }) => frame.getByRole('img', { name: /alder/ }).waitFor(),
    ],
  },
  failed: { steps: [menu, type('fail'), sees('Not sent')] },
  offline: {
    key: 'dark',
    steps: [
      menu,
      tap('Opening hours'),
      sees('We are open'),
      ({ page }) => page.request.get(`http://localhost:${port}/dev/drop?ms=20000`),
      type('Thursday morning'),
      sees('Reconnecting'),
    ],
    after: () => fetch(`http://localhost:${port}/dev/drop?ms=0`),
  },
  typing: { steps: [({ frame }) => frame.locator('.typing').waitFor()] },
  members: { key: 'members', steps: [sees('Sign in')] },
  uploads: {
    key: 'uploads',
    steps: [menu, ({ frame }) => frame.getByRole('button', { name: 'Attach' }).waitFor()],
  },
  narrow: { size: { width: 320, height: 256 }, steps: [menu] },
  forced: {
    forced: true,
    steps: [menu, tap('Start a return'), ({ frame }) => frame.getByText('Damaged').click()],
  },
  wide: { steps: [menu, tap('wider')] },
};

let bad = 0;
for (const [name, state] of Object.entries(STATES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const touch = state.size === phone;
  const context = await browser.newContext({
    viewport: state.size ?? desktop,
    hasTouch: touch,
    isMobile: touch,
    deviceScaleFactor: touch ? 2 : 1,
    forcedColors: state.forced ? 'active' : 'none',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => {
    bad++;
    console.error(`${name}: ${error.message}`);
  });
  page.on('console', (line) => {
    if (line.type() === 'error' && !/WebSocket|ERR_|Failed to load/.test(line.text())) {
      bad++;
      console.error(`${name}: ${line.text()}`);
    }
  });
  try {
    await page.goto(
      `http://localhost:${port}${state.path ?? '/'}?key=${state.key ?? 'light'}${state.query ?? ''}`,
    );
    await page.waitForFunction(() => window.rookery && !window.Rookery.q);
    if (state.open !== false) await page.evaluate(() => window.Rookery('open'));
    const frame = page.frameLocator('iframe');
    for (const step of state.steps) await step({ page, frame });
    await page.waitForTimeout(350);
    await page.screenshot({
      path: `${out}${name}.png`,
      clip: state.size
        ? undefined
        : state.path || state.key === 'left'
          ? undefined
          : { x: 900, y: 80, width: 540, height: 820 },
    });
    for (const it of page.frames()) {
      await it.evaluate(axe);
      const { violations } = await it.evaluate(() =>
        window.axe.run(document, { rules: { region: { enabled: false } }, iframes: false }),
      );
      for (const violation of violations) {
        bad++;
        console.error(
          `${name}: ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 140) + ' ' + node.failureSummary.replace(/\s+/g, ' ').slice(0, 220)).join(' | ')}`,
        );
      }
    }
  } catch (error) {
    bad++;
    console.error(`${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    await page.screenshot({ path: `${out}${name}-broken.png` });
  }
  await state.after?.();
  await context.close();
}
await browser.close();
server.kill();
console.log(bad === 0 ? `All clean, pictures in ${out}` : `${bad} problems`);
process.exitCode = bad === 0 ? 0 : 1;

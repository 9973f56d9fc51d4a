// Walks through what only a real browser can show: reload, two tabs, a lost connection, fallbacks, keys alone.
//   npm run build && npm run journeys
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

async function serve(port, env = {}) {
  const server = spawn(process.execPath, [new URL('server.mjs', import.meta.url).pathname], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  return server;
}

const servers = [await serve(5178), await serve(5179, { NO_WS: '1' })];
const site = 'http://localhost:5178/?key=light';
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

async function visit(context, address = site) {
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  await page.goto(address);
  await page.waitForFunction(() => window.rookery && !window.Rookery.q);
  return { page, frame: page.frameLocator('iframe') };
}
const open = ({ page }) => page.evaluate(() => window.Rookery('open'));
const menu = ({ frame }) => frame.getByText('Talk to someone').waitFor();
const write = async ({ frame }, text) => {
  await frame.getByLabel('Write a message').fill(text);
  await frame.getByLabel('Write a message').press('Enter');
};

const JOURNEYS = {
  'a reload shows the conversation at once, open as it was, with the question that waits': async (
    context,
  ) => {
    const tab = await visit(context);
    await open(tab);
    await menu(tab);
    await tab.page.waitForTimeout(500);
    await tab.page.reload();
    await menu(tab);
    assert.equal(await tab.frame.locator('.bubble').count(), 2);
  },
  'two tabs show the same, whoever writes': async (context) => {
    const one = await visit(context);
    await open(one);
    await menu(one);
    const two = await visit(context);
    await open(two);
    await menu(two);
    await write(two, 'from the second tab');
    await one.frame.getByText('from the second tab').waitFor();
    await one.frame.getByText('Thank you, noted.').waitFor();
    assert.equal(await one.frame.getByText('from the second tab').count(), 1);
  },
  'what was written without a connection is sent, once, when it is back': async (context) => {
    const tab = await visit(context);
    await open(tab);
    await menu(tab);
    await fetch('http://localhost:5178/dev/drop?ms=4500');
    await write(tab, 'kept');
    await tab.frame.getByText('Waiting to send').waitFor();
    await tab.frame.getByText('Reconnecting').waitFor();
    await tab.frame.getByText('Thank you, noted.').waitFor({ timeout: 60000 });
    assert.equal(await tab.frame.getByText('kept', { exact: true }).count(), 1);
    assert.equal(await tab.frame.getByText('Reconnecting').count(), 0);
  },
  'without WebSocket the event stream carries the chat': async (context) => {
    const tab = await visit(context, 'http://localhost:5179/?key=light');
    await open(tab);
    await tab.frame.getByText('Talk to someone').waitFor({ timeout: 60000 });
    await tab.frame.getByRole('button', { name: 'Opening hours' }).click();
    await tab.frame.getByText('We are open').waitFor();
  },
  'keys alone: open, choose, answer wrong, repair, close': async (context) => {
    const { page, frame } = await visit(context);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await menu({ frame });
    await frame.getByRole('button', { name: 'Track my order' }).focus();
    await page.keyboard.press('Enter');
    const field = frame.getByLabel('What is your order number?');
    await field.waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.type('TF-4821');
    await page.keyboard.press('Enter');
    await frame.getByRole('alert').waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('End');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await frame.getByText('Thank you, noted.').waitFor();
    await page.keyboard.press('Escape');
    const focused = await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.ariaExpanded);
    assert.equal(focused, 'false');
  },
  'messages that come while the panel is closed are counted on the launcher': async (context) => {
    const tab = await visit(context);
    await open(tab);
    await menu(tab);
    await tab.frame.getByRole('button', { name: 'Talk to someone' }).click();
    await tab.page.evaluate(() => window.Rookery('close'));
    await tab.page.waitForFunction(() => window.unread > 0);
    await tab.page.getByRole('button', { name: /unread/ }).click();
    await tab.frame.getByText('One photo').waitFor();
  },
  'logging out leaves nothing behind': async (context) => {
    const tab = await visit(context);
    await open(tab);
    await menu(tab);
    const before = await tab.page.frames()[1].evaluate(() => JSON.stringify({ ...localStorage }));
    const [visitor] = /visitorId[^,]*/.exec(before);
    await write(tab, 'secret words');
    await tab.frame.getByText('Thank you').waitFor();
    await tab.page.evaluate(() => window.Rookery('logout'));
    await tab.frame.getByText('secret words').waitFor({ state: 'detached' });
    await tab.page.waitForTimeout(500);
    await menu(tab);
    const after = await tab.page.frames()[1].evaluate(() => JSON.stringify({ ...localStorage }));
    assert.ok(!after.includes('secret words'), after);
    assert.notEqual(/visitorId[^,]*/.exec(after)[0], visitor);
  },
};

let failed = 0;
const wanted = process.argv.slice(2);
for (const [name, journey] of Object.entries(JOURNEYS)) {
  if (wanted.length > 0 && !wanted.some((it) => name.includes(it))) continue;
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await journey(context);
    console.log(`passed: ${name}`);
  } catch (error) {
    failed++;
    console.error(`FAILED: ${name}\n  ${error.message.split('\n').slice(0, 4).join('\n  ')}`);
  }
  await context.close();
}
await browser.close();
servers.forEach((server) => server.kill());
process.exitCode = failed === 0 ? 0 : 1;

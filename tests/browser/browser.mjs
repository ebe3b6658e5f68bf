// One Chromium for all tests, and what every page is held to: no error in the console, no violation of the
// Content-Security-Policy, no serious violation of accessibility.
import {readFileSync, existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import assert from 'node:assert/strict';
import {chromium} from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const desktop = {width: 1366, height: 768};
export const phone = {width: 390, height: 844};

export async function openBrowser() {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('no Chromium; install the Debian package chromium');
  return chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
}

/** A tab that notes whatever goes wrong in it. */
export async function openTab(browser, viewport = desktop) {
  const context = await browser.newContext({viewport, locale: 'vi-VN', bypassCSP: false});
  const page = await context.newPage();
  page.troubles = [];
  page.on('console', (message) => { if (message.type() === 'error') page.troubles.push(message.text()); });
  page.on('pageerror', (error) => page.troubles.push(String(error)));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
  });
  return page;
}

/** Serious and critical violations by axe's own judgement, as "rule: element". axe runs outside the page's policy. */
export async function seriousViolations(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {expression: axeSource});
  const run = 'axe.run(document, {resultTypes: ["violations"]}).then((r) => JSON.stringify(r.violations.filter((v) => ' +
    '["serious", "critical"].includes(v.impact)).flatMap((v) => v.nodes.map((n) => v.id + ": " + n.html.slice(0, 160)))))';
  const {result} = await session.send('Runtime.evaluate', {expression: run, awaitPromise: true});
  await session.detach();
  return JSON.parse(result.value);
}

export async function assertSound(page, expectedStatus = []) {
  const own = page.troubles.filter((text) => !expectedStatus.some((status) => text.includes(`status of ${status}`)));
  assert.deepEqual(own, [], `console of ${page.url()}`);
  assert.deepEqual(await page.evaluate(() => window.violations), [], `policy violations of ${page.url()}`);
  assert.deepEqual(await seriousViolations(page), [], `accessibility of ${page.url()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 1, `${page.url()} is ${overflow} pixels wider than its window`);
}

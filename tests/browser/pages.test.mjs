// Every page in headless Chromium, on a desktop and on a phone. Pictures go to $DOICHIEU_PICTURES where it is set.
import {after, before, test} from 'node:test';
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {assertSound, desktop, openBrowser, openTab, phone} from './browser.mjs';
import {startService} from './service.mjs';

let browser, service, parent, child;

before(async () => {
  service = await startService();
  browser = await openBrowser();
  const plans = await (await fetch(`${service.address}/api/v1/plans`)).json();
  parent = plans.find((plan) => plan.level === 'province').plan;
  child = plans.find((plan) => plan.level === 'commune').plan;
}, {timeout: 600_000});

after(async () => {
  await browser?.close();
  await service?.stop();
});

async function picture(page, name) {
  const folder = process.env.DOICHIEU_PICTURES;
  if (folder) await page.screenshot({path: join(folder, `${name}.png`)});
}

const addresses = () => ({
  plans: '/plans',
  'plans-none': '/plans?year=1999',
  tree: '/plans/tree',
  lacking: '/plans/lacking',
  plan: `/plans/${parent}`,
  review: `/plans/${child}/review`,
  matrix: `/plans/${parent}/matrix`,
  'compare-choose': '/compare',
  compare: `/compare?child=${child}&parent=${parent}`,
  agencies: '/agencies',
  'agency-matrix': '/agencies/matrix',
  agency: '/agencies/duties?agency=X.CA',
  deadlines: '/deadlines?month=2026-12',
  search: '/search/duties?text=ma+tuy',
  'search-targets': '/search/targets',
  'search-deadlines': '/search/deadlines',
  'search-references': '/search/references',
  inbox: '/inbox',
  api: '/api',
  login: '/login',
});

for (const [size, viewport] of Object.entries({desktop, phone})) {
  for (const language of ['vi', 'en']) {
    test(`every page is sound on a ${size} in ${language}`, {timeout: 300_000}, async () => {
      const page = await openTab(browser, viewport);
      await page.goto(`${service.address}/plans?lang=${language}`);
      assert.equal(await page.getAttribute('html', 'lang'), language);
      for (const [name, address] of Object.entries(addresses())) {
        await page.goto(service.address + address, {waitUntil: 'networkidle'});
        await assertSound(page);
        if (language === 'vi') await picture(page, `${name}-${size}`);
      }
      await page.context().close();
    });
  }
}

test('a page that is not there says so', async () => {
  const page = await openTab(browser);
  const answer = await page.goto(`${service.address}/plans/999999`);
  assert.equal(answer.status(), 404);
  await assertSound(page, [404]);
  await page.context().close();
});

test('the list is searched and filtered without typing accents', async () => {
  const page = await openTab(browser);
  await page.goto(`${service.address}/plans`);
  await page.keyboard.press('/');
  await page.keyboard.type('phuong Nam Lach');
  await page.keyboard.press('Enter');
  await page.waitForURL(/text=/);
  const titles = await page.locator('.plan h2').allTextContents();
  assert.ok(titles.length >= 1 && titles.some((title) => title.includes('Nam Lạch')), titles.join(' | '));
  assert.ok(!page.url().includes('level='), 'empty fields stay out of the address');
  await page.context().close();
});

test('a click on a record shows its words, a click on the words shows the record', async () => {
  const page = await openTab(browser);
  await page.goto(`${service.address}/plans/${parent}`, {waitUntil: 'networkidle'});
  const record = page.locator('.group.duties .record').last();
  const id = await record.getAttribute('data-record');
  await record.locator('.words').click();
  const mark = page.locator(`.mark[data-record="${id}"]`).first();
  assert.ok((await mark.getAttribute('class')).includes('current'));
  const frame = await page.locator('.sheets').boundingBox(), box = await mark.boundingBox();
  assert.ok(box.y >= frame.y && box.y + box.height <= frame.y + frame.height + 1, 'the words are in sight');
  const other = page.locator('.mark.targets').first();
  const target = await other.getAttribute('data-record');
  await page.locator('.sheets').evaluate((pane) => { pane.scrollTop = 0; });
  await other.locator('rect').first().click({force: true});
  assert.ok((await page.locator(`#${target}`).getAttribute('class')).includes('current'));
  await assertSound(page);
  await page.context().close();
});

test('the pictures of the pages are those of the scan', async () => {
  const answer = await fetch(`${service.address}/plans/${parent}/pages/1/image`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^image\/(jpeg|png)$/);
  assert.ok((await answer.arrayBuffer()).byteLength > 20_000);
});

test('j and k walk through the records', async () => {
  const page = await openTab(browser);
  await page.goto(`${service.address}/plans/${parent}`, {waitUntil: 'networkidle'});
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.record), 't2');
  await page.keyboard.press('k');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.record), 't1');
  await page.keyboard.press('?');
  assert.ok(await page.locator('dialog[open]').isVisible());
  await assertSound(page);
  await page.context().close();
});

test('figures of the summary filter the comparison', async () => {
  const page = await openTab(browser);
  await page.goto(`${service.address}/compare?child=${child}&parent=${parent}`);
  const all = await page.locator('.pair[data-status]:visible').count();
  const chip = page.locator('.status-chip:enabled').first();
  const count = Number(await chip.locator('b').textContent());
  await chip.click();
  assert.equal(await page.locator('.pair[data-status]:visible').count(), count);
  await chip.click();
  assert.equal(await page.locator('.pair[data-status]:visible').count(), all);
  await page.context().close();
});

test('a record is confirmed, corrected and the correction taken back', async () => {
  const page = await openTab(browser);
  await page.goto(`${service.address}/plans/${child}/review#t1`, {waitUntil: 'networkidle'});
  await page.keyboard.press('c');
  await page.waitForURL(/review#t2/);
  assert.match(await page.locator('#t1 .review-state').textContent(), /đã xác nhận/);
  const card = page.locator('#t2');
  await card.locator('a[data-form]').click();
  const words = card.locator('textarea[name="lead"]');
  await words.fill('Công an phường');
  await card.locator('button[value="correct"]').click();
  await page.waitForLoadState('networkidle');
  assert.match(await page.locator('#t2').textContent(), /đã sửa/);
  assert.match(await page.locator('#t2 .facts').textContent(), /Công an phường/);
  await assertSound(page);
  await page.locator('#t2 button[value="withdraw"]').click();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('#t2 .review-state').count(), 0);
  await page.context().close();
});

test('a file is sent, read before our eyes, and becomes a plan', {timeout: 240_000}, async () => {
  const page = await openTab(browser);
  const file = join(service.folder, 'bản gõ.txt');
  writeFileSync(file, 'ỦY BAN NHÂN DÂN\nXÃ THỬ NGHIỆM\n\nKẾ HOẠCH\nPhòng, chống ma túy năm 2026\n\nI. CHỈ TIÊU\n1. 100% thôn được tuyên truyền.\n');
  await page.goto(`${service.address}/inbox`);
  await page.setInputFiles('#files', file);
  await page.locator('.arrival.done', {hasText: 'bản gõ.txt'}).waitFor({timeout: 200_000});
  await assertSound(page);
  await picture(page, 'inbox-read-desktop');
  await page.locator('.arrival.done', {hasText: 'bản gõ.txt'}).locator('a').click();
  assert.match(await page.locator('main').textContent(), /100% thôn/);
  await assertSound(page);
  await page.context().close();
});

test('what cannot be read says why', {timeout: 240_000}, async () => {
  const page = await openTab(browser);
  const file = join(service.folder, 'torn.pdf');
  writeFileSync(file, '%PDF-1.4\nthis is no PDF at all\n');
  await page.goto(`${service.address}/inbox`);
  await page.setInputFiles('#files', file);
  const row = page.locator('.arrival.failed', {hasText: 'torn.pdf'});
  await row.waitFor({timeout: 200_000});
  assert.match(await row.textContent(), /hỏng/);
  await assertSound(page);
  await page.context().close();
});

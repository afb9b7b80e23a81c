import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4, sizes } from '../support/browser.js';
import { houseUrl } from '../support/house.js';

const script = path.resolve(import.meta.dirname, '../../tools/verify-cycle.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-rules-'));
const narrow = { width: 360, height: 740 };

let browser: Browser;
let survey: AnswerSurvey;
let words: string;

beforeAll(async () => {
  browser = await launch();
  survey = await openAnswerSurvey('Public Rules Ltd', 8);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Runs the script that anybody may run, and gives what it says. */
async function verify(...options: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [script, houseUrl, survey.cycleId, ...options]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  return { code: await new Promise((resolve) => child.on('close', resolve)), said };
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('the rules in public', () => {
  it('are one press away from the first page of a survey, checked in the browser, without an account', async () => {
    const window = await openWindow(browser, { viewport: sizes.phone });
    await window.page.goto(await survey.linkOf(0));
    const opened = window.context.waitForEvent('page');
    await window.page.getByRole('link', { name: /The rules of this survey/ }).click();
    const page = await opened;
    const cookies: string[] = [];
    page.on('request', async (request) => {
      const { cookie } = await request.allHeaders();
      if (cookie && /manifest$|ballot-paper|well-known|board/.test(request.url())) cookies.push(request.url());
    });
    await page.getByText(/All \d+ checks hold/).waitFor();
    await page.getByText('The rules are the ones that your link names.').waitFor();
    expect(await page.locator('.checks [data-state="holds"]').count()).toBeGreaterThan(10);
    expect(await page.locator('.checks [data-state="fails"], .checks [data-state="unseen"]').count()).toBe(0);
    await page.getByText(/9 people in 1 group/).waitFor();
    words = (await page.locator('p.words').textContent()) ?? '';
    expect(words.split(' ')).toHaveLength(8);
    await expectAccessible(page, 'the rules of a survey');
    await page.setViewportSize(narrow);
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'survey-rules');
    expect(cookies).toEqual([]);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('can be compared and opened by keyboard, and saved byte for byte', async () => {
    const window = await openWindow(browser);
    const { page } = window;
    await page.goto(`/manifest/${survey.cycleId}`);
    await page.getByText(/All \d+ checks hold/).waitFor();
    await page.getByLabel('The words that you were told').focus();
    await page.keyboard.type(words.split(' ').slice(0, 3).join(' '));
    await page.getByText('The same 3 words.').waitFor();
    await page.keyboard.type(' lusab');
    await page.getByText('These are not the words of this survey').waitFor();
    await expectAccessible(page, 'other words');
    await page.locator('summary', { hasText: 'What is asked: 5 questions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Which shift suits you best?').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the rules' }).press('Enter');
    const saved = readFileSync(await (await downloading).path());
    const hex = createHash('sha256').update(saved).digest('hex');
    await page.getByText(hex).waitFor();
    // before the count there is no board, which the browser notes as an error of its own
    expect(window.problems.filter((problem) => !problem.includes('/board)'))).toEqual([]);
    await window.context.close();
  });

  it('are found in order by the script of the works council, from the opening to the count, with a receipt that somebody saved', async () => {
    const log = path.join(folder, 'log.jsonl');
    const before = await verify('--words', words, '--log', log);
    expect(before.said).toMatch(/All \d+ checks hold/);
    expect(before.code).toBe(0);

    const { page, context } = await openWindow(browser, { viewport: sizes.phone, hasTouch: true });
    await page.goto(await survey.linkOf(1));
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('fieldset').first().waitFor();
    for (const key of ['4', '5', '9', '2']) {
      const said = await page.locator('legend').first().textContent();
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await page.waitForFunction((before) => document.querySelector('legend')?.textContent !== before, said);
    }
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const receipt = path.join(folder, 'receipt.txt');
    await (await downloading).saveAs(receipt);
    await context.close();

    await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
    for (let tries = 0; (await survey.hr.request('GET', `/api/cycles/${survey.cycleId}/board`)).status !== 200; tries++) {
      if (tries > 300) throw new Error('The board did not appear within 30 s.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const after = await verify('--words', words, '--log', log, '--receipt', receipt);
    expect(after.said).toContain('✓ The ballot is among those that were counted.');
    expect(after.said).toMatch(/All \d+ checks hold/);
    expect((await verify('--words', 'lusab babad')).code).toBe(1);
  });

  it('stand beside a page that says what could still go wrong, which fits a narrow phone and is reached from the front door', async () => {
    const window = await openWindow(browser, { viewport: narrow });
    const { page } = window;
    await page.goto('/');
    await page.getByRole('link', { name: 'How we know it is anonymous' }).click();
    await page.getByRole('heading', { level: 1, name: 'How we know it is anonymous' }).waitFor();
    expect(await page.getByRole('heading', { name: 'What could still go wrong' }).count()).toBeGreaterThan(5);
    await page.getByText('This is the largest risk that remains.').waitFor();
    expect(await fits(page)).toBe(true);
    await expectAccessible(page, 'how it is anonymous');
    await screenshots4(page, 'how-it-is-anonymous');
    await page.goto('/manifest/00000000-0000-4000-8000-000000000000');
    await page.getByText('There is no survey at this address').waitFor();
    await expectAccessible(page, 'no such survey');
    await window.context.close();
  });
});

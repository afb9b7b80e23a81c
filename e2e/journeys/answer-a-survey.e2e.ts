import type { Browser, Page, Request } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4, sizes, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const phone = { viewport: sizes.phone, hasTouch: true };

let browser: Browser;
let survey: AnswerSurvey;

beforeAll(async () => {
  browser = await launch();
  survey = await openAnswerSurvey('Answering Ltd', 8);
});
afterAll(() => browser?.close());

const start = async ({ page }: Window, person: number): Promise<void> => {
  await page.goto(await survey.linkOf(person));
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('fieldset').first().waitFor();
};

/** Picks an answer on the phone's one question and turns the page. */
const pick = async (page: Page, key: string): Promise<void> => {
  const before = await page.locator('legend').first().textContent();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.waitForFunction((said) => document.querySelector('legend')?.textContent !== said, before);
};

/** All questions on a phone: 4, 5, 9, the second choice, and words. */
async function answerOnPhone(page: Page): Promise<void> {
  for (const key of ['4', '5', '9', '2']) await pick(page, key);
  await page.getByRole('textbox').fill('More light in the hall.');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('heading', { name: 'Review and send' }).waitFor();
}

const thanks = (page: Page) => page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();

describe('a respondent', () => {
  it('answers on a phone from the mail to the receipt, seeing everything that travels, accessibly at every step', async () => {
    const window = await openWindow(browser, phone);
    const { page } = window;
    await page.goto(await survey.linkOf(0));
    await page.getByText('Nothing is sent until you press Send').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await expectAccessible(page, 'first screen');
    await screenshots4(page, 'answer-welcome');
    await page.setViewportSize(sizes.phone);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/You answer as one of 9 people in Answering Ltd/).waitFor();
    await expectAccessible(page, 'question');
    await screenshots4(page, 'answer-question');
    await page.setViewportSize(sizes.phone);
    await answerOnPhone(page);
    await expectAccessible(page, 'review');
    await screenshots4(page, 'answer-review');
    await page.setViewportSize(sizes.phone);
    await send(page);
    await thanks(page);
    await expectAccessible(page, 'receipt');
    await screenshots4(page, 'answer-receipt');
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('finds the questions of one thing together on a desk and answers by keyboard alone', async () => {
    const window = await openWindow(browser);
    const { page } = window;
    await start(window, 1);
    expect(await page.locator('fieldset').count()).toBeGreaterThan(1);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    while (!(await page.getByRole('textbox').isVisible())) {
      const said = await page.locator('form').textContent();
      for (let i = 0; i < (await page.locator('fieldset').count()); i++) {
        await page.locator('legend').nth(i).focus();
        await press('2');
      }
      await press('Enter');
      await page.waitForFunction((before) => document.querySelector('form')?.textContent !== before, said);
    }
    await page.getByRole('button', { name: 'Review' }).press('Enter');
    await page.getByRole('heading', { name: 'Review and send' }).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await thanks(page);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('sends nothing that names her to the box: no cookie, no referrer, no header of ours', async () => {
    const window = await openWindow(browser, phone);
    const employee = await new Persona(survey.emailOf(2)).signInByLink();
    await employee.enter(window.context);
    const requests: Request[] = [];
    window.page.on('request', (request) => requests.push(request));
    await window.page.goto(`/i#c=${survey.cycleId}`);
    await window.page.getByRole('button', { name: 'Start' }).click();
    await answerOnPhone(window.page);
    await send(window.page);
    await thanks(window.page);
    const withCookie: string[] = [];
    for (const request of requests) {
      const headers = await request.allHeaders();
      const name = `${request.method()} ${new URL(request.url()).pathname.replace(survey.cycleId, ':id').replace(/[\w-]{43}$/, ':tag')}`;
      if (headers['cookie']) withCookie.push(name);
      if (!name.startsWith('PUT /b/')) continue;
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
      expect(Object.keys(headers).filter((header) => header.startsWith('x-'))).toEqual([]);
    }
    expect(withCookie.filter((name) => name.includes('/api/') || name.includes('/b/'))).toEqual(['POST /api/cycles/:id/ballot-token']);
    expect(requests.some((request) => request.method() === 'PUT')).toBe(true);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('loses nothing when the connection breaks while collecting, answering and sending, and the page is loaded again', async () => {
    const window = await openWindow(browser, phone);
    const { page, context } = window;
    await page.goto(await survey.linkOf(3));
    await page.getByRole('button', { name: 'Start' }).waitFor();
    // the reply with the ballot is lost after the server has noted it
    await page.route('**/ballot-token', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('No connection').waitFor();
    await page.unroute('**/ballot-token');
    await page.reload();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('fieldset').first().waitFor();
    await pick(page, '3');
    await page.reload();
    await page.getByText('2 of 5').waitFor();
    await context.setOffline(true);
    for (const key of ['3', '7', '1']) await pick(page, key);
    await page.getByRole('button', { name: 'Review' }).click();
    await send(page);
    await page.getByText('will be sent when you are back').waitFor();
    await expectAccessible(page, 'no connection');
    // back, but the receipt of the first ballot is lost
    let lost: string | null = null;
    await page.route('**/b/**', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
      // last, since whoever waits for it takes this handler away at once
      lost = route.request().postData();
    });
    await context.setOffline(false);
    await page.waitForResponse(() => true, { timeout: 1 }).catch(() => undefined);
    while (lost === null) await page.waitForTimeout(50);
    await page.unroute('**/b/**');
    const again = page.waitForRequest((request) => request.method() === 'PUT');
    await page.reload();
    expect((await again).postData()).toBe(lost);
    await thanks(page);
    await context.close();
  });

  it('has one ballot, however often she presses and in however many tabs', async () => {
    const window = await openWindow(browser, phone);
    const { page, context } = window;
    const link = await survey.linkOf(4);
    const other = await context.newPage();
    await Promise.all([page.goto(link), other.goto(link)]);
    const starts = [page, other].map((tab) => tab.getByRole('button', { name: 'Start' }));
    await Promise.all(starts.map((button) => button.waitFor()));
    await Promise.all(starts.map((button) => button.dblclick()));
    await Promise.all([page, other].map((tab) => tab.locator('fieldset').first().waitFor()));
    await answerOnPhone(page);
    const puts: string[] = [];
    context.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
    await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
    await thanks(page);
    expect(puts).toHaveLength(1);
    await other.reload();
    await thanks(other);
    await context.close();
  });

  it('who begins on a second device is told to go on at the first', async () => {
    const first = await openWindow(browser, phone);
    await start(first, 5);
    const second = await openWindow(browser, phone);
    await second.page.goto(await survey.linkOf(5));
    await second.page.getByRole('button', { name: 'Start' }).click();
    await second.page.getByText('kept on that device').waitFor();
    await expectAccessible(second.page, 'collected elsewhere');
    await first.context.close();
    await second.context.close();
  });

  it('can change and take back her answers until the survey closes, and see afterwards that she was counted', async () => {
    const window = await openWindow(browser, phone);
    const { page } = window;
    await start(window, 6);
    await answerOnPhone(page);
    await send(page);
    await thanks(page);
    await page.getByRole('button', { name: 'Take my answers back' }).click();
    await page.getByRole('button', { name: 'Yes, take them back' }).click();
    await page.getByRole('heading', { name: /taken back/ }).waitFor();
    await expectAccessible(page, 'taken back');
    await page.getByRole('button', { name: 'Answer again' }).click();
    await answerOnPhone(page);
    await send(page);
    await thanks(page);

    await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
    for (let tries = 0; (await survey.hr.request('GET', `/api/cycles/${survey.cycleId}/board`)).status !== 200; tries++) {
      if (tries > 300) throw new Error('The board did not appear within 30 s.');
      await page.waitForTimeout(100);
    }
    await page.getByRole('button', { name: 'Change my answers' }).click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Send the changed answers' }).click();
    await page
      .getByText(/survey is closed/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Check that I am counted' }).click();
    await page.getByText(/Your sealed ballot is among the \d+ that were counted/).waitFor();
    await window.context.close();
  });

  it('who comes after the closing, with a damaged link or with rules that are not the announced ones is told so, and nothing is sent', async () => {
    const window = await openWindow(browser, phone);
    const { page } = window;
    const posts: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && posts.push(request.url()));
    const link = await survey.linkOf(7);
    await page.goto(link.slice(0, -7));
    await page.getByText('This link is not complete').waitFor();
    await page.goto('about:blank');
    await page.goto(link.replace(/m=.{8}/, 'm=AAAAAAAA'));
    await page.getByText('Please do not answer this survey').waitFor();
    await expectAccessible(page, 'refused rules');
    await page.goto('about:blank');
    await page.goto('/i');
    await page.getByText('opens from the link in your invitation').waitFor();
    await expectAccessible(page, 'no survey');
    expect(posts).toEqual([]);
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('This survey is closed').waitFor();
    await window.context.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { ballotDevices } from '../support/ballot-device.mjs';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { houseUrl } from '../support/house.js';

/** People of the top team, and of the teams below it: Tiny is too small to be shown. */
const TOP = 8;
const TEAMS = { 'Branch North': 21, 'Branch South': 20, 'Night Shift': 9, Tiny: 3 };

let browser: Browser;
let survey: AnswerSurvey;
let hr: Window;

beforeAll(async () => {
  browser = await launch();
  survey = await openAnswerSurvey('Results Ltd', TOP, { beforeOpening: (persona) => founded(persona) });
  await everybodyAnswers();
  await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
  await expectSoon(async () => (await survey.hr.get<{ state: string }>(`/api/cycles/${survey.cycleId}`)).state, 'published');
  hr = await openWindow(browser);
  await survey.hr.enter(hr.context);
}, 400_000);
afterAll(() => browser?.close());

async function founded(persona: AnswerSurvey['hr']): Promise<void> {
  const [top] = (await persona.get<{ items: { id: string }[] }>('/api/teams')).items;
  let person = TOP;
  for (const [name, size] of Object.entries(TEAMS)) {
    const { id } = await persona.post<{ id: string }>('/api/teams', { name, parentId: top!.id });
    for (let i = 0; i < size; i++, person++)
      await persona.post('/api/employees', { name: `Person ${person}`, email: `person-${person}@results-ltd.example`, teamId: id });
  }
}

/** Without a browser, each by the link in her mail. */
async function everybodyAnswers(): Promise<void> {
  const read = async (document: string) => JSON.parse(await (await fetch(`${houseUrl}/api/cycles/${survey.cycleId}/${document}`)).text());
  const devices = await ballotDevices(survey.cycleId, await read('manifest'), ((await read('ballot-paper')) as { questions: object[] }).questions);
  const send = async (method: string, path: string, body: BodyInit) => {
    const reply = await fetch(`${houseUrl}${path}`, { method, body, headers: { 'content-type': 'application/json' } });
    if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
    return reply.json();
  };
  const people = TOP + Object.values(TEAMS).reduce((sum, size) => sum + size, 0);
  for (let person = 0; person < people; person++) {
    const invitation = new URLSearchParams(new URL(await survey.linkOf(person)).hash.slice(1)).get('t');
    const device = await devices.make(invitation);
    const tag = await device.collected(await send('POST', `/api/cycles/${survey.cycleId}/ballot-token`, JSON.stringify(device.tokenRequest)));
    await send('PUT', `/b/${survey.cycleId}/${tag}`, (await device.seal()).bytes);
  }
}

async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  for (let tries = 0; tries < 240; tries++) {
    last = await ask();
    if (last === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`It is ${String(last)} after two minutes, not ${String(wanted)}.`);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the results of a cycle', () => {
  it('are teams by drivers, walked with the keyboard alone, with the reason for what is not shown', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await page
      .getByText(/differences? to Results Ltd/)
      .first()
      .waitFor();
    await page.locator('app-heat-grid [tabindex="0"]').first().focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page
      .locator('.detail', { hasText: 'Branch North' })
      .getByText(/95 % interval|no interval/)
      .waitFor();
    expect(await page.locator('app-heat-grid [data-r][tabindex="0"]').count()).toBe(1);
    await page.getByText(/Too few people of Tiny answered/).waitFor();
    await expectAccessible(page, 'heatmap');
    expect(await overflow(page)).toBe(0);
    await screenshots4(page, 'results-heatmap');
  });

  it('are shared by their address: columns, comparison, order and words', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await page.getByLabel('Columns').selectOption({ label: 'Questions on engagement' });
    await page.waitForURL(/driver=engagement/);
    await page.getByLabel('Compared with').selectOption({ label: 'The team above each' });
    await page.waitForURL(/with=parent/);
    await page.getByLabel('Find a team').fill('branch');
    await page.waitForURL(/q=branch/);
    await page.getByRole('rowheader', { name: /Night Shift/ }).waitFor({ state: 'detached' });
    const other = await openWindow(browser);
    await survey.hr.enter(other.context);
    await other.page.goto(page.url());
    await other.page.getByRole('rowheader', { name: /Branch South/ }).waitFor();
    expect(await other.page.getByRole('rowheader').count()).toBe(2);
    expect(await other.page.getByLabel('Compared with').inputValue()).toBe('parent ');
    expect(other.problems).toEqual([]);
    await other.context.close();
  });

  it('open one question with its spread, its history and its teams', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results?driver=engagement`);
    await page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await page.locator('td.cell:not(.hatched)').first().click();
    await page.getByRole('link', { name: 'More about it' }).click();
    await page.getByRole('heading', { name: 'How answers are spread' }).waitFor();
    await page.getByText('There is no second figure yet to compare with.').waitFor();
    await page.getByRole('heading', { name: /beside one another/ }).waitFor();
    await expectAccessible(page, 'one question');
    expect(await overflow(page)).toBe(0);
    await screenshots4(page, 'results-question');
  });

  it('fit a phone of 360 pixels, in the heatmap and on one question', async () => {
    const phone = await openWindow(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await survey.hr.enter(phone.context);
    await phone.page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await phone.page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await phone.page.locator('td.cell:not(.hatched)').first().tap();
    await phone.page
      .locator('.detail')
      .getByText(/answers/)
      .waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await expectAccessible(phone.page, 'heatmap on a phone');
    await phone.page.getByRole('link', { name: 'More about it' }).click();
    await phone.page.getByRole('heading', { name: 'From cycle to cycle' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.problems).toEqual([]);
    await phone.context.close();
    expect(hr.problems).toEqual([]);
  });
});

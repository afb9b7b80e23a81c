import type { Browser, Page } from 'playwright-core';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, sizes } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { type Crossing, Wire } from '../support/wire.js';

const phone = { viewport: sizes.phone, hasTouch: true };

let browser: Browser;
let survey: AnswerSurvey;
let wire: Wire;

beforeAll(async () => {
  browser = await launch();
  survey = await openAnswerSurvey('Wired Ltd', 6);
});
beforeEach(async () => {
  wire = await Wire.open();
});
afterEach(() => wire?.close());
afterAll(() => browser?.close());

const isCast = ({ method, path }: Crossing) => method === 'PUT' && path.startsWith('/b/');
const isToken = ({ path }: Crossing) => path.endsWith('/ballot-token');

const start = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('fieldset').first().waitFor();
};

async function answer(page: Page): Promise<void> {
  for (const key of ['4', '5', '9', '2']) {
    const before = await page.locator('legend').first().textContent();
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForFunction((said) => document.querySelector('legend')?.textContent !== said, before);
  }
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('heading', { name: 'Review and send' }).waitFor();
}

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
const thanks = (page: Page) => page.getByRole('heading', { name: /Your answers are in/ }).waitFor();

/** What the sealed ballot shares with anything by which the house knows her. */
function expectNothingShared(): void {
  const casts = wire.crossings.filter(isCast);
  expect(casts.length).toBeGreaterThan(0);
  for (const { headers } of casts) {
    for (const name of ['cookie', 'authorization', 'referer']) expect(headers).not.toHaveProperty(name);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  }
  const known = wire.crossings.filter((crossing) => crossing.headers.cookie !== undefined || isToken(crossing) || crossing.path.endsWith('/reminder-stop'));
  expect(known.some(isToken)).toBe(true);
  const connections = new Set(known.map(({ connection }) => connection));
  expect(casts.filter(({ connection }) => connections.has(connection))).toEqual([]);
}

describe('on the wire', () => {
  it('T5: the ballot of somebody signed in carries no cookie, authorization or referrer, and has a connection of its own', async () => {
    const { page, context, problems } = await openWindow(browser, phone);
    // her invitation first, so that it is not taken for the link to sign in
    await survey.linkOf(0);
    await (await new Persona(survey.emailOf(0)).signInByLink()).enter(context);
    await page.goto(`${wire.url}/`);
    await page.getByRole('link', { name: /^Answer/ }).click();
    await start(page);
    await answer(page);
    await send(page);
    await thanks(page);
    expect(wire.crossings.filter(isToken).map(({ headers }) => headers.cookie !== undefined)).toEqual([true]);
    expectNothingShared();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('T5: so does the ballot of somebody who came by the link of a mail, whose invitation names her', async () => {
    const { page, context } = await openWindow(browser, phone);
    await page.goto(wire.over(await survey.linkOf(1)));
    await start(page);
    await answer(page);
    await send(page);
    await thanks(page);
    expectNothingShared();
    await context.close();
  });

  it('T6: a network that is cut between token and cast, and between cast and receipt, costs nothing: the ballot arrives once', async () => {
    const { page, context } = await openWindow(browser, phone);
    await page.goto(wire.over(await survey.linkOf(2)));
    await page.getByRole('button', { name: 'Start' }).waitFor();
    wire.fate = (crossing) => (isToken(crossing) ? 'answer lost' : 'passes');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('No connection').waitFor();
    wire.fate = () => 'passes';
    await page.reload();
    await start(page);
    await answer(page);
    wire.fate = (crossing) => (isCast(crossing) ? 'lost' : 'passes');
    await send(page);
    await page.getByText('will be sent when you are back').waitFor();
    wire.fate = (crossing) => (isCast(crossing) ? 'answer lost' : 'passes');
    await page.reload();
    await page.getByText('will be sent when you are back').waitFor();
    wire.fate = () => 'passes';
    await page.reload();
    await thanks(page);
    // the same bytes every time, of the ballot as of the request for it
    for (const which of [isToken, isCast]) {
      const bodies = wire.crossings.filter(which).map(({ body }) => body);
      expect(bodies.length).toBeGreaterThan(1);
      expect(new Set(bodies).size).toBe(1);
    }
    expectNothingShared();
    await context.close();
  });

  it('T6: a survey that closes before the lost receipt is asked for again gives it all the same, and counts every ballot once', async () => {
    const { page, context } = await openWindow(browser, phone);
    await page.goto(wire.over(await survey.linkOf(3)));
    await start(page);
    await answer(page);
    wire.fate = (crossing) => (isCast(crossing) ? 'answer lost' : 'passes');
    await send(page);
    await page.getByText('will be sent when you are back').waitFor();
    await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
    wire.fate = () => 'passes';
    await page.reload();
    await thanks(page);
    const board = await boardOf();
    expect(board.count).toBe(4);
    await page.getByRole('button', { name: 'Check that I am counted' }).click();
    await page.getByText('Your sealed ballot is among the 4 that were counted').waitFor();
    await context.close();
  });
});

async function boardOf(): Promise<{ count: number }> {
  for (let tries = 0; tries < 300; tries++) {
    const reply = await survey.hr.request('GET', `/api/cycles/${survey.cycleId}/board`);
    if (reply.status === 200) return (await reply.json()) as { count: number };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The board did not appear within 30 s.');
}

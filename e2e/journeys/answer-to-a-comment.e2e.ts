import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4 } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { everybodyAnswers } from '../support/published-survey.js';

const narrow = { viewport: { width: 360, height: 740 }, hasTouch: true };
const people = 11;
/** The number of the person whom HR names for comments that speak of danger. */
const safe = 9;
const DANGER = ['Somebody harasses the new colleagues in hall two.', 'I was threatened for saying so.\nTwice.'] as const;

let browser: Browser;
let survey: AnswerSurvey;

beforeAll(async () => {
  browser = await launch();
  survey = await openAnswerSurvey('Two Way Voice Ltd', people, { beforeOpening: nameSafePerson });
}, 240_000);
afterAll(() => browser?.close());

const pick = async (page: Page, key: string): Promise<void> => {
  const before = await page.locator('legend').first().textContent();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.waitForFunction((said) => document.querySelector('legend')?.textContent !== said, before);
};

/** What is wider than the page. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth === clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
  });

/** HR names somebody on the page of roles, by a part of the name. */
async function nameSafePerson(hr: Persona): Promise<void> {
  const { page, context, problems } = await openWindow(browser);
  await hr.enter(context);
  await page.goto('/admin/roles');
  await page.getByLabel('To whom').fill(`son ${safe}`);
  await page.getByRole('option', { name: `Person ${safe}` }).click();
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Safe person' });
  await page.getByRole('button', { name: 'Give the role' }).click();
  await page.getByText(`Person ${safe} is now Safe person.`).waitFor();
  expect(problems).toEqual([]);
  await context.close();
}

/** Whoever leads the team finds the results in her own area, with the conversation, and joins it. */
async function leaderAnswers(words: string): Promise<void> {
  const { items: teams } = await survey.hr.get<{ items: { id: string }[] }>('/api/teams');
  const { items: found } = await survey.hr.get<{ items: { id: string }[] }>(`/api/employees?search=${survey.emailOf(people - 1)}`);
  await survey.hr.patch(`/api/teams/${teams[0]!.id}`, { leaderId: found[0]!.id });
  const leader = await openWindow(browser, narrow);
  await (await new Persona(survey.emailOf(people - 1)).signInByLink()).enter(leader.context);
  await leader.page.goto('/leader/results');
  await leader.page.getByRole('link', { name: survey.cycleName }).waitFor();
  await expectAccessible(leader.page, 'survey results of a leader');
  await leader.page.getByRole('link', { name: survey.cycleName }).click();
  await leader.page.getByRole('link', { name: 'Read the comments' }).click();
  await leader.page.locator('app-comment-conversation li', { hasText: 'When is it loudest?' }).waitFor();
  await leader.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await leader.page.getByLabel('Your answer').fill(words);
  await leader.page.getByRole('button', { name: 'Send the answer' }).click();
  await leader.page.locator('app-comment-conversation li', { hasText: words }).waitFor();
  expect(await overflow(leader.page)).toEqual([]);
  await expectAccessible(leader.page, 'results of a leader');
  await screenshots4(leader.page, 'leader-results');
  expect(leader.problems).toEqual([]);
  await leader.context.close();
}

describe('two-way voice', () => {
  it('goes from a comment to its answer and back, on another device with the code alone, at 360 pixels', async () => {
    const author = await openWindow(browser, narrow);
    await author.page.goto(await survey.linkOf(0));
    await author.page.getByText(`Person ${safe}`, { exact: true }).waitFor();
    await author.page.getByRole('button', { name: 'Start' }).click();
    await author.page.locator('fieldset').first().waitFor();
    for (const key of ['4', '5', '9', '2']) await pick(author.page, key);
    await author.page.getByRole('textbox').fill('The press in hall two is too loud.');
    await author.page.getByLabel('I would like an answer (nobody will know who I am)').check();
    await expectAccessible(author.page, 'comment with a wish');
    await author.page.getByRole('button', { name: 'Review' }).click();
    await author.page.getByText('With a sealed mailbox').waitFor();
    await author.page.getByRole('button', { name: 'Send', exact: true }).click();
    const code = (await author.page.locator('.claim').textContent())?.trim() ?? '';
    await author.page.getByRole('button', { name: 'QR code' }).click();
    await author.page.getByRole('img', { name: 'QR code that opens the answers to your comments' }).waitFor();
    expect(await overflow(author.page)).toEqual([]);
    await expectAccessible(author.page, 'receipt with a code');
    await screenshots4(author.page, 'voice-receipt');
    expect(author.problems).toEqual([]);
    await author.context.close();

    // comments are shown of ten people and more
    await everybodyAnswers(survey, people, 1, DANGER);
    await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
    for (let tries = 0; tries < 120; tries++) {
      if ((await survey.hr.get<{ state: string }>(`/api/cycles/${survey.cycleId}`)).state === 'published') break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }

    const hr = await openWindow(browser, narrow);
    await survey.hr.enter(hr.context);
    await hr.page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await hr.page.getByRole('link', { name: 'Read the comments' }).click();
    await hr.page.getByText('The press in hall two is too loud.').waitFor();
    await hr.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await hr.page.getByLabel('Your answer').fill('When is it loudest?');
    await hr.page.getByRole('button', { name: 'Send the answer' }).click();
    await hr.page.locator('app-comment-conversation li', { hasText: 'When is it loudest?' }).waitFor();
    expect(await hr.page.locator('app-comment-conversation').evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(hr.page, 'results with a conversation');
    await screenshots4(hr.page, 'voice-results');
    await hr.page.goto('/');
    await hr.page.getByText(/There may be answers to comments in/).waitFor();
    await expectAccessible(hr.page, 'home');
    expect(hr.problems).toEqual([]);
    await hr.context.close();

    await leaderAnswers('It is loud on my side too.');

    const elsewhere = await openWindow(browser, narrow);
    const asked: { url: string; headers: Record<string, string> }[] = [];
    elsewhere.page.on('request', (request) => void request.allHeaders().then((headers) => asked.push({ url: request.url(), headers })));
    await elsewhere.page.goto('/i#claim');
    await elsewhere.page.getByLabel('Your code').fill(code.toLowerCase());
    await expectAccessible(elsewhere.page, 'asking for the code');
    await elsewhere.page.getByRole('button', { name: 'Look for answers' }).click();
    await elsewhere.page.getByText('When is it loudest?').waitFor();
    await elsewhere.page.getByText('It is loud on my side too.').waitFor();
    expect(await overflow(elsewhere.page)).toEqual([]);
    await expectAccessible(elsewhere.page, 'answers');
    await elsewhere.page.getByLabel('Write back').fill('On Mondays before noon.');
    await elsewhere.page.getByRole('button', { name: 'Send the reply' }).click();
    await elsewhere.page.getByText(/delivered tonight/).waitFor();
    await screenshots4(elsewhere.page, 'voice-answers');
    const told = asked.filter(({ headers }) => 'cookie' in headers || 'authorization' in headers || 'referer' in headers);
    expect(told.filter(({ url }) => /\/(b|api)\//.test(url))).toEqual([]);
    expect(asked.map(({ url }) => new URL(url).pathname)).toContain(`/b/${survey.cycleId}/messages`);
    // the two words before the code name the survey; of the code itself nothing leaves the device
    expect(asked.map(({ url }) => url.toLowerCase()).join()).not.toContain(code.slice(12, 21).toLowerCase());
    expect(elsewhere.problems).toEqual([]);
    await elsewhere.context.close();
    // what she wrote back waits for the night
    const { items } = await survey.hr.get<{ items: { conversation?: { messages: unknown[] } }[] }>(`/api/cycles/${survey.cycleId}/comments`);
    expect(items[0]?.conversation?.messages).toHaveLength(2);
  }, 240_000);

  it('keeps what speaks of danger for the person whom HR named: she alone reads it, passes one on, and has more words looked for', async () => {
    const readByHr = async () => (await survey.hr.get<{ items: { text: string }[] }>(`/api/cycles/${survey.cycleId}/comments`)).items.map(({ text }) => text);
    const apart = DANGER.map((text) => text.replaceAll('\n', ' '));
    expect(await readByHr()).toEqual(['The press in hall two is too loud.']);

    const { page, context, problems } = await openWindow(browser, narrow);
    await (await new Persona(survey.emailOf(safe)).signInByLink()).enter(context);
    const fitsIn = async (language: 'English' | 'العربية', name: string) => {
      await page.getByRole('button', { name: `Person ${safe}` }).click();
      await page.locator('#account-menu select').selectOption({ label: language });
      await page.locator(`html[dir=${language === 'English' ? 'ltr' : 'rtl'}]`).waitFor();
      await page.keyboard.press('Escape');
      await expectAccessible(page, `${name} in ${language}`);
      expect(await overflow(page)).toEqual([]);
      await screenshots4(page, `safe-${name}-${language === 'English' ? 'en' : 'ar'}`);
      await page.setViewportSize(narrow.viewport);
    };

    await page.goto('/safe');
    for (const text of apart) await page.getByText(text).waitFor();
    expect(await page.locator('app-sensitive-comments li.tl-card').count()).toBe(2);
    expect(await page.getByText('too loud').count()).toBe(0);
    await fitsIn('العربية', 'comments');
    await fitsIn('English', 'comments');
    await page.locator('li', { hasText: apart[0] }).getByRole('button', { name: 'Pass on to HR and leaders' }).click();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await page.getByText('The comment stands among the others now.').waitFor();
    await page.getByText(apart[0]!).waitFor({ state: 'detached' });
    expect((await readByHr()).toSorted()).toEqual([DANGER[0], 'The press in hall two is too loud.']);

    await page.goto('/safe/words');
    await page.getByLabel('New word or phrase').fill('Cellar seven');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('It is looked for from the next count of a survey on.').waitFor();
    const word = (name: string) => page.getByRole('checkbox', { name, exact: true });
    // one of the starting list stays, to be taken back; her own is gone
    for (const name of ['bully*', 'cellar seven']) {
      await word(name).click();
      await page.getByText('It is not looked for in surveys that open from now on.', { exact: false }).last().waitFor();
    }
    await word('cellar seven').waitFor({ state: 'detached' });
    await page.reload();
    await word('bully*').waitFor();
    expect([await word('bully*').isChecked(), await word('cellar seven').count()]).toEqual([false, 0]);
    await fitsIn('العربية', 'words');
    await fitsIn('English', 'words');
    expect(problems).toEqual([]);
    await context.close();
  }, 120_000);
});

import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, openWindow, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { expectSound as expectSoundPage } from '../support/sound.js';

const EVERY_TYPE = path.resolve(import.meta.dirname, '../../backend/src/surveys/move-in/testing/every-type.lss');
const SURVEYJS = JSON.stringify({
  title: 'Two questions',
  elements: [
    { type: 'comment', name: 'why', title: 'Why do you stay?' },
    { type: 'file', name: 'photo' },
  ],
});

const expectSound = (page: Page, name: string): Promise<void> => expectSoundPage(page, `move-in-${name}`);

describe('moving in from LimeSurvey', () => {
  let browser: Browser;
  let window: Window;
  let hr: Persona;

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@movers.example').signUp('Movers and Daughters');
    window = await openWindow(browser);
    await hr.enter(window.context);
  });
  afterAll(() => browser?.close());

  it('shows what a survey with every type would become, and what could not come over', async () => {
    const { page } = window;
    await page.goto('/hr/questionnaires');
    await page.getByRole('link', { name: 'Move in from another tool' }).click();
    await page.getByRole('heading', { name: 'Move in', level: 1 }).waitFor();
    await expectSound(page, 'empty');
    await page.locator('input[type=file]').setInputFiles(EVERY_TYPE);
    await page.getByRole('heading', { name: 'What is not as it was' }).waitFor();
    expect(await page.locator('app-move-in-report').innerText()).toContain('Quotas that stop when enough people have answered.');
    await page.getByRole('status').filter({ hasText: 'questions still need a driver.' }).waitFor();
    await expectSound(page, 'preview');
  });

  it('gives the report as a file', async () => {
    const { page } = window;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'The report as CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('move-in-report.csv');
  });

  it('is decided with the keyboard alone, and made into a questionnaire that the builder opens', async () => {
    const { page } = window;
    await page.getByLabel('Title').fill('From the old tool');
    await page.keyboard.press('Tab');
    await page.keyboard.press('R');
    await page.getByText('questions still need a driver.').waitFor({ state: 'detached' });
    const gender = page.getByRole('checkbox', { name: 'Take Gender: You are' });
    await gender.focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'Left out' }).waitFor();
    const make = page.getByRole('button', { name: 'Make the questionnaire' });
    await make.focus();
    await page.keyboard.press('Enter');
    await page.getByText('The questionnaire is made.').waitFor();
    await expectSound(page, 'made');
    await page.getByRole('link', { name: 'Open it in the builder' }).click();
    await page.locator('app-outline .text').first().waitFor();
    expect((await page.locator('app-outline .text').allInnerTexts()).join()).toContain('How likely are you to recommend us as an employer?');
  });

  it('is there once when the same file is sent again, and something else comes in from SurveyJS', async () => {
    const { page } = window;
    await page.goto('/hr/move-in');
    await page.locator('input[type=file]').setInputFiles(EVERY_TYPE);
    await page.getByText('This very file was sent before.').waitFor();
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'two.json', mimeType: 'application/json', buffer: Buffer.from(SURVEYJS) });
    await page.getByText('A file says who made it.').waitFor();
    await page.getByRole('button', { name: 'Make the questionnaire' }).click();
    await page.getByText('The questionnaire is made.').waitFor();
    const { items } = await hr.get<{ items: { title: string }[] }>('/api/questionnaires');
    expect(items.map(({ title }) => title).sort()).toEqual(['From the old tool', 'Two questions']);
  });

  it('says in a sentence what is wrong with a file that is cut off', async () => {
    const { page } = window;
    await page.goto('/hr/move-in');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cut.lss', mimeType: 'text/xml', buffer: Buffer.from('<?xml version="1.0"?><document><LimeSurveyDocType>Sur') });
    await page.getByRole('alert').filter({ hasText: 'The file is damaged or cut off' }).waitFor();
    // the refusal itself is an error of the network
    expect(window.problems.filter((text) => !text.includes('status of 400'))).toEqual([]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { launch, openWindow, type Window } from '../support/browser.js';
import { drag } from '../support/drag.js';
import { Persona } from '../support/persona.js';
import { expectSound as expectSoundPage } from '../support/sound.js';

interface Saved {
  version: number;
  languages: string[];
  sections: { id: string; title: Record<string, string>; show?: object }[];
  items: { questionId: string; sectionId?: string; show?: object; jumps?: object[]; question: { texts: Record<string, string> } }[];
}

const expectSound = (page: Page, name: string): Promise<void> => expectSoundPage(page, `builder-${name}`);

/** The outline comes to read so; it is drawn a moment after the key. */
async function expectLines(page: Page, wanted: string[]): Promise<void> {
  const lines = (): Promise<string[]> => page.locator('app-outline .text').allInnerTexts();
  for (let tries = 0; tries < 50 && (await lines()).join() !== wanted.join(); tries++) await page.waitForTimeout(100);
  expect(await lines()).toEqual(wanted);
}

describe('building a questionnaire', () => {
  let browser: Browser;
  let window: Window;
  let hr: Persona;
  let address: string;
  const saved = (): Promise<Saved> => hr.get<Saved>(`/api/questionnaires/${address.split('/').at(-1)}`);

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@builders.example').signUp('Builders and Sons');
    window = await openWindow(browser);
    await hr.enter(window.context);
  });
  afterAll(() => browser?.close());

  it('begins with a look at the templates', async () => {
    const { page } = window;
    await page.goto('/hr/questionnaires');
    await page.getByRole('button', { name: 'See its questions: Pulse' }).click();
    await page.locator('.questions li').first().waitFor();
    expect(await page.locator('.questions li').count()).toBeGreaterThan(5);
    await expectSound(page, 'templates');
  });

  it('takes questions from the bank, in sections, dragged with the mouse and moved with keys', async () => {
    const { page } = window;
    await page.goto('/hr/questionnaires/new');
    await page.getByLabel('Title').fill('Spring');
    await page.getByLabel('Introduction').fill('Thank you for a few minutes in {team}.');
    await page.getByLabel('Search the bank').fill('proud');
    // the first that is found, and not the first of all, which stands there until then
    const first = page.locator('app-bank-picker li button').first();
    await page.waitForFunction(() => document.querySelector('app-bank-picker li button')?.getAttribute('aria-label')?.includes('proud'));
    const proud = (await first.getAttribute('aria-label'))!.replace('Add: ', '');
    await first.click();
    await page.getByLabel('Search the bank').fill('');
    await page.getByLabel('Driver', { exact: true }).selectOption({ label: 'Voice' });
    await page.getByRole('heading', { name: 'Engagement' }).waitFor({ state: 'detached' });
    const offered = page.locator('app-bank-picker li button');
    const voice: string[] = [];
    for (let i = 0; i < 2; i++) {
      const name = (await offered.first().getAttribute('aria-label'))!;
      voice.push(name.replace('Add: ', ''));
      const added = page.getByRole('button', { name, exact: true });
      await added.click();
      // it is offered until the page has taken it, and would be taken for the next
      await added.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Add a section' }).click();
    // the finger is in the name of the new section
    await page.waitForFunction(() => document.activeElement?.matches('input'));
    await page.keyboard.type('Being heard');
    await expectLines(page, [`1. ${proud}`, `2. ${voice[0]}`, `3. ${voice[1]}`]);

    await drag(page, page.locator('app-outline li', { hasText: voice[1]! }), page.locator('app-outline section', { hasText: 'Being heard' }).locator('.empty'));
    await page.locator('section[aria-label="Being heard"] .text', { hasText: voice[1]! }).waitFor();

    await page.getByRole('button', { name: `Move down: ${voice[0]}` }).focus();
    await page.keyboard.press('Enter');
    await page.locator('section[aria-label="Being heard"] .text', { hasText: voice[0]! }).waitFor();
    await expectLines(page, [`1. ${proud}`, `2. ${voice[0]}`, `3. ${voice[1]}`]);
    await page.locator('[aria-live]', { hasText: 'Now number 2, Being heard.' }).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expectLines(page, [`1. ${proud}`, `2. ${voice[1]}`, `3. ${voice[0]}`]);
    // nobody takes a step back before she has seen and heard it
    await page.locator('[aria-live]', { hasText: 'Now number 3, Being heard.' }).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await expectLines(page, [`1. ${proud}`, `2. ${voice[0]}`, `3. ${voice[1]}`]);

    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/questionnaires\/[0-9a-f-]{36}/);
    address = new URL(page.url()).pathname;
    expect((await saved()).items.map(({ sectionId }) => sectionId !== undefined)).toEqual([false, true, true]);
  });

  it('asks a question only of those whom it concerns, and says beside the line what is wrong', async () => {
    const { page } = window;
    const [proud, first] = (await saved()).items.map(({ question }) => question.texts['en']!);
    await page.getByRole('button', { name: `Logic: ${first}` }).click();
    await page.getByRole('button', { name: 'Ask only if …' }).click();
    await page.getByLabel('How it is answered, comparison 1').selectOption({ label: 'is disagreed with' });
    await page.getByText('Asked only if question 1 is disagreed with.').waitFor();
    await page.getByRole('button', { name: `Move down: ${proud}` }).click();
    await page.getByRole('button', { name: `Move down: ${proud}` }).click();
    await page.getByText('which is not answered by then').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The logic needs a look').first().waitFor();
    await expectSound(page, 'logic-with-a-fault');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('which is not answered by then').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Everything is saved' }).waitFor();
    expect((await saved()).items[1]!.show).toEqual({ question: (await saved()).items[0]!.questionId, is: 'at-most', value: 2 });
    await expectSound(page, 'questions');
  });

  it('is written in a second language side by side, with what is missing counted', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Languages' }).click();
    await page.getByRole('checkbox', { name: /العربية/ }).check();
    await page.getByText('2 texts are missing').waitFor();
    await page.getByLabel('only what is missing').check();
    await page.getByLabel('Introduction in العربية').fill('شكرا لبضع دقائق في {team}.');
    await page.getByLabel('Section in العربية').fill('صوتك');
    await page.getByText('Nothing is missing in العربية.').waitFor();
    await page.getByLabel('only what is missing').uncheck();
    await expectSound(page, 'languages');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Everything is saved' }).waitFor();
    const { languages, sections } = await saved();
    expect(languages).toEqual(['en', 'ar']);
    expect(sections[0]!.title).toEqual({ en: 'Being heard', ar: 'صوتك' });
  });

  it('is tried out on a phone and a desktop, in both languages, with its logic, by keyboard alone', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Preview' }).click();
    await page.getByLabel('Team name').fill('Night Shift');
    await page.getByText('Thank you for a few minutes in Night Shift.').waitFor();
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 / 2').waitFor();
    await page.getByRole('radio', { name: 'Disagree', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByText('1 / 3').waitFor();
    await expectSound(page, 'preview');
    await page.locator('main').getByLabel('Language').selectOption('ar');
    await page.getByLabel('Desktop').check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('صوتك').waitFor();
    expect(await page.locator('.frame').getAttribute('dir')).toBe('rtl');
    await expectSound(page, 'preview-arabic');
  });

  it('asks whether a change of an own question is a wording fix or a new meaning, and shows the break between the versions', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.getByRole('button', { name: 'Write a question' }).click();
    await page.getByLabel('What it is about').selectOption({ label: 'Resources' });
    await page.getByLabel('The question in English').fill('How are the tools?');
    await page.getByLabel('Answered by').selectOption({ label: 'several statements on one scale' });
    await page.getByLabel('Statement 1 in English').fill('The tools are sharp.');
    await page.getByLabel('Statement 2 in English').fill('The tools are at hand.');
    await expectSound(page, 'own-question');
    await page.getByRole('button', { name: 'Add the question' }).click();
    await page.locator('app-outline .text', { hasText: '4 to 5. How are the tools?' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Everything is saved' }).waitFor();

    await page.goto('/hr/questions?which=own');
    await page.getByText('used in 1 questionnaire').waitFor();
    await page.getByRole('button', { name: 'Change: How are the tools?' }).click();
    await page.locator('app-question-form textarea').first().fill('How good are the tools?');
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await page.getByText('Say what kind of change it is.').waitFor();
    await page.getByLabel('What kind of change is it?').selectOption({ label: 'A new meaning: it asks something else now' });
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await page.getByText('The question is changed.').waitFor();
    await page.getByRole('button', { name: 'History: How good are the tools?' }).click();
    await page.getByText(/Version 2: new meaning/).waitFor();
    await expectSound(page, 'bank');

    await page.getByRole('button', { name: 'Retire: How good are the tools?' }).click();
    await page.getByText('It is retired: it stays where it is asked').waitFor();
    await page.goto(`${address}/versions`);
    await page.getByRole('heading', { name: /^What changed in version/ }).waitFor();
    await expectSound(page, 'versions');
    await page.getByRole('button', { name: 'Make a copy' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/hr/questionnaires/') && !url.pathname.startsWith(address));
    expect(window.problems).toEqual([]);
  });
});

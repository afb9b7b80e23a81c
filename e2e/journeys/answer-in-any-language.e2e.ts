import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4, sizes, type Window } from '../support/browser.js';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const ALL = ['en', 'de', 'fr', 'es', 'ar'];

let browser: Browser;
let survey: AnswerSurvey;

/** A survey in five languages with every type of question, sections and a condition. */
beforeAll(async () => {
  browser = await launch();
  const texts = (en: string) =>
    Object.fromEntries(ALL.map((language) => [language, language === 'ar' ? `سؤال: ${en}` : language === 'en' ? en : `${en} (${language})`]));
  survey = await openAnswerSurvey('Polyglot Ltd', 8, {
    change: { lastTime: { en: 'We bought quieter presses.', ar: 'اشترينا مكابس أهدأ.' } },
    beforeOpening: async (hr, cycleId) => {
      const own = (more: object) => hr.post<{ id: string; rows?: { id: string }[] }>('/api/questions', { driver: 'wellbeing', ...more });
      const several = await own({
        type: 'multiple-choice',
        text: texts('Which breaks do you take?'),
        options: [texts('Tea'), texts('Lunch'), texts('None')],
        most: 2,
      });
      const ranked = await own({ type: 'ranking', text: texts('What matters most?'), options: [texts('Pay'), texts('Time'), texts('Peace')] });
      const matrix = await own({ type: 'matrix', scale: 'scale5', text: texts('How is it in {team}?'), rows: [texts('It is quiet.'), texts('It is light.')] });
      const short = await own({ type: 'short-text', text: texts('Why none?') });
      const seven = await own({ type: 'scale7', text: texts('I can rest.') });
      const bank = (await hr.get<{ items: { id: string; type: string; driver: string }[] }>('/api/questions')).items;
      const recommend = bank.find(({ type }) => type === 'recommend')!;
      const none = { question: several.id, is: 'any-of', values: ['choice-3'] };
      const { id } = await hr.post<{ id: string }>('/api/questionnaires', {
        title: 'All of it',
        languages: ALL,
        introduction: texts('How is it to work here?'),
        sections: [
          { id: 'rest', title: texts('Rest'), text: texts('About your breaks.') },
          { id: 'place', title: texts('Your place') },
        ],
        items: [
          { questionId: several.id, mandatory: true, sectionId: 'rest' },
          { questionId: short.id, mandatory: false, sectionId: 'rest', show: none },
          { questionId: seven.id, mandatory: false, sectionId: 'rest' },
          { questionId: matrix.id, mandatory: false, sectionId: 'place' },
          { questionId: ranked.id, mandatory: false, sectionId: 'place' },
          { questionId: recommend.id, mandatory: false, sectionId: 'place' },
        ],
      });
      await hr.patch(`/api/cycles/${cycleId}`, { questionnaireId: id });
    },
  });
});
afterAll(() => browser?.close());

const next = (page: Page) => page.locator('form button.primary').click();
const open = async ({ page }: Window, person: number, language: string): Promise<void> => {
  await page.goto(`${await survey.linkOf(person)}&l=${language}`);
  await page.locator('.promises').waitFor();
};

describe('a survey in five languages', () => {
  it('asks for eight files before its first screen, and for 73 kB of program at most, in the language that needs most', async () => {
    const window = await openWindow(browser, phone);
    const asked: Promise<readonly [path: string, bytes: number]>[] = [];
    window.page.on('requestfinished', (request) => {
      const sizes = request.sizes().then(({ responseHeadersSize, responseBodySize }) => responseHeadersSize + responseBodySize);
      asked.push(sizes.then((bytes) => [new URL(request.url()).pathname, bytes] as const));
    });
    await open(window, 0, 'ar');
    await window.page.waitForLoadState('networkidle');
    const files = await Promise.all(asked);
    expect(files.length).toBeLessThanOrEqual(8);
    // questions and rules grow with the survey: a benchmark weighs them. A file that a change of the imports has split in two shows here
    const program = files.filter(([path]) => !path.startsWith('/api/'));
    expect(program.length).toBeGreaterThanOrEqual(5);
    expect(program.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024).toBeLessThanOrEqual(73);
    await window.context.close();
  });

  it('is read from right to left in Arabic on a phone, every type of question and every screen, accessibly', async () => {
    const window = await openWindow(browser, phone);
    const { page } = window;
    await open(window, 0, 'ar');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
    await expectAccessible(page, 'first screen in Arabic');
    await screenshots4(page, 'answer-ar-welcome');
    await page.setViewportSize(phone.viewport);
    await page.locator('button.primary').click();
    await page.getByText('سؤال: Which breaks do you take?').waitFor();
    await page.getByRole('checkbox', { name: 'سؤال: None' }).check();
    await expectAccessible(page, 'several options');
    await screenshots4(page, 'answer-ar-several');
    await page.setViewportSize(phone.viewport);
    await next(page);
    await page.getByText('سؤال: Why none?').waitFor();
    await page.locator('fieldset input[type=text]').fill('لا وقت');
    await next(page);
    await page.getByText('سؤال: I can rest.').waitFor();
    // the first point of a scale stands on the right
    const places = await page.locator('.choices .choice').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    expect(places[0]).toBeGreaterThanOrEqual(places.at(-1)!);
    await next(page);
    await page.getByText('سؤال: How is it in Polyglot Ltd?').waitFor();
    expect(await page.locator('fieldset').count()).toBe(2);
    await expectAccessible(page, 'rows');
    await screenshots4(page, 'answer-ar-matrix');
    await page.setViewportSize(phone.viewport);
    await next(page);
    await page.getByRole('button', { name: 'سؤال: Peace', exact: true }).click();
    await page.getByRole('button', { name: 'سؤال: Pay', exact: true }).click();
    await page.locator('[data-way=up]').nth(1).click();
    await expectAccessible(page, 'ranking');
    await screenshots4(page, 'answer-ar-ranking');
    await page.setViewportSize(phone.viewport);
    await next(page);
    await page.getByRole('radio').nth(9).check();
    await next(page);
    await page.locator('.answers').waitFor();
    await expectAccessible(page, 'review in Arabic');
    await screenshots4(page, 'answer-ar-review');
    await page.locator('.turn .primary').click();
    await page.getByText('اشترينا مكابس أهدأ.').waitFor();
    await expectAccessible(page, 'receipt in Arabic');
    await screenshots4(page, 'answer-ar-receipt');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('is switched in the middle without a connection, finished by keyboard alone, and sent when the connection is back, also after a reload', async () => {
    const window = await openWindow(browser, { viewport: sizes.desktop });
    const { page, context } = window;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await open(window, 1, 'en');
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    await page.locator('fieldset').first().waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.keyboard.press('3');
    await page.getByText('Why none?').waitFor();
    await page.getByText('No connection at the moment. You can go on').waitFor();
    await expectAccessible(page, 'section on a desk');
    await screenshots4(page, 'answer-section');
    await page.getByLabel('Language').selectOption('de');
    await page.getByText('Which breaks do you take? (de)').waitFor();
    expect(await page.getByRole('checkbox', { name: 'None (de)' }).isChecked()).toBe(true);
    await screenshots4(page, 'answer-de-section');
    await page.getByRole('button', { name: 'Weiter', exact: true }).press('Enter');
    await page.getByText('How is it in Polyglot Ltd? (de)').waitFor();
    await screenshots4(page, 'answer-de-matrix');
    await page.getByRole('button', { name: 'Time (de)', exact: true }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nach oben: Pay (de)' }).press('Enter');
    await page.getByRole('button', { name: 'Prüfen' }).press('Enter');
    await page.getByText('1. Pay (de)').waitFor();
    await page.getByRole('button', { name: 'Senden', exact: true }).press('Enter');
    await page.getByText('werden gesendet, sobald Sie wieder online sind').waitFor();
    await expectAccessible(page, 'waiting for a connection');
    await screenshots4(page, 'answer-de-waiting');
    await context.setOffline(false);
    await page.reload();
    await page.getByRole('heading', { name: /Danke. Ihre Antworten sind angekommen/ }).waitFor();
    expect(requests.filter((request) => / PUT |^PUT/.test(request)).length).toBeGreaterThan(0);
    // no request to the interface tells her language
    expect(requests.filter((request) => /\/(api|b)\//.test(request) && /"de"|[?&]l=|language/.test(request))).toEqual([]);
    await context.close();
  });
});

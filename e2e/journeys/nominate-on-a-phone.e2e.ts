import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const THANKS = 'You stayed until the last pallet was off the ramp.';
const REASONS = 'She stayed until the last customer of the flood night had an answer, and wrote down what we do next time.';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** A red dot, as a phone would take a picture. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

/** Ben and Cleo nominate Dora for two awards; Hana of HR runs them. */
describe('a nomination', () => {
  let browser: Browser;
  let hr: Persona;
  let programme: string;
  const people = new Map<string, Persona>();
  const windows: Window[] = [];

  async function window(who: Persona, options: object = {}): Promise<Page> {
    const opened = await openWindow(browser, options);
    await who.enter(opened.context);
    windows.push(opened);
    return opened.page;
  }
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hana@nominate.example', undefined, 'Hana Kudo').signUp('Quay and Ramp');
    const root = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
    const team = (await hr.post<{ id: string }>('/api/teams', { name: 'Quay', parentId: root })).id;
    const ids = new Map<string, string>();
    for (const name of ['Ben Roy', 'Cleo Sy', 'Dora Lim', 'Nils Orr']) {
      const [first] = name.split(' ') as [string];
      const email = `${first.toLowerCase()}@nominate.example`;
      ids.set(first, (await hr.post<{ id: string }>('/api/employees', { name, email, teamId: team })).id);
      people.set(first, new Persona(email));
    }
    for (const name of ['Ben', 'Cleo', 'Dora']) await people.get(name)!.signInByLink();
    const made = await hr.post<{ id: string; categories: { id: string }[] }>('/api/award-programmes', {
      name: 'Stars of the quay',
      description: 'For what helped customers.',
      nominationsFrom: day(0),
      nominationsUntil: day(5),
      categories: ['Hero', 'Helper'].map((name) => ({ name, description: `Our ${name.toLowerCase()} of the year.` })),
    });
    programme = made.id;
    await hr.post(`/api/award-programmes/${programme}/opening`);
    // a second voice for the same colleague, and another category of which only she speaks
    for (const { id: categoryId } of made.categories)
      await people.get('Cleo')!.post(`/api/award-programmes/${programme}/nominations`, {
        categoryId,
        nomineeId: ids.get('Dora'),
        reasons: 'She is the one who is asked when nobody knows any more, and she always comes.',
      });
  }, 120_000);
  afterAll(() => browser?.close());

  it('is written on a phone with thanks, a picture and a draft that saves itself, and handed in', async () => {
    const page = await window(people.get('Ben')!, PHONE);
    await page.goto('/kudos/new');
    await page.getByLabel('Add a colleague').fill('Dora');
    await page.getByRole('option', { name: /Dora Lim/ }).click();
    await page.getByLabel('What for?').fill(THANKS);
    await page.getByText('Everybody in the organisation').click();
    await page.getByRole('button', { name: 'Send thanks' }).click();
    await page.getByRole('heading', { name: 'Ben Roy thanks Dora Lim' }).waitFor();

    await page.goto('/nominate');
    await page.getByRole('link', { name: 'Nominate for Stars of the quay' }).click();
    await page.getByRole('radio', { name: /Hero/ }).check();
    await page.getByLabel('Colleague').fill('Dora');
    await page.getByRole('option', { name: /Dora Lim/ }).click();
    await page.getByRole('checkbox', { name: new RegExp(THANKS) }).check();
    await page.getByLabel('Why', { exact: true }).fill(REASONS);
    const choose = page.getByLabel('Add a file');
    await choose.setInputFiles({ name: 'night.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') });
    await page.getByRole('alert').getByText(/PNG/).waitFor();
    await choose.setInputFiles({ name: 'night.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('link', { name: 'night.png' }).waitFor();
    await page.getByText(/Saved as a draft at/).waitFor();
    await expectAccessible(page, 'the form on a phone');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'nominate-form');
    await page.setViewportSize(PHONE.viewport);

    // the phone is put away in the middle
    await page.reload();
    await page.getByRole('link', { name: 'night.png' }).waitFor();
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe(REASONS);
    expect(await page.getByRole('checkbox', { name: new RegExp(THANKS) }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Nominate', exact: true }).click();
    await page.getByText('Dora Lim is nominated for Hero.').waitFor();
    await page.getByRole('button', { name: 'Ask a colleague to stand by it: the nomination of Dora Lim' }).click();
    await page.getByLabel('Whom do you want to ask?').fill('Cleo');
    await page.getByRole('option', { name: /Cleo Sy/ }).click();
    await page.getByText('Cleo Sy: asked').waitFor();
    await expectAccessible(page, 'my nominations on a phone');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'nominations');
  });

  it('is stood by with the keyboard alone', async () => {
    const page = await window(people.get('Cleo')!);
    await page.goto('/nominate');
    await page.getByRole('heading', { name: 'Asked to stand by a nomination' }).waitFor();
    await expectAccessible(page, 'a request to stand by');
    await page.getByLabel('Your sentence').focus();
    await page.keyboard.type('I was on that ramp too.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you. Your sentence stands with the nomination.').waitFor();
    await screenshot(page, 'nominations-stood-by');
  });

  it('that comes after the close stays a draft, and the page says so', async () => {
    const page = await window(people.get('Ben')!, PHONE);
    await page.goto(`/nominate/${programme}`);
    await page.getByRole('radio', { name: /Helper/ }).check();
    await page.getByLabel('Colleague').fill('Nils');
    await page.getByRole('option', { name: /Nils Orr/ }).click();
    await page.getByLabel('Why', { exact: true }).fill('He carries the heavy ones, and never says a word about it.');
    await hr.post(`/api/award-programmes/${programme}/closure`);
    await page.getByRole('button', { name: 'Nominate', exact: true }).click();
    await page.getByText('Nominations for Stars of the quay have closed. Your text is saved as a draft.').waitFor();
    await expectAccessible(page, 'too late');
    await screenshot(page, 'nominate-late');
    await page.getByRole('link', { name: 'To your drafts' }).click();
    await page.getByText('Nominations have closed, and it was not handed in.').waitFor();
    await page.getByText('never says a word about it').waitFor();
  });

  it('is declined by the nominee where she wishes, in her language, and stands elsewhere', async () => {
    const page = await window(people.get('Dora')!, { ...PHONE, locale: 'ar' });
    await page.goto('/nominate');
    await page.getByRole('button', { name: 'أفضّل ألّا أُقيَّم عن فئة Helper' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'أفضّل ألّا أُقيَّم' }).click();
    await page.getByRole('button', { name: 'قبول الترشيح مجددًا' }).waitFor();
    await page.getByRole('button', { name: 'أفضّل ألّا أُقيَّم عن فئة Hero' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await expectAccessible(page, 'candidacies in Arabic');
    expect(await fits(page)).toBe(true);
    await screenshot(page, 'nominations-arabic', { fullPage: true });
  });

  it('is one candidate for HR, with every voice and what speaks for it', async () => {
    const page = await window(hr);
    await page.goto(`/hr/awards/${programme}/candidates?state=standing`);
    await page.getByText('2 nominations').click();
    for (const text of ['Nominated by Ben Roy', 'Nominated by Cleo Sy', THANKS, REASONS, 'Cleo Sy stands by it:', 'I was on that ramp too.'])
      await page.getByText(text).first().waitFor();
    await page.getByRole('link', { name: 'night.png' }).waitFor();
    expect(await page.getByText('Helper').count()).toBeGreaterThan(0);
    await expectAccessible(page, 'candidates');
    await screenshots4(page, 'candidates');
    await page.getByLabel('State').selectOption('declined');
    await page.getByText('1 nomination', { exact: true }).waitFor();
    expect(windows.flatMap(({ problems }) => problems).filter((problem) => !/status of 4(09|15)/.test(problem))).toEqual([]);
  });
});

import type { AwardTemplateList } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { DRAFT } from '../testing/award-samples';
import { problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

const TEMPLATES: AwardTemplateList = {
  items: [
    {
      key: 'newcomer',
      kind: 'yearly',
      title: 'Newcomers',
      description: 'For people in their first year.',
      days: 21,
      revealAfter: 30,
      categories: [
        {
          name: 'First year',
          description: 'For somebody new.',
          nominees: ['person'],
          criteria: [
            { name: 'What stays', weight: 60 },
            { name: 'What it took', weight: 40 },
          ],
          eligibility: [{ rule: 'tenure-at-most', months: 12 }],
        },
      ],
      rounds: [{ name: 'Judges’ panel', method: 'scoring' }],
    },
  ],
};
const CRITERIA = ['Care', 'Skill', 'Luck'].map((name, i) => ({ id: `c${i}`, name, description: '', weight: [50, 30, 20][i]! }));

async function draft(categories = DRAFT.categories): Promise<Visit> {
  const page = await visit('/hr/awards/a1');
  await page.reply('GET /api/award-programmes/a1', { ...DRAFT, categories });
  await page.reply('GET /api/award-programmes/a1/checklist', { ready: true, items: [], becomesUnchangeable: [] });
  return page;
}
const saved = async (page: Visit) => {
  await page.press('Save changes');
  return (await page.reply('PATCH /api/award-programmes/a1', DRAFT)).request.body;
};

describe('A template of awards', () => {
  afterEach(() => speakIn('en'));

  it('shows what is in it, and becomes a draft in the language of the page whose days follow from one', async () => {
    const page = await visit('/hr/awards/new');
    await page.reply('GET /api/award-templates?language=en', TEMPLATES);
    expect(page.text()).toContain('Every year. Nominations for 21 days; the winners 30 days after them.');
    await page.press('See its categories: Newcomers');
    expect(page.text()).toMatch(/What stays 60%\s*What it took 40%\s*At most 12 months here when nominations close/);
    expect(page.text()).toContain('Judges’ panel: Marks by criteria');
    await page.type('First day of nominations', '2027-03-01');
    await page.press('Start from this: Newcomers');
    const sent = await page.reply('POST /api/templated-award-programmes', DRAFT, 201);
    expect(sent.request.body).toEqual({ template: 'newcomer', language: 'en', nominationsFrom: '2027-03-01' });
    expect(page.url()).toBe('/hr/awards/a1');
  });

  it('is offered in Arabic, which counts its days in its own forms', async () => {
    await speakIn('ar');
    const page = await visit('/hr/awards/new');
    await page.reply('GET /api/award-templates?language=ar', TEMPLATES);
    expect(page.text()).toContain('كل سنة. مدة الترشيح: 21 يومًا. الإعلان بعدها: 30 يومًا.');
  });
});

describe('The editor of a programme', () => {
  it('moves categories by keys, with what is open in them, and says where they are now', async () => {
    const page = await draft([DRAFT.categories[0]!, { ...DRAFT.categories[1]!, criteria: CRITERIA }]);
    await page.press('Criteria, questions and who can win');
    expect(page.has('[data-row="1"] app-category-details')).toBe(true);
    await page.press('Move Category 2 up');
    expect(page.has('[data-row="0"] app-category-details')).toBe(true);
    expect(page.has('[data-row="1"] app-category-details')).toBe(false);
    expect(page.text()).toContain('Now number 1.');
    // the first can go no further up
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Category 1 down');
    expect((await saved(page)).categories).toMatchObject([{ id: 'calm', criteria: CRITERIA }, { id: 'hero' }]);
  });

  it('moves criteria by keys, the finger staying on the one that moves', async () => {
    const page = await draft([{ ...DRAFT.categories[0]!, criteria: CRITERIA }]);
    await page.press('Criteria, questions and who can win');
    await page.press('Move Care down');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Care down');
    await page.press('Move Care down');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Care up');
    await page.press('Take out Skill');
    expect((await saved(page)).categories[0].criteria).toMatchObject([
      { id: 'c2', name: 'Luck' },
      { id: 'c0', name: 'Care' },
    ]);
  });

  it('offers for whoever won lately which wins count, and how far back in programmes or months', async () => {
    const page = await draft([DRAFT.categories[0]!]);
    await page.press('Criteria, questions and who can win');
    await page.type('New rule', 'not-winner');
    await page.type('How many', '3');
    expect(page.text()).toContain('Adds: Did not win this category in the last 3 programmes');
    await page.press('Add the rule');
    await page.type('Which wins count', 'any');
    await page.type('Counted in', 'months');
    await page.type('How many', '24');
    await page.press('Add the rule');
    expect((await saved(page)).categories[0].eligibility).toMatchObject([
      { rule: 'not-winner', of: 'category', last: 3, unit: 'programmes' },
      { rule: 'not-winner', of: 'any', last: 24, unit: 'months' },
    ]);
  });

  it('offers to leave out who is on leave, where leave of some days may be passed over', async () => {
    const page = await draft([DRAFT.categories[0]!]);
    await page.press('Criteria, questions and who can win');
    await page.type('New rule', 'not-on-leave');
    expect(page.text()).toContain('Adds: Not on leave on the first day of nominations');
    expect(page.text()).toContain('whoever goes on leave later stays nominated');
    await page.press('Add the rule');
    await page.type('Passed over: leave of at most so many days', '900');
    expect(page.text()).toContain('Adds: Not on leave of more than 365 days on the first day of nominations');
    await page.type('Passed over: leave of at most so many days', '14');
    await page.press('Add the rule');
    expect((await saved(page)).categories[0].eligibility).toMatchObject([
      { rule: 'not-on-leave', longerThan: 0 },
      { rule: 'not-on-leave', longerThan: 14 },
    ]);
  });
});

describe('The secretary of the awards', () => {
  const hana = { id: 'me', name: 'Hana Sato' };
  const bo = { id: 'bo', name: 'Bo Lind' };
  const office = async (secretary: typeof hana | null, inHr: (typeof hana)[], roles: ('hr' | 'administrator' | 'employee')[] = ['hr', 'employee']) => {
    const page = await visit('/hr/awards/a1/secretary', { roles });
    await page.reply('GET /api/award-programmes/a1', { ...DRAFT, state: 'open', secretary });
    await page.reply('GET /api/award-secretaries', { items: inHr });
    return page;
  };

  it('passes the office on to somebody in HR after a question that says what she loses', async () => {
    const page = await office(hana, [bo, hana]);
    expect(page.text()).toContain('You are the secretary of this programme.');
    await page.press('Pass it on');
    expect(page.text()).toContain('Choose who takes over.');
    await page.type('Pass it on to', 'bo');
    await page.press('Pass it on');
    expect(page.find('[role=alertdialog]').textContent).toContain('You will not see results any more before they are revealed.');
    await page.press('Pass it on now');
    const sent = await page.reply('PUT /api/award-programmes/a1/secretary', { ...DRAFT, state: 'open', secretary: bo });
    expect(sent.request.body).toEqual({ employeeId: 'bo' });
    expect(page.text()).toContain('Bo Lind is the secretary of this programme.');
    expect(page.text()).toContain('Only the secretary can pass the office on. Please ask her.');
  });

  it('stays who she is when the server says no, and the page says why', async () => {
    const page = await office(hana, [bo, hana]);
    await page.type('Pass it on to', 'bo');
    await page.press('Pass it on');
    await page.press('Pass it on now');
    await page.reply('PUT /api/award-programmes/a1/secretary', problem(400, 'Choose somebody who works here.'), 400);
    expect(page.text()).toContain('Choose somebody who works here.');
    expect(page.text()).toContain('You are the secretary of this programme.');
  });

  it('is named by an administrator alone once she has left', async () => {
    const page = await office(hana, [bo]);
    expect(page.text()).toContain('The secretary does not work in HR any more.');
    expect(page.text()).toContain('Only an administrator can name a new secretary now.');
    expect(page.has('select')).toBe(false);
  });

  it('is chosen by the administrator from those in HR', async () => {
    const page = await office({ id: 'gone', name: 'Ida' }, [bo], ['administrator', 'hr', 'employee']);
    await page.type('Pass it on to', 'bo');
    await page.press('Pass it on');
    expect(page.find('[role=alertdialog]').textContent).not.toContain('You will not see');
    await page.press('Pass it on now');
    await page.reply('PUT /api/award-programmes/a1/secretary', { ...DRAFT, state: 'open', secretary: bo });
    expect(page.toasts()).toBe('Bo Lind is the secretary now.');
  });
});

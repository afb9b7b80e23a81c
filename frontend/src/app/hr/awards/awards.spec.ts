import type { AwardChecklist, AwardProgramme, Nomination } from '@throughline/contract';
import { DRAFT } from '../testing/award-samples';
import { problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

const CHECKLIST: AwardChecklist = {
  ready: false,
  items: [{ key: 'criteria', level: 'blocking', sentence: 'The weights of "Customer hero" add up to 90. Change them until they add up to 100.' }],
  becomesUnchangeable: ['The 2 categories.'],
};
const OPEN: AwardProgramme = { ...DRAFT, state: 'open', accepting: true, nominationCount: 1 };
const NOMINATION: Nomination = {
  id: 'n1',
  category: { id: 'hero', name: 'Customer hero' },
  nominator: { id: 'bo', name: 'Bo Lind', teamName: 'Billing' },
  nominee: { id: 'ada', name: 'Ada Okafor', teamName: 'Service' },
  reasons: 'Stayed until every household had water again.',
  submittedOn: '2026-11-12',
};

async function programme(body: AwardProgramme): Promise<Visit> {
  const page = await visit('/hr/awards/a1');
  await page.reply('GET /api/award-programmes/a1', body);
  if (body.state === 'draft') await page.reply('GET /api/award-programmes/a1/checklist', CHECKLIST);
  return page;
}

describe('Award programmes', () => {
  afterEach(() => speakIn('en'));

  it('speak Arabic around what people wrote', async () => {
    await speakIn('ar');
    const page = await programme(OPEN);
    await page.reply('GET /api/award-programmes/a1/nominations', { items: [NOMINATION] });
    expect(page.text()).toContain('يستطيع الموظفون الترشيح حتى 10 ديسمبر 2026.');
    expect(page.text()).toContain('ترشيح واحد');
    expect(page.text()).toContain('Service. صاحب الترشيح: Bo Lind, Billing، يوم');
    expect(page.find('.reasons').getAttribute('dir')).toBe('auto');
  });

  it('are listed as revealed once their winners are known', async () => {
    const page = await visit('/hr/awards');
    const revealed: AwardProgramme = { ...DRAFT, id: 'a2', name: 'Last year', state: 'closed', revealedAt: '2026-01-21T16:00:00Z' };
    await page.reply('GET /api/award-programmes', { items: [revealed, { ...DRAFT, state: 'closed' }] });
    expect([...document.querySelectorAll('app-tag')].map((tag) => tag.textContent.trim())).toEqual(['revealed', 'closed']);
    expect(page.find('app-timeline').textContent).toContain('nominations, revealed');
  });

  it('are drafted with categories, and refused at the category that is there twice', async () => {
    const page = await visit('/hr/awards/new');
    await page.type('Name', 'Service awards');
    await page.type('Nominations from', '2026-11-01');
    await page.type('Until', '2026-12-10');
    await page.type('Name of the category', 'Customer hero');
    await page.press('Add a category');
    const second = [...page.find('form').querySelectorAll<HTMLInputElement>('fieldset input')].at(-1)!;
    second.value = 'customer HERO';
    second.dispatchEvent(new Event('input', { bubbles: true }));
    await page.press('Save the draft');
    expect(page.text()).toContain('Another category is called so.');
    page.expectNo('POST /api/award-programmes');
    await page.press('Take out category 2');
    await page.press('Save the draft');
    const sent = await page.reply('POST /api/award-programmes', DRAFT, 201);
    expect(sent.request.body).toMatchObject({ name: 'Service awards', categories: [{ name: 'Customer hero', description: '' }] });
    expect(page.url()).toBe('/hr/awards/a1');
  });

  it('keep the ids of categories that are renamed', async () => {
    const page = await programme(DRAFT);
    await page.type('Name of the category', 'Hero of customers');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/award-programmes/a1', DRAFT);
    expect(sent.request.body.categories).toMatchObject([
      { id: 'hero', name: 'Hero of customers', description: '' },
      { id: 'calm', name: 'Calm under pressure', description: '' },
    ]);
  });

  it('open after a question, and then list who was nominated and why', async () => {
    const page = await programme(DRAFT);
    await page.press('Open nominations');
    expect(page.find('[role=alertdialog]').textContent).toContain('from 1 November 2026 until 10 December 2026');
    await page.press('Open the programme');
    await page.reply('POST /api/award-programmes/a1/opening', OPEN);
    await page.reply('GET /api/award-programmes/a1/nominations', { items: [NOMINATION] });
    expect(page.text()).toContain('Ada Okafor Customer hero');
    expect(page.text()).toContain('Nominated by Bo Lind, Billing, on 12 Nov 2026.');
    expect(page.text()).toContain('Stayed until every household had water again.');
  });

  it('offer no other name once they are open, and send only what may still change', async () => {
    const page = await programme(OPEN);
    await page.reply('GET /api/award-programmes/a1/nominations', { items: [] });
    await page.press('Change the description or the days');
    const labels = [...page.find('app-programme-form').querySelectorAll('label')].map(({ textContent }) => textContent.trim());
    expect(labels.some((label) => label.startsWith('Name'))).toBe(false);
    await page.type('Description', 'For what was done for customers.');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/award-programmes/a1', OPEN);
    expect(Object.keys(sent.request.body).toSorted()).toEqual(['closesAtTime', 'description', 'nominationsFrom', 'nominationsUntil', 'revealAt']);
  });

  it('say before they open what stands in the way and what becomes fixed', async () => {
    const page = await programme(DRAFT);
    expect(page.text()).toContain('In the way: The weights of "Customer hero" add up to 90.');
    expect(page.text()).toContain('The 2 categories.');
  });

  it('get criteria whose weights add up, rules in words, and a trial of them before anybody hears of it', async () => {
    const page = await programme({ ...DRAFT, categories: [DRAFT.categories[0]!] });
    await page.press('Criteria, questions and who can win');
    await page.press('Add a criterion');
    await page.type('Weight', '60');
    expect(page.text()).toContain('The weights add up to 60. They must add up to 100.');
    await page.press('Add a criterion');
    expect(page.text()).toContain('The weights add up to 100.');
    await page.press('Add the rule');
    expect(page.text()).toContain('At least 6 months here when nominations close');
    await page.press('Try the rules out');
    const rules = [{ rule: 'tenure-at-least', months: 6 }];
    const tried = await page.reply('POST /api/award-programmes/a1/eligibility-trials', {
      people: 40,
      eligible: 39,
      effects: [{ out: 1, alone: 1 }],
      items: [{ id: 'bo', name: 'Bo Lind', teamName: 'Billing', rules: [0] }],
      found: 1,
    });
    expect(tried.request.body).toMatchObject({ rules, search: '', categoryId: 'hero' });
    expect(page.text()).toContain('39 of 40 people can win today. Left out: 1');
    expect(page.text()).toContain('leaves out 1, of them 1 alone');
    expect(page.text()).toMatch(/Bo Lind\s*Billing\s*At least 6 months here/);
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/award-programmes/a1', DRAFT);
    expect(sent.request.body.categories[0]).toMatchObject({ eligibility: rules, criteria: [{ weight: 60 }, { weight: 40 }] });
  });

  it('keep the time at which they close and the moment of the reveal by the clocks of their time zone', async () => {
    const page = await programme({ ...DRAFT, timeZone: 'Asia/Tokyo', closesAtTime: '18:00', revealAt: '2027-01-10T09:00:00.000Z' });
    await page.type('Description', 'For what was done for customers.');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/award-programmes/a1', DRAFT);
    expect(sent.request.body).toMatchObject({ timeZone: 'Asia/Tokyo', closesAtTime: '18:00', revealAt: '2027-01-10T09:00:00.000Z', nominationsMost: null });
  });

  it('are made again for the next year from those of this one', async () => {
    const page = await programme({ ...OPEN, state: 'closed', secretary: { id: 'hana', name: 'Hana Sato' } });
    await page.reply('GET /api/award-programmes/a1/nominations', { items: [] });
    expect(page.text()).toContain('Secretary: Hana Sato');
    await page.press('Make the next one');
    await page.reply('POST /api/award-programmes/a1/clones', { ...DRAFT, id: 'a2' }, 201);
    expect(page.url()).toBe('/hr/awards/a2');
  });

  it('show the nominations of the category that the address names', async () => {
    const page = await visit('/hr/awards/a1?category=calm');
    await page.reply('GET /api/award-programmes/a1', OPEN);
    await page.reply('GET /api/award-programmes/a1/nominations?categoryId=calm', { items: [] });
    expect(page.text()).toContain('No nomination yet');
  });

  it('stay open when closing was refused, and say why', async () => {
    const page = await programme(OPEN);
    await page.press('Close nominations now');
    await page.press('Close nominations');
    await page.reply('POST /api/award-programmes/a1/closure', problem(409, 'They are closed already.'), 409);
    expect(page.toasts()).toBe('They are closed already.');
  });
});

import type { AwardCategory, AwardProgramme, Nomination } from '@throughline/contract';
import { problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

const CATEGORY: Omit<AwardCategory, 'id' | 'name'> = {
  description: '',
  tiedTo: null,
  valueId: null,
  nominees: ['person'],
  winners: 1,
  criteria: [],
  form: [],
  eligibility: [],
  nominationsMost: null,
};
const DRAFT: AwardProgramme = {
  id: 'a1',
  name: 'Service awards',
  description: '',
  kind: 'yearly',
  timeZone: 'UTC',
  closesAtTime: null,
  closesAt: '2026-12-11T00:00:00.000Z',
  revealAt: null,
  revealedAt: null,
  selfNomination: false,
  endorsements: true,
  blind: true,
  nominationsMost: null,
  values: [],
  secretary: null,
  clonedFrom: null,
  state: 'draft',
  nominationsFrom: '2026-11-01',
  nominationsUntil: '2026-12-10',
  accepting: false,
  categories: [
    { ...CATEGORY, id: 'hero', name: 'Customer hero' },
    { ...CATEGORY, id: 'calm', name: 'Calm under pressure' },
  ],
  nominationCount: 0,
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
    expect(sent.request.body.categories).toEqual([
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
    expect(Object.keys(sent.request.body).toSorted()).toEqual(['description', 'nominationsFrom', 'nominationsUntil']);
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

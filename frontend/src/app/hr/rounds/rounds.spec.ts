import type { CandidateResult, Round, RoundList, RoundResults } from '@throughline/contract';
import { visit } from '../testing/visit';

const round = (more: Partial<Round> = {}): Round => ({
  id: 'r1',
  name: 'Marks',
  method: 'scoring',
  settings: { marksTo: 10, reviews: 3 },
  opensAt: null,
  closesAt: null,
  state: 'closed',
  last: true,
  candidates: 3,
  missing: [],
  panelWaits: true,
  ...more,
});
const list = (items: Round[], more: Partial<RoundList> = {}): RoundList => ({
  programme: { id: 'p', name: 'Stars' },
  secretary: true,
  revealed: false,
  decided: false,
  items,
  ...more,
});
const row = (name: string, standing: CandidateResult['standing'], adjusted: number): CandidateResult => ({
  candidate: name,
  names: [name],
  standing,
  place: null,
  chosen: false,
  comments: [],
  judges: 3,
  raw: adjusted + 0.2,
  adjusted,
  interval: [adjusted - 1, adjusted + 1],
});
const RESULTS: RoundResults = {
  id: 'r1',
  name: 'Marks',
  method: 'scoring',
  last: true,
  marksTo: 10,
  categories: [
    {
      id: 'h',
      name: 'Hero',
      open: 1,
      undecided: 'overlap',
      unadjusted: null,
      exact: false,
      rows: [row('Ann', 'tied', 8), row('Bob', 'tied', 7.8), row('Cid', 'out', 2)],
      count: null,
      panel: null,
    },
  ],
  leniencies: [{ id: 'j', name: 'Jo', scores: 3, effect: -0.5, standardError: 0.1 }],
};

describe('the rounds of an award', () => {
  it.each([
    [false, 'The winners are sealed until the reveal.'],
    [true, 'everybody knows the winners'],
  ])('say that winners are sealed before the reveal, and that everybody knows them after it (revealed: %s)', async (revealed, words) => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([], { decided: true, revealed }));
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    expect(page.text()).toContain(words);
  });

  it('show the secretary a tie as a tie once her look is noted, and take what the panel decided', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([round()]));
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    expect(page.text()).toContain('The results are sealed until the reveal');
    await page.press('Look now, and have it noted');
    await page.reply('POST /api/award-programmes/p/early-look', { until: '2026-05-01T12:00:00Z' }, 201);
    await page.reply('GET /api/award-rounds/r1/results', RESULTS);
    expect(page.text()).toContain('their intervals overlap');
    expect(page.text()).toContain('7.00 – 9.00');
    expect(page.has('section[aria-label="Marks: Hero"]')).toBe(true);
    expect(page.text()).toContain('0.50 below the others');
    (page.find('.panel input[type=checkbox]') as HTMLInputElement).click();
    await page.settle();
    expect((page.find('.panel label:nth-of-type(2) input') as HTMLInputElement).disabled).toBe(true);
    await page.type('Why the panel chose so', 'Ann helped at night.');
    await page.press('Enter the decision');
    const sent = await page.reply('POST /api/award-rounds/r1/panel-decisions', null, 204);
    expect(sent.request.body).toEqual({ categoryId: 'h', chosen: ['Ann'], reason: 'Ann helped at night.' });
  });

  it('show other HR people neither results nor a way to them', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([round()], { secretary: false }));
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    expect(page.text()).toContain('Only the secretary of the awards may look');
    expect(page.text()).not.toContain('Look now');
    page.expectNo('GET /api/award-rounds/r1/results');
  });

  it('are planned, say what is missing before they can open, and are saved in their order', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply(
      'GET /api/award-programmes/p/rounds',
      list([round({ state: 'planned', candidates: null, missing: ['There is no judge yet.'], panelWaits: false })]),
    );
    await page.reply('GET /api/award-programmes/p/judges', { items: [{ id: 'j', name: 'Jo', teamName: 'West', conflicts: 2, canSignIn: false }] });
    expect(page.text()).toContain('There is no judge yet.');
    expect(page.text()).not.toContain('Open the round now');
    expect(page.text()).not.toContain('Nobody stands any more');
    expect(page.text()).toContain('not free for 2');
    expect(page.text()).toContain('give her an address');
    await page.press('Add a round');
    await page.press('Save the plan');
    const sent = await page.reply('PUT /api/award-programmes/p/rounds', list([round({ state: 'planned', candidates: 0, missing: [], panelWaits: false })]));
    expect(page.text()).toContain('Nobody stands any more');
    expect(sent.request.body.rounds).toMatchObject([
      { id: 'r1', name: 'Marks', method: 'scoring', opensAt: null },
      { name: '', method: 'scoring', settings: { marksTo: 10, reviews: 3 } },
    ]);
    expect(page.text()).toContain('Open the round now');
  });

  it('show how a round that runs judges, in words, and let only the moment of its close move', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply(
      'GET /api/award-programmes/p/rounds',
      list([round({ state: 'open', opensAt: '2026-04-01T08:00:00Z', closesAt: '2026-05-01T08:00:00Z', panelWaits: false })]),
    );
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    await page.reply('GET /api/award-rounds/r1/progress', { given: 0, total: 1, judges: [] });
    expect(page.text()).toMatch(/Marks by criteria · Candidates: 3 · Closes by itself at 1 May 2026/);
    expect([...page.find('app-round-plan-form').querySelectorAll('input, select')].map((one) => one.getAttribute('type'))).toEqual(['datetime-local']);
    expect([...page.find('app-round-plan-form').querySelectorAll('dl > div')].map((one) => one.textContent)).toEqual([
      'How it judgesMarks by criteria',
      'Highest mark10',
      'Judges for each candidate3',
    ]);
    expect(page.text()).not.toContain('Add a round');
    expect(page.text()).toContain('Save the plan');
  });

  it('say nothing of closing by itself, and offer no change of the plan, once all are closed', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([round({ closesAt: '2026-05-01T08:00:00Z' })]));
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    expect(page.text()).toContain('Candidates: 3');
    expect(page.text()).not.toContain('Closes by itself');
    expect(page.has('app-round-plan-form input')).toBe(false);
    expect(page.text()).not.toContain('Save the plan');
  });

  it('ask why a judge is removed, and tell the award log', async () => {
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([]));
    await page.reply('GET /api/award-programmes/p/judges', { items: [{ id: 'j', name: 'Jo', teamName: 'West', conflicts: 0, canSignIn: true }] });
    await page.press('Remove Jo');
    expect(page.text()).toContain('What she gave in open rounds no longer counts.');
    const why = page.find('app-judge-change select') as HTMLSelectElement;
    expect([...why.options].map(({ text }) => text)).toContain('Cannot judge in time');
    why.value = 'away';
    why.dispatchEvent(new Event('change'));
    await page.press('Remove this judge');
    const sent = await page.reply('POST /api/award-programmes/p/judges/j/removal', null, 204);
    expect(sent.request.body).toEqual({ because: 'away' });
  });

  it('say who may look where the candidates of a later round are sealed, and show them to her once her look is noted', async () => {
    const assignment = {
      rehearsal: false,
      closed: 'sealed',
      reviews: 2,
      judges: [{ id: 'j', name: 'Jo', load: 1 }],
      short: [],
      nobody: 0,
      candidates: [],
      candidateCount: 1,
    };
    const candidates = [{ id: 'c', names: ['Ann'], categoryName: 'Hero', judgeIds: ['j'], excluded: [] }];
    const page = await visit('/hr/awards/p/rounds');
    await page.reply('GET /api/award-programmes/p/rounds', list([round({ state: 'open', panelWaits: false })]));
    await page.reply('GET /api/award-programmes/p/judges', { items: [] });
    await page.reply('GET /api/award-rounds/r1/progress', { given: 0, total: 1, judges: [] });
    const details = page.find('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.settle();
    await page.reply('GET /api/award-rounds/r1/assignment', assignment);
    expect(page.text()).toContain('Who stands in this round are those who went on, which is sealed');
    await page.press('Look now, and have it noted');
    await page.reply('POST /api/award-programmes/p/early-look', { until: '2026-05-01T12:00:00Z' }, 201);
    await page.reply('GET /api/award-rounds/r1/assignment', { ...assignment, closed: null, candidates });
    expect(page.text()).toContain('Ann');
    expect(page.text()).not.toContain('is sealed');
  });
});

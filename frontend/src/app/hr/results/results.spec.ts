import { TestBed } from '@angular/core/testing';
import type { CycleResults, ResultFigure } from '@throughline/contract';
import { csvText } from '../../ui/chart/csv';
import { PROUD, problem, WORDS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { gridOf, gridTable } from './grid';

function figure(teamId: string, measure: string, mean: number, facts: Partial<ResultFigure> = {}): ResultFigure {
  return { teamId, kind: 'driver', measure, label: measure, sizeBand: '30-49', mean, low: mean - 4, high: mean + 4, favourable: 70, ...facts };
}

const RESULTS: CycleResults = {
  cycle: { id: 'c1', name: 'Spring 2026', closesOn: '2026-04-14', k: 5, kComments: 10 },
  teams: [
    { teamId: 'root', name: 'Harbour Utilities', parentId: null, sizeBand: '~270' },
    { teamId: 'billing', name: 'Billing', parentId: 'root', sizeBand: '30-49' },
    { teamId: 'service', name: 'Service', parentId: 'root', sizeBand: '5-9', notes: ['A few answers from here are counted one level up.'] },
    {
      teamId: 'night',
      name: 'Service Night',
      parentId: 'service',
      hidden: { sentence: 'Fewer than 5 people answered.', nearestTeamId: 'service', nearestTeamName: 'Service' },
    },
  ],
  facets: [],
  hiddenFacets: [],
  figures: [
    figure('root', 'engagement', 66, { sizeBand: '~270' }),
    figure('root', 'role-clarity', 70, { sizeBand: '~270' }),
    figure('billing', 'role-clarity', 71),
    figure('billing', 'engagement', 52),
    figure('service', 'engagement', 30, { sizeBand: '5-9', low: undefined, high: undefined, favourable: 'low' }),
    figure('billing', 'proud', 3.4, { kind: 'question', label: PROUD.text, low: 3.1, high: 3.7 }),
  ],
  comments: [{ id: 'k1', teamId: 'billing', questionId: 'words', question: WORDS.text, text: 'The early shift works well.' }],
  box: { counted: 271, notCounted: 0, reissued: 0, manifests: 1 },
};

async function results(address = '/hr/cycles/c1/results', body: CycleResults = RESULTS): Promise<Visit> {
  const page = await visit(address);
  await page.reply('GET /api/cycles/c1/participation', { rounded: '65 %', asOf: '2026-04-14', teams: [] });
  await page.reply('GET /api/cycles/c1/results', body);
  return page;
}

describe('The results of a cycle', () => {
  it('stand in the order of the tree, drivers in the order of the house', () => {
    const grid = gridOf({ ...RESULTS, teams: RESULTS.teams.toSorted((one, other) => one.name.localeCompare(other.name)) });
    expect(grid.columns.map(({ measure }) => measure)).toEqual(['engagement', 'role-clarity']);
    expect(grid.rows.map(({ team, depth }) => [team.teamId, depth])).toEqual([
      ['root', 0],
      ['billing', 1],
      ['service', 1],
      ['night', 2],
    ]);
  });

  it('mark only differences that are clear, and never a group without an interval', async () => {
    const page = await results();
    const cells = [...page.find('app-result-grid tbody').querySelectorAll('td.cell')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(['66', '70', '52▼, clearly below Harbour Utilities', '71', '30', '']);
  });

  it('say of a figure that is missing in a team why it is, and lead to the nearest one above', async () => {
    const page = await results();
    await page.press('Why Role clarity in Service is not shown');
    expect(page.find('app-result-grid [popover]').textContent).toContain(
      'Role clarity is not shown for Service: too few people answered for it to be shown by itself. The nearest figure is that of Harbour Utilities.',
    );
    await page.press('See Harbour Utilities');
    expect(page.url()).toBe('/hr/cycles/c1/results?team=root');
  });

  it('are compared with the top of what the reader sees: of two teams apart each with its own', () => {
    const apart = {
      ...RESULTS,
      teams: RESULTS.teams.filter(({ teamId }) => teamId !== 'root').map((team) => (team.teamId === 'night' ? team : { ...team, parentId: 'root' })),
    };
    const grid = gridOf({ ...apart, figures: RESULTS.figures.filter(({ teamId }) => teamId !== 'root') });
    expect(grid.tops).toEqual(['Billing', 'Service']);
    expect(grid.rows.flatMap(({ cells }) => cells.flatMap(({ distance }) => distance ?? []))).toEqual([]);
    // what is missing at the top has no nearer figure, and leads nowhere
    expect(grid.rows[1]!.cells[1]!.hidden).toMatchObject({ nearestTeamId: null, sentence: expect.stringContaining('No team above that you may see') });
  });

  it('are for a leader the same page with her own teams, back to her list', async () => {
    const page = await visit('/leader/results/c1', { roles: ['employee'], leads: [{ teamId: 'night', teamName: 'Service Night' }] });
    await page.reply('GET /api/cycles/c1/participation', { rounded: '65 %', asOf: '2026-04-14', teams: [] });
    const night = { ...RESULTS.teams[3]!, hidden: { ...RESULTS.teams[3]!.hidden!, nearestTeamId: null } };
    await page.reply('GET /api/cycles/c1/results', { ...RESULTS, teams: [night], figures: [], comments: [] });
    expect(page.find('app-page-header a').getAttribute('href')).toBe('/leader/results');
    expect(page.text()).toContain('Fewer than 5 people answered.');
    expect([...page.find('app-result-grid').querySelectorAll('a')]).toEqual([]);
  });

  it('say so when none of her teams was asked', async () => {
    const page = await visit('/leader/results/c1');
    await page.reply('GET /api/cycles/c1/participation', { rounded: null, asOf: null, teams: [] });
    await page.reply('GET /api/cycles/c1/results', { ...RESULTS, teams: [], figures: [], comments: [] });
    expect(page.text()).toContain('No team that you lead, and none below it, was asked in this cycle.');
  });

  it('say of a team how it moved since the cycle before: of few people only the direction', async () => {
    const moved = (teamId: string, trend: ResultFigure['trend'], facts: Partial<ResultFigure> = {}) => ({ ...figure(teamId, 'engagement', 52, facts), trend });
    const question = { kind: 'question' as const, label: PROUD.text, measure: 'proud', mean: 3.4 };
    const body = {
      ...RESULTS,
      since: { id: 'c0', name: 'Autumn 2025' },
      figures: [
        moved('billing', { direction: 'down', change: -6 }),
        moved('billing', { direction: 'same', change: 0.1 }, question),
        moved('service', { direction: 'up' }, { sizeBand: '5-9' }),
        moved('service', undefined, { ...question, low: undefined, high: undefined }),
      ],
    };
    const billing = await results('/hr/cycles/c1/results?team=billing', body);
    expect(billing.text()).toContain('30–49 answers; down by 6 since Autumn 2025');
    expect(billing.find('app-data-table').textContent).toMatch(/Since Autumn 2025.*about the same/s);
    TestBed.resetTestingModule();
    const service = await results('/hr/cycles/c1/results?team=service', body);
    expect(service.text()).toContain('5–9 answers; up since Autumn 2025');
    expect(service.find('app-data-table').textContent).toMatch(/too few.*nothing to compare/s);
  });

  it('say why it is not shown how a team moved, and lead to the nearest that shows it', async () => {
    const trendHidden = {
      sentence: 'How Billing moved since Autumn is not shown: few people joined or left it.',
      nearestTeamId: 'root',
      nearestTeamName: 'Harbour Utilities',
    };
    const teams = RESULTS.teams.map((team) => (team.teamId === 'billing' ? { ...team, trendHidden } : team));
    const page = await results('/hr/cycles/c1/results?team=billing', { ...RESULTS, teams, since: { id: 'c0', name: 'Autumn' } });
    expect(page.text()).toContain('How this team moved is not shown');
    expect(page.find('app-data-table tbody').textContent).toContain('not shown');
    await page.press('See Harbour Utilities');
    expect(page.url()).toBe('/hr/cycles/c1/results?team=root');
  });

  it('say why a team is hidden and lead to the nearest that is shown', async () => {
    const page = await results();
    expect(page.text()).toContain('Fewer than 5 people answered.');
    await page.press('See Service');
    expect(page.url()).toBe('/hr/cycles/c1/results?team=service');
    expect(page.find('h2').textContent).toBe('Service');
  });

  it('are shown by a demographic where they may be, with the nearest figure for what is not', async () => {
    const facets = [
      {
        id: 'site',
        label: 'Site',
        values: [
          { id: 'leeds', label: 'Leeds' },
          { id: 'york', label: 'York' },
        ],
        shown: true,
      },
    ];
    const page = await results('/hr/cycles/c1/results', { ...RESULTS, facets });
    await page.press('Site');
    expect(page.url()).toBe('/hr/cycles/c1/results?facet=site');
    await page.reply('GET /api/cycles/c1/results?facet=site', {
      ...RESULTS,
      facets,
      figures: [
        figure('root', 'engagement', 61, { value: 'leeds', sizeBand: '20-29' }),
        figure('root', 'engagement', 72, { value: 'york' }),
        figure('root', 'growth', 48, { value: 'york' }),
      ],
      hiddenFacets: [
        {
          teamId: 'billing',
          sentence: 'Site is not shown for Billing by itself, since too few people could be told apart by it. See Site in Harbour Utilities.',
          nearestTeamId: 'root',
          nearestTeamName: 'Harbour Utilities',
        },
      ],
    });
    const rows = [...page.find('app-facet-results tbody').querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([expect.stringMatching(/Harbour Utilities.*Leeds.*20–29.*61/), expect.stringMatching(/Harbour Utilities.*York.*72/)]);
    expect(page.text()).toContain('See Site in Harbour Utilities.');
    expect(page.find('app-facet-results li a').getAttribute('href')).toBe('/hr/cycles/c1/results?facet=site&team=root');
    expect(page.text()).not.toContain('The early shift works well.');
    await page.press('Why Growth, Leeds in Harbour Utilities is not shown');
    expect(page.find('[popover]').textContent).toContain('Growth of Leeds is not shown for Harbour Utilities: too few people answered');
    await page.press('See Harbour Utilities as a whole');
    expect(page.url()).toBe('/hr/cycles/c1/results?team=root');
  });

  it('say so when a demographic could be shown nowhere', async () => {
    const facets = [{ id: 'site', label: 'Site', values: [], shown: false }];
    const page = await visit('/hr/cycles/c1/results?facet=site');
    await page.reply('GET /api/cycles/c1/results?facet=site', { ...RESULTS, facets, figures: [] });
    expect(page.text()).toContain('Site is not shown');
  });

  it('say at the top what was promised and how many took part', async () => {
    const page = await results();
    expect(page.text()).toContain('65 % of the invited took part. No figure is about fewer than 5 people, no comments are shown from fewer than 10.');
  });

  it('say in words how many of a small organisation took part', async () => {
    const page = await visit('/hr/cycles/c1/results');
    await page.reply('GET /api/cycles/c1/participation', { rounded: 'more than two thirds', asOf: '2026-04-14', teams: [] });
    await page.reply('GET /api/cycles/c1/results', RESULTS);
    expect(page.text()).toContain('More than two thirds of the invited took part.');
  });

  it('say that trustees counted, where they did', async () => {
    const page = await results('/hr/cycles/c1/results', { ...RESULTS, countedBy: ['Works council', 'Notary'] });
    expect(page.find('p.box').textContent).toBe(
      '271 sealed ballots were counted by trustees in their own browser: Works council, Notary. No extra ballots: none was handed out a second time.',
    );
  });

  it('say what became of the ballots in the box', async () => {
    const page = await results();
    expect(page.find('p.box').textContent).toBe('271 sealed ballots were counted. No extra ballots: none was handed out a second time.');
  });

  it('warn when ballots could not be counted, or name several manifests', async () => {
    const page = await results('/hr/cycles/c1/results', { ...RESULTS, box: { counted: 270, notCounted: 1, reissued: 3, manifests: 2 } });
    expect(page.find('p.box').textContent).toContain(
      'At most 3 extra ballots: so many were handed out a second time for lost devices. 1 sealed ballot lay in the box but could not be counted. The ballots name 2 different manifests instead of one',
    );
  });

  it('say on a team that a few of its answers are counted above it', async () => {
    const page = await results('/hr/cycles/c1/results?team=service');
    expect(page.text()).toContain('A few answers from here are counted one level up.');
  });

  it('show favourable answers when the address says so, small groups as a third of the range', async () => {
    const page = await results('/hr/cycles/c1/results?show=favourable');
    expect(page.find('app-result-grid tbody').textContent).toContain('70 %');
    expect(page.find('app-result-grid tbody').textContent).toContain('low');
  });

  it('mark nothing among favourable answers, for the marks rest on averages', async () => {
    const page = await results('/hr/cycles/c1/results?show=favourable');
    expect(page.find('app-result-grid tbody').textContent).not.toMatch(/[▲▼]|clearly/);
    expect(page.has('td[data-distance]')).toBe(false);
    expect(page.text()).toContain('Differences are judged on the averages');
  });

  it('offer no favourable answers where there are none, and show the averages whatever the address says', async () => {
    const page = await results('/hr/cycles/c1/results?show=favourable', { ...RESULTS, figures: RESULTS.figures.map(({ favourable: _, ...one }) => one) });
    expect(page.text()).not.toContain('Favourable answers');
    expect(page.find('app-result-grid tbody').textContent).toContain('66');
  });

  it('do not call the rest mere chance', async () => {
    const page = await results();
    expect(page.text()).toContain('Groups under twenty answers have no interval');
    expect(page.text()).toContain('for all others no clear difference can be told');
    expect(page.has('td[data-distance]')).toBe(true);
  });

  it('show what was said about a comment whose author asked for an answer, and let her be answered', async () => {
    const messages = [{ from: 'organisation' as const, byName: 'Lena Roth', byRole: 'leader' as const, on: '2026-04-16', text: 'Which machine?' }];
    const asked = { id: 'k2', teamId: 'billing', questionId: 'words', question: WORDS.text, text: 'Too loud.', conversation: { closed: false, messages } };
    const page = await results('/hr/cycles/c1/results?team=billing', { ...RESULTS, comments: [...RESULTS.comments, asked] });
    expect(page.text()).toMatch(/Too loud\..*Lena Roth, leader, 16 April 2026.*Which machine\?/);
    expect(document.querySelectorAll('app-comment-conversation')).toHaveLength(1);
    await page.press('Answer');
    await page.press('Send the answer');
    page.expectNo('POST /api/cycles/c1/comments/k2/answers');
    expect(page.text()).toContain('Write an answer first.');
    await page.type('Your answer', 'And when?');
    await page.press('Send the answer');
    const { request } = await page.reply('POST /api/cycles/c1/comments/k2/answers', null, 204);
    expect(request.body).toEqual({ text: 'And when?' });
    expect(page.text()).toMatch(/Hana Sato, HR.*And when\?/);
  });

  it('offer no answer where the author has ended the conversation', async () => {
    const closed = { id: 'k2', teamId: 'billing', questionId: 'words', question: WORDS.text, text: 'Too loud.', conversation: { closed: true, messages: [] } };
    const page = await results('/hr/cycles/c1/results?team=billing', { ...RESULTS, comments: [closed] });
    expect(page.text()).toContain('The author has ended this conversation.');
    expect([...page.find('app-comment-conversation').querySelectorAll('button')]).toEqual([]);
  });

  it('show one team with intervals, bases, questions and comments', async () => {
    const page = await results('/hr/cycles/c1/results?team=billing');
    expect(page.text()).toMatch(/52 ?95 % interval: \(48–56\) ?70 % favourable, 30–49 answers/);
    expect(page.text()).toContain('I am proud to work here.');
    expect(page.text()).toMatch(/What should we keep\? ?The early shift works well\./);
  });

  it('show nothing of a team that is hidden even when the address names it', async () => {
    const page = await results('/hr/cycles/c1/results?team=night');
    expect(page.text()).toContain('Too few people to show this');
    expect(page.has('app-figure')).toBe(false);
  });

  it('say in a sentence why nothing is shown at all', async () => {
    const page = await results('/hr/cycles/c1/results', { ...RESULTS, figures: [], comments: [], withheld: 'Fewer than 5 people answered in all.' });
    expect(page.text()).toContain('Fewer than 5 people answered in all.');
    expect(page.has('table')).toBe(false);
  });

  it('download exactly what is shown', () => {
    expect(csvText(gridTable(gridOf(RESULTS), 'average')).split('\r\n')).toEqual([
      '\uFEFFteam,answers,Engagement,Role clarity,not shown because',
      'Harbour Utilities,about 270,66,70,',
      'Billing,30–49,52,71,',
      'Service,5–9,30,not shown,Role clarity is not shown for Service: too few people answered for it to be shown by itself. The nearest figure is that of Harbour Utilities.',
      'Service Night,,not shown,not shown,Fewer than 5 people answered.',
      '',
    ]);
  });

  it('say that they are not published yet', async () => {
    const page = await visit('/hr/cycles/c1/results');
    await page.reply('GET /api/cycles/c1/results', problem(409, 'The results are not published yet.'), 409);
    expect(page.find('[role=alert]').textContent).toContain('The results are not published yet.');
  });
});

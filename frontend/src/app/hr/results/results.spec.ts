import { TestBed } from '@angular/core/testing';
import type { ResultFigure } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { figure, HEATMAP, NIGHT, press, RESULTS, results } from '../testing/result-samples';
import { PROUD, problem } from '../testing/samples';
import { visit } from '../testing/visit';

describe('The results of a cycle', () => {
  it('are for a leader the same page with her own teams, back to her list', async () => {
    const page = await visit('/leader/results/c1', { roles: ['employee'], leads: [{ teamId: 'night', teamName: 'Service Night' }] });
    await page.reply('GET /api/cycles/c1/participation', { rounded: '65 %', asOf: '2026-04-14', teams: [] });
    const night = { ...HEATMAP.teams[3]!, hidden: { ...NIGHT, nearestTeamId: null } };
    await page.reply('GET /api/cycles/c1/results/heatmap', { ...HEATMAP, teams: [night] });
    expect(page.find('app-page-header a').getAttribute('href')).toBe('/leader/results');
    expect(page.text()).toContain('Fewer than 5 people answered.');
    expect([...page.find('app-heat-grid td').querySelectorAll('a')]).toEqual([]);
  });

  it('say so when none of her teams was asked', async () => {
    const page = await visit('/leader/results/c1');
    await page.reply('GET /api/cycles/c1/participation', { rounded: null, asOf: null, teams: [] });
    await page.reply('GET /api/cycles/c1/results/heatmap', { ...HEATMAP, teams: [] });
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
    await page.reply('GET /api/cycles/c1/results?teamId=service', RESULTS);
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
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, facets });
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
    expect(page.find('app-export-link a').getAttribute('href')).toBe('/exports?subject=demographics&cycle=c1');
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
    await page.reply('GET /api/cycles/c1/results/heatmap', HEATMAP);
    expect(page.text()).toContain('More than two thirds of the invited took part.');
  });

  it('say that trustees counted, where they did', async () => {
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, countedBy: ['Works council', 'Notary'] });
    expect(page.find('p.box').textContent).toBe(
      '271 sealed ballots were counted by trustees in their own browser: Works council, Notary. No extra ballots: none was handed out a second time.',
    );
  });

  it('say what became of the ballots in the box', async () => {
    const page = await results();
    expect(page.find('p.box').textContent).toBe('271 sealed ballots were counted. No extra ballots: none was handed out a second time.');
  });

  it('warn when ballots could not be counted, or name several manifests', async () => {
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, box: { counted: 270, notCounted: 1, reissued: 3, manifests: 2 } });
    expect(page.find('p.box').textContent).toContain(
      'At most 3 extra ballots: so many were handed out a second time for lost devices. 1 sealed ballot lay in the box but could not be counted. The ballots name 2 different manifests instead of one',
    );
  });

  it('say on a team that a few of its answers are counted above it', async () => {
    const page = await results('/hr/cycles/c1/results?team=service');
    expect(page.text()).toContain('A few answers from here are counted one level up.');
  });

  it('lead to the comments, of all teams and of one', async () => {
    const page = await results();
    expect(page.find('a[href$="/hr/cycles/c1/comments"]').textContent).toBe('Read the comments');
  });

  it('show one team with intervals, bases, questions and the way to its comments', async () => {
    const page = await results('/hr/cycles/c1/results?team=billing');
    expect(page.text()).toMatch(/52 ?95 % interval: \(48–56\) ?70 % favourable, 30–49 answers/);
    expect(page.text()).toContain('I am proud to work here.');
    expect(page.find('a[href$="/hr/cycles/c1/comments?team=billing"]').textContent).toBe('Read the comments from Billing');
  });

  it('show nothing of a team that is hidden even when the address names it', async () => {
    const page = await results('/hr/cycles/c1/results?team=night');
    expect(page.text()).toContain('Too few people to show this');
    expect(page.has('app-figure')).toBe(false);
  });

  it('say in a sentence why nothing is shown at all', async () => {
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, teams: [], withheld: 'Fewer than 5 people answered in all.' });
    expect(page.text()).toContain('Fewer than 5 people answered in all.');
    expect(page.has('table')).toBe(false);
  });

  it('say that they are not published yet', async () => {
    const page = await visit('/hr/cycles/c1/results');
    await page.reply('GET /api/cycles/c1/results/heatmap', problem(409, 'The results are not published yet.'), 409);
    expect(page.find('[role=alert]').textContent).toContain('The results are not published yet.');
  });
});

describe('The results of a cycle in another language', () => {
  afterEach(() => speakIn('en'));

  it('are named in the language of the page: what they are shown by, and how differences were judged', async () => {
    await speakIn('de');
    const values = [{ id: 'under-1', label: 'under 1 year' }];
    const facets = [
      { id: 'tenure', label: 'Years here', values, shown: true },
      { id: 'shift', label: 'Shift', values: [], shown: true },
    ];
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, facets });
    expect(page.find('.switch').textContent).toMatch(/Jahre hier\s*Shift/);
    expect(page.find('.notes').textContent).toMatch(
      /Unterschiede zu Harbour Utilities: 1 von 2 fällt auf; 5 % davon sind voraussichtlich Zufall\..*gemeinsam beurteilt.*Ein Team ist Teil dessen.*It has no figure for Growth/,
    );
    expect([...page.find('.notes').querySelectorAll('[lang=en]')].map((note) => note.textContent)).toEqual(['It has no figure for Growth.']);
    await page.press('Jahre hier');
    await page.reply('GET /api/cycles/c1/results?facet=tenure', { ...RESULTS, facets, figures: [figure('root', 'engagement', 61, { value: 'under-1' })] });
    expect(page.find('app-facet-results').textContent).toMatch(/Jahre hier.*unter 1 Jahr/s);
  });

  it('are in German all of it but what HR named and what the server words, and that is marked as English', async () => {
    await speakIn('de');
    const page = await results('/hr/cycles/c1/results', { ...HEATMAP, countedBy: ['Works council'] });
    expect(page.find('h1').textContent).toMatch(/^Ergebnisse von /);
    expect(page.text()).toContain('Teilgenommen haben von den Eingeladenen: 65 %. Keine Zahl handelt von weniger als 5 Personen');
    expect(page.find('p.box').textContent).toContain(
      '271 versiegelte Stimmzettel wurden von Treuhandpersonen in ihrem eigenen Browser gezählt: Works council.',
    );
    expect(page.find('thead').textContent).toMatch(/Team.*Antworten.*Arbeitsengagement.*Klarheit der Aufgaben/s);
    expect(page.find('app-heat-grid tbody').textContent).toContain('deutlich unter Harbour Utilities, 30–49 Antworten');
    expect(page.text()).toContain('Das Team jeweils darüber');
    expect(page.find('.notes p[lang=en]').textContent).toBe('It has no figure for Growth.');
    expect(page.find('app-hidden-reason [lang=en]').textContent).toBe('Fewer than 5 people answered.');
  });

  it('are in Arabic, with figures in their order, and the arrow keys go where they point', async () => {
    await speakIn('ar');
    const page = await results();
    expect(page.find('h1').textContent).toBe('نتائج \u2068Spring 2026\u2069');
    expect(page.text()).toContain('لا يتعلق أي رقم بأقل من 5 أشخاص');
    expect(page.find('thead').textContent).toMatch(/الفريق.*الإجابات/s);
    page.find('[data-r="1"][data-c="1"]').focus();
    await press(page, 'ArrowLeft');
    expect(document.activeElement?.getAttribute('data-c')).toBe('2');
    expect(page.find('.detail').textContent).toContain('مقارنة مع \u2068Harbour Utilities\u2069: هذا يبرز.');
    await press(page, 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-c')).toBe('1');
  });

  it('say of one team and of one question the same in German', async () => {
    await speakIn('de');
    const page = await results('/hr/cycles/c1/results?team=billing', { ...RESULTS, since: { id: 'c0', name: 'Autumn' } });
    expect(page.text()).toMatch(/Klarheit der Aufgaben.*71.*70 % zustimmend, 30–49 Antworten/s);
    expect(page.find('app-data-table thead').textContent).toMatch(/Frage.*Mittelwert.*95-%-Intervall.*Seit Autumn/s);
    expect(page.find('app-data-table tbody').textContent).toContain('3,4');
    expect(page.find('a[href$="/hr/cycles/c1/comments?team=billing"]').textContent).toBe('Die Kommentare aus Billing lesen');
  });
});

import { visit, type Visit } from '../testing/visit';

const figure = (about: object) => ({
  ...{ teamId: null, otherTeamId: null, facet: null, value: null, sizeBand: null, bound: null },
  ...{ figure: null, low: null, high: null, standsOut: null },
  ...about,
});
const TEAMS = [
  { id: 'top', name: 'Harbour', depth: 0, parentId: null },
  { id: 'quay', name: 'Quay', depth: 1, parentId: 'top' },
  { id: 'night', name: 'Night', depth: 1, parentId: 'top' },
];
const REPORT = {
  ...{ id: 'r1', period: '2026-Q3', programme: null, ofDay: '2026-09-30', publishedOn: '2026-10-01', k: 5, teams: TEAMS },
  figures: [
    figure({ measure: 'reach', teamId: 'top', sizeBand: '50-99', bound: 'about', figure: 45, low: 30, high: 60 }),
    figure({ measure: 'reach', teamId: 'quay', sizeBand: '5-9', bound: 'low', low: 0, high: 70 }),
    figure({ measure: 'reach', facet: 'tenure', value: 'under-1', sizeBand: '20-29', bound: 'at-most', figure: 10, low: 0, high: 30, standsOut: 'below' }),
    figure({ measure: 'concentration', figure: 0.62, low: 0.55, high: 0.7 }),
    figure({ measure: 'thanks', teamId: 'quay', otherTeamId: 'top', sizeBand: '10-14' }),
  ],
  hidden: [{ part: 'site', reason: 'not-on-record' }],
  comparisons: { tested: 7, found: 1, rate: 0.05 },
};
const ITEMS = [
  { id: 'r1', period: '2026-Q3', programme: null },
  { id: 'r2', period: null, programme: { id: 'p', name: 'Stars of the year' } },
];

async function open(address = '/hr/fairness'): Promise<Visit> {
  const page = await visit(address);
  await page.reply('GET /api/fairness-reports', { items: ITEMS });
  return page;
}

describe('HR’s page on fairness', () => {
  it('shows the latest report: every figure with its base and interval, and every gap with its reason', async () => {
    const page = await open();
    await page.reply('GET /api/fairness-reports/r1', REPORT);
    const text = page.text();
    expect(text).toContain('People who worked here on 30 September 2026. No figure is about fewer than 5 people.');
    expect(text).toContain('about 45%');
    expect(text).toContain('30% to 60%');
    expect(text).toContain('less than a third');
    expect(text).toContain('0.62 (0.55 to 0.7)');
    expect(text).toContain('Too few people to show by themselves. They are counted in Harbour.');
    expect(text).toContain('Years here: under 1 year');
    expect(text).toContain('clearly less');
    expect(text).toContain('Groups compared with everybody else: 7');
    expect(text).toContain('Site: it is not on record of anybody.');
    expect(page.find('app-network-table tbody').textContent).toContain('10-14');
    const regions = [...document.querySelectorAll('[role=region]')].map((one) => one.getAttribute('aria-label'));
    expect(regions).toEqual(['Were thanked, by group', 'Were thanked, by team', 'Who thanks across team borders']);
    expect(page.find('a[download]').getAttribute('href')).toBe('/api/fairness-reports/r1/figures.csv');
  });

  it('opens the report of an award from the list, and says so where it is', async () => {
    const page = await open('/hr/fairness/r2');
    await page.reply('GET /api/fairness-reports/r2', { ...REPORT, ...ITEMS[1], figures: [], hidden: [] });
    expect(page.find('[aria-current]').textContent).toContain('Stars of the year');
    expect(page.has('app-network-table')).toBe(false);
  });

  it('says of a team that its figure is kept back for the sake of the teams below it, and not that it is too small', async () => {
    const page = await open();
    const figures = REPORT.figures.filter(({ teamId }) => teamId === 'quay');
    await page.reply('GET /api/fairness-reports/r1', { ...REPORT, figures, hidden: [{ part: 'reach', reason: 'tells-too-much' }] });
    const text = page.text();
    expect(text.match(/Not shown, since beside the teams below it this would tell too much of them\./g)).toHaveLength(1);
    expect(text.match(/Too few people to show\./g)).toHaveLength(1);
    expect(text).toContain('it would tell too much of the groups within it.');
  });

  it('says when the first report comes', async () => {
    const page = await visit('/hr/fairness');
    await page.reply('GET /api/fairness-reports', { items: [] });
    expect(page.text()).toContain('A report comes after each quarter with kudos');
  });
});

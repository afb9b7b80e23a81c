import { NORTH, LINKED, MEASURES, NOT_ENOUGH, TEAMS } from '../../testing/linkage-samples';
import { visit, type Visit } from '../../../hr/testing/visit';

const LINK = 'GET /api/linkage/link';

async function open(url = '/leader/linkage', reply: object = LINKED): Promise<Visit> {
  const page = await visit(url);
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  await page.reply(LINK, reply);
  return page;
}

describe('one link', () => {
  it('says the sentence first, then how good the evidence is, then the figures with interval and base', async () => {
    const page = await open();
    const text = page.text();
    expect(page.find('app-verdict p').textContent).toBe(LINKED.sentence);
    expect(page.find('app-verdict summary').textContent).toContain('Engagement moves first');
    expect(page.find('app-verdict summary').textContent).toContain('grade 5 of 5');
    expect(text).toContain('0.269');
    expect(text).toContain('(0.186–0.353)');
    expect(text).toContain('49 teams over 4 periods, 95 % interval');
    expect(text).toContain('0.406');
    expect(text).toContain('(0.141–0.616)');
    expect(text).toContain('Smallest link this many teams would show');
    expect(text.indexOf(LINKED.sentence)).toBeLessThan(text.indexOf('0.269'));
  });

  it('asks for what the address says, and writes what is chosen into it', async () => {
    const page = await visit('/leader/linkage?metric=m2&lag=2&from=2025-01-01&team=service');
    await page.reply('GET /api/linkage/measures', MEASURES);
    await page.reply('GET /api/teams', TEAMS);
    const request = await page.reply(LINK, LINKED);
    expect(request.request.params.toString()).toBe('staff=engagement&metric=m2&lag=2&from=2025-01-01&teamId=service');
    expect(page.value('Customers looked at')).toBe('2');
    expect(page.value('Among')).toBe('service');
    await page.type('People', 'manager-support');
    expect(page.url()).toBe('/leader/linkage?metric=m2&lag=2&from=2025-01-01&team=service&staff=manager-support');
  });

  it('keeps the last answer in sight while the next one is on its way', async () => {
    const page = await open();
    await page.type('Customers', 'm2');
    expect(page.find('.answer').getAttribute('aria-busy')).toBe('true');
    expect(page.text()).toContain(LINKED.sentence);
    await page.reply(LINK, NOT_ENOUGH);
    expect(page.text()).not.toContain(LINKED.sentence);
  });

  it('offers only teams with teams below them to compare among', async () => {
    const page = await open();
    const names = [...page.find('app-choice-form').querySelectorAll('option')].map(({ textContent }) => textContent.trim());
    expect(names).toEqual(expect.arrayContaining(['all teams', 'Service']));
    expect(names).not.toContain('Service North');
  });

  it('draws only the teams in the scope of the person, says how many the line rests on, and names the quarters', async () => {
    const page = await open();
    expect(page.text()).toContain('The line rests on 49 teams; 47 of them are not yours and are not drawn.');
    page.find('app-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await page.settle();
    const table = page.find('app-chart tbody').textContent;
    expect(table).toContain('71.23');
    expect(table).toContain('people and customers well (20)');
    expect(table).toContain('neither well (18)');
  });

  it('shows the lines of all teams, and those of one team before them', async () => {
    const page = await open();
    await page.type('Lines of', 't1');
    expect(page.url()).toContain('line=t1');
    const request = await page.reply('GET /api/linkage/teams/t1', NORTH);
    expect(request.request.params.toString()).toBe('staff=engagement&metric=m1');
    expect(page.text()).toContain('One team alone shows no link.');
    expect(page.text()).toContain('Hollow points: the base is smaller than the metric asks for');
    expect(page.text()).toContain('counts as a new one');
  });

  it('lets a team be found by its name where there are too many for a list', async () => {
    const points = Array.from({ length: 400 }, (_, i) => ({ ...LINKED.across.points[0]!, teamId: `t${i}`, name: `School ${i}` }));
    const page = await open('/leader/linkage', { ...LINKED, across: { ...LINKED.across, points } });
    const offered = () => [...page.find('app-over-time').querySelectorAll('option')].map(({ textContent }) => textContent.trim());
    expect(offered()).toHaveLength(151);
    expect(offered()).not.toContain('School 399');
    await page.type('Find a team', 'school 39');
    expect(offered()).toEqual(expect.arrayContaining(['all teams', 'School 39', 'School 399']));
    expect(offered()).toHaveLength(12);
  });

  it('marks the lags that were looked at afterwards, and draws nothing where there is no figure', async () => {
    const page = await open();
    page.find('section[aria-labelledby=lags-heading] app-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await page.settle();
    const rows = [...page.find('section[aria-labelledby=lags-heading] tbody').querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows.find((row) => row.includes('one period later'))).toContain('beforehand');
    expect(rows.find((row) => row.includes('the same period'))).toContain('afterwards');
    expect(rows.find((row) => row.includes('two periods later'))).toContain('Too few periods.');
    expect(page.text()).not.toContain('NaN');
  });

  it('counts every link that was looked at, and says which ways of looking differ', async () => {
    const page = await open();
    expect(page.text()).toContain('Your organisation has looked at 14 links this quarter');
    expect(page.text()).toContain('By ranks the link is 0.43, much the same. differs');
    expect(page.text()).toContain('Service South counts as a new team from 2025-Q3 on.');
    expect(page.text()).toContain('3 more among teams that are not yours.');
  });

  it('names what was left out and why, and hands out all of it as a file', async () => {
    const page = await open();
    expect(page.find('app-left-out li').textContent).toContain('15 team periods have no customer figure.');
    expect(page.find('app-left-out a[download]').getAttribute('href')).toBe('/api/linkage/link.csv?staff=engagement&metric=m1&table=left-out');
  });

  it('says of a team whose staff figure is not shown which is the nearest that is, and leads there only who may look', async () => {
    const row = {
      teamId: 't9',
      name: 'Night',
      period: '2026-Q1',
      side: 'staff' as const,
      reason: 'no-staff-figure',
      sentence: 'Night, 2026-Q1: no staff figure.',
    };
    const leftOut = [
      { ...row, nearestTeamId: 'service', nearestTeamName: 'Service' },
      { ...row, nearestTeamId: null, nearestTeamName: 'Harbour Utilities' },
    ];
    const page = await open('/leader/linkage', { ...LINKED, leftOut });
    const cells = [...page.find('app-left-out tbody').querySelectorAll('app-hidden-reason')];
    expect(cells.map((cell) => cell.querySelector('a')?.getAttribute('href'))).toEqual(['/leader/teams/service', undefined]);
    expect(cells[1]!.textContent).toContain('no staff figure. The nearest team with a staff figure is Harbour Utilities.');
  });

  it('says so when the lag was chosen after looking', async () => {
    const page = await open('/leader/linkage?lag=3', { ...LINKED, lag: 3, lagExploratory: true });
    expect(page.text()).toContain('This lag was chosen after looking, so it counts as exploration.');
  });

  it('gives no figure and says what is missing below ten teams', async () => {
    const page = await open('/leader/linkage', NOT_ENOUGH);
    const text = page.text();
    expect(text).toContain('Not enough teams to tell (10 at least; you have 7).');
    expect(text).toContain('3 more teams with both figures would allow a first look.');
    expect(text).toContain('Figures are given from 10 teams on; there are 7.');
    expect(text).toContain('Over time it takes three periods; there is one.');
    expect(text).toContain('No team to draw');
    expect(text).toContain('No line to draw');
    expect(text).not.toContain('Correlation (Pearson)');
    expect(text).not.toContain('NaN');
    expect(text).toContain('Nothing was left out.');
  });

  it('says which side is missing when there is nothing to compare', async () => {
    const page = await visit('/leader/linkage');
    await page.reply('GET /api/linkage/measures', { staff: MEASURES.staff, customer: [] });
    expect(page.text()).toContain('There is engagement, but no customer outcome yet.');
    page.expectNo(LINK);
  });

  it('says so when the team is not in the scope of the person', async () => {
    const page = await visit('/leader/linkage?team=other');
    await page.reply('GET /api/linkage/measures', MEASURES);
    await page.reply(LINK, { title: 'No', status: 403, detail: 'This team is not one of yours or below them.', code: 'x' }, 403);
    expect(page.text()).toContain('This page is not for your role');
    expect(page.text()).toContain('This team is not one of yours or below them.');
  });

  it('offers to ask again when the server could not answer', async () => {
    const page = await visit('/leader/linkage');
    await page.reply('GET /api/linkage/measures', MEASURES);
    await page.reply(LINK, { title: 'Busy', status: 503, detail: 'Too many at once.', code: 'x' }, 503);
    await page.press('Try again');
    await page.reply(LINK, LINKED);
    expect(page.text()).toContain(LINKED.sentence);
  });
});

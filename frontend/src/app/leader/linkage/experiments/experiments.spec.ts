import { MEASURES, TEAMS } from '../../testing/linkage-samples';
import { EXPERIMENT, RESULT } from '../../testing/register-samples';
import { visit, type Visit } from '../../../hr/testing/visit';
import { daysAfter, today } from '../../../ui/day-text';

async function form(): Promise<Visit> {
  const page = await visit('/leader/linkage/experiments/new');
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  return page;
}

describe('actions that are judged', () => {
  it('are listed with what they should move', async () => {
    const page = await visit('/leader/linkage/experiments');
    await page.reply('GET /api/linkage/experiments', { items: [EXPERIMENT] });
    const row = page.find('tbody tr').textContent.replace(/\s+/g, ' ');
    expect(row).toContain('Team leads call back');
    expect(row).toContain('CSAT (expected +2)');
    expect(row).toContain('12');
    expect(row).toContain('its days are over');
  });

  it('say how to begin while there is none', async () => {
    const page = await visit('/leader/linkage/experiments');
    await page.reply('GET /api/linkage/experiments', { items: [] });
    expect(page.text()).toContain('No action yet');
  });

  it('show the change beside the others with its interval, what was expected, and whether both groups moved alike before', async () => {
    const page = await visit('/leader/linkage/experiments/e1');
    await page.reply('GET /api/linkage/experiments/e1/result', RESULT);
    const text = page.text();
    expect(text).toContain(RESULT.sentence);
    expect(text).toContain('2.10');
    expect(text).toContain('(0.40–3.80)');
    expect(text).toContain('12 teams with it, 30 without, 4 periods; 95 % interval');
    expect(text).toContain('Expected: +2');
    expect(text).toContain('as expected');
    expect(text).toContain('Both groups moved alike before the start.');
    expect(text).toContain('Service North from 1 Jul 2025, 11 teams that are not yours');
    page.find('app-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await page.settle();
    const rows = [...page.find('app-chart tbody').querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows).toEqual([
      ['2 periods before the start', '0.1', '-0.9', '1.1'],
      ['one period before the start', '0', '–', '–'],
      ['the period of the start', '1.9', '0.3', '3.5'],
      ['one period after the start', '2.3', '0.5', '4.1'],
    ]);
  });

  it('say why there is no figure', async () => {
    const page = await visit('/leader/linkage/experiments/e1');
    const refused = { code: 'too-few-teams', sentence: 'It takes 5 teams with the action; there are 2.' };
    await page.reply('GET /api/linkage/experiments/e1/result', {
      ...RESULT,
      outcomes: [{ ...RESULT.outcomes[0], refused, effect: null, trend: [], parallel: null }],
    });
    expect(page.text()).toContain('It takes 5 teams with the action; there are 2.');
    expect(page.has('app-chart')).toBe(false);
    expect(page.text()).not.toContain('NaN');
  });

  it('are registered with teams, days and expectations', async () => {
    const page = await form();
    expect(page.text()).toContain('Choosing the teams by lot');
    await page.type('The action', 'Team leads call back');
    await page.type('Team 1', 't1');
    await page.press('Add a team');
    await page.type('Team 2', 't1');
    await page.press('Register the action');
    expect(page.text()).toContain('This team stands here twice.');
    await page.type('Team 2', 't2');
    await page.type('Expected change there', '2');
    await page.press('Register the action');
    expect(page.text()).toContain('Say what change you expect, with its sign; 0 is none.');
    page.expectNo('POST /api/linkage/experiments');
    await page.type('Expected change', '0');
    await page.press('Register the action');
    page.expectNo('POST /api/linkage/experiments');
    await page.type('Expected change', '3');
    await page.press('Register the action');
    const request = await page.reply('POST /api/linkage/experiments', EXPERIMENT);
    const startsOn = daysAfter(today(), 7);
    expect(request.request.body).toEqual({
      name: 'Team leads call back',
      treated: [
        { teamId: 't1', startsOn },
        { teamId: 't2', startsOn },
      ],
      staff: 'engagement',
      expectedStaff: 3,
      metric: 'm1',
      expectedMetric: 2,
      until: daysAfter(startsOn, 364),
    });
    expect(page.url()).toBe('/leader/linkage/experiments/e1');
  });

  it('with a start in the past must say that they are looked at afterwards', async () => {
    const page = await form();
    await page.type('The action', 'Team leads call back');
    await page.type('Team 1', 't1');
    await page.type('From', daysAfter(today(), -30));
    await page.type('Expected change there', '2');
    await page.type('Expected change', '3');
    await page.press('Register the action');
    expect(page.text()).toContain('Say that it is looked at afterwards, or choose a later day.');
    page.expectNo('POST /api/linkage/experiments');
    page.find('input[type=checkbox]').click();
    await page.settle();
    await page.press('Register the action');
    const request = await page.reply('POST /api/linkage/experiments', EXPERIMENT);
    expect(request.request.body).toMatchObject({ lookedAfterwards: true });
  });
});

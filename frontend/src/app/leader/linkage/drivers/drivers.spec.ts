import { DRIVERS } from '../../testing/family-samples';
import { MEASURES, TEAMS } from '../../testing/linkage-samples';
import { visit, type Visit } from '../../../hr/testing/visit';

async function open(reply: object = DRIVERS): Promise<Visit> {
  const page = await visit('/leader/linkage/drivers');
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  const request = await page.reply('GET /api/linkage/drivers', reply);
  expect(request.request.params.toString()).toBe('metric=m1');
  return page;
}

describe('drivers of a customer outcome', () => {
  it('say the sentence, which order is not certain, and that this is no promise', async () => {
    const page = await open();
    expect(page.find('.sentence').textContent).toBe(DRIVERS.sentence);
    expect(page.text()).toContain('The order of places 2–3 is not certain.');
    expect(page.text()).toContain('it does not say that the customer figure would follow if one of them were improved');
    expect(page.text()).toContain('Together they go with 40 % of the differences between 49 teams.');
  });

  it('have in the table what is drawn: the parts in percent, and who cannot be told apart', async () => {
    const page = await open();
    page.find('app-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await page.settle();
    const rows = [...page.find('app-chart tbody').querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows[0]).toEqual(['1. Manager support', '20', '12', '28', '1', '1', '96 of 100 draws', 'yes', 'better customer figures', '1.4']);
    expect(rows[1]!.slice(0, 8)).toEqual(['2. Training', '12', '2', '20', '2', '2 to 3', '71 of 100 draws', 'cannot be told apart']);
    expect(rows[2]!.slice(-2)).toEqual(['–', '–']);
  });

  it('are drawn again more often by a run, whose answer takes the place of the first', async () => {
    const page = await open();
    await page.press('Draw again, 10,000 times');
    const run = await page.reply('POST /api/linkage/runs', {
      id: 'r',
      kind: 'drivers',
      state: 'done',
      progress: 1,
      sentence: '',
      drivers: { ...DRIVERS, sentence: 'After 10,000 draws it is the same.', draws: 10_000 },
    });
    expect(run.request.body).toEqual({ kind: 'drivers', draws: 10_000, metric: 'm1' });
    expect(page.find('.sentence').textContent).toBe('After 10,000 draws it is the same.');
    expect(page.text()).toContain('95 % intervals from 10,000 draws of teams');
  });

  it('give no order where there are too few teams, and say why', async () => {
    const refusal = { code: 'too-few-teams', sentence: 'Eight drivers need 24 teams at least; there are 12.' };
    const page = await open({ ...DRIVERS, sentence: 'No order can be given.', refused: refusal, drivers: [], explained: null, notToldApart: [], order: null });
    expect(page.text()).toContain('Eight drivers need 24 teams at least; there are 12.');
    expect(page.has('app-chart')).toBe(false);
    expect(page.text()).not.toContain('NaN');
  });
});

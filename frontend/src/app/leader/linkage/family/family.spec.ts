import { FAMILY } from '../../testing/family-samples';
import { MEASURES, TEAMS } from '../../testing/linkage-samples';
import { visit, type Visit } from '../../../hr/testing/visit';
import { familyDrawing } from './family-drawing';

async function open(url = '/leader/linkage/all', reply: object = FAMILY): Promise<Visit> {
  const page = await visit(url);
  await page.reply('GET /api/linkage/measures', MEASURES);
  await page.reply('GET /api/teams', TEAMS);
  await page.reply('GET /api/linkage/family', reply);
  return page;
}

describe('every link', () => {
  it('says how many stand after all were checked together, and how', async () => {
    const page = await open();
    expect(page.find('.sentence').textContent).toBe(FAMILY.sentence);
    expect(page.text()).toContain('3 links tested, 1 found');
    expect(page.text()).toContain('False discovery is controlled at 5 % after Benjamini and Hochberg');
  });

  it('draws in colour only what stands after all were checked, and says of the rest "no clear change"', () => {
    const { table, option } = familyDrawing(FAMILY);
    expect(table.rows.map((row) => [row[0], row[4], row[5], row[6], row[7]])).toEqual([
      ['Engagement and CSAT', 1e-7, 1e-6, 'yes', 'better customer figures'],
      ['Engagement and Complaints', 0.04, 0.08, 'on its own only', 'no clear change'],
      ['Manager support and CSAT', 0.8, 0.8, 'no', 'no clear change'],
    ]);
    expect(JSON.stringify(option({} as never))).not.toContain('NaN');
  });

  it('cuts a long list in the drawing and in its file alike, and says so', () => {
    const { table, note } = familyDrawing(FAMILY, 2);
    expect(table.rows).toHaveLength(2);
    expect(note).toContain('The first 2 of 3.');
  });

  it('leads from each link to its own page, with what else is chosen', async () => {
    const page = await open('/leader/linkage/all?team=service&lag=2');
    await page.press('Engagement and Complaints');
    expect(page.url()).toBe('/leader/linkage?lag=2&team=service&staff=engagement&metric=m2');
  });

  it('names what could not be tested', async () => {
    const page = await open();
    expect(page.text()).toContain('Manager support and Complaints');
    expect(page.text()).toContain('7 teams have both figures; it takes 10.');
  });

  it('says that nothing could be tested where there are too few teams', async () => {
    const page = await open('/leader/linkage/all', { ...FAMILY, sentence: 'No link could be tested.', links: [], tested: 0, found: 0 });
    expect(page.text()).toContain('No staff measure has a figure beside a customer outcome in enough teams. Another lag may find more');
  });
});

import { TEAMS } from './testing/samples';
import { visit, type Visit } from './testing/visit';

const QUESTIONS = { items: [], drivers: [] };

async function asks(page: Visit, way: string): Promise<void> {
  const before = page.url();
  await page.press(way);
  expect(page.find('[role=alertdialog]').textContent).toContain('not saved yet');
  await page.press('Stay here');
  expect(page.url()).toBe(before);
}

describe('What was typed and is not saved', () => {
  it('is asked about before a new person is left', async () => {
    const page = await visit('/hr/people/new');
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.type('Name', 'Ada Okafor');
    await asks(page, 'People');
  });

  it('is asked about before a new award programme is left', async () => {
    const page = await visit('/hr/awards/new');
    await page.type('Name', 'Service awards');
    await asks(page, 'Awards');
  });

  it('is asked about before a question of one’s own is left', async () => {
    const page = await visit('/hr/questions');
    await page.reply('GET /api/questions', QUESTIONS);
    await page.type('The question', 'I can park my bicycle.');
    await asks(page, 'Questionnaires');
  });

  it('is not asked about when nothing was typed', async () => {
    const page = await visit('/hr/awards/new');
    await page.press('Awards');
    expect(page.has('[role=alertdialog]')).toBe(false);
    expect(page.url()).toBe('/hr/awards');
  });
});

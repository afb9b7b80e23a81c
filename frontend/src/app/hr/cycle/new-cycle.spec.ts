import { cycle, problem, QUESTIONNAIRES, TEAMS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

async function form(): Promise<Visit> {
  const page = await visit('/hr/cycles/new');
  await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
  await page.reply('GET /api/teams', { items: TEAMS });
  await page.type('Name', 'Autumn 2026');
  await page.type('First day', '2026-11-10');
  await page.type('Last day', '2026-11-24');
  await page.type('Reminder 1', '2026-11-17');
  return page;
}

describe('A new cycle', () => {
  afterEach(() => speakIn('en'));

  it('asks the ticked teams with all below, and leads to the draft', async () => {
    const page = await form();
    await page.type('Who is asked', 'teams');
    page.find('app-team-choice li li input').click();
    await page.settle();
    expect(page.text()).toContain('1 team is ticked, with all teams below. Together 25 people today.');
    await page.press('Save the draft');
    const sent = await page.reply('POST /api/cycles', cycle());
    expect(sent.request.body).toMatchObject({ name: 'Autumn 2026', questionnaireId: 'q1', audience: { teamIds: ['service'] }, k: 5, kComments: 10 });
    expect(page.url()).toBe('/hr/cycles/c1');
  });

  it('names what every record has in the language of the page, and the attributes of the organisation as it does', async () => {
    await speakIn('de');
    const page = await visit('/hr/cycles/new');
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.reply('GET /api/teams', { items: TEAMS });
    const items = [
      { id: 'tenure', label: 'Years here' },
      { id: 'shift', label: 'Shift' },
    ];
    await page.reply('GET /api/demographics', { items });
    expect([...page.find('app-demographic-choice').querySelectorAll('label')].map((one) => one.textContent.trim())).toEqual(['Jahre hier', 'Shift']);
  });

  it('is published by what is ticked, crossings after their parts, and a crossing goes with its part', async () => {
    const page = await form();
    await page.reply('GET /api/demographics', {
      items: [
        { id: 'site', label: 'Site' },
        { id: 'tenure', label: 'Years here' },
      ],
    });
    const tick = async (words: string): Promise<void> => {
      const label = [...page.find('app-demographic-choice').querySelectorAll('label')].find((one) => one.textContent.includes(words));
      label!.querySelector('input')!.click();
      await page.settle();
    };
    await tick('Site');
    await tick('Years here');
    await tick('Site crossed with years here');
    await page.press('Save the draft');
    const refused = await page.reply('POST /api/cycles', problem(422, 'No.', []), 422);
    expect(refused.request.body).toMatchObject({ demographics: [{ id: 'site' }, { id: 'tenure' }, { id: 'site*tenure', of: ['site', 'tenure'] }] });
    await tick('Site');
    await page.press('Save the draft');
    const sent = await page.reply('POST /api/cycles', cycle());
    expect(sent.request.body).toMatchObject({ demographics: [{ id: 'tenure' }] });
  });

  it('is not sent while a day or an audience cannot be', async () => {
    const page = await form();
    await page.type('Last day', '2026-11-01');
    await page.type('Who is asked', 'teams');
    await page.type('For figures', '3');
    await page.press('Save the draft');
    page.expectNo('POST /api/cycles');
    expect(page.text()).toContain('The last day is before the first; choose 10 November 2026 or later.');
    expect(page.text()).toContain('Tick at least one team below.');
    expect(page.text()).toContain('Write a whole number from 5 to 100.');
  });

  it('shows a refusal at the field that the server names', async () => {
    const page = await form();
    await page.press('Save the draft');
    await page.reply('POST /api/cycles', problem(422, 'Something is not right.', [{ pointer: '#/remindOn/0', detail: 'This day is a holiday.' }]), 422);
    expect(page.text()).toContain('This day is a holiday.');
  });

  it('asks before what was typed is left behind', async () => {
    const page = await form();
    await page.press('Leave without saving');
    expect(page.find('[role=alertdialog]').textContent).toContain('not saved yet');
    await page.press('Stay here');
    expect(page.url()).toBe('/hr/cycles/new');
  });

  it('leads to the questionnaires while there is none', async () => {
    const page = await visit('/hr/cycles/new');
    await page.reply('GET /api/questionnaires', { items: [], templates: [] });
    await page.reply('GET /api/teams', { items: TEAMS });
    expect(page.text()).toContain('No questionnaire yet');
    expect(page.has('a[href="/hr/questionnaires"]')).toBe(true);
  });
});

import { CHECKLIST, cycle, cycleBody, problem, QUESTIONNAIRES, TEAMS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

const NO_TEST = { state: 'none', results: null };

async function draft(checklist = CHECKLIST): Promise<Visit> {
  const page = await visit('/hr/cycles/c1');
  await page.reply('GET /api/cycles/c1', cycle());
  await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
  await page.reply('GET /api/teams', { items: TEAMS });
  await page.reply('GET /api/cycles/c1/checklist', checklist);
  await page.reply('GET /api/cycles/c1/test-run', NO_TEST);
  return page;
}

describe('The page of a cycle before it opens', () => {
  it('shows before the opening what becomes unchangeable and which teams are counted one level up', async () => {
    const page = await draft();
    expect(page.text()).toContain('The questions and their order.');
    expect(page.text()).toContain('4 teams are shown by themselves. 1 team has fewer than 5 people. It is counted one level up: no answer is lost.');
    expect(page.text()).toContain('Service Night: counted in Service');
  });

  it('lets HR try a draft out, with colleagues and made-up answers, and marks what comes of it as a test', async () => {
    const page = await draft();
    await page.type('Addresses of colleagues who try it too', 'ines@harbour.example\n ole@harbour.example');
    await page.press('Start a test run');
    const started = await page.reply('POST /api/cycles/c1/test-run', { state: 'open', results: null }, 201);
    expect(started.request.body).toEqual({ testers: ['ines@harbour.example', 'ole@harbour.example'] });
    // the history has a line more, and what is being typed into the draft stays
    await page.type('Name', 'Late autumn');
    await page.reply('GET /api/cycles/c1', cycle({ events: [{ kind: 'tested', on: '2026-11-09', by: 'Ada', detail: null }] }));
    expect(page.text()).toContain('A test run was made by Ada');
    expect(page.value('Name')).toBe('Late autumn');
    await page.reply('GET /api/cycles/c1/test-run', { state: 'open', results: null });
    await page.press('Get a link to try it yourself');
    await page.reply('POST /api/cycles/c1/test-run/links', { url: 'https://here.example/i/test#c=1' }, 201);
    expect(page.find('a[href="https://here.example/i/test#c=1"]').textContent).toContain('Answer as a test person');
    await page.type('Made-up answers, percent of those invited', '101');
    await page.press('End the test and show its results');
    expect(page.text()).toContain('Write a whole number from 0 to 100.');
    await page.type('Made-up answers, percent of those invited', '80');
    await page.press('End the test and show its results');
    const counted = await page.reply('POST /api/cycles/c1/test-run/count', { state: 'counting', results: null });
    expect(counted.request.body).toEqual({ madeUpPercent: 80 });
    const teams = [
      { teamId: 'a', name: 'Service', answers: '10-14', countedIn: null, figures: [61.4] },
      { teamId: 'b', name: 'Service Night', answers: null, countedIn: 'Service', figures: [null] },
    ];
    const results = { sent: 1, madeUp: 39, drivers: [{ key: 'voice', label: 'Voice' }], teams, comments: [], withheld: null };
    await page.reply('GET /api/cycles/c1/test-run', { state: 'counted', results });
    expect(page.text()).toContain('TEST Counted from 1 test ballot and 39 made-up ones');
    expect(page.text()).toContain('They are counted in Service.');
    expect(page.text()).toContain('61');
    await page.press('Throw the test away');
    await page.reply('DELETE /api/cycles/c1/test-run', null, 204);
    await page.reply('GET /api/cycles/c1/test-run', NO_TEST);
    expect(page.find('app-test-run').textContent).not.toContain('TEST');
  });

  it('shows before the opening which demographics will probably be shown where', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', cycle({ demographics: [{ id: 'site' }, { id: 'tenure' }] }));
    await page.reply('GET /api/questionnaires', QUESTIONNAIRES);
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/cycles/c1/checklist', CHECKLIST);
    await page.reply('GET /api/cycles/c1/test-run', NO_TEST);
    const teams = [
      { teamId: 'root', name: 'Harbour Utilities', sure: true },
      { teamId: 'service', name: 'Service', sure: false },
    ];
    await page.reply('GET /api/cycles/c1/expected-detail', {
      percent: 75,
      people: 49,
      teams: 4,
      demographics: [
        { id: 'site', label: 'Site', values: [], teams },
        { id: 'tenure', label: 'Years here', values: [], teams: [] },
      ],
    });
    expect(page.text()).toContain('An estimate for 75 % of the 49 people');
    expect(page.text()).toContain('Site will be shown for 2 teams.');
    expect(page.text()).toContain('Service (perhaps)');
    expect(page.text()).toContain('Years here will probably not be shown');
  });

  it('opens only after the person has read how many are invited and said yes', async () => {
    const page = await draft();
    await page.press('Open the cycle');
    expect(page.find('[role=alertdialog]').textContent).toContain('Invitations go to 47 people.');
    await page.press('Not now');
    page.expectNo('POST /api/cycles/c1/opening');
    await page.press('Open the cycle');
    await page.press('Open the cycle');
    const opened = cycle({ state: 'open', invited: 49 });
    await page.reply('POST /api/cycles/c1/opening', opened);
    await page.reply('GET /api/cycles/c1', opened);
    expect(page.text()).toContain('Who took part');
    expect(page.toasts()).toContain('The cycle is open.');
  });

  it('cannot be opened while something is missing', async () => {
    const page = await draft({ ...CHECKLIST, ready: false, items: [{ key: 'audience', level: 'blocking', sentence: 'Nobody is asked yet.' }] });
    expect(page.text()).toContain('missing: Nobody is asked yet.');
    await expect(page.press('Open the cycle')).rejects.toThrow('disabled');
  });

  it('does not say that no answer is lost when a team is counted nowhere', async () => {
    const liftedTeams = [
      { teamId: 'night', name: 'Service Night', into: 'Service' },
      { teamId: 'root', name: 'Harbour Utilities', into: null },
    ];
    const page = await draft({ ...CHECKLIST, expectedDetail: { shownTeams: 4, liftedTeams } });
    expect(page.text()).toContain('2 teams have fewer than 5 people. 1 of them is counted one level up. 1 of them is counted nowhere');
    expect(page.text()).not.toContain('no answer is lost');
  });

  it('has changes saved before it can be opened, and sends all of the draft', async () => {
    const page = await draft();
    await page.type('Name', 'Late autumn');
    expect(page.text()).toContain('Save the changes first');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/cycles/c1', cycle({ name: 'Late autumn' }));
    expect(sent.request.body).toEqual(cycleBody({ name: 'Late autumn' }));
  });

  it('says why the server refused the opening, and looks at the checklist again', async () => {
    const page = await draft();
    await page.press('Open the cycle');
    await page.press('Open the cycle');
    await page.reply('POST /api/cycles/c1/opening', problem(409, 'Somebody else has just opened it.'), 409);
    expect(page.toasts()).toBe('Somebody else has just opened it.');
    await page.reply('GET /api/cycles/c1/checklist', CHECKLIST);
  });
});

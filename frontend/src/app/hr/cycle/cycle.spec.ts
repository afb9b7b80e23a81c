import { cycle, problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

const OPEN = cycle({
  state: 'open',
  invited: 49,
  manifestSha256: 'abc123',
  manifestWords: ['amber', 'lantern'],
  participation: { rounded: '65 %', asOf: '2026-11-12' },
  waves: [{ kind: 'invitation', on: '2026-11-10', state: 'done', sent: 47, waiting: 0, failed: 2 }],
});

async function open(): Promise<Visit> {
  const page = await visit('/hr/cycles/c1');
  await page.reply('GET /api/cycles/c1', OPEN);
  await page.reply('GET /api/cycles/c1/participation', {
    rounded: '65 %',
    asOf: '2026-11-12',
    teams: [{ teamId: 'night', name: 'Service Night', rounded: null }],
  });
  return page;
}

describe('The page of a cycle', () => {
  it('shows participation rounded with its day, what was mailed, and the proof', async () => {
    const page = await open();
    expect(page.text()).toContain('65 % of 49 invited');
    expect(page.text()).toContain('As of 12 November 2026.');
    expect(page.text()).toContain('some failed');
    expect(page.text()).toContain('amber lantern');
    expect(page.find('a[href$="/manifest/c1"]').textContent).toContain('/manifest/c1');
  });

  it('says whom no invitation reached and why, and sends it again to one or to all', async () => {
    const page = await open();
    const ben = { employeeId: 'e7', name: 'Ben Ott', email: 'ben@exmaple.test', problem: 'The mail server refused the address (550).' };
    const delivery = { zones: [], failedCount: 2, failed: [ben, { ...ben, employeeId: 'e8', name: 'Cleo Day', email: null }] };
    await page.reply('GET /api/cycles/c1/delivery', delivery);
    expect(page.text()).toContain('Not reached by mail: 2');
    expect(page.text()).toContain('This says nothing about answering');
    expect(page.find('a[href="/hr/people/e7"]').textContent).toContain('Ben Ott');
    expect((page.find('[aria-label="Send again to Cleo Day"]') as HTMLButtonElement).disabled).toBe(true);
    await page.press('Send again to Ben Ott');
    const one = await page.reply('POST /api/cycles/c1/resends', delivery);
    expect(one.request.body).toEqual({ employeeIds: ['e7'] });
    await page.reply('GET /api/cycles/c1', OPEN);
    await page.reply('GET /api/cycles/c1/delivery', delivery);
    await page.press('Send all of them again');
    expect((await page.reply('POST /api/cycles/c1/resends', delivery)).request.body).toEqual({});
    expect(page.toasts()).toContain('The invitations are on their way again.');
  });

  it('shows for which hour of which zone invitations wait', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', { ...OPEN, waves: [{ ...OPEN.waves[0]!, state: 'sending' }] });
    const zones = [{ timeZone: 'America/New_York', at: '2026-11-10T14:00:00.000Z', sent: 0, waiting: 12, failed: 0 }];
    await page.reply('GET /api/cycles/c1/delivery', { zones, failedCount: 0, failed: [] });
    expect(page.text()).toContain('America/New York');
    expect(page.text()).toMatch(/Tue,? 10 Nov,? 09:00/);
  });

  it('shows of a reminder that it began on its day, and neither a count nor that it is done', async () => {
    const page = await visit('/hr/cycles/c1');
    const reminder = { kind: 'reminder' as const, on: '2026-11-17', state: 'done' as const, sent: null, waiting: null, failed: null };
    await page.reply('GET /api/cycles/c1', { ...OPEN, waves: [{ ...OPEN.waves[0]!, failed: 0 }, reminder] });
    const row = [...document.querySelectorAll('tr')].find(({ textContent }) => textContent.includes('Reminder'))!;
    expect(row.textContent).toContain('begun');
    expect(row.textContent).not.toContain('done');
    expect(page.text()).toContain('Of a reminder only its day is shown');
  });

  it('never names a team that is too small to have a figure of participation', async () => {
    const page = await open();
    await page.press('By team');
    expect(page.text()).toContain('Service Night too few to say');
  });

  it('extends to a later day only', async () => {
    const page = await open();
    await page.type('New last day', '2026-11-20');
    await page.press('Extend');
    page.expectNo('PATCH /api/cycles/c1');
    expect(page.text()).toContain('Choose a day after 24 November 2026.');
    await page.type('New last day', '2026-12-01');
    await page.press('Extend');
    const sent = await page.reply('PATCH /api/cycles/c1', OPEN);
    expect(sent.request.body).toEqual({ closesOn: '2026-12-01' });
  });

  it('keeps the day that is being chosen while the page looks again', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', { ...OPEN, waves: [{ ...OPEN.waves[0]!, state: 'sending' }] });
    await page.type('New last day', '2026-12-24');
    await new Promise((resolve) => setTimeout(resolve, 3100));
    await page.settle();
    await page.reply('GET /api/cycles/c1', { ...OPEN, remindOn: [...OPEN.remindOn] });
    expect(page.value('New last day')).toBe('2026-12-24');
  });

  it('closes after a question that says what ends', async () => {
    const page = await open();
    await page.press('Close it now');
    expect(page.find('[role=alertdialog]').textContent).toContain('Nobody can answer, change or withdraw an answer any more.');
    await page.press('Close the cycle');
    await page.reply('POST /api/cycles/c1/closure', OPEN);
    await page.reply('GET /api/cycles/c1', cycle({ state: 'closed', closedOn: '2026-11-20' }));
    expect(page.text()).toContain('Counting');
  });

  it('says why a closed cycle is not counted yet', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', cycle({ state: 'closed', closedOn: '2026-11-20', notCountedBecause: 'Not counted yet, because the key is away.' }));
    expect(page.find('[role=alert]').textContent).toContain('because the key is away');
    expect(page.text()).toContain('Counting');
  });

  it('leads to the results once they are published', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', { ...OPEN, state: 'published' });
    expect(page.find('a[href="/hr/cycles/c1/results"]').textContent).toContain('See the results');
  });

  it('promises no figure of participation for a cycle that is over', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', { ...OPEN, state: 'published', participation: { rounded: null, asOf: null } });
    expect(page.text()).toContain('No figure was taken while it was open.');
    expect(page.text()).not.toContain('comes after the first night');
  });

  it('says that a cycle is not there, and offers to try again', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', problem(404, 'There is no such cycle.'), 404);
    expect(page.find('[role=alert]').textContent).toContain('There is no such cycle.');
    await page.press('Try again');
    await page.reply('GET /api/cycles/c1', OPEN);
    expect(page.text()).toContain('Autumn 2026');
  });

  it('says that the page is not for the role when the server says so', async () => {
    const page = await visit('/hr/cycles/c1');
    await page.reply('GET /api/cycles/c1', problem(403, 'Only HR sees cycles.'), 403);
    expect(page.text()).toContain('This page is not for your role');
  });

  it('raises the smallest groups of an open cycle, and says what is in force and since when', async () => {
    const page = await open();
    expect(page.text()).toContain('Figures stand for at least 5 people, comments for at least 10.');
    await page.type('For figures', '8');
    await page.press('Raise them for good');
    const sent = await page.reply('POST /api/cycles/c1/tightenings', {});
    expect(sent.request.body).toEqual({ k: 8, kComments: 10 });
    await page.reply('GET /api/cycles/c1', { ...OPEN, tightenings: [{ k: 8, kComments: 10, on: '2026-11-12' }] });
    expect(page.text()).toContain('at least 8 people, comments for at least 10, since 12 November 2026.');
  });

  it('asks the server for nothing that would lower what was promised', async () => {
    const page = await open();
    await page.type('For figures', '4');
    await page.press('Raise them for good');
    page.expectNo('POST /api/cycles/c1/tightenings');
    expect(page.text()).toContain('At least 5: it was promised.');
  });

  it('says when the sealed ballots and their keys are destroyed, with the day in words', async () => {
    const page = await visit('/hr/cycles/c1');
    const shredding = { on: '2026-12-08', done: false, sentence: 'The sealed ballots and their keys are destroyed on 2026-12-08, 14 days after the count.' };
    await page.reply('GET /api/cycles/c1', cycle({ state: 'published', invited: 49, shredding }));
    expect(page.text()).toContain('destroyed on 8 December 2026, 14 days after the count.');
  });

  it('ends early only with notice where the rules ask for it, and says so', async () => {
    const page = await visit('/hr/cycles/c1');
    const earlyEnd = { noticeDays: 3, earliest: '2026-11-20', lastDay: null };
    await page.reply('GET /api/cycles/c1', cycle({ state: 'open', invited: 49, earlyEnd }));
    expect(page.has('app-extend-form')).toBe(true);
    expect(page.text()).toContain('told 3 days before');
    expect(page.text()).not.toContain('Close it now');
    expect(page.text()).toContain('Who joined since is asked the next time');
    await page.press('Announce this end');
    const sent = await page.reply('POST /api/cycles/c1/early-end', {}, 201);
    expect(sent.request.body).toEqual({ lastDay: '2026-11-20' });
    await page.reply('GET /api/cycles/c1', cycle({ state: 'open', invited: 49, earlyEnd: { ...earlyEnd, lastDay: '2026-11-20' } }));
    expect(page.text()).toContain('ends after 20 November 2026');
    // people rely on the earlier day, so there is nothing to extend any more
    expect(page.has('app-extend-form')).toBe(false);
  });
});

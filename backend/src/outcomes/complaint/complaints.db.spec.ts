import { randomUUID } from 'node:crypto';
import type { ComplaintLine, ComplaintStep } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ComplaintReader } from './complaint.reader.js';
import { RemindComplaintsJob } from './remind-complaints.job.js';

describe('the register of complaints', () => {
  const two = alphaAndBeta();
  let categories: { id: string; name: string }[];
  let causes: { id: string; name: string }[];
  let north: string;
  let ben: string;
  let today: PlainDate;
  const ago = (days: number): string => addDays(today, -days);
  const read = async (url: string, by: Client = two.hr) => (await expectStatus(by('GET', url), 200)).json();
  const write = async (method: 'POST' | 'PATCH' | 'PUT', url: string, body?: object, status = 201) =>
    (await expectStatus(two.hr(method, url, body, { 'idempotency-key': randomUUID() }), status)).json();
  const receive = (change: object = {}) =>
    write('POST', '/api/complaints', {
      receivedOn: ago(10),
      channel: 'telephone',
      categoryId: categories[0]!.id,
      teamId: north,
      reference: 'C-2041',
      happened: 'The engineer did not come, twice.',
      wanted: 'A new appointment.',
      ...change,
    });
  const act = (id: string, what: string, body: object, status = 201) => write('POST', `/api/complaints/${id}/${what}`, body, status);

  beforeAll(async () => {
    today = two.house.clock.today('UTC');
    expect((await read('/api/complaint-categories')).items).toEqual([]);
    // pressed twice at once
    const [first, second] = await Promise.all([write('POST', '/api/complaint-defaults'), write('POST', '/api/complaint-defaults')]);
    categories = first.items;
    expect(second.items).toEqual(categories);
    causes = (await read('/api/complaint-causes')).items;
    const root = (await read('/api/teams')).items[0].id;
    north = (await write('POST', '/api/teams', { name: 'North', parentId: root })).id;
    ben = (await write('POST', '/api/employees', { name: 'Ben', email: 'ben@alpha.example', teamId: root })).id;
  });

  it('keeps a complaint from receipt to closure, every step with its day and who did it', async () => {
    const made = await receive();
    expect(made).toMatchObject({
      number: 1,
      state: 'received',
      team: { name: 'North' },
      owner: { name: 'Admin of Alpha' },
      words: { happened: 'The engineer did not come, twice.', customerName: '' },
      deadlines: { from: ago(10), acknowledgeWithin: { unit: 'working-days' } },
    });
    expect(made.deadlines.acknowledgeBy > ago(10)).toBe(true);
    const { id } = made;
    await act(id, 'acknowledgement', { on: ago(9), note: 'Called back.' });
    await act(id, 'investigation', { on: ago(8) });
    await act(id, 'escalation', { on: ago(7), to: 'external', body: 'The ombudsman' });
    expect((await act(id, 'closure', { on: ago(6), decision: 'upheld', redressKind: 'none' }, 409)).code).toBe('complaint-not-answered');
    await act(id, 'response', { on: ago(5) });
    expect((await act(id, 'closure', { on: ago(6), decision: 'upheld', redressKind: 'none' }, 400)).code).toBe('complaint-day');
    const closed = await act(id, 'closure', { on: ago(4), decision: 'upheld', causeId: causes[0]!.id, redressKind: 'refund', amount: 12.5, currency: 'EUR' });
    expect(closed).toMatchObject({
      state: 'closed',
      dueOn: null,
      closedOn: ago(4),
      redress: { kind: 'refund', amount: 12.5, currency: 'EUR' },
      acts: ['reopening', 'note'],
    });
    const reopened = await act(id, 'reopening', { on: ago(2), note: 'It broke again.' });
    expect(reopened).toMatchObject({ state: 'investigating', decision: null, redress: null, reopenings: 1, respondedOn: null, deadlines: { from: ago(2) } });
    expect(reopened.dueOn).toBe(reopened.deadlines.respondBy);
    expect(reopened.steps.map(({ kind, on, by }: ComplaintStep) => [kind, on, by!.name])).toEqual(
      [
        ['receipt', 10],
        ['acknowledgement', 9],
        ['investigation', 8],
        ['escalation', 7],
        ['response', 5],
        ['closure', 4],
        ['reopening', 2],
      ].map(([kind, days]) => [kind, ago(days as number), 'Admin of Alpha']),
    );
    expect(reopened.steps[5].detail).toEqual({ decision: 'upheld', cause: causes[0]!.name, redressKind: 'refund', amount: 12.5, currency: 'EUR' });
    // the history is only ever added to, whatever the application asks for
    const app = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    await app.query(`SET ROLE throughline_app`);
    for (const sql of [`UPDATE org.complaint_step SET on_day = on_day`, `DELETE FROM org.complaint_step`, `UPDATE org.complaint SET import_steps = steps`])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await app.query(`SET app.organisation_id = '${(await read('/api/me')).organisation.id}'`);
    expect((await app.query(`SELECT id FROM org.complaint`)).rowCount).toBe(1);
    expect((await app.query(`DELETE FROM org.complaint`)).rowCount).toBe(0);
    await app.end();
  });

  it('takes no name and no address of a customer at the door unless that is switched on, and erases words for good', async () => {
    const refused = await two.hr('POST', '/api/complaints', {
      receivedOn: ago(3),
      channel: 'email',
      categoryId: categories[0]!.id,
      reference: 'mary@example.org',
      happened: 'Late.',
      wanted: '',
      customerName: 'Mary Quitecontrary',
    });
    expect(refused.json()).toMatchObject({ code: 'customer-data-off', errors: [{ pointer: '#/customerName' }, { pointer: '#/reference' }] });
    const settings = await read('/api/complaint-settings');
    expect(settings).toMatchObject({ weekendDays: [6, 7], holidays: [], keepsCustomerData: false });
    await write('PUT', '/api/complaint-settings', { ...settings, keepsCustomerData: true }, 200);
    const { id } = await receive({ customerName: 'Mary Quitecontrary', reference: 'Garden of Mary' });
    await act(id, 'note', { on: ago(1), note: 'Mary Quitecontrary called again.' });
    expect((await read('/api/complaints?search=quitecontrary')).items.map((one: { id: string }) => one.id)).toEqual([id]);
    await write('PUT', '/api/complaint-settings', settings, 200);
    const erased = (await expectStatus(two.hr('DELETE', `/api/complaints/${id}/words`), 200)).json();
    expect(erased).toMatchObject({ words: null, reference: '', steps: [{ note: '' }, { kind: 'note', note: '' }, { kind: 'erasure' }] });
    expect((await read('/api/complaints?search=quitecontrary')).items).toEqual([]);
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    const kept = await admin.query(
      `SELECT 1 FROM org.complaint c LEFT JOIN org.complaint_words w ON w.complaint_id = c.id WHERE concat(c::text, w::text) ILIKE '%mary%'
       UNION ALL SELECT 1 FROM org.idempotency_key k WHERE k.body::text ILIKE '%mary%'`,
    );
    expect(kept.rowCount).toBe(0);
    await admin.end();
  });

  it('counts deadlines by the calendar of the organisation, and keeps those it has worked out', async () => {
    const settings = await read('/api/complaint-settings');
    const [day] = [ago(2)];
    const before = await receive({ receivedOn: day });
    const holidays = [1, 2, 3, 4, 5, 6, 7].map((days) => ({ on: addDays(day as PlainDate, days), name: `Holiday ${days}` }));
    await write('PUT', '/api/complaint-settings', { ...settings, holidays }, 200);
    const after = await receive({ receivedOn: day });
    expect(after.deadlines.acknowledgeBy > addDays(day as PlainDate, 7)).toBe(true);
    expect((await read(`/api/complaints/${before.id}`)).deadlines).toEqual(before.deadlines);
    // another category has other deadlines, from the same day
    const other = categories.find(({ name }) => name === 'Product or contract')!;
    const moved = await write('PATCH', `/api/complaints/${before.id}`, { categoryId: other.id, deputyId: null }, 200);
    expect(moved).toMatchObject({ category: { name: other.name }, deadlines: { from: day, respondBy: addDays(day as PlainDate, 56) } });
    expect(moved.steps.at(-1)).toMatchObject({ kind: 'change', detail: { changed: ['category'] } });
    await write('PUT', '/api/complaint-settings', settings, 200);
    for (const wrong of [{ weekendDays: [1, 2, 3, 4, 5, 6, 7] }, { weekendDays: [8] }, { holidays: [holidays[0], holidays[0]] }])
      await write('PUT', '/api/complaint-settings', { ...settings, ...wrong }, 400);
  });

  it('is searched and read page by page, urgent ones first, and as a file that no spreadsheet runs', async () => {
    const late = await receive({ receivedOn: ago(120), reference: 'L-1', happened: '=HYPERLINK("evil") about a zeppelin' });
    const list = await read('/api/complaints?limit=2');
    expect(list.items[0]).toMatchObject({ id: late.id, due: 'late' });
    const numbers: number[] = list.items.map(({ number }: ComplaintLine) => number);
    for (let next = list.nextCursor; next;) {
      const page = await read(`/api/complaints?limit=2&cursor=${next}`);
      numbers.push(...page.items.map(({ number }: ComplaintLine) => number));
      next = page.nextCursor;
    }
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: late.number }, (_, i) => i + 1));
    const found = async (query: string): Promise<number[]> => (await read(`/api/complaints?${query}`)).items.map(({ number }: ComplaintLine) => number);
    expect(await found('search=zeppelin')).toEqual([late.number]);
    expect(await found('search=L-1')).toEqual([late.number]);
    expect(await found(`search=${late.number}`)).toContain(late.number);
    expect(await found('search=tribunal')).toEqual([]);
    await act(late.id, 'escalation', { on: today, to: 'external', body: 'Energy Tribunal' });
    expect(await found('search=tribunal')).toEqual([late.number]);
    expect((await read('/api/complaints?search=tribunal', two.neighbour)).items).toEqual([]);
    expect(await found('due=late')).toContain(late.number);
    expect(await found('due=today')).not.toContain(late.number);
    expect(await found('state=closed')).toEqual([]);
    expect(list.items[0].workingDaysLeft).toBeLessThan(-50);
    expect(await found('mine=true')).toContain(late.number);
    expect(await found(`handlerId=${late.owner.id}&search=L-1`)).toEqual([late.number]);
    expect(await found(`handlerId=${ben}`)).toEqual([]);
    const counts = await read('/api/complaint-counts');
    expect([counts.open, counts.late]).toEqual([(await found('state=open&limit=100')).length, (await found('due=late&limit=100')).length]);
    expect(counts.mine).toBe(counts.open);
    expect(counts.soon).toBe((await found('due=soon&limit=100')).length);
    expect(await read('/api/complaint-counts', two.neighbour)).toEqual({ open: 0, mine: 0, late: 0, today: 0, soon: 0 });
    expect(await found(`teamId=${randomUUID()}`)).toEqual([]);
    await write('PATCH', `/api/complaint-categories/${categories[0]!.id}`, { name: '=1+1' }, 200);
    const file = await expectStatus(two.hr('GET', '/api/complaints.csv?state=open'), 200);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain(`L-1,`);
    expect(file.body).toContain(`'=1+1`);
    expect(file.body).not.toContain('zeppelin');
    await expectStatus(two.hr('GET', '/api/complaints?cursor=made-up'), 400);
  });

  it('joins one to another, and counts and returns both as one', async () => {
    const period = { receivedOn: ago(400) };
    const [one, other] = [await receive(period), await receive(period)];
    await act(one.id, 'joining', { on: ago(399), complaintId: one.id }, 400);
    const joined = await act(one.id, 'joining', { on: ago(399), complaintId: other.id });
    expect(joined).toMatchObject({ state: 'joined', joinedTo: { id: other.id, name: String(other.number) }, acts: [] });
    expect((await read(`/api/complaints/${other.id}`)).steps.at(-1)).toMatchObject({ kind: 'joining', detail: { joined: one.number } });
    expect((await act(one.id, 'note', { on: ago(1), note: 'More.' }, 409)).code).toBe('complaint-act-not-now');
    await act(other.id, 'response', { on: ago(399) });
    await act(other.id, 'closure', { on: ago(398), decision: 'not-upheld', redressKind: 'apology' });

    const template = (await read('/api/complaint-templates')).items[0];
    const counted = await read(`/api/complaint-templates/${template.id}/return?from=${ago(410)}&until=${ago(390)}`);
    expect(counted).toMatchObject({
      validFrom: template.validFrom,
      openAtStart: 0,
      opened: 1,
      joined: 1,
      closed: 1,
      openAtEnd: 0,
      within: [{ count: 1 }, { count: 1 }],
      decisions: { 'not-upheld': 1 },
      upheldShare: 0,
    });
    const file = await expectStatus(two.hr('GET', `/api/complaint-templates/${template.id}/return.csv?from=${ago(410)}&until=${ago(390)}`), 200);
    expect(file.body).toContain('\r\nclosed,1\r\n');
    await expectStatus(two.neighbour('GET', `/api/complaint-templates/${template.id}/return.csv?from=${ago(410)}&until=${ago(390)}`), 404);
    const body = { name: template.name, validFrom: ago(400), buckets: [{ name: 'In a day', within: { count: 1, unit: 'days' } }] };
    await write('POST', '/api/complaint-templates', body);
    expect((await write('POST', '/api/complaint-templates', body, 409)).code).toBe('template-from-that-day');
    expect(await read(`/api/complaint-templates/${template.id}/return?from=${ago(410)}&until=${ago(390)}`)).toMatchObject({ ...counted, changesOn: ago(400) });
    expect((await read(`/api/complaint-templates/${template.id}/return?from=${ago(400)}&until=${ago(390)}`)).within).toMatchObject([
      { name: 'In a day', count: 0 },
    ]);

    const organisationId = (await read('/api/me')).organisation.id;
    const counts = await two.house.app
      .get(UnitOfWork)
      .run(organisationId, () => two.house.app.get(ComplaintReader, { strict: false }).byTeamAndMonth(ago(410) as PlainDate, ago(390) as PlainDate));
    expect(counts).toEqual([{ teamId: north, month: `${ago(400).slice(0, 7)}-01`, received: 1, upheld: 0 }]);
  });

  it('is given to service managers only, and sorted by what is in use', async () => {
    const wrong = await two.hr('POST', '/api/complaints', { ...(await bodyOf()), ownerId: ben });
    expect(wrong.json()).toMatchObject({ code: 'not-a-handler', errors: [{ pointer: '#/ownerId' }] });
    expect((await read('/api/complaint-handlers')).items.map(({ name }: { name: string }) => name)).toEqual(['Admin of Alpha']);
    const cause = await write('POST', '/api/complaint-causes', { name: 'Bad luck' });
    expect((await write('POST', '/api/complaint-causes', { name: ' bad LUCK ' }, 409)).code).toBe('same-name');
    await write('PATCH', `/api/complaint-causes/${cause.id}`, { active: false }, 200);
    const { id } = await receive();
    expect((await write('PATCH', `/api/complaints/${id}`, { causeId: cause.id }, 400)).code).toBe('not-a-cause');
    await write('PATCH', `/api/complaint-categories/${categories[1]!.id}`, { active: false }, 200);
    expect((await two.hr('POST', '/api/complaints', { ...(await bodyOf()), categoryId: categories[1]!.id })).json().code).toBe('not-a-category');
    expect((await two.hr('POST', '/api/complaints', { ...(await bodyOf()), teamId: randomUUID() })).json().code).toBe('not-a-team');
    expect((await two.hr('POST', '/api/complaints', { ...(await bodyOf()), receivedOn: addDays(today, 2) })).json().code).toBe('complaint-day');
  });

  it('is closed to the neighbour, and to everybody who is no service manager', async () => {
    const { id } = await receive({ happened: 'Only ours.' });
    for (const url of [`/api/complaints/${id}`]) await expectStatus(two.neighbour('GET', url), 404);
    expect(await read('/api/complaints', two.neighbour)).toEqual({ items: [] });
    expect((await read('/api/complaints?search=ours', two.neighbour)).items).toEqual([]);
    await expectStatus(two.neighbour('POST', `/api/complaints/${id}/acknowledgement`, { on: ago(1) }), 404);
    await expectStatus(two.neighbour('PATCH', `/api/complaints/${id}`, { reference: 'B-1' }), 404);
    await expectStatus(two.neighbour('DELETE', `/api/complaints/${id}/words`), 404);
    await expectStatus(two.neighbour('PATCH', `/api/complaint-causes/${causes[0]!.id}`, { name: 'Theirs' }), 404);
    await two.house.idle();
    const employee = await two.house.signIn('ben@alpha.example');
    for (const url of [
      '/api/complaints',
      `/api/complaints/${id}`,
      '/api/complaints.csv',
      '/api/complaint-settings',
      '/api/complaint-handlers',
      '/api/complaint-counts',
    ])
      await expectStatus(employee('GET', url), 403);
  });

  it('reminds its owner of a deadline, and everybody who can help once it passed, each once', async () => {
    // of what the other stories left open nobody is reminded here
    const remind = () => two.house.app.get(RemindComplaintsJob, { strict: false }).handle();
    await remind();
    await two.house.idle();
    const seen = two.house.mails.length;
    const { number, id } = await receive({ receivedOn: ago(1), happened: 'A secret of the customer.' });
    const settings = await read('/api/complaint-settings');
    await write('PUT', '/api/complaint-settings', { ...settings, remindDays: 10 }, 200);
    await Promise.all([remind(), remind()]);
    const mail = await two.house.mailTo('ada@alpha.example', `Complaint ${number} is due soon`, seen);
    expect(mail.text).toContain(`complaint ${number} (`);
    expect(mail.text.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^https?://[^/]+/service/complaints/${id}$`));
    expect(mail.text).not.toContain('secret');
    two.house.clock.jumpTo(new Date(Date.parse(`${today}T12:00:00Z`) + 200 * 86_400_000));
    await remind();
    await two.house.mailTo('ada@alpha.example', `Complaint ${number} is late`, seen);
    await two.house.idle();
    await remind();
    await two.house.idle();
    const about = two.house.mails.slice(seen).filter(({ subject }) => subject.includes(`Complaint ${number} `));
    // acknowledgement and response, each before and late
    expect(about.map(({ subject }) => subject).sort()).toEqual([
      `Complaint ${number} is due soon`,
      `Complaint ${number} is late`,
      `Complaint ${number} is late`,
    ]);
    expect(new Set(two.house.mails.slice(seen).map(({ to }) => to))).toEqual(new Set(['ada@alpha.example']));
  });

  const bodyOf = async () => ({ receivedOn: ago(1), channel: 'web', categoryId: categories[0]!.id, reference: '', happened: 'Something.', wanted: '' });
});

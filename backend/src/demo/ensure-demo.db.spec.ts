import { addMonths, plainDate } from '@throughline/domain';
import type pg from 'pg';
import { hashPassword } from '../identity/account/password.js';
import { OrganisationsService } from '../identity/organisation/organisations.service.js';
import { makeLog } from '../platform/log.js';
import { type Client, expectStatus, House } from '../platform/testing/house.js';
import { PublishFairnessJob } from '../recognition/fairness/publish-fairness.job.js';
import { nineOn } from './demo-calendar.rules.js';
import type { DemoSize } from './demo-cast.js';
import { DemoClaim } from './demo-claim.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, demoTeams } from './demo-people.js';
import { DEMO_LOCK, ensureDemo } from './ensure-demo.js';
import { Settings } from '../platform/settings.js';

/** Customer Care and Central, at most seven people a team: the six who sign in are among them. */
const SMALL: DemoSize = {
  teams: (random) => demoTeams(random).flatMap((team) => (/^(HH|A[48](-\d)?)$/.test(team.key) ? [{ ...team, size: Math.min(team.size, 7) }] : [])),
  cycleQuarters: [7],
};
// of its 24 months, counted by days, two used to be July
const AWKWARD_DAY = plainDate('2026-12-14');

/** A house that serves and leaves all jobs to the application that makes the demo. */
async function quietHouse() {
  const house = await House.open({ ROLE: 'api' });
  const database = await house.connectAs(house.settings.values.DATABASE_URL);
  return {
    house,
    database,
    wanted: new Settings({ ...house.settings.values, ROLE: 'all', DEMO: true }),
    organisations: async () => (await database.query<{ n: number }>(`SELECT count(DISTINCT organisation_id)::int AS n FROM platform.sign_in`)).rows[0]!.n,
    close: async () => {
      await database.end();
      await house.close();
    },
  };
}
const log = makeLog('error');
const notice = async (house: House) => (await house.stranger('GET', '/api/demo')).json<{ present: boolean; people: { email: string }[] }>();

/** What a start that is killed half-way leaves. */
async function halfDemo(house: House): Promise<string> {
  const organisationId = (await house.app.get(DemoClaim).claim())!;
  const first = { name: 'Ada', email: `admin@${DEMO_DOMAIN}`, passwordHash: await hashPassword(DEMO_PASSWORD) };
  await house.app.get(OrganisationsService).create('Harbour & Hill', first, true, { organisationId, employeeId: organisationId });
  return organisationId;
}

describe('the demo of a first start', () => {
  let all: Awaited<ReturnType<typeof quietHouse>>;
  beforeAll(async () => {
    all = await quietHouse();
  });
  afterAll(() => all?.close());

  it('is made whole in place of one that was cut off, whose people nobody was told to sign in as, on a day that used to fail', async () => {
    const { house, database, wanted } = all;
    const cut = await halfDemo(house);
    expect(await notice(house)).toMatchObject({ present: false, people: [] });

    await ensureDemo(wanted, log, { size: SMALL, today: AWKWARD_DAY });

    expect(await all.organisations()).toBe(1);
    expect((await database.query(`SELECT 1 FROM platform.sign_in WHERE organisation_id = $1`, [cut])).rowCount).toBe(0);
    const shown = await notice(house);
    expect(shown).toMatchObject({ present: true });
    for (const { email } of shown.people) await expectStatus(house.stranger('POST', '/api/sessions', { email, password: DEMO_PASSWORD }), 201);
    const hr = await signedIn(house, 'hr');
    expect((await hr('GET', '/api/cycles')).json().items.map(({ state }: { state: string }) => state)).toEqual(['open', 'published']);
    const thanks = (await hr('GET', '/api/kudos?limit=1')).json().items;
    expect(thanks).toMatchObject([{ visibility: 'all', giver: { name: expect.any(String) } }]);
    expect((await hr('GET', '/api/values')).json().items).toHaveLength(5);
    const [, published] = (await hr('GET', '/api/cycles')).json().items;
    expect((await hr('GET', `/api/cycles/${published.id}`)).json().demographics).toEqual([{ id: 'site' }, { id: 'role-band' }, { id: 'tenure' }]);
    const { facets } = (await expectStatus(hr('GET', `/api/cycles/${published.id}/results?facet=site`), 200)).json();
    expect(facets.some((facet: { shown: boolean }) => facet.shown)).toBe(true);
    const { staff, customer } = (await hr('GET', '/api/linkage/measures')).json();
    expect(staff[0]).toMatchObject({ key: 'engagement' });
    const measured = new Map<string, string[]>(customer.map(({ name, periods }: { name: string; periods: string[] }) => [name, periods]));
    for (const reported of ['Customer satisfaction', 'Recommend score', 'Complaints per 1,000 contacts'])
      expect([measured.get(reported)!.length, measured.get(reported)![0], measured.get(reported)!.at(-1)]).toEqual([24, '2024-12', '2026-11']);
    expect(measured.get('Customer satisfaction, satisfied')![0]).toBe('2026-01');
    const now = house.clock.now();
    house.clock.jumpTo(nineOn(AWKWARD_DAY));
    await playedAwards(house);
    await livingServiceArea(house);
    await praisedTeam(house);
    await sharedRecognition(house, database);
    house.clock.jumpTo(now);
  }, 240_000);

  it('is made once: not again at the next start, nor after it was deleted', async () => {
    const { house, wanted } = all;
    await ensureDemo(wanted, log, { size: SMALL });
    expect(await all.organisations()).toBe(1);
    await expectStatus((await signedIn(house, 'admin'))('DELETE', '/api/demo'), 204);
    await ensureDemo(wanted, log, { size: SMALL });
    expect([await all.organisations(), (await notice(house)).present]).toEqual([0, false]);
  }, 60_000);
});

describe('a demo that was cut off', () => {
  let all: Awaited<ReturnType<typeof quietHouse>>;
  beforeEach(async () => {
    all = await quietHouse();
  });
  afterEach(() => all?.close());

  it('is only removed where somebody has signed up since, or where no demo is wanted any more', async () => {
    const { house, database, wanted } = all;
    const cut = await halfDemo(house);
    const first = { name: 'Real', email: 'real@example.test', passwordHash: await hashPassword('correct horse battery') };
    const real = await house.app.get(OrganisationsService).create('Real', first);
    await ensureDemo(new Settings({ ...wanted.values, DEMO: false }), log, { size: SMALL });
    await ensureDemo(wanted, log, { size: SMALL });
    const { rows } = await database.query<{ organisation_id: string }>(`SELECT DISTINCT organisation_id FROM platform.sign_in`);
    expect(rows).toEqual([{ organisation_id: real.organisationId }]);
    expect((await database.query(`SELECT 1 FROM platform.account WHERE email_key = $1`, [`admin@${DEMO_DOMAIN}`])).rowCount).toBe(0);
    await expectStatus(house.stranger('POST', '/api/sessions', { email: first.email, password: 'correct horse battery' }), 201);
    expect(cut).not.toBe(real.organisationId);
  }, 60_000);

  it('is not taken for one that another instance is making at this moment', async () => {
    const { house, database, wanted } = all;
    await database.query(`SELECT pg_advisory_lock(${DEMO_LOCK})`);
    await halfDemo(house);
    let ended = false;
    const waiting = ensureDemo(wanted, log, { size: SMALL }).then(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([ended, await all.organisations()]).toEqual([false, 1]);
    await house.app.get(DemoClaim).done();
    await database.query(`SELECT pg_advisory_unlock(${DEMO_LOCK})`);
    await waiting;
    expect([await all.organisations(), (await notice(house)).present]).toEqual([1, true]);
  }, 60_000);
});

/** A year of awards behind the people of the demo, and others under way, for each who signs in. */
async function playedAwards(house: House): Promise<void> {
  const hr = await signedIn(house, 'hr');
  const programmes = (await hr('GET', '/api/award-programmes')).json().items as { id: string; name: string; kind: string; nominationCount: number }[];
  expect(programmes).toMatchObject([
    { name: 'Harbour Lights 2027', kind: 'yearly', state: 'open', accepting: true, revealedAt: null },
    { kind: 'away-day', state: 'closed', revealedAt: null },
    { kind: 'monthly', state: 'closed', revealedAt: null },
    { name: 'Harbour Lights 2026', kind: 'yearly', state: 'closed', revealedAt: expect.any(String) },
  ]);
  expect(programmes.every(({ nominationCount }) => nominationCount >= 4)).toBe(true);
  const past = `/api/award-programmes/${programmes[3]!.id}`;
  expect((await hr('GET', `${past}/log-check`)).json()).toMatchObject({ fault: null, replay: { rounds: 3, decided: true, differences: [] } });
  const results = (await hr('GET', `${past}/log?part=results`)).json().lines as { kind: string }[];
  expect(results.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['round-closed', 'panel-decided', 'winners-decided']));
  expect((await hr('GET', `${past}/reveal`)).json()).toMatchObject({ state: 'revealed', letters: { waiting: 0, failed: 0 }, looks: expect.any(Array) });
  const { categories } = (await hr('GET', `${past}/winners`)).json() as { categories: { winners: { people: string[] }[] }[] };
  expect(categories.map(({ winners }) => winners.length)).toEqual([2, 1, 1]);
  expect((await hr('GET', `${past}/candidates?state=declined`)).json().items).toHaveLength(1);
  expect((await hr('GET', '/api/award-programmes/' + programmes[0]!.id + '/rounds')).json().items).toHaveLength(3);

  const employee = await signedIn(house, 'employee');
  const [wall] = (await employee('GET', '/api/award-wall')).json().years as { programmes: { winners: { people: string[] }[] }[] }[];
  expect(wall!.programmes.flatMap(({ winners }) => winners.flatMap(({ people }) => people)).toSorted()).toEqual(
    categories[0]!.winners.flatMap(({ people }) => people).toSorted(),
  );
  expect((await employee('GET', '/api/my-awards')).json().items).toMatchObject([
    { category: { name: 'Quiet strength' }, people: ['Emi Palmer'], consent: null },
  ]);
  expect((await employee('GET', '/api/nomination-drafts')).json().items).toMatchObject([{ accepting: true }]);
  expect((await employee('GET', '/api/public-votes')).json().items).toMatchObject([{ categories: [{ preferences: [] }] }]);
  const nominated = (await employee('GET', '/api/my-candidacies')).json().items as { programme: string }[];
  expect(nominated.map(({ programme }) => programme)).toContain('Moment of the month');

  const [judged, ...before] = (await (await signedIn(house, 'judge'))('GET', '/api/judged-rounds')).json().items as { given: number; total: number }[];
  expect(judged).toMatchObject({ programmeName: 'Moment of the month', state: 'open', given: 2 });
  expect(judged!.total).toBeGreaterThan(3);
  expect(before).toHaveLength(3);
}

/** A helpdesk, complaints, plans, a survey and an inspection that fit together. */
async function livingServiceArea(house: House): Promise<void> {
  const service = await signedIn(house, 'service');
  const of = async (url: string) => (await expectStatus(service('GET', url), 200)).json();

  const board = await of('/api/outcome-board');
  const figure = (key: string) => board.rows[0].figures[board.metrics.findIndex((one: { key: string }) => one.key === key)];
  expect(figure('contacts').value).toBeGreaterThan(2000);
  expect(figure('csat-top-box')).toMatchObject({ hidden: null, belowMinimumBase: false });
  expect(Math.abs(figure('csat-top-box').value - 79)).toBeLessThan(8);
  expect(figure('registered-complaints-per-1000').value).toBeGreaterThan(5);
  expect(figure('asked-csat').base).toBeGreaterThan(40);
  expect(figure('first-reply').trend.values.filter((value: number | null) => value !== null).length).toBeGreaterThan(9);

  expect((await of('/api/unmapped-agents')).items.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Old returns account', 'Overflow partner']);
  expect((await of('/api/event-imports')).items).toMatchObject([{ state: 'applied', problemCount: 2, counts: { refusedRows: 2, added: expect.any(Number) } }]);
  expect((await of('/api/outcome-imports')).items).toMatchObject([{ fileName: 'customer-figures-by-month.csv', state: 'applied' }]);
  const [hook] = (await of('/api/outcome-hooks')).items;
  expect(hook).toMatchObject({ name: 'Care desk', failed: 1, waiting: 0 });
  const { items: deliveries } = await of(`/api/outcome-hooks/${hook.id}/deliveries`);
  expect(Object.groupBy(deliveries as { state: string }[], ({ state }) => state)).toMatchObject({ counted: { length: 24 }, empty: { length: 1 } });
  expect((await of(`/api/outcome-hooks/${hook.id}`)).refusals).toMatchObject([{ reason: 'forged', deliveries: 1 }]);
  const quality = (await of('/api/outcome-quality')).items as { source: { name: string }; score: number }[];
  expect(quality.find(({ source }) => source.name === 'Care desk')!.score).toBeGreaterThan(60);
  expect(await of('/api/complaint-counts')).toMatchObject({ open: 14, late: 3 });
  expect((await of('/api/complaint-settings')).holidays).toContainEqual({ on: '2026-12-25', name: 'Christmas Day' });
  expect((await of('/api/complaint-inspections')).items).toMatchObject([{ number: 'MOT-2026-0001', expired: false, grades: { pass: expect.any(Number) } }]);
  const plans = (await of('/api/customer-plans')).items as { openComplaints: number; gaps: string[] }[];
  expect([plans.length, plans.filter(({ openComplaints }) => openComplaints > 0).length]).toEqual([12, 3]);
  expect(new Set(plans.flatMap(({ gaps }) => gaps))).toEqual(
    new Set(['no-owner', 'no-deputy', 'contact-overdue', 'no-next-contact', 'long-no-contact', 'wants-not-reviewed']),
  );
  const [survey] = (await of('/api/customer-surveys')).items;
  expect(survey.counts[0]).toMatchObject({ way: 'issued', offered: 240 });
  expect((await of(`/api/customer-surveys/${survey.id}/results`)).figure).not.toBeNull();
  expect((await of(`/api/customer-surveys/${survey.id}/comments`)).items.length).toBeGreaterThan(2);
}

/** How recognition is shared out: published by a job that nothing keeps waiting, of every quarter that is over and of the award. */
async function sharedRecognition(house: House, database: pg.Client): Promise<void> {
  const { rows } = await database.query(`SELECT start_after <= now() AS due FROM jobs.job WHERE name = 'publish-fairness' ORDER BY created_on DESC LIMIT 1`);
  expect(rows).toEqual([{ due: true }]);
  await house.app.get(PublishFairnessJob, { strict: false }).handle({});
  const { items } = (await (await signedIn(house, 'hr'))('GET', '/api/fairness-reports')).json() as {
    items: { period: string | null; programme: object | null }[];
  };
  const day = house.clock.today();
  const before = addMonths(day, -3);
  expect(items.map(({ period }) => period)).toContain(`${before.slice(0, 4)}-Q${Math.ceil(Number(before.slice(5, 7)) / 3)}`);
  expect(items.some(({ programme }) => programme !== null)).toBe(true);
}

/** Words of customers for whoever leads the service and nominates a team or somebody of it in the awards that are open, and for no colleague. */
async function praisedTeam(house: House): Promise<void> {
  const [service, employee] = [await signedIn(house, 'service'), await signedIn(house, 'employee')];
  const [team] = (await expectStatus(service('GET', '/api/nominee-teams?search=Phone%20Early'), 200)).json().items;
  const [person] = (await expectStatus((await signedIn(house, 'hr'))('GET', `/api/employees?teamId=${team.id}`), 200)).json().items;
  const praise = async (who: Client, query: string) =>
    (await expectStatus(who('GET', `/api/nomination-evidence?${query}`), 200)).json().items.filter(({ kind }: { kind: string }) => kind === 'praise');
  for (const query of [`teamId=${team.id}`, `employeeIds=${person.id}`]) {
    const offered = await praise(service, query);
    expect(offered.length).toBeGreaterThan(3);
    expect(new Set(offered.map(({ text }: { text: string }) => text)).size).toBe(offered.length);
    expect(offered[0]).toEqual({ kind: 'praise', sourceId: expect.any(String), text: expect.any(String), teamName: 'Phone Early', period: '2026-11' });
    expect(await praise(employee, query)).toEqual([]);
  }
}

async function signedIn(house: House, key: string): Promise<Client> {
  const reply = await expectStatus(house.stranger('POST', '/api/sessions', { email: `${key}@${DEMO_DOMAIN}`, password: DEMO_PASSWORD }), 201);
  const cookie = reply.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  return (method, url, body) => house.stranger(method, url, body, { cookie });
}

import pg from 'pg';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { draftCycle } from '../../platform/testing/survey.js';

const DEMOGRAPHICS = [{ id: 'site' }, { id: 'shift' }, { id: 'site*shift', of: ['site', 'shift'] }];

describe('a cycle with demographics', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;
  let root: pg.Client;
  let id: string;
  let questions: Awaited<ReturnType<typeof draftCycle>>['questions'];
  const person = (team: string, n: number): string => `${team.toLowerCase()}-${n}@alpha.example`;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    await expectStatus(admin('POST', '/api/attributes', { label: 'Shift' }), 201);
    // North is large; South is large, but all of it in York; Tiny is counted above. Three people of North are in Hull, too few to be offered
    const rows = [
      ...Array.from(
        { length: 36 },
        (_, i) => `North ${i},${person('North', i)},North,${i === 0 ? 'yes' : ''},${i < 3 ? 'Hull' : i % 2 ? 'Leeds' : 'York'},${i % 4 < 2 ? 'day' : 'night'}`,
      ),
      ...Array.from({ length: 24 }, (_, i) => `South ${i},${person('South', i)},South,,York,${i % 2 ? 'day' : 'night'}`),
      ...Array.from({ length: 3 }, (_, i) => `Tiny ${i},${person('Tiny', i)},Tiny,,Leeds,day`),
      ...Array.from({ length: 3 }, (_, i) => `Alpha ${i},${person('Alpha', i)},Alpha,,York,night`),
    ];
    const file = `Name,E-mail,Team,Leader,Site,Shift\n${rows.join('\n')}\n`;
    const view = (await expectStatus(admin('POST', '/api/roster-imports?fileName=people.csv', file), 201)).json();
    await expectStatus(admin('POST', `/api/roster-imports/${view.id}/application`), 201);
    ({ id, questions } = await draftCycle(house, admin, { demographics: DEMOGRAPHICS }));
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const get = async (path: string, client = admin) => (await expectStatus(client('GET', path), 200)).json();

  it('says before it opens what people may claim and what detail to expect', async () => {
    expect((await get('/api/demographics')).items).toEqual(
      expect.arrayContaining([
        { id: 'tenure', label: 'Years here' },
        { id: 'shift', label: 'Shift' },
      ]),
    );
    const expected = await get(`/api/cycles/${id}/expected-detail`);
    expect(expected).toMatchObject({ percent: 75, people: 67 });
    expect(expected.demographics.map((one: { id: string }) => one.id)).toEqual(['site', 'shift', 'site*shift']);
    expect(expected.demographics[0].values).toEqual([
      { id: 'Leeds', label: 'Leeds', members: 20 },
      { id: 'York', label: 'York', members: 43 },
    ]);
    expect(expected.demographics[0].teams.map((team: { name: string }) => team.name)).toContain('Alpha');
    const checklist = await get(`/api/cycles/${id}/checklist`);
    expect(checklist.items.find((item: { key: string }) => item.key === 'demographics').sentence).toContain('by Site, Shift and Site and shift');
    await expectStatus(neighbour('GET', `/api/cycles/${id}/expected-detail`), 404);
    expect((await get('/api/demographics', neighbour)).items.map((one: { id: string }) => one.id)).not.toContain('shift');
  });

  it('refuses demographics that do not fit, and one that is gone', async () => {
    const crossingAlone = await admin('PATCH', `/api/cycles/${id}`, { demographics: DEMOGRAPHICS.slice(2) });
    expect(crossingAlone.statusCode).toBe(400);
    expect(crossingAlone.json().errors[0].pointer).toBe('#/demographics/0');
    await expectStatus(admin('PATCH', `/api/cycles/${id}`, { demographics: [{ id: 'religion' }] }), 200);
    expect((await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 409)).json()).toMatchObject({
      code: 'cycle-not-ready',
      errors: [{ pointer: '#/demographics', detail: expect.stringContaining('"religion"') }],
    });
    await expectStatus(admin('PATCH', `/api/cycles/${id}`, { demographics: DEMOGRAPHICS }), 200);
  });

  it('writes into the public manifest what may be claimed, and changes nothing of it once it is open', async () => {
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    const { lattice_policy } = await get(`/api/cycles/${id}/manifest`, house.stranger);
    expect(lattice_policy.families).toEqual(['team', 'site', 'shift', 'site*shift']);
    expect(lattice_policy.facets[2]).toEqual({ id: 'site*shift', label: 'Site and shift', of: ['site', 'shift'], values: [] });
    for (const { values } of lattice_policy.facets) for (const { members } of values) expect(members).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(lattice_policy)).not.toContain('Hull');
    const changed = await expectStatus(admin('PATCH', `/api/cycles/${id}`, { demographics: [] }), 409);
    expect(changed.json().code).toBe('cycle-unchangeable');
  });

  it('hands each person what is on record about her and offered, as it was at the opening', async () => {
    const north = await get('/api/employees?search=north-5@alpha.example');
    await expectStatus(admin('PATCH', `/api/employees/${north.items[0].id}`, { site: 'Moon' }), 200);
    for (const [team, size] of [
      ['North', 36],
      ['South', 24],
      ['Tiny', 3],
      ['Alpha', 3],
    ] as const)
      for (let n = 0; n < size; n++) {
        const respondent = await Respondent.open(id, house.stranger);
        await expectStatus(respondent.collect(undefined, await house.signIn(person(team, n))), 200);
        const { profile } = respondent.reply;
        if (team === 'North' && n === 1) expect(profile).toEqual({ shift: 'day' });
        if (team === 'North' && n === 5) expect(profile).toEqual({ site: 'Leeds', shift: 'day' });
        // one says nothing about herself, one claims what is not offered, one what is no demographic here
        respondent.claims = n === 6 ? {} : n === 1 ? { site: 'Hull', shift: 'day' } : n === 7 ? { ...profile, tenure: 'over-10' } : profile;
        const answers = Object.fromEntries(
          questions.filter(({ type }) => type === 'scale5' || type === 'recommend').map((question) => [question.id, 1 + ((n * 7 + question.id.length) % 5)]),
        );
        const text = questions.find(({ type }) => type === 'text')!;
        await expectStatus(respondent.cast(answers, n === 0 ? [{ q: text.id, text: `from ${team}` }] : []), 201);
      }
  }, 120_000);

  it('is published by team and demographics with a certificate, and is not cut again', async () => {
    await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
    for (let tries = 0; tries < 600 && (await get(`/api/cycles/${id}`)).state !== 'published'; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    const all = await get(`/api/cycles/${id}/results`);
    expect(all.facets.map((facet: { id: string; shown: boolean }) => [facet.id, facet.shown])).toEqual([
      ['site', true],
      ['shift', true],
      ['site*shift', expect.any(Boolean)],
    ]);
    expect(all.hiddenFacets).toEqual([]);
    expect(all.figures.some((figure: { value?: string }) => figure.value !== undefined)).toBe(false);
    const { items } = await get(`/api/cycles/${id}/comments`);
    expect(items.length).toBeGreaterThan(0);
    for (const comment of items) for (const key of ['value', 'family', 'facet', 'claims']) expect(comment).not.toHaveProperty(key);
    const { rows } = await root.query(`SELECT certificate FROM pub.publication WHERE cycle_id = $1`, [id]);
    expect(rows[0].certificate).toMatchObject({
      ok: true,
      engine: 'families-2',
      plans: expect.arrayContaining([expect.objectContaining({ of: 'team', ok: true })]),
    });
    expect(new Set(rows[0].certificate.plans[0].primes).size).toBe(2);
  }, 60_000);

  it('shows a demographic where it may be shown, and says elsewhere which figure is nearest', async () => {
    const bySite = await get(`/api/cycles/${id}/results?facet=site`);
    const alpha = bySite.teams.find((team: { name: string }) => team.name === 'Alpha').teamId;
    const there = bySite.figures.filter((figure: { teamId: string }) => figure.teamId === alpha);
    expect([...new Set(there.map((figure: { value: string }) => figure.value))].sort()).toEqual(['Leeds', 'York']);
    for (const figure of bySite.figures) expect(figure.sizeBand).toMatch(/^(5-9|10-14|15-19|20-29|30-49|50-99)$/);
    const south = bySite.teams.find((team: { name: string }) => team.name === 'South').teamId;
    const hidden = bySite.hiddenFacets.filter((one: { teamId: string }) => one.teamId === south);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden[0]).toMatchObject({ sentence: expect.stringContaining('in Alpha.'), nearestTeamId: alpha });
    expect((await expectStatus(admin('GET', `/api/cycles/${id}/results?facet=tenure`), 404)).json().code).toBe('no-such-facet');
  });

  it('shows a leader what is hers, and a neighbour nothing', async () => {
    const leader = await house.signIn(person('North', 0));
    const mine = await get(`/api/cycles/${id}/results?facet=site`, leader);
    expect(mine.teams.map((team: { name: string }) => team.name)).toEqual(['North']);
    const own = new Set(mine.teams.map((team: { teamId: string }) => team.teamId));
    for (const one of [...mine.figures, ...mine.hiddenFacets]) expect(own.has(one.teamId)).toBe(true);
    for (const one of mine.hiddenFacets) expect(one.sentence).not.toContain('Alpha');
    await expectStatus(neighbour('GET', `/api/cycles/${id}/results?facet=site`), 404);
    await expectStatus((await house.signIn(person('South', 1)))('GET', `/api/cycles/${id}/results?facet=site`), 403);
  });
});

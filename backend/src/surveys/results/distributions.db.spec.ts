import type pg from 'pg';
import { AGREEMENT_SCALE, type CycleQuestion, RECOMMEND_SCALE } from '@throughline/domain';
import { countable, countBallots } from '@throughline/publication';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { Tally } from '../publication/tally.js';
import { DistributionReader } from './distribution.reader.js';

const options = ['quiet', 'light', 'room'].map((value) => ({ value, label: value }));
const question = (id: string, type: CycleQuestion['type'], more: Partial<CycleQuestion> = {}): CycleQuestion => {
  return { id, code: id, driver: 'voice', type, text: id, mandatory: false, ...more };
};
const QUESTIONS: CycleQuestion[] = [
  question('pride', 'scale5', { mandatory: true, scale: AGREEMENT_SCALE }),
  question('recommend', 'recommend', { mandatory: true, scale: RECOMMEND_SCALE }),
  question('office', 'single-choice', { mandatory: true, options }),
  question('wishes', 'multiple-choice', { options, most: 2 }),
  question('order', 'ranking', { options }),
  question('why', 'scale5', { scale: AGREEMENT_SCALE, show: { question: 'pride', is: 'at-most', value: 2 } }),
];

describe('how answers are spread, as it is stored and read', () => {
  let house: House;
  let root: pg.Client;
  let admin: Client;
  let organisationId: string;
  let cycleId: string;
  let teams: SurveyedTeam[];

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisationId = (await admin('GET', '/api/me')).json().organisation.id;
    teams = await withTeams(admin, { North: 24, South: 8, West: 31 }, 'alpha.example');
    cycleId = (await draftCycle(house, admin)).id;
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
    const cycle = await house.app.get(BallotCycles).find(cycleId);
    const ballots = teams.flatMap(({ id, emails }) =>
      emails.map((_, i) => {
        const answers = {
          pride: emails.length === 8 ? 3 + (i % 2) : 1 + (i % 4),
          recommend: i % 11,
          office: options[i % 3]!.value,
          wishes: [options[i % 2]!.value],
          order: ['room', 'light'],
          why: 1 + (i % 5),
        };
        return countable(id, { answers, claims: {}, comments: [] }, QUESTIONS, []);
      }),
    );
    const counts = Object.fromEntries(teams.map(({ id, emails }) => [id, emails.length]));
    const seed = new Uint8Array(16).fill(4);
    const tables = countBallots({
      manifest: { ...cycle.manifest, k: 5 },
      questions: QUESTIONS,
      lattice: cycle.lattice,
      ballots,
      boxedPerCohort: counts,
      issuedPerCohort: counts,
      seed,
    });
    await root.query(`UPDATE pub.ballot_cycle SET state = 'closed' WHERE cycle_id = $1`, [cycleId]);
    await house.app.get(Tally).store(cycle, tables, { root: 'r', count: 32, leaf_hashes: [], not_counted: [], manifest_hashes: 1 });
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const read = (asked = {}, organisation = organisationId) =>
    house.app.get(UnitOfWork).run(organisation, () =>
      house.app.get(DistributionReader).of(
        { id: cycleId, questions: QUESTIONS },
        teams.map(({ id }) => id),
        asked,
      ),
    );

  it('is read back by question and team, every type with what its kind shows', async () => {
    const found = await read();
    expect(found.map(({ questionId, type, conditional }) => [questionId, type, conditional])).toEqual([
      ['pride', 'scale5', false],
      ['recommend', 'recommend', false],
      ['office', 'single-choice', false],
      ['wishes', 'multiple-choice', false],
      ['order', 'ranking', false],
    ]);
    const at = (questionId: string, team = teams[0]!) => found.find((one) => one.questionId === questionId)!.groups.find(({ teamId }) => teamId === team.id);
    expect(at('pride')!.sizeBand).toBe('20-29');
    expect(at('pride')!.parts.map(({ key, share }) => [key, share])).toEqual([
      ...['1', '2', '3', '4'].map((key) => [key, { bound: 'about', percent: 25 }]),
      ['5', { bound: 'at-most', percent: 5 }],
    ]);
    expect(at('pride', teams[1])!.parts[0]!.share).toEqual({ bound: 'low', percent: null });
    expect(at('recommend')!.recommend).toMatchObject({ detractors: { bound: 'about', percent: 65 }, score: -50, low: expect.any(Number) });
    expect(at('recommend', teams[1])!.recommend).not.toHaveProperty('score');
    expect(at('office')!.parts.map(({ key }) => key)).toEqual(['quiet', 'light', 'room']);
    expect(at('wishes')!.parts[2]!.share).toEqual({ bound: 'at-most', percent: 5 });
    // all put the three in one order, of whom the guard moved one
    expect(at('order')!.parts.map(({ meanRank }) => meanRank)).toEqual([3, 2, 1]);
    // some were asked and some were not: it is shown of everybody together, and of no team by itself
    const { rows } = await root.query(
      `SELECT t.name, d.size_band FROM pub.distribution d JOIN org.team t ON t.id = d.node_id WHERE d.cycle_id = $1 AND d.question_id = 'why'`,
      [cycleId],
    );
    expect(rows).toEqual([{ name: 'Alpha', size_band: '20-29' }]);
  });

  it('is read of the questions that are asked for only', async () => {
    expect((await read({ questionIds: ['office'] })).map(({ questionId }) => questionId)).toEqual(['office']);
    expect(await read({ facet: 'site' })).toEqual([]);
  });

  it('is nothing to another organisation, nor without the certificate', async () => {
    const neighbour = await house.organisation('Beta');
    expect(await read({}, (await neighbour('GET', '/api/me')).json().organisation.id)).toEqual([]);
    await root.query(`UPDATE pub.publication SET certificate = certificate || '{"ok": false}' WHERE cycle_id = $1`, [cycleId]);
    expect(await read()).toEqual([]);
    await root.query(`UPDATE pub.publication SET certificate = certificate || '{"ok": true}' WHERE cycle_id = $1`, [cycleId]);
  });

  it('holds no count: every share is a word or a step, and nothing else is a number of people', async () => {
    const { rows } = await root.query<{ shares: string[]; size_band: string; recommend: (string | null)[] }>(
      `SELECT shares, size_band, ARRAY[promoters, passives, detractors] AS recommend FROM pub.distribution WHERE cycle_id = $1`,
      [cycleId],
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { shares, size_band, recommend } of rows)
      for (const share of [...shares, ...recommend.flatMap((one) => one ?? [])])
        expect(share).toMatch(size_band === '5-9' ? /^(low|middle|high)$/ : /^([1-9]|[1-8]\d|9[0-5])$/);
  });

  it('can be written by the role that counts only, and goes with its organisation', async () => {
    const { rows } = await root.query<{ grantee: string; privileges: string }>(
      `SELECT grantee, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS privileges FROM information_schema.role_table_grants
       WHERE table_schema = 'pub' AND table_name = 'distribution' AND grantee <> (SELECT tableowner FROM pg_tables WHERE schemaname = 'pub' AND tablename = 'distribution') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { grantee: 'throughline_app', privileges: 'SELECT' },
      { grantee: 'throughline_tally', privileges: 'INSERT SELECT' },
    ]);
    const { rows: keys } = await root.query(
      `SELECT confdeltype FROM pg_constraint WHERE conrelid = 'pub.distribution'::regclass AND contype = 'f' AND confrelid = 'org.organisation'::regclass`,
    );
    expect(keys).toEqual([{ confdeltype: 'c' }]);
  });
});

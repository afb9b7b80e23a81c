import { countedShare, lift, seededRandom } from '@throughline/anonymity';
import { findSmallCombinations, leakyTwin } from '@throughline/anonymity/attack';
import type { FairnessFigure, FairnessReport, FairnessReportItem } from '@throughline/contract';
import { newId } from '../../platform/database/new-id.js';
import { roleUrl } from '../../platform/database/roles.js';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { PublishFairnessJob } from './publish-fairness.job.js';
import { RecognitionReachReader } from './recognition-reach.reader.js';
import { ThankedHouse } from './testing/thanked-house.js';

describe('reports on fairness', () => {
  const two = alphaAndBeta();
  let made: ThankedHouse;
  beforeAll(async () => {
    made = await ThankedHouse.of(two.house, two.hr);
    const [before, last] = made.quarters;
    const [mill, quay, lock] = [made.in('Mill'), made.in('Quay'), made.in('Lock')];
    // in the quarter before, nine of thirty at the mill; in the last, all but two of it, by people of the quay and of the mill
    await made.thank(
      before,
      mill.slice(0, 9).map((to, i) => [quay[i]!, to]),
    );
    await made.thank(last, [
      ...mill.slice(0, 28).map((to, i) => [quay[i % 24]!, to] as const),
      ...mill.map((from, i) => [from, mill[(i + 1) % 28]!] as const),
      [lock[0]!, quay[0]!],
    ]);
    await publish();
  });

  const publish = (): Promise<void> => two.house.app.get(PublishFairnessJob, { strict: false }).handle({});
  const listed = async (): Promise<FairnessReportItem[]> => (await expectStatus(two.hr('GET', '/api/fairness-reports'), 200)).json().items;
  const addressOf = async (is: (one: FairnessReportItem) => boolean): Promise<string> => `/api/fairness-reports/${(await listed()).find(is)!.id}`;
  const ofQuarter = (i: 0 | 1): Promise<string> => addressOf(({ period }) => period === made.quarters[i].label);
  const report = async (address: string): Promise<FairnessReport> => (await expectStatus(two.hr('GET', address), 200)).json();
  const quarter = async (i: 0 | 1): Promise<FairnessReport> => report(await ofQuarter(i));
  const reachOf = ({ figures }: FairnessReport, team: string): FairnessFigure | undefined =>
    figures.find(({ measure, teamId }) => measure === 'reach' && teamId === made.team[team]);

  it('are published for each quarter that is over, with rates of teams, bands and sites, and for HR alone', async () => {
    const [before, last] = made.quarters;
    expect((await listed()).map(({ period, programme }) => [period, programme])).toEqual([
      [last.label, null],
      [before.label, null],
    ]);
    const shown = await quarter(1);
    expect(reachOf(shown, 'Mill')).toMatchObject({ sizeBand: '30-49', bound: 'at-least', figure: 90, low: expect.any(Number), high: 100, standsOut: null });
    expect(reachOf(await quarter(0), 'Mill')).toMatchObject({ bound: 'about', figure: 30 });
    expect(shown.figures).toContainEqual(expect.objectContaining({ measure: 'reach', facet: 'role-band', value: 'lead', standsOut: 'above' }));
    expect(shown.figures).toContainEqual(expect.objectContaining({ facet: 'site', value: 'Kiel', bound: 'about' }));
    expect(shown.figures).toContainEqual(expect.objectContaining({ measure: 'across-teams', figure: expect.any(Number) }));
    expect(shown).toMatchObject({ k: 5, programme: null, ofDay: last.until, comparisons: { tested: 4, rate: 0.05 } });
    // three, and two: counted one level up
    expect([reachOf(shown, 'Night'), reachOf(shown, 'Pair')]).toEqual([undefined, undefined]);
    const network = shown.figures.filter(({ measure }) => measure === 'thanks');
    const nameOf = (id: string | null): string => shown.teams.find((team) => team.id === id)!.name;
    expect(network.map(({ teamId, otherTeamId, sizeBand }) => `${nameOf(teamId)} ${nameOf(otherTeamId)} ${sizeBand}`).sort()).toEqual([
      'Mill Mill 30-49',
      'Quay Mill 20-29',
    ]);

    const address = await ofQuarter(1);
    for (const url of ['/api/fairness-reports', address, `${address}/figures.csv`]) await expectStatus(two.house.stranger('GET', url), 401);
    expect((await two.neighbour('GET', '/api/fairness-reports')).json()).toEqual({ items: [] });
    for (const url of [address, `${address}/figures.csv`]) await expectStatus(two.neighbour('GET', url), 404);
  });

  it('stay as they were published, whatever is withdrawn later, and nobody can change or take one away', async () => {
    const then = await quarter(1);
    await made.rows.query(`UPDATE org.kudos SET state = 'withdrawn', message = '' WHERE organisation_id = $1 AND giver_id = $2`, [made.in('Lock')[0]]);
    await publish();
    expect(await quarter(1)).toEqual(then);
    const app = await two.house.connectAs(roleUrl(two.house.settings, 'app'));
    for (const statement of ['UPDATE org.fairness_figure SET figure = 1', 'DELETE FROM org.fairness_report', 'UPDATE org.fairness_report SET k = 5'])
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    await app.end();
  });

  it('cannot be solved for fewer than the smallest group: teams less child teams, sites and bands in teams; a twin that leaves small groups out can', async () => {
    const { figures, teams } = await quarter(1);
    const parent = new Map(teams.map(({ id, parentId }) => [id, parentId]));
    const isBelow = (team: string, above: string): boolean => {
      for (let at: string | null | undefined = team; at; at = parent.get(at)) if (at === above) return true;
      return false;
    };
    const counted = made.people.map((person) => ({
      name: person.id,
      unit: made.team[person.team]!,
      claims: { site: person.site, 'role-band': person.roleBand },
    }));
    // the administrator of the test, who is at the top, has no part in this; who is where is known to the attacker, so where each is counted too
    const direct = (id: string): number => counted.filter(({ unit }) => unit === id).length + Number(parent.get(id) === null);
    const { home } = lift(
      teams.map(({ id, parentId }) => ({ id, parent: parentId, respondents: direct(id) })),
      5,
    );
    const harvested = figures
      .filter(({ measure }) => measure === 'reach')
      .map(({ teamId, facet, value }) => ({
        name: `${teamId} ${facet} ${value}`,
        people: counted
          .filter(({ unit, claims }) => (facet === null ? isBelow(home.get(unit)!, teamId!) : (claims as Record<string, string>)[facet] === value))
          .map(({ name }) => name),
      }));
    expect(harvested.length).toBeGreaterThan(9);
    const random = seededRandom(new Uint8Array(16).fill(3));
    expect(findSmallCombinations(harvested, 5, { random }).combinations).toEqual([]);
    const twin = leakyTwin('minimum-size', {
      tree: teams.map(({ id, parentId }) => ({ id, parent: parentId })),
      respondents: counted,
      facets: [
        { id: 'site', values: ['Kiel', 'Bremen'] },
        { id: 'role-band', values: ['lead', 'agent'] },
      ],
      k: 5,
    });
    expect(findSmallCombinations(twin, 5, { random }).exposed.length).toBeGreaterThan(4);
  });

  it('tell of nobody from one quarter to the next: each rate fits two counts at least, also beside that of another quarter', async () => {
    const sizeOf = new Map((await quarter(1)).teams.map(({ id }) => [id, 0]));
    for (const person of made.people) sizeOf.set(made.team[person.team]!, sizeOf.get(made.team[person.team]!)! + 1);
    let looked = 0;
    for (const i of [0, 1] as const)
      for (const name of ['Mill', 'Quay', 'Dock']) {
        const n = sizeOf.get(made.team[name]!)!;
        const shown = reachOf(await quarter(i), name)!;
        const fits = Array.from({ length: n + 1 }, (_, count) => countedShare(count, n, 5)!).filter(
          ({ bound, percent }) => bound === shown.bound && percent === shown.figure,
        );
        expect(fits.length).toBeGreaterThan(1);
        looked++;
      }
    expect(looked).toBe(6);
  });

  it('are given to neighbours in the house as published reach of teams, and as a file of exactly the same figures', async () => {
    const reader = two.house.app.get(RecognitionReachReader, { strict: false });
    const read = await made.rows.within(() => reader.ofTeams([made.team['Mill']!]));
    expect(read.map(({ period, percent, bound }) => [period.label, bound, percent])).toEqual([
      [made.quarters[0].label, 'about', 30],
      [made.quarters[1].label, 'at-least', 90],
    ]);
    expect(await made.rows.within(() => reader.periods())).toEqual(made.quarters.map(({ label }) => label));
    const { figures, hidden } = await quarter(1);
    const file = await expectStatus(two.hr('GET', `${await ofQuarter(1)}/figures.csv`), 200);
    expect(file.body.trim().split('\r\n')).toHaveLength(1 + figures.length + hidden.length);
    expect(file.body).toContain('"reach","Mill",,,,"30-49","at-least",90,');
  });

  it('stand in the mirror of a team, and among what linkage sets beside customers', async () => {
    const mirror = (await expectStatus(two.hr('GET', `/api/teams/${made.team['Mill']}/mirror`), 200)).json();
    expect(mirror.reach).toMatchObject([
      { period: { label: made.quarters[0].label }, bound: 'about', percent: 30, sizeBand: '30-49' },
      { period: { label: made.quarters[1].label }, bound: 'at-least', percent: 90 },
    ]);
    const night = (await expectStatus(two.hr('GET', `/api/teams/${made.team['Night']}/mirror`), 200)).json();
    expect(night.reach).toEqual([]);
    const { staff } = (await expectStatus(two.hr('GET', '/api/linkage/measures'), 200)).json();
    expect(staff).toEqual([{ key: 'recognition-reach', label: 'Recognition reach', periods: made.quarters.map(({ label }) => label) }]);
    expect((await two.neighbour('GET', '/api/linkage/measures')).json().staff).toEqual([]);
  });

  describe('of an award programme', () => {
    let id: string;
    beforeAll(async () => {
      const programme = await made.rows.programme();
      id = programme.id;
      const category = programme.categories[0]!.id;
      await made.rows.query(`UPDATE org.award_category SET criteria = $3 WHERE organisation_id = $1 AND id = $2`, [
        category,
        JSON.stringify([{ id: 'care', name: 'Care', description: '', weight: 1 }]),
      ]);
      const round = newId();
      await made.rows.query(
        `INSERT INTO org.award_round (organisation_id, id, programme_id, position, name, method, settings, state) VALUES ($1, $2, $3, 1, 'The panel', 'scoring', '{}', 'closed')`,
        [round, id],
      );
      // twenty of the mill are nominated, by people of the quay, and six judges score each
      const judges = made.in('Dock').slice(0, 6);
      for (const [i, nominee] of made.in('Mill').slice(0, 20).entries()) {
        const candidate = await made.rows.candidate(id, category, [nominee]);
        const reasons = i % 2 === 0 ? 'On Monday she repaired 14 scanners.' : 'She is always so kind to everybody.';
        await made.rows.nomination({ programme: id, category, candidate, by: made.in('Quay')[i]!, reasons });
        for (const [j, judge] of judges.entries())
          await made.rows.query(
            `INSERT INTO org.award_verdict (organisation_id, round_id, candidate_id, judge_id, marks, state) VALUES ($1, $2, $3, $4, $5, 'given')`,
            [round, candidate, judge, JSON.stringify({ care: 3 + (i % 5) + ((i + j) % 2) })],
          );
        if (i === 0)
          await made.rows.query(
            `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, 1, 'scores')`,
            [id, category, candidate],
          );
      }
    });

    it('come with its reveal and not before', async () => {
      await publish();
      expect(await listed()).toHaveLength(2);
      await made.rows.query(`UPDATE org.award_programme SET revealed_at = now() WHERE organisation_id = $1 AND id = $2`, [id]);
      await publish();
      expect(await listed()).toContainEqual({ id: expect.any(String), period: null, programme: { id, name: 'Stars' } });
      await expectStatus(two.neighbour('GET', await addressOf(({ programme }) => programme?.id === id)), 404);
    });

    it('show rates by group, texts and the agreement of judges, and not what is about too few', async () => {
      const { figures, hidden, comparisons } = await report(await addressOf(({ programme }) => programme?.id === id));
      const of = (measure: string, value: string | null) => figures.find((one) => one.measure === measure && one.value === value && one.teamId === null);
      expect(of('nominated', 'lead')).toMatchObject({ bound: 'at-least', figure: 80, standsOut: 'above' });
      expect(of('won', 'agent')).toMatchObject({ bound: 'at-most' });
      expect(comparisons.tested).toBe(8);
      expect(of('words', null)).toMatchObject({ sizeBand: '20-29', figure: 5 });
      expect(of('details', null)!.figure).toBeGreaterThan(10);
      expect(of('agreement-one', 'The panel')!.figure).toBeGreaterThan(0.5);
      expect(of('agreement-panel', 'The panel')!.figure).toBeGreaterThan(0.9);
      // twenty nominees: too few for a concentration
      expect(hidden).toContainEqual({ part: 'concentration', reason: 'too-few-givers' });
      expect(JSON.stringify(figures)).not.toContain(made.in('Mill')[0]!);
    });
  });
});

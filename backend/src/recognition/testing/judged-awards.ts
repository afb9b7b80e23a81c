import { newId } from '../../platform/database/new-id.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { AwardLog } from '../record/award-log.js';
import type { KeptOutcome } from '../record/replay.rules.js';
import { AwardRows } from './award-rows.js';

/** What the judges mark, in whole points. */
export const CRITERIA = [
  { id: 'customer', name: 'For customers', description: '', weight: 75 },
  { id: 'team', name: 'For the team', description: '', weight: 25 },
];

/** Nine colleagues in five teams, and programmes whose nominations are closed, to be judged: what a test of rounds needs. */
export function judgedAwards() {
  const two = alphaAndBeta();
  let rows: AwardRows;
  let second: Client;
  const id: Record<string, string> = {};
  const team: Record<string, string> = {};
  const judge: Record<string, Client> = {};
  beforeAll(async () => {
    rows = await AwardRows.of(two.house, two.hr);
    id['ada'] = (await two.hr('GET', '/api/me')).json().employee.id;
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    for (const name of ['North', 'South', 'West', 'East', 'Jury'])
      team[name] = (await expectStatus(two.hr('POST', '/api/teams', { name, parentId: root }), 201)).json().id;
    const place = { ann: 'North', bob: 'South', cid: 'West', meg: 'North', nia: 'East', jo: 'Jury', ken: 'Jury', lea: 'Jury', hugo: 'East' };
    for (const [name, where] of Object.entries(place))
      id[name] = (await expectStatus(two.hr('POST', '/api/employees', { name, email: `${name}@alpha.example`, teamId: team[where] }), 201)).json().id;
    await expectStatus(two.hr('PATCH', `/api/teams/${team['North']}`, { leaderId: id['meg'] }), 200);
    await expectStatus(two.hr('POST', '/api/role-grants', { employeeId: id['hugo'], role: 'hr' }), 204);
    await two.house.idle();
    second = await two.house.signIn('hugo@alpha.example');
  });

  async function programme({ blind = false, people = ['ann', 'bob', 'cid'] as readonly string[], winners = 1 } = {}) {
    const made = await rows.programme({ secretary: id['ada']!, blind });
    const category = made.categories[0]!.id;
    await rows.query(`UPDATE org.award_category SET criteria = $3, winners = $4 WHERE organisation_id = $1 AND id = $2`, [
      category,
      JSON.stringify(CRITERIA),
      winners,
    ]);
    const candidate: Record<string, string> = {};
    for (const name of people) {
      candidate[name] = await rows.candidate(made.id, category, [id[name]!]);
      await rows.nomination({ programme: made.id, category, candidate: candidate[name], by: id['nia']!, reasons: `What ${name} did for customers.` });
    }
    await rows.within(() =>
      two.house.app.get(AwardLog, { strict: false }).note(
        made.id,
        id['ada']!,
        {
          kind: 'programme-opened',
          detail: { categories: [{ id: category, winners, criteria: CRITERIA.map((one) => ({ id: one.id, weight: one.weight })) }] },
        },
        { kind: 'nominations-closed', detail: { categories: [{ id: category, candidates: Object.values(candidate) }] } },
      ),
    );
    const plan = async (...rounds: object[]) =>
      (await expectStatus(two.hr('PUT', `/api/award-programmes/${made.id}/rounds`, { rounds }), 200)).json().items as { id: string; missing: string[] }[];
    const judges = async (...names: string[]) => {
      await expectStatus(two.hr('POST', `/api/award-programmes/${made.id}/judges`, { employeeIds: names.map((name) => id[name]) }), 201);
      for (const name of names) judge[name] ??= await two.house.signIn(`${name}@alpha.example`);
    };
    const log = () => rows.within(() => two.house.app.get(AwardLog, { strict: false }).all(made.id));
    const look = () => expectStatus(two.hr('POST', `/api/award-programmes/${made.id}/early-look`), 201);
    return { id: made.id, category, candidate, plan, judges, log, look };
  }
  // with the key that every browser sends, for which the unit of work has asked something already
  const once = () => ({ 'idempotency-key': newId() });
  const open = (round: string) => expectStatus(two.hr('POST', `/api/award-rounds/${round}/opening`, undefined, once()), 204);
  const close = (round: string) => expectStatus(two.hr('POST', `/api/award-rounds/${round}/closure`, undefined, once()), 204);
  const scoring = { name: 'Marks', method: 'scoring', settings: { reviews: 3, marksTo: 10 } };
  /** The id by which judges know a candidate in a round. */
  const judgedAs = async (round: string, candidate: string): Promise<string> => {
    const [found] = await rows.query<{ id: string }>(
      `SELECT judged_as AS id FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = $2 AND candidate_id = $3`,
      [round, candidate],
    );
    return found?.id ?? candidate;
  };
  const say = async (who: string, round: string, candidate: string, customer: number, more: object = {}) =>
    judge[who]!('PUT', `/api/judged-rounds/${round}/candidates/${await judgedAs(round, candidate)}/verdict`, {
      marks: { customer, team: customer },
      comment: '',
      state: 'given',
      ...more,
    });
  const keptOf = (programmeId: string) =>
    rows.query<KeptOutcome>(
      `SELECT category_id AS category, candidate_id AS candidate, place, decided_by AS "decidedBy" FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
  const results = async (round: string) => (await expectStatus(two.hr('GET', `/api/award-rounds/${round}/results`), 200)).json();

  return {
    two,
    id,
    team,
    judge,
    programme,
    open,
    close,
    scoring,
    judgedAs,
    say,
    keptOf,
    results,
    /** There once the house is open. */
    get rows() {
      return rows;
    },
    /** HR too, but not the secretary. */
    get second() {
      return second;
    },
  };
}

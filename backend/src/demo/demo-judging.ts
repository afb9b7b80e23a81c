import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AwardPackList, CandidateList, JudgedRoundList, MyRound, RoundResults } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProposePacksJob } from '../recognition/pack/propose-packs.job.js';
import { JUDGES_WORDS } from './demo-award-texts.js';
import type { DemoPerson } from './demo-people.js';
import { DemoRequests, forEach } from './demo-requests.js';

/** How mild or strict each of the judges is, in marks. */
const LENIENCY = [0.5, -1.2, 0, 1, -0.4, 0.3] as const;

/** How good each candidate is held to be, from 0 to 1, by id. */
export type Qualities = ReadonlyMap<string, number>;

/** Favourites are better than all others, who differ by nothing but their names. */
export async function qualitiesOf(hr: DemoRequests, programmeId: string, favourites: ReadonlySet<string>): Promise<Qualities> {
  const { items } = await hr.send<CandidateList>('GET', `/api/award-programmes/${programmeId}/candidates?limit=${LIMITS.pageMax}`);
  return new Map(
    items.map(({ id, name }) => {
      const favourite = [...favourites].some((one) => name.includes(one));
      const chance = [...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % 10;
      return [id, favourite ? 1 : 0.2 + 0.05 * chance];
    }),
  );
}

/** The same by the ids that judges know candidates by in a round, which lead to nobody. */
export async function judgedQualities(app: NestFastifyApplication, organisationId: string, roundId: string, qualities: Qualities): Promise<Qualities> {
  const work = app.get(UnitOfWork, { strict: false });
  const rows = await work.run(
    organisationId,
    () =>
      work.query<{ id: string; judgedAs: string }>(
        `SELECT candidate_id AS id, judged_as AS "judgedAs" FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = $2`,
        [roundId],
      ),
    { readOnly: true },
  );
  return new Map(rows.map(({ id, judgedAs }) => [judgedAs, qualities.get(id)!]));
}

/** Has the blind packs proposed at once, whatever their job does, and approves them as they are. */
export async function approvePacks(app: NestFastifyApplication, hr: DemoRequests, organisationId: string, programmeId: string): Promise<void> {
  await app.get(ProposePacksJob, { strict: false }).handle({ organisationId, programmeId });
  const { items } = await hr.send<AwardPackList>('GET', `/api/award-programmes/${programmeId}/packs?limit=${LIMITS.pageMax}`);
  await forEach(items, ({ id }) => hr.send('POST', `/api/award-packs/${id}/approval`));
}

/** Lets the judges say what they hold of their candidates, by the ids that they know. `given`: how many verdicts the judge at a place has given; she has begun the one after them. All of them when it is left out. */
export async function judge(
  app: NestFastifyApplication,
  judges: readonly DemoPerson[],
  roundId: string,
  qualities: Qualities,
  given: (place: number) => number = () => Infinity,
): Promise<void> {
  await forEach(judges, async (person, place) => {
    const requests = await DemoRequests.of(app, person);
    const { items } = await requests.send<JudgedRoundList>('GET', '/api/judged-rounds');
    // somebody with conflicts everywhere has nothing to judge
    if (!items.some(({ id }) => id === roundId)) return;
    const round = await requests.send<MyRound>('GET', `/api/judged-rounds/${roundId}`);
    if (round.method === 'ranking') return rank(requests, round, qualities);
    for (const [i, candidate] of round.candidates.slice(0, given(place) + 1).entries()) {
      const { criteria } = round.categories.find(({ id }) => id === candidate.categoryId)!;
      const quality = qualities.get(candidate.id)!;
      await requests.send('PUT', `/api/judged-rounds/${roundId}/candidates/${candidate.id}/verdict`, {
        ...(round.method === 'qualifying'
          ? { pass: quality > 0.3 || (place + Math.round(20 * quality)) % 2 === 0 }
          : { marks: Object.fromEntries(criteria.map(({ id }, c) => [id, mark(quality, place, Math.round(20 * quality) + c)])) }),
        comment: (i + place) % 4 === 0 ? JUDGES_WORDS[(i + place) % JUDGES_WORDS.length] : '',
        state: i < given(place) ? 'given' : 'draft',
      });
    }
  });
}

/** A whole mark from 0 to 10: what it is worth, how mild the judge is, and what differs from day to day. */
function mark(quality: number, judgeAt: number, day: number): number {
  const differing = ((judgeAt * 7 + day * 3) % 5) - 2;
  return Math.min(10, Math.max(0, Math.round(3.5 + 5 * quality + LENIENCY[judgeAt % LENIENCY.length]! + differing / 2)));
}

async function rank(requests: DemoRequests, round: MyRound, qualities: Qualities): Promise<void> {
  for (const { id } of round.categories) {
    const own = round.candidates.filter(({ categoryId }) => categoryId === id).map((one) => one.id);
    const preferences = own.toSorted((a, b) => qualities.get(b)! - qualities.get(a)!);
    await requests.send('PUT', `/api/judged-rounds/${round.id}/categories/${id}/ranking`, { preferences, state: 'given' });
  }
}

/** What the marks leave open is decided by the panel: the secretary looks, which is noted, and puts on record what it said. */
export async function decideTies(hr: DemoRequests, programmeId: string, roundId: string, qualities: Qualities): Promise<void> {
  await hr.send('POST', `/api/award-programmes/${programmeId}/early-look`);
  const { categories } = await hr.send<RoundResults>('GET', `/api/award-rounds/${roundId}/results`);
  for (const { id, open, rows } of categories.filter((one) => one.open > 0)) {
    const tied = rows.filter(({ standing }) => standing === 'tied').map(({ candidate }) => candidate);
    const chosen = tied.toSorted((a, b) => qualities.get(b)! - qualities.get(a)!).slice(0, open);
    const reason = 'The panel read all of them once more, side by side. These were the most concrete, and what they changed is still there.';
    await hr.send('POST', `/api/award-rounds/${roundId}/panel-decisions`, { categoryId: id, chosen, reason });
  }
}

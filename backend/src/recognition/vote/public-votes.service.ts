import { Injectable } from '@nestjs/common';
import type { PublicVote, PublicVoteList, VoteCategory } from '@throughline/contract';
import { dayIn, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { CandidateNames, type NamedCandidate } from '../nomination/candidate-names.js';
import type { RoundSettings } from '../record/award-act.js';
import { AwardVoteRow } from './award-vote.entity.js';
import { inOrderFor, mayVote, mustBeSoundChoice, ranksOf, takesVotes, type VotedRound } from './vote.rules.js';

interface Round extends VotedRound {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly settings: RoundSettings;
  /** When it opened, as the log says. */
  readonly openedAt: Date | null;
}

interface Category {
  readonly roundId: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Ids of candidates that stand. */
  readonly candidates: string[];
}

const ROUND = `SELECT r.id, r.name, r.state, r.closes_at AS "closesAt", r.settings, p.id AS "programmeId", p.name AS "programmeName",
    (SELECT max(l.at) FROM org.award_log_line l
     WHERE l.organisation_id = r.organisation_id AND l.programme_id = r.programme_id AND l.kind = 'round-opened' AND l.detail->>'round' = r.id::text) AS "openedAt"
  FROM org.award_round r JOIN org.award_programme p ON p.organisation_id = r.organisation_id AND p.id = r.programme_id
  WHERE r.organisation_id = $1 AND r.method = 'public-vote'`;

/** Everybody votes, one each in a category, and may change her mind until the close. Nobody is told who voted, nor how many did. */
@Injectable()
export class PublicVotesService {
  constructor(
    @InjectRows(AwardVoteRow) private readonly votes: Rows<AwardVoteRow>,
    private readonly work: UnitOfWork,
    private readonly candidates: CandidateNames,
    private readonly employees: EmployeeReader,
    private readonly organisation: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  async openFor({ employeeId }: Caller): Promise<PublicVoteList> {
    const now = this.clock.now();
    const all = (await this.work.query<Round>(`${ROUND} AND r.state = 'open' ORDER BY r.closes_at NULLS LAST, r.id`)).filter((round) => takesVotes(round, now));
    const rounds: Round[] = [];
    for (const round of all) if (await this.workedHere(employeeId, round)) rounds.push(round);
    if (rounds.length === 0) return { items: [] };
    const ids = rounds.map(({ id }) => id);
    const categories = await this.categoriesOf(ids);
    const named = await this.candidates.of(categories.flatMap((category) => category.candidates));
    const chosen = await this.work.query<{ roundId: string; categoryId: string; preferences: string[] }>(
      `SELECT round_id AS "roundId", category_id AS "categoryId", preferences FROM org.award_vote WHERE organisation_id = $1 AND round_id = ANY($2::uuid[]) AND voter_id = $3`,
      [ids, employeeId],
    );
    const shown = (category: Category): VoteCategory => {
      const preferences = chosen.find(({ roundId, categoryId }) => roundId === category.roundId && categoryId === category.id)?.preferences ?? [];
      return {
        id: category.id,
        name: category.name,
        description: category.description,
        candidates: inOrderFor(employeeId, candidatesFor(employeeId, category, named)),
        preferences: preferences.filter((id) => category.candidates.includes(id)),
      };
    };
    return {
      // nobody is called to a vote in which there is nobody to vote for
      items: rounds
        .filter(({ id }) => categories.some(({ roundId }) => roundId === id))
        .map((round): PublicVote => ({
          id: round.id,
          name: round.name,
          programme: { id: round.programmeId, name: round.programmeName },
          closesAt: round.closesAt?.toISOString() ?? null,
          ranks: ranksOf(round.settings),
          categories: categories.filter(({ roundId }) => roundId === round.id).map(shown),
        })),
    };
  }

  async choose({ employeeId }: Caller, roundId: string, categoryId: string, preferences: readonly string[]): Promise<void> {
    // whoever closes the round waits for those who are voting, and those who come then find it closed
    await this.work.query(`SELECT id FROM org.award_round WHERE organisation_id = $1 AND id = $2 FOR SHARE`, [roundId]);
    const [round] = await this.work.query<Round>(`${ROUND} AND r.id = $2`, [roundId]);
    const category = round && round.state !== 'planned' ? (await this.categoriesOf([roundId])).find(({ id }) => id === categoryId) : undefined;
    if (!round || !category) throw new Refusal('not-found', 'not-found', 'There is no such vote here: it was not found in your organisation.');
    mayVote(round, await this.workedHere(employeeId, round), this.clock.now());
    const named = await this.candidates.of(preferences.filter((id) => category.candidates.includes(id)));
    const own = new Set([...named.values()].filter(({ members }) => members.includes(employeeId)).map(({ id }) => id));
    mustBeSoundChoice(preferences, { ranks: ranksOf(round.settings), standing: new Set(category.candidates), own });
    if (preferences.length === 0) await this.votes.remove({ roundId, categoryId, voterId: employeeId });
    else
      await this.work.query(
        `INSERT INTO org.award_vote (organisation_id, round_id, category_id, voter_id, preferences) VALUES ($1, $2, $3, $4, $5::uuid[])
         ON CONFLICT (organisation_id, round_id, category_id, voter_id) DO UPDATE SET preferences = excluded.preferences`,
        [roundId, categoryId, employeeId, preferences],
      );
  }

  private async workedHere(employeeId: string, { openedAt }: Round): Promise<boolean> {
    if (!openedAt) return false;
    const { timeZone } = await this.organisation.current();
    return this.employees.workedHereOn(employeeId, dayIn(openedAt, timeZone));
  }

  private categoriesOf(roundIds: readonly string[]): Promise<Category[]> {
    return this.work.query<Category>(
      `SELECT rc.round_id AS "roundId", k.id, k.name, k.description, array_agg(c.id) AS candidates
       FROM org.award_round_candidate rc
       JOIN org.award_candidate c ON c.organisation_id = rc.organisation_id AND c.id = rc.candidate_id AND c.state = 'standing'
       JOIN org.award_category k ON k.organisation_id = rc.organisation_id AND k.id = rc.category_id
       WHERE rc.organisation_id = $1 AND rc.round_id = ANY($2::uuid[]) GROUP BY rc.round_id, k.id, k.name, k.description, k.position ORDER BY k.position, k.id`,
      [roundIds],
    );
  }
}

function candidatesFor(employeeId: string, { candidates }: Category, named: ReadonlyMap<string, NamedCandidate>): VoteCategory['candidates'] {
  return candidates.flatMap((id) => {
    const candidate = named.get(id);
    return candidate ? [{ id, kind: candidate.kind, name: candidate.name, teamName: candidate.teamName, mine: candidate.members.includes(employeeId) }] : [];
  });
}

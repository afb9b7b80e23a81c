import { Injectable } from '@nestjs/common';
import { addDays, plainDate } from '@throughline/domain';
import { type Conflict, conflictsOf, type Standing } from '@throughline/judging';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardConflictRow } from './award-conflict.entity.js';
import type { AwardAct } from '../record/award-act.js';
import { changedConflicts } from './changed-conflicts.rules.js';
import type { CandidateFacts } from './judged-programmes.js';
import { standingsOf } from './standings.rules.js';

/** That a judge is not free for a candidate. */
export interface FoundConflict {
  candidateId: string;
  judgeId: string;
  reasons: Conflict[];
}

/** So long an award counts as recent. */
const RECENT_DAYS = 730;

/** Who is not free for whom, by the directory of today, by who nominated and endorsed, by recent awards, and by what judges said themselves. Runs inside a unit of work. */
@Injectable()
export class ConflictFinder {
  constructor(
    @InjectRows(AwardConflictRow) private readonly conflicts: Rows<AwardConflictRow>,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  /** As of today; what judges declared themselves stays. Reads only. */
  async find(programmeId: string, candidates: readonly CandidateFacts[], judgeIds: readonly string[]): Promise<FoundConflict[]> {
    if (candidates.length === 0 || judgeIds.length === 0) return [];
    const today = await this.organisations.today();
    const teamOf = await this.employees.membershipsOn(today);
    const standing = standingsOf(await this.teams.tree(), teamOf);
    const voices = await this.voices(programmeId);
    const declared = Map.groupBy(await this.declared(candidates), ({ candidateId }) => candidateId);
    const partners = await this.awardPartners(addDays(plainDate(today), -RECENT_DAYS));
    const membersOfTeam = Map.groupBy(teamOf, ([, teamId]) => teamId);
    const judges = judgeIds.map(standing);
    const suspects = suspectsAmong(judges);
    return candidates.flatMap(({ id, teamId, memberIds }) => {
      // a team has its members on record from the close of nominations on
      const members = memberIds.length || teamId === null ? memberIds : (membersOfTeam.get(teamId) ?? []).map(([one]) => one);
      const ties = {
        nominees: members.map(standing),
        nominators: voices.nominators.get(id) ?? [],
        endorsers: voices.endorsers.get(id) ?? [],
        awardPartners: members.flatMap((one) => partners.get(one) ?? []),
        declared: (declared.get(id) ?? []).map(({ judgeId }) => judgeId),
      };
      return suspects(ties).flatMap((judge): FoundConflict[] => {
        const reasons = conflictsOf(judge, ties);
        return reasons.length ? [{ candidateId: id, judgeId: judge.id, reasons }] : [];
      });
    });
  }

  /** Writes down what was found instead of what was known of these candidates and judges. Returns what is to be noted: conflicts that are new or hold for other reasons, and those that hold no more. */
  async keep(found: readonly FoundConflict[], candidateIds: readonly string[], judgeIds: readonly string[]): Promise<AwardAct[]> {
    const known = await this.work.query<FoundConflict>(
      `DELETE FROM org.award_conflict WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) AND judge_id = ANY($3::uuid[])
       RETURNING candidate_id AS "candidateId", judge_id AS "judgeId", reasons`,
      [candidateIds, judgeIds],
    );
    if (found.length) await this.conflicts.insert(found);
    return changedConflicts(known, found);
  }

  private declared(candidates: readonly CandidateFacts[]): Promise<{ candidateId: string; judgeId: string }[]> {
    return this.work.query(
      `SELECT candidate_id AS "candidateId", judge_id AS "judgeId" FROM org.award_conflict
       WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) AND 'declared' = ANY(reasons)`,
      [candidates.map(({ id }) => id)],
    );
  }

  /** Nominators by candidate, and endorsers as the log knows them. */
  private async voices(programmeId: string): Promise<{ nominators: Map<string, string[]>; endorsers: Map<string, string[]> }> {
    const nominators = await this.work.query<{ id: string; people: string[] }>(
      `SELECT candidate_id AS id, array_agg(nominator_id) AS people FROM org.nomination
       WHERE organisation_id = $1 AND programme_id = $2 AND state = 'submitted' GROUP BY candidate_id`,
      [programmeId],
    );
    // whoever endorsed and took it back has shown where she stands all the same
    const endorsers = await this.work.query<{ id: string; people: string[] }>(
      `SELECT detail->>'candidate' AS id, array_agg(detail->>'endorser') AS people FROM org.award_log_line
       WHERE organisation_id = $1 AND programme_id = $2 AND kind = 'candidate-endorsed' GROUP BY 1`,
      [programmeId],
    );
    return { nominators: new Map(nominators.map(({ id, people }) => [id, people])), endorsers: new Map(endorsers.map(({ id, people }) => [id, people])) };
  }

  /** Who gave whom an award since a day, both ways: whoever nominated a winner gave it. */
  private async awardPartners(since: string): Promise<Map<string, string[]>> {
    const pairs = await this.work.query<{ winner: string; giver: string }>(
      `SELECT DISTINCT m.employee_id AS winner, n.nominator_id AS giver FROM org.award_outcome o
       JOIN org.award_programme p ON p.organisation_id = o.organisation_id AND p.id = o.programme_id AND p.revealed_at >= $2::date
       JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id
       JOIN org.nomination n ON n.organisation_id = o.organisation_id AND n.candidate_id = o.candidate_id AND n.state = 'submitted'
       WHERE o.organisation_id = $1 AND m.employee_id <> n.nominator_id`,
      [since],
    );
    const partners = new Map<string, string[]>();
    const add = (one: string, other: string) => partners.set(one, [...(partners.get(one) ?? []), other]);
    for (const { winner, giver } of pairs) {
      add(winner, giver);
      add(giver, winner);
    }
    return partners;
  }
}

/** Judges of whom anything is known that could be a conflict: of 200 judges and 20,000 candidates not every pair needs a look. */
function suspectsAmong(judges: readonly Standing[]): (ties: Parameters<typeof conflictsOf>[1]) => Standing[] {
  const byId = new Map(judges.map((one) => [one.id, one]));
  const byTeam = Map.groupBy(judges, ({ team }) => team);
  const below = new Map<string, Standing[]>();
  for (const judge of judges) for (const manager of judge.managers) below.set(manager, [...(below.get(manager) ?? []), judge]);
  return ({ nominees, nominators, endorsers, awardPartners, declared }) => {
    const ids = [...nominators, ...endorsers, ...awardPartners, ...declared, ...nominees.flatMap(({ id, managers }) => [id, ...managers])];
    const near = nominees.flatMap(({ id, team }) => [...(below.get(id) ?? []), ...(team === undefined ? [] : (byTeam.get(team) ?? []))]);
    return [...new Set([...ids.flatMap((id) => byId.get(id) ?? []), ...near])];
  };
}

import { Injectable } from '@nestjs/common';
import { Refusal, type RemovalReason } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { NomineeEligibility } from './nominee-eligibility.js';

interface Standing {
  id: string;
  categoryId: string;
  kind: 'person' | 'group' | 'team';
  teamId: string | null;
  memberIds: string[];
  /** Whether a nomination of it stands. */
  named: boolean;
}

/** What happens to candidates when nominations close, and when somebody leaves afterwards. */
@Injectable()
export class CandidatesAtClosing {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly eligibility: NomineeEligibility,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Fixes who is in each team on this day, removes candidates of whom nobody works here or may win any more, and answers those that stand, of every category that has one.
   * Whoever may not win by the rules is no member of a team from here on; a group or person with such a one is out. Notes `candidate-removed` and `member-left`; whoever closes notes `nominations-closed`, in the same unit of work.
   * Nominees are told afterwards, by NomineeNotices.
   */
  async close(programmeId: string): Promise<{ categoryId: string; candidateIds: string[] }[]> {
    const standing = await this.standing(programmeId);
    const inTeam = await this.peopleOf(standing);
    const people = (one: Standing): string[] => (one.kind === 'team' ? (inTeam.get(one.teamId!) ?? []) : one.memberIds);
    const active = new Set((await this.employees.activeAmong([...new Set(standing.flatMap(people))])).map(({ employeeId }) => employeeId));
    const barred = await this.barred(standing, people);
    const gone: { id: string; because: RemovalReason }[] = [];
    const kept: Standing[] = [];
    for (const one of standing) {
      const here = people(one).filter((id) => active.has(id));
      const able = here.filter((id) => !barred.get(one.categoryId)?.has(id));
      if (!one.named) gone.push({ id: one.id, because: 'withdrawn' });
      else if (here.length === 0) gone.push({ id: one.id, because: 'left' });
      else if (able.length === 0 || (one.kind !== 'team' && able.length < here.length)) gone.push({ id: one.id, because: 'ineligible' });
      else kept.push({ ...one, memberIds: able });
    }
    await this.setMembers(programmeId, kept);
    await this.remove(programmeId, gone);
    const byCategory = Map.groupBy(kept, ({ categoryId }) => categoryId);
    return [...byCategory].map(([categoryId, of]) => ({ categoryId, candidateIds: of.map(({ id }) => id) }));
  }

  /**
   * A team that stood aside when nominations closed and stands again now has the people of today who may win. Another candidate, and a team whose people were fixed, keeps them.
   * Throws Refusal `candidate-without-members` when there is nobody.
   */
  async peopleOfReturned(programmeId: string, candidateId: string): Promise<void> {
    const returned = (await this.standing(programmeId)).filter(({ id, kind, memberIds }) => id === candidateId && kind === 'team' && memberIds.length === 0);
    const inTeam = await this.peopleOf(returned);
    for (const { id, categoryId, teamId } of returned) {
      const people = inTeam.get(teamId!) ?? [];
      const barred = await this.eligibility.of(categoryId, people);
      const memberIds = people.filter((one) => !barred.has(one));
      if (memberIds.length === 0)
        throw new Refusal('conflict', 'candidate-without-members', 'Nobody is in this team today who may win in its category, so it cannot be brought back.');
      await this.setMembers(programmeId, [{ id, memberIds }]);
    }
  }

  /** After the close: takes out of groups and teams whoever has left, removes candidates of whom nobody is here any more, and notes that. Answers whom it removed. */
  async left(programmeId: string): Promise<string[]> {
    const standing = (await this.standing(programmeId)).filter(({ memberIds, kind }) => memberIds.length > 0 || kind !== 'team');
    const active = new Set(
      (await this.employees.activeAmong([...new Set(standing.flatMap(({ memberIds }) => memberIds))])).map(({ employeeId }) => employeeId),
    );
    const gone = standing.filter(({ memberIds }) => !memberIds.some((id) => active.has(id)));
    const fewer = standing.filter((one) => !gone.includes(one) && one.memberIds.some((id) => !active.has(id)));
    await this.setMembers(
      programmeId,
      fewer.map((one) => ({ ...one, memberIds: one.memberIds.filter((id) => active.has(id)) })),
    );
    await this.remove(
      programmeId,
      gone.map(({ id }) => ({ id, because: 'left' })),
    );
    return gone.map(({ id }) => id);
  }

  private standing(programmeId: string): Promise<Standing[]> {
    return this.work.query<Standing>(
      `SELECT c.id, c.category_id AS "categoryId", c.kind, c.team_id AS "teamId",
         coalesce(array_agg(m.employee_id::text) FILTER (WHERE m.employee_id IS NOT NULL), '{}') AS "memberIds",
         EXISTS (SELECT 1 FROM org.nomination n WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id AND n.state = 'submitted') AS named
       FROM org.award_candidate c LEFT JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
       WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing' GROUP BY c.organisation_id, c.id ORDER BY c.id`,
      [programmeId],
    );
  }

  /** Who is in each nominated team or below it today. */
  private async peopleOf(standing: readonly Standing[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const { teamId } of standing) {
      if (teamId === null || found.has(teamId)) continue;
      found.set(
        teamId,
        (await this.employees.inTeams(await this.teams.withBelow(teamId))).map(({ employeeId }) => employeeId),
      );
    }
    return found;
  }

  private async barred(standing: readonly Standing[], people: (one: Standing) => string[]): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    for (const [categoryId, of] of Map.groupBy(standing, ({ categoryId }) => categoryId))
      found.set(categoryId, new Set((await this.eligibility.of(categoryId, [...new Set(of.flatMap(people))])).keys()));
    return found;
  }

  /** From here on nobody else is in these candidates; notes who was. */
  private async setMembers(programmeId: string, candidates: readonly { id: string; memberIds: readonly string[] }[]): Promise<void> {
    const [ids, of] = [candidates.flatMap(({ id, memberIds }) => memberIds.map(() => id)), candidates.flatMap(({ memberIds }) => memberIds)];
    const left = await this.work.query<{ candidate: string; member: string }>(
      `DELETE FROM org.award_candidate_member m WHERE m.organisation_id = $1 AND m.candidate_id = ANY($2::uuid[])
       AND NOT EXISTS (SELECT 1 FROM unnest($3::uuid[], $4::uuid[]) AS k (candidate, employee) WHERE k.candidate = m.candidate_id AND k.employee = m.employee_id)
       RETURNING m.candidate_id AS candidate, m.employee_id AS member`,
      [candidates.map(({ id }) => id), ids, of],
    );
    await this.work.query(
      `INSERT INTO org.award_candidate_member (organisation_id, candidate_id, employee_id)
       SELECT $1, k.candidate, k.employee FROM unnest($2::uuid[], $3::uuid[]) AS k (candidate, employee) ON CONFLICT DO NOTHING`,
      [ids, of],
    );
    if (left.length) await this.log.note(programmeId, null, ...left.map((detail): AwardAct => ({ kind: 'member-left', detail })));
  }

  private async remove(programmeId: string, gone: readonly { id: string; because: RemovalReason }[]): Promise<void> {
    if (gone.length === 0) return;
    // of two who take out the same at once the second finds it done
    const done = await this.work.query<{ id: string; because: RemovalReason }>(
      `UPDATE org.award_candidate c SET state = 'removed', removed_because = g.because FROM unnest($2::uuid[], $3::text[]) AS g (id, because)
       WHERE c.organisation_id = $1 AND c.id = g.id AND c.state = 'standing' RETURNING c.id, g.because`,
      [gone.map(({ id }) => id), gone.map(({ because }) => because)],
    );
    if (done.length)
      await this.log.note(programmeId, null, ...done.map(({ id, because }): AwardAct => ({ kind: 'candidate-removed', detail: { candidate: id, because } })));
  }
}

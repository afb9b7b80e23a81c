import { Injectable } from '@nestjs/common';
import type { CandidateKind } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A candidate as people call it. */
export interface NamedCandidate {
  readonly id: string;
  readonly kind: CandidateKind;
  /** The name of the person or team, or the names of the group. */
  readonly name: string;
  /** The team of a person; null otherwise. */
  readonly teamName: string | null;
  /** Ids of the people in it. */
  readonly members: readonly string[];
}

/** Candidates by name. */
@Injectable()
export class CandidateNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
  ) {}

  /** By id; unknown ids are absent. */
  async of(candidateIds: readonly string[]): Promise<Map<string, NamedCandidate>> {
    const candidates = await this.work.query<{ id: string; kind: CandidateKind; teamId: string | null; members: string[] }>(
      `SELECT c.id, c.kind, c.team_id AS "teamId",
         ARRAY(SELECT m.employee_id FROM org.award_candidate_member m WHERE m.organisation_id = c.organisation_id AND m.candidate_id = c.id ORDER BY m.employee_id) AS members
       FROM org.award_candidate c WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
      [candidateIds],
    );
    const people = await this.employees.named(candidates.flatMap(({ kind, members }) => (kind === 'team' ? [] : members)));
    const teams = candidates.some(({ kind }) => kind === 'team')
      ? new Map((await this.teams.tree()).map(({ id, name }) => [id, name]))
      : new Map<string, string>();
    return new Map(
      candidates.map(({ id, kind, teamId, members }) => {
        const found = members.flatMap((member) => people.get(member) ?? []);
        const name = kind === 'team' ? (teams.get(teamId!) ?? '') : found.map((person) => person.name).join(', ');
        return [id, { id, kind, name, teamName: kind === 'person' ? (found[0]?.teamName ?? null) : null, members }];
      }),
    );
  }
}

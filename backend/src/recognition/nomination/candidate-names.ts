import { Injectable } from '@nestjs/common';
import type { Colleague } from '@throughline/contract';
import type { CandidateKind, CandidateState } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Who a candidate is, in words. */
export interface NamedCandidate {
  id: string;
  kind: CandidateKind;
  state: CandidateState;
  /** Of a person, or of the team; of a group the names of all, by commas. */
  name: string;
  /** Of a person: her team of today. */
  teamName: string | null;
  /** Of a person: her id; otherwise the id of the team, or of the candidate itself. */
  subjectId: string;
  /** Ids of the people in it; of a team those of the day on which nominations closed. */
  members: string[];
}

/** The same for somebody who was erased: nobody's name. */
const NOBODY = '—';

/** Names of candidates, for pages. */
@Injectable()
export class CandidateNames {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
  ) {}

  /** By id of the candidate; unknown ones are absent. */
  async of(candidateIds: readonly string[]): Promise<Map<string, NamedCandidate>> {
    const rows = await this.work.query<{
      id: string;
      kind: CandidateKind;
      state: CandidateState;
      teamId: string | null;
      team: string | null;
      members: string[];
    }>(
      `SELECT c.id, c.kind, c.state, c.team_id AS "teamId", t.name AS team,
         ARRAY(SELECT m.employee_id::text FROM org.award_candidate_member m WHERE m.organisation_id = c.organisation_id AND m.candidate_id = c.id ORDER BY m.employee_id) AS members
       FROM org.award_candidate c LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
       WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
      [[...new Set(candidateIds)]],
    );
    const named = await this.employees.named(rows.flatMap((one) => (one.kind === 'team' ? [] : one.members)));
    return new Map(
      rows.map(({ id, kind, state, teamId, team, members }) => {
        const known = members.flatMap((one) => named.get(one) ?? []).sort(byName);
        const name = kind === 'team' ? team! : known.map((one) => one.name).join(', ') || NOBODY;
        return [
          id,
          {
            id,
            kind,
            state,
            name,
            teamName: kind === 'person' ? (known[0]?.teamName ?? null) : null,
            subjectId: kind === 'person' ? (known[0]?.id ?? id) : (teamId ?? id),
            members,
          },
        ];
      }),
    );
  }
}

/** In the order of names. */
export function byName(a: Colleague, b: Colleague): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

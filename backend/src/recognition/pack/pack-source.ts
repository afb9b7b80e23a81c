import { Injectable } from '@nestjs/common';
import type { Language } from '@throughline/domain';
import type { DirectoryPerson } from '@throughline/publication/server';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CandidateWords, PackSourceText } from './blind.rules.js';

/** Everything of a candidate that judges could read, as it was written. */
export interface CandidateSource {
  readonly id: string;
  readonly texts: readonly PackSourceText[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly words: CandidateWords;
}

interface Voice {
  readonly id: string;
  readonly candidateId: string;
  readonly reasons: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly form: readonly { readonly id: string; readonly label: string }[];
}

/** What packs are made of. Runs inside a unit of work. */
@Injectable()
export class PackSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** By id of the candidate; unknown ones are absent. */
  async of(candidateIds: readonly string[]): Promise<Map<string, CandidateSource>> {
    const candidates = await this.work.query<{ id: string; teamId: string | null; members: string[] }>(
      `SELECT c.id, c.team_id AS "teamId",
         ARRAY(SELECT m.employee_id FROM org.award_candidate_member m WHERE m.organisation_id = $1 AND m.candidate_id = c.id) AS members
       FROM org.award_candidate c WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
      [candidateIds],
    );
    const voices = await this.work.query<Voice>(
      `SELECT n.id, n.candidate_id AS "candidateId", n.reasons, n.answers, k.form FROM org.nomination n
       JOIN org.award_category k ON k.organisation_id = n.organisation_id AND k.programme_id = n.programme_id AND k.id = n.category_id
       WHERE n.organisation_id = $1 AND n.candidate_id = ANY($2::uuid[]) AND n.state = 'submitted' ORDER BY n.id`,
      [candidateIds],
    );
    const members = candidates.flatMap((candidate) => candidate.members);
    const people = await this.peopleOf(members);
    const memberships = await this.employees.activeAmong(members);
    const tree = new Map((await this.teams.tree()).map((team) => [team.id, team]));
    const { language } = await this.organisation.mailing();
    const byCandidate = Map.groupBy(voices, ({ candidateId }) => candidateId);
    const teamOf = new Map(memberships.map(({ employeeId, teamId }) => [employeeId, teamId]));
    return new Map(
      candidates.map(({ id, teamId, members: own }) => {
        const teams = new Set<string>();
        // the root is the whole organisation, whose name tells nothing
        for (const start of [teamId, ...own.map((one) => teamOf.get(one))])
          for (let team = start ? tree.get(start) : undefined; team?.parentId; team = tree.get(team.parentId)) teams.add(team.name);
        const texts = (byCandidate.get(id) ?? []).flatMap((voice) => textsOf(voice));
        const words: CandidateWords = { nominees: own.flatMap((one) => people.get(one) ?? []), teams: [...teams], language: language satisfies Language };
        return [id, { id, texts, files: [], words }];
      }),
    );
  }

  /** The people by the names of now and those of before, by id. */
  private async peopleOf(employeeIds: readonly string[]): Promise<Map<string, DirectoryPerson[]>> {
    const rows = await this.work.query<DirectoryPerson & { id: string }>(
      `SELECT id, name, email, external_key AS "externalKey" FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[])
       UNION ALL SELECT employee_id, name, NULL, NULL FROM org.former_name WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`,
      [[...new Set(employeeIds)]],
    );
    return Map.groupBy(rows, ({ id }) => id);
  }
}

function textsOf({ id, reasons, answers, form }: Voice): PackSourceText[] {
  const answered = form.flatMap(({ id: field, label }) => (answers[field]?.trim() ? [{ key: `${id} ${field}`, label, text: answers[field] }] : []));
  return [{ key: `${id} reasons`, label: '', text: reasons }, ...answered];
}

import { Injectable } from '@nestjs/common';
import { type EligibilityRule, OWN_DEMOGRAPHICS, type PlainDate, plainDate } from '@throughline/domain';
import { AttributeReader } from '../../directory/attribute/attribute.reader.js';
import { type ActiveEmployee, EmployeeReader } from '../../directory/employee/employee.reader.js';
import { LeaveReader } from '../../directory/leave/leave.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { RoleReader } from '../../identity/role/role.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { type EligibilityFacts, eligibilityOf, type Ineligible, type PastWin, type RevealedProgramme, type RuledPerson } from './eligibility.rules.js';

/** Who can win in a category, by its rules and the directory of today. Winners count from the reveal on: nothing here tells who won before. Every method runs inside a unit of work. */
@Injectable()
export class Eligibility {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly employees: EmployeeReader,
    private readonly attributes: AttributeReader,
    private readonly leave: LeaveReader,
    private readonly teams: TeamReader,
    private readonly organisation: OrganisationReader,
    private readonly roles: RoleReader,
    private readonly work: UnitOfWork,
  ) {}

  /** Why each of these people cannot win in the category, none when she can. Who does not work here today has no entry. */
  async of(categoryId: string, employeeIds: readonly string[]): Promise<Map<string, Ineligible[]>> {
    const category = await this.categories.require({ id: categoryId }, 'this category');
    const programme = await this.programmes.require({ id: category.programmeId }, 'this award programme');
    const active = await this.employees.activeAmong([...new Set(employeeIds)]);
    // most categories are open to everybody
    if (category.eligibility.length === 0) return new Map(active.map(({ employeeId }) => [employeeId, []]));
    const against = eligibilityOf(category.eligibility, await this.facts(programme, category));
    return new Map((await this.asked(active, category.eligibility, programme)).map((person) => [person.employeeId, against(person)]));
  }

  /** Everybody who works here today with the reasons why she cannot win by the rules. `category`: whose past winners count; undefined for a new one. */
  async everybody(
    programme: AwardProgrammeRow,
    rules: readonly EligibilityRule[],
    category: AwardCategoryRow | undefined,
  ): Promise<{ person: RuledPerson; reasons: Ineligible[] }[]> {
    const against = eligibilityOf(rules, await this.facts(programme, category));
    return (await this.asked(await this.employees.activeOn(), rules, programme)).map((person) => ({ person, reasons: against(person) }));
  }

  private async asked(active: readonly ActiveEmployee[], rules: readonly EligibilityRule[], { nominationsFrom }: AwardProgrammeRow): Promise<RuledPerson[]> {
    const ids = active.map(({ employeeId }) => employeeId);
    const profiles = await this.attributes.profiles(ids, await this.organisation.today());
    const joined = await this.employees.joinedOn(ids);
    // who is on leave is read only where a rule asks for it
    const away = rules.some(({ rule }) => rule === 'not-on-leave') ? await this.leave.on(plainDate(nominationsFrom)) : undefined;
    return active.map(({ employeeId, name, teamId }) => ({
      employeeId,
      name,
      teamId,
      joinedOn: joined.get(employeeId) ?? null,
      values: profiles.get(employeeId) ?? {},
      leave: away?.get(employeeId) ?? null,
    }));
  }

  private async facts(programme: AwardProgrammeRow, category: AwardCategoryRow | undefined): Promise<EligibilityFacts> {
    const own = await this.attributes.defined();
    return {
      opensOn: plainDate(programme.nominationsFrom),
      closesOn: plainDate(programme.nominationsUntil),
      teams: await this.teams.tree(),
      labels: Object.fromEntries([...OWN_DEMOGRAPHICS.map(({ id, label }) => [id, label]), ...own.map(({ key, label }) => [key, label])]),
      revealed: await this.revealed(),
      wins: await this.wins(),
      lineage: category ? (category.lineageId ?? category.id) : null,
      running: await this.running(programme),
    };
  }

  private revealed(): Promise<RevealedProgramme[]> {
    return this.work.query<RevealedProgramme & { revealedOn: PlainDate }>(
      `SELECT p.id, p.name, (p.revealed_at AT TIME ZONE p.time_zone)::date::text AS "revealedOn", array_agg(coalesce(c.lineage_id, c.id)) AS lineages
       FROM org.award_programme p JOIN org.award_category c ON c.organisation_id = p.organisation_id AND c.programme_id = p.id
       WHERE p.organisation_id = $1 AND p.revealed_at IS NOT NULL GROUP BY p.id, p.name, p.revealed_at, p.time_zone ORDER BY p.revealed_at DESC, p.id DESC`,
    );
  }

  private wins(): Promise<PastWin[]> {
    return this.work.query<PastWin>(
      `SELECT DISTINCT m.employee_id AS "employeeId", o.programme_id AS "programmeId", coalesce(c.lineage_id, c.id) AS lineage
       FROM org.award_outcome o
       JOIN org.award_programme p ON p.organisation_id = o.organisation_id AND p.id = o.programme_id AND p.revealed_at IS NOT NULL
       JOIN org.award_category c ON c.organisation_id = o.organisation_id AND c.id = o.category_id AND c.programme_id = o.programme_id
       JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id
       WHERE o.organisation_id = $1`,
    );
  }

  private async running({ id, secretaryId }: AwardProgrammeRow): Promise<Set<string>> {
    const judges = await this.work.query<{ id: string }>(`SELECT employee_id AS id FROM org.award_judge WHERE organisation_id = $1 AND programme_id = $2`, [
      id,
    ]);
    return new Set([...(await this.roles.holders('hr')), ...judges.map((judge) => judge.id), ...(secretaryId ? [secretaryId] : [])]);
  }
}

import { Injectable } from '@nestjs/common';
import type { AwardCategory, AwardProgramme, OpenAwardProgramme } from '@throughline/contract';
import { In } from 'typeorm';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardCategoryRow } from './award-category.entity.js';
import type { AwardProgrammeRow } from './award-programme.entity.js';
import { accepts, closesAt, stateAt } from './programme.rules.js';

/** Programmes as people see them, with their categories. Every method runs inside a unit of work. */
@Injectable()
export class ProgrammeViews {
  constructor(
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly employees: EmployeeReader,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** As HR sees them. */
  async forHr(programmes: readonly AwardProgrammeRow[]): Promise<AwardProgramme[]> {
    const now = this.clock.now();
    const counts = await this.work.query<{ programmeId: string; n: number }>(
      `SELECT programme_id AS "programmeId", count(*)::int AS n FROM org.nomination
       WHERE organisation_id = $1 AND programme_id = ANY($2::uuid[]) AND state = 'submitted' GROUP BY programme_id`,
      [programmes.map(({ id }) => id)],
    );
    const views = await this.forEverybody(programmes);
    const secretaries = await this.employees.named(programmes.flatMap(({ secretaryId }) => secretaryId ?? []));
    return programmes.map((programme, i) => {
      const secretary = programme.secretaryId === null ? undefined : secretaries.get(programme.secretaryId);
      return {
        ...views[i]!,
        state: stateAt(programme, now),
        accepting: accepts(programme, now),
        secretary: secretary ? { id: secretary.id, name: secretary.name } : null,
        clonedFrom: programme.clonedFrom,
        nominationCount: counts.find(({ programmeId }) => programmeId === programme.id)?.n ?? 0,
      };
    });
  }

  /** What anybody in the organisation may know of them once they are open. */
  async forEverybody(programmes: readonly AwardProgrammeRow[]): Promise<OpenAwardProgramme[]> {
    const categories = await this.categories.find({ programmeId: In(programmes.map(({ id }) => id)) }, { order: { position: 'ASC' } });
    const values = await this.work.query<{ id: string; name: string }>(
      `SELECT id, name FROM org.organisation_value WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
      [categories.flatMap(({ valueId }) => valueId ?? [])],
    );
    return programmes.map((programme) => {
      const own = categories.filter(({ programmeId }) => programmeId === programme.id);
      const { id, name, description, kind, timeZone, nominationsFrom, nominationsUntil, selfNomination, endorsements, blind, nominationsMost } = programme;
      return {
        id,
        name,
        description,
        kind,
        timeZone,
        nominationsFrom,
        nominationsUntil,
        closesAtTime: programme.closesAtTime?.slice(0, 5) ?? null,
        closesAt: closesAt(programme).toISOString(),
        revealAt: programme.revealAt?.toISOString() ?? null,
        revealedAt: programme.revealedAt?.toISOString() ?? null,
        selfNomination,
        endorsements,
        blind,
        nominationsMost,
        categories: own.map(shown),
        values: values.filter((value) => own.some(({ valueId }) => valueId === value.id)),
      };
    });
  }
}

function shown(category: AwardCategoryRow): AwardCategory {
  const { id, name, description, tiedTo, valueId, nominees, winners, criteria, form, eligibility, nominationsMost } = category;
  return { id, name, description, tiedTo, valueId, nominees, winners, criteria, form, eligibility, nominationsMost };
}

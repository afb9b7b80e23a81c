import { Injectable } from '@nestjs/common';
import type { NominationList, NominationQuery } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { MoreThan } from 'typeorm';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { AwardYears } from './award-years.reader.js';
import { CandidateNames } from './candidate-names.js';
import { NominationRow } from './nomination.entity.js';

/** The nominations of a programme, for HR. */
@Injectable()
export class Nominations {
  constructor(
    @InjectRows(NominationRow) private readonly nominations: Rows<NominationRow>,
    private readonly years: AwardYears,
    private readonly names: CandidateNames,
    private readonly employees: EmployeeReader,
    private readonly blindness: BlindJudges,
  ) {}

  /** All that stand, with names and reasons, in the order they came. */
  async ofProgramme(caller: Caller, programmeId: string, query: NominationQuery): Promise<NominationList> {
    await this.years.require(programmeId);
    await this.blindness.mustReadNames(programmeId, caller);
    const limit = query.limit ?? LIMITS.page;
    const found = await this.nominations.find(
      {
        programmeId,
        state: 'submitted',
        ...(query.categoryId ? { categoryId: query.categoryId } : {}),
        ...(query.cursor ? { id: MoreThan(query.cursor) } : {}),
      },
      { order: { id: 'ASC' }, take: limit + 1 },
    );
    const page = found.slice(0, limit);
    const categories = await this.years.categoriesOf([programmeId]);
    const nominees = await this.names.of(page.map(({ candidateId }) => candidateId));
    const people = await this.employees.named(page.map(({ nominatorId }) => nominatorId));
    const items = page.map(({ id, categoryId, nominatorId, candidateId, reasons, submittedOn }) => {
      const { subjectId, name, teamName } = nominees.get(candidateId)!;
      return {
        id,
        category: { id: categoryId, name: categories.get(categoryId)!.name },
        nominator: people.get(nominatorId)!,
        nominee: { id: subjectId, name, teamName },
        reasons,
        submittedOn,
      };
    });
    return found.length > limit ? { items, nextCursor: page.at(-1)!.id } : { items };
  }
}

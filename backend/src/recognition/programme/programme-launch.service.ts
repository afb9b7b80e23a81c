import { Injectable } from '@nestjs/common';
import type { AwardChecklist, AwardProgramme } from '@throughline/contract';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { Eligibility } from './eligibility.js';
import { type BeforeLaunch, fixedByLaunch, launchChecklist, mayLaunch } from './launch-checklist.rules.js';
import { PlannedRounds } from './planned-rounds.js';
import { ProgrammesService } from './programmes.service.js';

const WHAT = 'this award programme';

/** The opening of a programme, and what is looked at before it. */
@Injectable()
export class ProgrammeLaunchService {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly service: ProgrammesService,
    private readonly eligibility: Eligibility,
    private readonly rounds: PlannedRounds,
    private readonly employees: EmployeeReader,
    private readonly organisation: OrganisationReader,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async checklist(id: string): Promise<AwardChecklist> {
    const programme = await this.programmes.require({ id }, WHAT);
    const facts = await this.before(programme);
    const items = launchChecklist(facts);
    return {
      ready: programme.state === 'draft' && !items.some(({ level }) => level === 'blocking'),
      items,
      becomesUnchangeable: fixedByLaunch(facts),
    };
  }

  /** Opens the programme, with the caller as its secretary: what stands in it is published and fixed from now on. */
  async open(caller: Caller, id: string): Promise<AwardProgramme> {
    const programme = await this.programmes.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    mayLaunch(await this.before(programme));
    await this.programmes.update({ id }, { state: 'open', secretaryId: caller.employeeId });
    await this.service.closeWhenItIsTime(programme);
    const categories = await this.categories.find({ programmeId: id }, { order: { position: 'ASC' } });
    await this.log.note(id, caller.employeeId, {
      kind: 'programme-opened',
      detail: {
        categories: categories.map((one) => ({
          id: one.id,
          winners: one.winners,
          criteria: one.criteria.map((criterion) => ({ id: criterion.id, weight: criterion.weight })),
        })),
      },
    });
    return this.service.get(id);
  }

  private async before(programme: AwardProgrammeRow): Promise<BeforeLaunch> {
    const categories = await this.categories.find({ programmeId: programme.id }, { order: { position: 'ASC' } });
    const active = await this.work.query<{ id: string }>(`SELECT id FROM org.organisation_value WHERE organisation_id = $1 AND active`);
    const people = (await this.employees.activeOn()).length;
    const eligible = new Map<string, number>();
    for (const category of categories) {
      // most categories are open to everybody
      const everybody = category.eligibility.length === 0 ? undefined : await this.eligibility.everybody(programme, category.eligibility, category);
      eligible.set(category.id, everybody ? everybody.filter(({ reasons }) => reasons.length === 0).length : people);
    }
    return {
      programme,
      now: this.clock.now(),
      organisationTimeZone: (await this.organisation.current()).timeZone,
      rounds: await this.rounds.of(programme.id),
      judges: await this.rounds.judges(programme.id),
      people,
      categories: categories.map(({ id, name, winners, criteria, valueId }) => ({
        name,
        winners,
        criteria,
        eligible: eligible.get(id)!,
        valueGone: valueId !== null && !active.some((value) => value.id === valueId),
      })),
    };
  }
}

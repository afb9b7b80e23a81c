import { Injectable } from '@nestjs/common';
import type { MyNomination, MyNominationList, NewNomination, NominationChange, NominationList, NominationQuery } from '@throughline/contract';
import { LIMITS, NOMINATION } from '@throughline/domain';
import { In, MoreThan } from 'typeorm';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardCategoryRow } from '../programme/award-category.entity.js';
import { AwardProgrammeRow } from '../programme/award-programme.entity.js';
import { accepts } from '../programme/programme.rules.js';
import { Candidates } from './candidates.js';
import { NominationRow } from './nomination.entity.js';
import { mayChangeNomination, mayNominate, nominatedAlready, reasonsOf } from './nomination.rules.js';

/** Nominations: employees write, change and withdraw their own; HR reads them all. */
@Injectable()
export class NominationsService {
  constructor(
    @InjectRows(NominationRow) private readonly nominations: Rows<NominationRow>,
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly candidates: Candidates,
    private readonly employees: EmployeeReader,
    private readonly organisation: OrganisationReader,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async submit(caller: Caller, programmeId: string, body: NewNomination): Promise<MyNomination> {
    const { categoryId, nomineeId } = body;
    const programme = await this.programmeInUse(programmeId);
    const category = await this.categories.findOne({ id: categoryId, programmeId });
    const nominee = await this.employees.findActive(nomineeId);
    const submittedOn = await this.organisation.today();
    mayNominate({ programme, category, nominatorId: caller.employeeId, nomineeId, nominee, now: this.clock.now() });
    const reasons = reasonsOf(body.reasons, NOMINATION.reasonsMin);
    const id = newId();
    const candidateId = await this.candidates.ofPerson({ programmeId, categoryId }, nomineeId);
    // of two that arrive at once the second waits here, then finds the first
    const inserted = await this.work.query(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, nominator_id, candidate_id, reasons, state, submitted_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'submitted', $8)
       ON CONFLICT (organisation_id, candidate_id, nominator_id) WHERE state = 'submitted' DO NOTHING RETURNING id`,
      [id, programmeId, categoryId, caller.employeeId, candidateId, reasons, submittedOn],
    );
    if (inserted.length === 0) throw nominatedAlready(nominee!.name, category!.name);
    return this.own(caller, id);
  }

  async mine(caller: Caller): Promise<MyNominationList> {
    return { items: await this.shownToAuthor(await this.nominations.find({ nominatorId: caller.employeeId }, { order: { id: 'DESC' } })) };
  }

  async change(caller: Caller, id: string, body: NominationChange): Promise<MyNomination> {
    await this.changeable(caller, id);
    await this.nominations.update({ id }, { reasons: reasonsOf(body.reasons, NOMINATION.reasonsMin) });
    return this.own(caller, id);
  }

  async withdraw(caller: Caller, id: string): Promise<void> {
    await this.changeable(caller, id);
    await this.nominations.update({ id }, { state: 'withdrawn' });
  }

  /** All that stand, with names and reasons, in the order they came. */
  async ofProgramme(programmeId: string, query: NominationQuery): Promise<NominationList> {
    await this.programmes.require({ id: programmeId }, 'this award programme');
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
    const categories = new Map((await this.categories.find({ programmeId })).map(({ id, name }) => [id, { id, name }]));
    const nominees = await this.candidates.nomineesOf(page);
    const people = await this.employees.named(page.flatMap(({ nominatorId, candidateId }) => [nominatorId, nominees.get(candidateId)!]));
    const items = page.map(({ id, categoryId, nominatorId, candidateId, reasons, submittedOn }) => ({
      id,
      category: categories.get(categoryId)!,
      nominator: people.get(nominatorId)!,
      nominee: people.get(nominees.get(candidateId)!)!,
      reasons,
      submittedOn,
    }));
    return found.length > limit ? { items, nextCursor: page.at(-1)!.id } : { items };
  }

  private async changeable(caller: Caller, id: string): Promise<void> {
    const nomination = await this.nominations.require({ id, nominatorId: caller.employeeId }, 'this nomination of yours', {
      lock: { mode: 'pessimistic_write' },
    });
    mayChangeNomination(nomination, await this.programmeInUse(nomination.programmeId), this.clock.now());
  }

  /** Held until the nomination is kept, so that a closure waits for it or it for the closure. */
  private programmeInUse(id: string): Promise<AwardProgrammeRow> {
    return this.programmes.require({ id }, 'this award programme', { lock: { mode: 'pessimistic_read' } });
  }

  private async own(caller: Caller, id: string): Promise<MyNomination> {
    const [nomination] = await this.shownToAuthor([await this.nominations.require({ id, nominatorId: caller.employeeId }, 'this nomination of yours')]);
    return nomination!;
  }

  private async shownToAuthor(nominations: readonly NominationRow[]): Promise<MyNomination[]> {
    const now = this.clock.now();
    const programmes = new Map(
      (await this.programmes.find({ id: In(nominations.map(({ programmeId }) => programmeId)) })).map((programme) => [programme.id, programme]),
    );
    const categories = new Map(
      (await this.categories.find({ id: In(nominations.map(({ categoryId }) => categoryId)) })).map(({ id, name }) => [id, { id, name }]),
    );
    const nominees = await this.candidates.nomineesOf(nominations);
    const people = await this.employees.named([...nominees.values()]);
    return nominations.map(({ id, programmeId, categoryId, candidateId, reasons, state, submittedOn }) => {
      const nomineeId = nominees.get(candidateId)!;
      const programme = programmes.get(programmeId)!;
      return {
        id,
        programme: { id: programme.id, name: programme.name },
        category: categories.get(categoryId)!,
        nominee: { id: nomineeId, name: people.get(nomineeId)!.name },
        reasons,
        state,
        submittedOn,
        changeable: state === 'submitted' && accepts(programme, now),
      };
    });
  }
}

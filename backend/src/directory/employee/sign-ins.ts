import { Injectable } from '@nestjs/common';
import { instantIn, type PlainDate } from '@throughline/domain';
import { Accounts } from '../../identity/account/accounts.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';

interface Person {
  employeeId: string;
  email: string | null;
  leftOn: string | null;
}

const AGAIN_AFTER_MS = 60_000;

/** Keeps sign-in in step with the directory: who works here and has an address may sign in, who has left may not. */
@Injectable()
export class SignIns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Settles the sign-in of the people (all of the organisation when none are named) as soon as the unit of work has committed. A durable job does
   * it again shortly after, in case the process ends in between, and on the days given, which are days of leaving.
   */
  async settleAfterCommit(employeeIds?: readonly string[], onDays: readonly PlainDate[] = []): Promise<void> {
    const { organisationId, timeZone } = await this.organisations.current();
    const instants = [new Date(this.clock.now().getTime() + AGAIN_AFTER_MS), ...[...new Set(onDays)].map((day) => instantIn(timeZone, day))];
    for (const startAfter of instants) await this.jobs.send('settle-sign-ins', { organisationId, ...(employeeIds ? { employeeIds } : {}) }, { startAfter });
    this.work.afterCommit(() => this.settle(organisationId, employeeIds));
  }

  /** Brings sign-in to what the directory says now. Safe to do again. Runs outside any unit of work. */
  async settle(organisationId: string, employeeIds?: readonly string[]): Promise<void> {
    const { people, today } = await this.work.run(organisationId, () => this.peopleAndToday(employeeIds), { readOnly: true });
    const gone = people.filter((person) => person.email === null || (person.leftOn !== null && person.leftOn <= today));
    const here = people.flatMap(({ employeeId, email, leftOn }) => (email !== null && (leftOn === null || leftOn > today) ? [{ employeeId, email }] : []));
    if (gone.length)
      await this.accounts.unlink(
        organisationId,
        gone.map((person) => person.employeeId),
      );
    if (here.length === 0) return;
    await this.accounts.linkAll(organisationId, here);
  }

  private async peopleAndToday(employeeIds?: readonly string[]): Promise<{ people: Person[]; today: string }> {
    const people = await this.work.query<Person>(
      `SELECT id AS "employeeId", email, left_on::text AS "leftOn" FROM org.employee WHERE organisation_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))`,
      [employeeIds ?? null],
    );
    // an organisation that was deleted since has no people, and no day either
    return { people, today: people.length === 0 ? '' : await this.organisations.today() };
  }
}

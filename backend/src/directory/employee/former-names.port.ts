import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * What people were called before. Colleagues go on writing the name that they know, also in a survey that opens after the change, so that one is taken out of comments too. Nobody reads these names,
 * and they go twelve months after the change, whatever is surveyed: a former name is nobody's business. Every method runs inside a unit of work.
 */
@Injectable()
export class FormerNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Keeps the names of those who are about to be called otherwise. Call it before the change. */
  async keep(people: readonly { id: string; name: string }[]): Promise<void> {
    await this.work.query(
      `INSERT INTO org.former_name (organisation_id, employee_id, name, until_on)
       SELECT e.organisation_id, e.id, e.name, $4::date FROM org.employee e JOIN unnest($2::uuid[], $3::text[]) AS g (id, name) ON g.id = e.id
       WHERE e.organisation_id = $1 AND e.name <> g.name ON CONFLICT (organisation_id, employee_id, name) DO UPDATE SET until_on = excluded.until_on`,
      [people.map(({ id }) => id), people.map(({ name }) => name), await this.organisations.today()],
    );
  }

  /** Forgets those that were changed twelve months ago or earlier. */
  async forgetOld(): Promise<void> {
    await this.work.query(`DELETE FROM org.former_name WHERE organisation_id = $1 AND until_on <= $2::date - interval '12 months'`, [
      await this.organisations.today(),
    ]);
  }
}

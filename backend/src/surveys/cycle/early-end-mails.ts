import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CycleRow } from './cycle.entity.js';
import { EarlyEndings } from './early-endings.js';

/** The mails that a cycle ends early. Runs inside a unit of work; they go once it has committed. */
@Injectable()
export class EarlyEndMails {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly endings: EarlyEndings,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async send(cycleId: string, groupId: string): Promise<void> {
    const cycle = await this.cycles.findOne({ id: cycleId });
    const early = await this.endings.of(cycleId);
    if (!cycle || !early || cycle.state !== 'open') return;
    const [group] = await this.work.query<{ people: string[] }>(
      `SELECT employee_ids AS people FROM org.invited_group WHERE organisation_id = $1 AND cycle_id = $2 AND group_id = $3`,
      [cycleId, groupId],
    );
    const people = await this.employees.addressesOf(group?.people ?? []);
    const { name: organisation } = await this.organisations.current();
    this.work.afterCommit(async () => {
      for (const { name, email } of people) await this.mailer.send({ to: email, ...earlyEndMail(name, organisation, cycle.name, early.lastDay) });
    });
  }
}

function earlyEndMail(name: string, organisation: string, cycleName: string, lastDay: string): { subject: string; text: string } {
  return {
    subject: `Ends earlier: ${cycleName}`,
    text: `${[
      `Hello ${name},`,
      `the survey "${cycleName}" of ${organisation} ends earlier than it said. You can answer until the end of ${lastDay}, with the link of your invitation or after signing in.`,
      'Everybody who was invited gets this mail, whether they have answered or not. Answers that were sent are counted as promised.',
    ].join('\n\n')}\n`,
  };
}

import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { removalMail } from './removal-mail.rules.js';

/** Tells the giver of a kudos that HR takes it down, and why, once it is gone. Nobody is told who works here no longer, or has no address. */
@Injectable()
export class RemovalMail {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly work: UnitOfWork,
  ) {}

  async tell({ giverId, message }: { giverId: string; message: string }, reason: string): Promise<void> {
    const [giver] = await this.employees.activeAmong([giverId]);
    if (!giver?.email) return;
    const { name: organisation, language } = await this.organisations.mailing();
    const mail = removalMail({ name: giver.name, organisation, message, reason }, languageOfTag(giver.language) ?? language);
    const to = giver.email;
    this.work.afterCommit(() => this.mailer.send({ to, ...mail }));
  }
}

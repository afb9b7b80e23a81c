import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type RemovalFacts, removalMail } from './removal-mail.rules.js';

/** Tells the giver of a kudos, or the writer of a reply, that HR takes it down, and why, once it is gone. Nobody is told who works here no longer, or has no address. */
@Injectable()
export class RemovalMail {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly work: UnitOfWork,
  ) {}

  async tell({ writerId, ...removed }: Pick<RemovalFacts, 'what' | 'message' | 'reason'> & { writerId: string }): Promise<void> {
    const [writer] = await this.employees.activeAmong([writerId]);
    if (!writer?.email) return;
    const { name: organisation, language } = await this.organisations.mailing();
    const mail = removalMail({ name: writer.name, organisation, ...removed }, languageOfTag(writer.language) ?? language);
    const to = writer.email;
    this.work.afterCommit(() => this.mailer.send({ to, ...mail }));
  }
}

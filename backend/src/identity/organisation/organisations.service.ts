import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignUp } from '@throughline/contract';
import type { GrantedRole } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Accounts } from '../account/accounts.port.js';
import { EmailLinks } from '../account/email-links.js';
import { hashPassword } from '../account/password.js';
import { People } from '../account/people.port.js';
import { TryLimit } from '../account/try-limit.js';
import { type Place, SessionsService } from '../session/sessions.service.js';
import { Organisation } from './organisation.entity.js';

interface Pending {
  organisationName: string;
  name: string;
  email: string;
  passwordHash: string;
}

/** Sign-up: nothing exists until the address is verified; then the organisation, its first administrator and her account exist together. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly work: UnitOfWork,
    @InjectRows(Organisation) private readonly organisations: Rows<Organisation>,
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly sessions: SessionsService,
    private readonly links: EmailLinks,
    private readonly mailer: Mailer,
    private readonly limit: TryLimit,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async request(body: SignUp, address: string): Promise<void> {
    await this.limit.count(`sign-up ${body.email}`, address);
    const pending: Pending = {
      organisationName: body.organisationName.trim(),
      name: body.name.trim(),
      email: body.email.trim(),
      passwordHash: await hashPassword(body.password),
    };
    const secret = await this.links.make('sign-up', body.email, pending);
    await this.mailer.send({
      to: body.email,
      subject: 'Confirm your address',
      text: `Hello ${pending.name},\n\nplease confirm that this is your address. Your organisation "${pending.organisationName}" is made when you open:\n\n${this.settings.publicUrl}/verify#t=${secret}\n\nThe link works once and for 24 hours. If you did not sign up, delete this mail; nothing is kept.\n`,
    });
  }

  /** Uses the link of the mail: the organisation exists from now on, and its first administrator is signed in. */
  async verify(token: string, place: Place): ReturnType<SessionsService['begin']> {
    const pending = await this.links.use<Pending>('sign-up', token);
    const { accountId } = await this.create(pending.organisationName, { name: pending.name, email: pending.email, passwordHash: pending.passwordHash });
    return this.sessions.begin(accountId, place);
  }

  /** Makes an organisation with its first administrator. Shared by sign-up and the demo. */
  async create(
    name: string,
    first: { name: string; email: string; passwordHash: string },
    fictional = false,
  ): Promise<{ organisationId: string; accountId: string; employeeId: string }> {
    const organisationId = randomUUID();
    const employeeId = newId();
    await this.work.run(organisationId, async () => {
      await this.organisations.insert({ name, timeZone: this.settings.values.TIME_ZONE, language: 'en', fictional, madeAt: this.clock.now() });
      await this.people.addFirst({ employeeId, name: first.name, email: first.email }, name);
    });
    const accountId = await this.accounts.ensure(first.email, first.passwordHash);
    const roles: GrantedRole[] = ['administrator'];
    await this.accounts.link({ accountId, organisationId, employeeId, roles });
    return { organisationId, accountId, employeeId };
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignUp, Verification } from '@throughline/contract';
import type { GrantedRole } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Accounts } from '../account/accounts.port.js';
import { EmailLinks } from '../account/email-links.js';
import { hashPassword } from '../account/password.js';
import { People } from '../account/people.port.js';
import { TryLimit } from '../account/try-limit.js';
import { type Place, SessionsService } from '../session/sessions.service.js';

/** Made with the link, so that a press that was cut off can be pressed again. */
interface FirstIds {
  organisationId: string;
  employeeId: string;
}

interface Pending extends FirstIds {
  organisationName: string;
  name: string;
  email: string;
}

/**
 * Sign-up: nothing exists until the address is verified; then the organisation, its first administrator and her account do. The password is chosen by
 * who opens the link, and so owns the address; never by who typed the address in.
 */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly work: UnitOfWork,
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
    await this.limit.count(`sign-up ${body.email.trim()}`, address);
    const pending: Pending = {
      organisationName: body.organisationName.trim(),
      name: body.name.trim(),
      email: body.email.trim(),
      organisationId: randomUUID(),
      employeeId: newId(),
    };
    const secret = await this.links.make('sign-up', body.email, pending);
    await this.mailer.send({
      to: body.email,
      subject: 'Confirm your address',
      text: `Hello ${pending.name},\n\nplease confirm that this is your address. Your organisation "${pending.organisationName}" is made when you open:\n\n${this.settings.publicUrl}/verify#t=${secret}\n\nThe link works once and for 24 hours. If you did not sign up, delete this mail; nothing is kept.\n`,
    });
  }

  /** Uses the link of the mail: the organisation exists from now on, and its first administrator is signed in. */
  async verify({ token, password }: Verification, place: Place): ReturnType<SessionsService['begin']> {
    const pending = await this.links.read<Pending>('sign-up', token);
    const passwordHash = await hashPassword(password);
    const { organisationId, accountId } = await this.create(pending.organisationName, { ...pending, passwordHash }, false, pending);
    // last, so that whatever broke off before can be done again with the same link
    await this.links.use('sign-up', token);
    await this.limit.forget(`sign-up ${pending.email}`, place.address);
    return this.sessions.begin(accountId, place, organisationId);
  }

  /** Makes an organisation with its first administrator. Shared by sign-up and the demo. With ids it is safe to do again, and goes on where it broke off. */
  async create(
    name: string,
    first: { name: string; email: string; passwordHash: string },
    fictional = false,
    { organisationId, employeeId }: FirstIds = { organisationId: randomUUID(), employeeId: newId() },
  ): Promise<{ organisationId: string; accountId: string; employeeId: string }> {
    await this.work.run(organisationId, async () => {
      if (await this.isNew(name, fictional)) await this.people.addFirst({ employeeId, name: first.name, email: first.email }, name);
    });
    const accountId = await this.accounts.ensure(first.email, first.passwordHash);
    const roles: GrantedRole[] = ['administrator'];
    await this.accounts.link({ accountId, organisationId, employeeId, roles });
    return { organisationId, accountId, employeeId };
  }

  /** Inserts the organisation; of two at once the second waits for the first, and sees that it is there. */
  private async isNew(name: string, fictional: boolean): Promise<boolean> {
    const made = await this.work.query(
      `INSERT INTO org.organisation (organisation_id, name, time_zone, language, fictional, made_at) VALUES ($1, $2, $3, 'en', $4, $5)
       ON CONFLICT (organisation_id) DO NOTHING RETURNING organisation_id`,
      [name, this.settings.values.TIME_ZONE, fictional, this.clock.now()],
    );
    return made.length > 0;
  }
}

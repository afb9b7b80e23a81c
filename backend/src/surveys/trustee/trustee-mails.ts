import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { TrusteeLinks } from './trustee-links.js';
import { countMail, keyMadeMail, keyMail, type TrusteeMailFacts } from './trustee-mail.rules.js';
import type { KeptTrusteeKey } from './trustee-keys.js';

/** Writes to trustees. Every method runs inside a unit of work; the mails go once it has committed. */
@Injectable()
export class TrusteeMails {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly organisations: OrganisationReader,
    private readonly links: TrusteeLinks,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Mails every trustee a fresh link to what is to be done: making the key, or counting. Throws Refusal `no-trustees`, `nothing-to-do`. */
  async send(cycleId: string): Promise<void> {
    const cycle = await this.cycles.find(cycleId);
    if (cycle.trustees.length === 0) throw new Refusal('conflict', 'no-trustees', 'This cycle has no trustees: the platform counts its ballots.');
    if (cycle.state !== 'draft' && cycle.state !== 'closed')
      throw new Refusal('conflict', 'nothing-to-do', 'The trustees have nothing to do now. They get a mail by themselves when the cycle has closed.');
    const facts = await this.factsOf(cycle);
    const mails: Mail[] = [];
    for (const [i, { name, email }] of cycle.trustees.entries()) {
      const secret = await this.links.add(cycleId, i);
      mails.push({ to: email, ...(cycle.state === 'draft' ? keyMail : countMail)(facts, name, secret) });
    }
    this.afterwards(mails);
  }

  /** Tells every trustee that a key was made, and the words of her part. */
  async tellKeyMade(cycleId: string, { parts }: KeptTrusteeKey): Promise<void> {
    const cycle = await this.cycles.find(cycleId);
    const facts = await this.factsOf(cycle);
    this.afterwards(cycle.trustees.map(({ name, email }, i) => ({ to: email, ...keyMadeMail(facts, name, parts[i]!.sha256) })));
  }

  private async factsOf({ id, name, trustees, manifestSha256 }: CycleFacts): Promise<TrusteeMailFacts> {
    const organisation = await this.organisations.current();
    return {
      organisationName: organisation.name,
      organisationId: this.work.organisationId,
      cycleId: id,
      cycleName: name,
      trustees: trustees.map((trustee) => trustee.name),
      manifestSha256,
      publicUrl: this.settings.publicUrl,
    };
  }

  private afterwards(mails: readonly Mail[]): void {
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }
}

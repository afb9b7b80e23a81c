import { Injectable } from '@nestjs/common';
import type { DemoNotice } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { Accounts } from '../identity/account/accounts.port.js';
import { OrganisationRemoval } from '../identity/organisation/organisation-removal.js';
import { OrganisationReader } from '../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Caller } from '../platform/http/caller.js';
import { BallotOffice } from '../surveys/ballot/ballot-office.js';
import { DemoClaim } from './demo-claim.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-people.js';

/** Tells whether the demo is there, and deletes it whole. */
@Injectable()
export class DemoService {
  constructor(
    private readonly claim: DemoClaim,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
    private readonly removal: OrganisationRemoval,
    private readonly ballots: BallotOffice,
  ) {}

  /** Names nobody to sign in as while the demo is still being made. */
  async notice(): Promise<DemoNotice> {
    const present = (await this.claim.isMade()) && (await this.accounts.findByEmail(`admin@${DEMO_DOMAIN}`)) !== undefined;
    const people = DEMO_SIGN_INS.map(({ key, role, name }) => ({ email: `${key}@${DEMO_DOMAIN}`, role, name }));
    return present ? { present, password: DEMO_PASSWORD, people } : { present, password: '', people: [] };
  }

  /** Deletes the caller's organisation, which must be a fictional one. */
  async remove(caller: Caller): Promise<void> {
    const { fictional } = await this.organisations.current();
    if (!fictional) throw new Refusal('forbidden', 'not-fictional', 'Only a fictional organisation can be deleted here.');
    await this.ballots.forgetOrganisation(caller.organisationId);
    await this.removal.removeAll();
    this.work.afterCommit(() => this.accounts.forgetOrganisation(caller.organisationId));
  }
}

import { Injectable } from '@nestjs/common';
import type { DemoNotice } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { Accounts } from '../identity/account/accounts.port.js';
import { OrganisationRemoval } from '../identity/organisation/organisation-removal.js';
import { OrganisationReader } from '../identity/organisation/organisation.reader.js';
import { ConnectionPools } from '../platform/database/connection-pools.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Caller } from '../platform/http/caller.js';
import { BallotOffice } from '../surveys/ballot/ballot-office.js';
import { DEMO_DOMAIN, DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-people.js';

/** Tells whether the demo is there, and deletes it whole. */
@Injectable()
export class DemoService {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
    private readonly removal: OrganisationRemoval,
    private readonly ballots: BallotOffice,
  ) {}

  async notice(): Promise<DemoNotice> {
    const present = (await this.accounts.findByEmail(`admin@${DEMO_DOMAIN}`)) !== undefined;
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

  /** Whether the demo has yet to be made: asked for, never made before, and nobody has signed up. Marks it as made. */
  async claim(): Promise<boolean> {
    const { rows } = await this.pools
      .pool('identity')
      .query(
        `INSERT INTO platform.installation_fact (key, value) SELECT 'demo', 'made' WHERE NOT EXISTS (SELECT 1 FROM platform.sign_in) ON CONFLICT (key) DO NOTHING RETURNING key`,
      );
    return rows.length > 0;
  }

  /** Takes back a demo that failed half-way, so that the next start can make it whole. */
  async unclaim(): Promise<void> {
    const admin = await this.accounts.findByEmail(`admin@${DEMO_DOMAIN}`);
    for (const { organisationId } of admin ? await this.accounts.signIns(admin.id) : []) {
      await this.ballots.forgetOrganisation(organisationId);
      await this.work.run(organisationId, () => this.removal.removeAll());
      await this.accounts.forgetOrganisation(organisationId);
    }
    await this.pools.pool('identity').query(`DELETE FROM platform.installation_fact WHERE key = 'demo'`);
  }
}

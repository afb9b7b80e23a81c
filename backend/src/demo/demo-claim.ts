import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../identity/account/accounts.port.js';
import { OrganisationRemoval } from '../identity/organisation/organisation-removal.js';
import { ConnectionPools } from '../platform/database/connection-pools.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { BallotOffice } from '../surveys/ballot/ballot-office.js';

const MADE = 'made';
const MAKING = 'making ';

/**
 * What the installation remembers of its demo: that it is being made, with the id of its organisation, or that it was made once. A demo whose making
 * was cut off, even by the power, is so known by its id and can be removed whole.
 */
@Injectable()
export class DemoClaim {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly accounts: Accounts,
    private readonly work: UnitOfWork,
    private readonly removal: OrganisationRemoval,
    private readonly ballots: BallotOffice,
  ) {}

  async isMade(): Promise<boolean> {
    return (await this.fact()) === MADE;
  }

  /** The id of the organisation to be made; undefined when a demo is made or being made, or somebody has signed up. */
  async claim(): Promise<string | undefined> {
    const organisationId = randomUUID();
    const { rows } = await this.pool.query(
      `INSERT INTO platform.installation_fact (key, value) SELECT 'demo', $1 WHERE NOT EXISTS (SELECT 1 FROM platform.sign_in) ON CONFLICT (key) DO NOTHING RETURNING key`,
      [`${MAKING}${organisationId}`],
    );
    return rows.length > 0 ? organisationId : undefined;
  }

  async done(): Promise<void> {
    await this.pool.query(`UPDATE platform.installation_fact SET value = $1 WHERE key = 'demo'`, [MADE]);
  }

  /** Removes a demo that was cut off half-way, so that it can be made whole. Safe to do again when it is cut off itself. */
  async removeUnfinished(): Promise<void> {
    const fact = await this.fact();
    if (!fact?.startsWith(MAKING)) return;
    const organisationId = fact.slice(MAKING.length);
    await this.ballots.forgetOrganisation(organisationId);
    await this.work.run(organisationId, () => this.removal.removeAll());
    await this.accounts.forgetOrganisation(organisationId);
    await this.pool.query(`DELETE FROM platform.installation_fact WHERE key = 'demo' AND value = $1`, [fact]);
  }

  private async fact(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ value: string }>(`SELECT value FROM platform.installation_fact WHERE key = 'demo'`);
    return rows[0]?.value;
  }

  private get pool() {
    return this.pools.pool('identity');
  }
}

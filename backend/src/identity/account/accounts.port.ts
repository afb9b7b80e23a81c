import { Injectable } from '@nestjs/common';
import type { GrantedRole } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { newId } from '../../platform/database/new-id.js';

export interface SignInEntry {
  accountId: string;
  organisationId: string;
  employeeId: string;
  roles: GrantedRole[];
}

/** Who holds which roles. */
export interface Granted {
  employeeId: string;
  roles: GrantedRole[];
}

const BATCH = 5000;
const GRANTED = `SELECT employee_id AS "employeeId", roles FROM platform.sign_in WHERE organisation_id = $1 AND roles <> '{}' ORDER BY employee_id`;

/** Addresses are compared without case. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Accounts and where each may sign in. Lives under the identity role, which sees sign-in data and nothing else. */
@Injectable()
export class Accounts {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  async findByEmail(email: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
    const { rows } = await this.pool.query<{ id: string; passwordHash: string | null }>(
      `SELECT id, password_hash AS "passwordHash" FROM platform.account WHERE email_key = $1`,
      [emailKey(email)],
    );
    return rows[0];
  }

  async findById(id: string): Promise<{ id: string; email: string; passwordHash: string | null } | undefined> {
    const { rows } = await this.pool.query<{ id: string; email: string; passwordHash: string | null }>(
      `SELECT id, email, password_hash AS "passwordHash" FROM platform.account WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The account of the address, made with the password when there is none. One that exists is not touched. */
  async ensure(email: string, passwordHash: string | null): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO platform.account (id, email, email_key, password_hash, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email_key) DO UPDATE SET password_hash = platform.account.password_hash RETURNING id`,
      [newId(), email.trim(), emailKey(email), passwordHash, this.clock.now()],
    );
    return rows[0]!.id;
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.pool.query(`UPDATE platform.account SET password_hash = $2 WHERE id = $1`, [accountId, passwordHash]);
  }

  /** Where the account may sign in, the organisation it has belonged to longest first: nobody captures a sign-in by adding somebody's address later. */
  async signIns(accountId: string): Promise<SignInEntry[]> {
    const { rows } = await this.pool.query<SignInEntry>(
      `SELECT account_id AS "accountId", organisation_id AS "organisationId", employee_id AS "employeeId", roles
       FROM platform.sign_in WHERE account_id = $1 ORDER BY linked_at, organisation_id`,
      [accountId],
    );
    return rows;
  }

  async link(entry: SignInEntry): Promise<void> {
    await this.pool.query(
      `INSERT INTO platform.sign_in (organisation_id, account_id, employee_id, roles, linked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, employee_id) DO NOTHING`,
      [entry.organisationId, entry.accountId, entry.employeeId, entry.roles, this.clock.now()],
    );
  }

  /**
   * Lets people of one organisation sign in by exactly these addresses, all at once or not at all: whoever had another address loses it with its
   * sessions and keeps her roles. Those already linked so stay as they are. Throws when an address still belongs to somebody who is not among the people.
   */
  async linkAll(organisationId: string, people: readonly { employeeId: string; email: string }[]): Promise<void> {
    // in one order, so that two of these wait for each other instead of for ever
    const sorted = people.map(({ employeeId, email }) => ({ employeeId, email: email.trim(), key: emailKey(email) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    await this.pools.transaction('identity', organisationId, async (transaction) => {
      const moved = await transaction.query<{ employeeId: string; roles: GrantedRole[] }>(
        `DELETE FROM platform.sign_in s USING platform.account a, unnest($2::uuid[], $3::text[]) AS g (employee_id, email_key)
         WHERE s.organisation_id = $1 AND s.employee_id = g.employee_id AND a.id = s.account_id AND a.email_key <> g.email_key
         RETURNING s.employee_id AS "employeeId", s.roles`,
        [sorted.map((one) => one.employeeId), sorted.map((one) => one.key)],
      );
      const roles = new Map(moved.map((one) => [one.employeeId, one.roles]));
      for (let from = 0; from < sorted.length; from += BATCH) await this.linkBatch(transaction, sorted.slice(from, from + BATCH), roles);
    });
  }

  private async linkBatch(
    transaction: OrganisationTransaction,
    people: readonly { employeeId: string; email: string; key: string }[],
    roles: ReadonlyMap<string, GrantedRole[]>,
  ): Promise<void> {
    const linked = await transaction.query<{ employeeId: string }>(
      `WITH given AS (
         SELECT g.id, g.email, g.email_key, g.employee_id, ARRAY(SELECT jsonb_array_elements_text(g.roles)) AS roles
         FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::jsonb[]) AS g (id, email, email_key, employee_id, roles)),
       made AS (
         INSERT INTO platform.account (id, email, email_key, made_at) SELECT id, email, email_key, $7 FROM given
         ON CONFLICT (email_key) DO UPDATE SET email = platform.account.email RETURNING id, email_key)
       INSERT INTO platform.sign_in (organisation_id, account_id, employee_id, roles, linked_at)
       SELECT $1, made.id, given.employee_id, given.roles, $7 FROM given JOIN made USING (email_key) ON CONFLICT DO NOTHING RETURNING employee_id AS "employeeId"`,
      [
        people.map(() => newId()),
        people.map((one) => one.email),
        people.map((one) => one.key),
        people.map((one) => one.employeeId),
        people.map((one) => JSON.stringify(roles.get(one.employeeId) ?? [])),
        this.clock.now(),
      ],
    );
    const now = new Set(linked.map((one) => one.employeeId));
    // her roles must not be lost because somebody's former address has not been settled yet: nothing is done, and the queue does it again
    if (people.some(({ employeeId }) => roles.has(employeeId) && !now.has(employeeId)))
      throw new Error('An address still belongs to somebody else of the organisation.');
  }

  /** Ends the right to sign in, and every session with it. */
  async unlink(organisationId: string, employeeIds: readonly string[]): Promise<void> {
    await this.pool.query(`DELETE FROM platform.sign_in WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`, [organisationId, employeeIds]);
  }

  async granted(organisationId: string): Promise<Granted[]> {
    return (await this.pool.query<Granted>(GRANTED, [organisationId])).rows;
  }

  /**
   * Gives or takes a role, one change at a time in an organisation. `mayChange` sees who holds what once nobody else can change it, and may throw;
   * then nothing changes. False when the person has no sign-in there.
   */
  async changeRole(
    organisationId: string,
    change: { employeeId: string; role: GrantedRole; give: boolean },
    mayChange: (granted: readonly Granted[]) => void = () => undefined,
  ): Promise<boolean> {
    return this.pools.transaction('identity', organisationId, async (transaction) => {
      mayChange(await transaction.query<Granted>(`${GRANTED} FOR UPDATE`));
      const changed = await transaction.query(
        `UPDATE platform.sign_in SET roles = array_remove(roles, $3::text) || CASE WHEN $4::boolean THEN ARRAY[$3::text] ELSE '{}' END
         WHERE organisation_id = $1 AND employee_id = $2 RETURNING employee_id`,
        [change.employeeId, change.role, change.give],
      );
      return changed.length > 0;
    });
  }

  /** Every organisation that somebody may sign in to. */
  async organisations(): Promise<string[]> {
    const { rows } = await this.pool.query<{ organisationId: string }>(`SELECT DISTINCT organisation_id AS "organisationId" FROM platform.sign_in ORDER BY 1`);
    return rows.map((row) => row.organisationId);
  }

  /** Removes an organisation from sign-in; accounts that belong to no other go with it. */
  async forgetOrganisation(organisationId: string): Promise<void> {
    const { rows } = await this.pool.query<{ account_id: string }>(`DELETE FROM platform.sign_in WHERE organisation_id = $1 RETURNING account_id`, [
      organisationId,
    ]);
    await this.pool.query(
      `DELETE FROM platform.account a WHERE id = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM platform.sign_in s WHERE s.account_id = a.id)`,
      [rows.map((row) => row.account_id)],
    );
  }

  private get pool() {
    return this.pools.pool('identity');
  }
}

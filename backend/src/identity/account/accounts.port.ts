import { Injectable } from '@nestjs/common';
import type { GrantedRole } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { newId } from '../../platform/database/new-id.js';

export interface SignInEntry {
  accountId: string;
  organisationId: string;
  employeeId: string;
  roles: GrantedRole[];
}

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

  /** The account of the address, made when there is none; a given password replaces none but an absent one. */
  async ensure(email: string, passwordHash: string | null): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      `INSERT INTO platform.account (id, email, email_key, password_hash, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email_key) DO UPDATE SET password_hash = coalesce(platform.account.password_hash, excluded.password_hash) RETURNING id`,
      [newId(), email.trim(), emailKey(email), passwordHash, this.clock.now()],
    );
    return rows[0]!.id;
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.pool.query(`UPDATE platform.account SET password_hash = $2 WHERE id = $1`, [accountId, passwordHash]);
  }

  async signIns(accountId: string): Promise<SignInEntry[]> {
    const { rows } = await this.pool.query<SignInEntry>(
      `SELECT account_id AS "accountId", organisation_id AS "organisationId", employee_id AS "employeeId", roles FROM platform.sign_in WHERE account_id = $1 ORDER BY organisation_id DESC`,
      [accountId],
    );
    return rows;
  }

  async link(entry: SignInEntry): Promise<void> {
    await this.pool.query(
      `INSERT INTO platform.sign_in (organisation_id, account_id, employee_id, roles) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, employee_id) DO NOTHING`,
      [entry.organisationId, entry.accountId, entry.employeeId, entry.roles],
    );
  }

  /** Links many people of one organisation at once, as a roster import does; those already linked stay as they are. */
  async linkAll(organisationId: string, people: readonly { employeeId: string; email: string }[], passwordHash: string | null = null): Promise<void> {
    const batch = 5000;
    for (let from = 0; from < people.length; from += batch) {
      const part = people.slice(from, from + batch);
      await this.pool.query(
        `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) AS g (id, email, email_key, employee_id)),
              made AS (
                INSERT INTO platform.account (id, email, email_key, password_hash, made_at) SELECT id, email, email_key, $6, $7 FROM given
                ON CONFLICT (email_key) DO UPDATE SET email = platform.account.email RETURNING id, email_key)
         INSERT INTO platform.sign_in (organisation_id, account_id, employee_id, roles)
         SELECT $5, made.id, given.employee_id, '{}' FROM given JOIN made USING (email_key) ON CONFLICT DO NOTHING`,
        [
          part.map(() => newId()),
          part.map((p) => p.email.trim()),
          part.map((p) => emailKey(p.email)),
          part.map((p) => p.employeeId),
          organisationId,
          passwordHash,
          this.clock.now(),
        ],
      );
    }
  }

  /** Ends the right to sign in, and every session with it. */
  async unlink(organisationId: string, employeeIds: readonly string[]): Promise<void> {
    await this.pool.query(`DELETE FROM platform.sign_in WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`, [organisationId, employeeIds]);
  }

  /** Ends sign-in by an address that is no longer the person's; people who hold roles keep theirs until they are moved one by one. */
  async unlinkFormerAddresses(organisationId: string, people: readonly { employeeId: string; email: string }[]): Promise<void> {
    await this.pool.query(
      `DELETE FROM platform.sign_in s USING platform.account a, unnest($2::uuid[], $3::text[]) AS g (employee_id, email_key)
       WHERE s.organisation_id = $1 AND s.employee_id = g.employee_id AND s.roles = '{}' AND a.id = s.account_id AND a.email_key <> g.email_key`,
      [organisationId, people.map((one) => one.employeeId), people.map((one) => emailKey(one.email))],
    );
  }

  async granted(organisationId: string): Promise<{ employeeId: string; roles: GrantedRole[] }[]> {
    const { rows } = await this.pool.query<{ employeeId: string; roles: GrantedRole[] }>(
      `SELECT employee_id AS "employeeId", roles FROM platform.sign_in WHERE organisation_id = $1 AND roles <> '{}' ORDER BY employee_id`,
      [organisationId],
    );
    return rows;
  }

  async rolesOf(organisationId: string, employeeId: string): Promise<GrantedRole[] | undefined> {
    const { rows } = await this.pool.query<{ roles: GrantedRole[] }>(`SELECT roles FROM platform.sign_in WHERE organisation_id = $1 AND employee_id = $2`, [
      organisationId,
      employeeId,
    ]);
    return rows[0]?.roles;
  }

  async setRoles(organisationId: string, employeeId: string, roles: readonly GrantedRole[]): Promise<void> {
    await this.pool.query(`UPDATE platform.sign_in SET roles = $3 WHERE organisation_id = $1 AND employee_id = $2`, [organisationId, employeeId, roles]);
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

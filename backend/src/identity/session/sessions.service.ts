import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { SessionList } from '@throughline/contract';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import type { Caller } from '../../platform/http/caller.js';
import { Accounts, type SignInEntry } from '../account/accounts.port.js';
import { EmailLinks } from '../account/email-links.js';
import { passwordFits } from '../account/password.js';
import { newSecret, secretHash } from '../account/secret-token.js';
import { TryLimit } from '../account/try-limit.js';
import { sessionCounts, sessionEnd, shouldNoteUse } from './session.rules.js';

export interface Place {
  address: string;
  userAgent: string;
}

interface Kept extends Caller {
  seenAt: Date;
  expiresAt: Date;
}

/** Sessions: 256 random bits in a cookie, kept as a hash, ended at once when asked. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly accounts: Accounts,
    private readonly links: EmailLinks,
    private readonly limit: TryLimit,
    private readonly clock: Clock,
  ) {}

  async byPassword(email: string, password: string, place: Place): Promise<{ secret: string; entry: SignInEntry }> {
    await this.limit.count(email, place.address);
    const account = await this.accounts.findByEmail(email);
    if (!(await passwordFits(account?.passwordHash, password)) || !account) {
      throw new Refusal('unauthenticated', 'wrong-password', 'This address and password do not fit together. Try again, or let us mail you a sign-in link.');
    }
    await this.limit.forget(email, place.address);
    return this.begin(account.id, place);
  }

  async byLink(token: string, place: Place): Promise<{ secret: string; entry: SignInEntry }> {
    const { accountId, email } = await this.links.use<{ accountId: string; email: string }>('sign-in', token);
    await this.limit.forget(`link ${email}`, place.address);
    return this.begin(accountId, place);
  }

  /** Begins a session in the organisation, or else in the one that the account has belonged to longest. */
  async begin(accountId: string, place: Place, organisationId?: string): Promise<{ secret: string; entry: SignInEntry }> {
    const entries = await this.accounts.signIns(accountId);
    const entry = entries.find((one) => one.organisationId === organisationId) ?? entries[0];
    if (!entry) throw new Refusal('forbidden', 'no-organisation', 'This account belongs to no organisation any more. Ask your HR team to add you.');
    const { secret, sha256 } = newSecret();
    const now = this.clock.now();
    await this.pool.query(
      `INSERT INTO platform.session (organisation_id, token_sha256, id, account_id, user_agent, made_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [entry.organisationId, sha256, randomUUID(), accountId, place.userAgent.slice(0, 200), now, sessionEnd(now)],
    );
    return { secret, entry };
  }

  /** Who the session is of. That it was used is noted now and then, but never by a route for anyone, where people collect their ballots. */
  async find(secret: string, noteUse: boolean): Promise<Caller | undefined> {
    const sha256 = secretHash(secret);
    const { rows } = await this.pool.query<Kept>(
      `SELECT s.id AS "sessionId", s.account_id AS "accountId", s.organisation_id AS "organisationId", i.employee_id AS "employeeId", i.roles, s.seen_at AS "seenAt", s.expires_at AS "expiresAt"
       FROM platform.session s JOIN platform.sign_in i USING (organisation_id, account_id) WHERE s.token_sha256 = $1`,
      [sha256],
    );
    const kept = rows[0];
    const now = this.clock.now();
    if (!kept || !sessionCounts(kept, now)) return undefined;
    if (noteUse && shouldNoteUse(kept.seenAt, now)) await this.pool.query(`UPDATE platform.session SET seen_at = $2 WHERE token_sha256 = $1`, [sha256, now]);
    return { sessionId: kept.sessionId, accountId: kept.accountId, organisationId: kept.organisationId, employeeId: kept.employeeId, roles: kept.roles };
  }

  /** Lets the session go on in another organisation of the same account. Throws Refusal `no-such-organisation`. */
  async moveTo(caller: Caller, organisationId: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `UPDATE platform.session s SET organisation_id = i.organisation_id FROM platform.sign_in i
       WHERE s.id = $1 AND s.account_id = $2 AND i.account_id = s.account_id AND i.organisation_id = $3`,
      [caller.sessionId, caller.accountId, organisationId],
    );
    if (rowCount === 0) throw new Refusal('not-found', 'no-such-organisation', 'You do not belong to this organisation, or no longer. Choose one of your own.');
  }

  async list(caller: Caller): Promise<SessionList> {
    const { rows } = await this.pool.query<{ id: string; userAgent: string; madeAt: Date }>(
      `SELECT id, user_agent AS "userAgent", made_at AS "madeAt" FROM platform.session WHERE account_id = $1 AND expires_at > $2 ORDER BY made_at DESC`,
      [caller.accountId, this.clock.now()],
    );
    return { items: rows.map((row) => ({ id: row.id, createdOn: row.madeAt.toISOString(), current: row.id === caller.sessionId, userAgent: row.userAgent })) };
  }

  async end(sessionId: string): Promise<void> {
    await this.pool.query(`DELETE FROM platform.session WHERE id = $1`, [sessionId]);
  }

  /** Signs the person out everywhere. */
  async endAll(accountId: string): Promise<void> {
    await this.pool.query(`DELETE FROM platform.session WHERE account_id = $1`, [accountId]);
  }

  async endAllButThis(caller: Caller): Promise<void> {
    await this.pool.query(`DELETE FROM platform.session WHERE account_id = $1 AND id <> $2`, [caller.accountId, caller.sessionId]);
  }

  async deleteExpired(): Promise<void> {
    await this.pool.query(`DELETE FROM platform.session WHERE expires_at < $1`, [this.clock.now()]);
  }

  private get pool() {
    return this.pools.pool('identity');
  }
}

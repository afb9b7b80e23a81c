import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { emailKey } from '../../identity/account/accounts.port.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { cycleLock } from './cycle-lock.js';
import type { Addressed } from './invitation-links.js';

/** Somebody who was sent a link at another address than the one she had at the opening; that one, empty when she had none. */
export interface Readdressed extends Addressed {
  before: string;
}

/**
 * What an address that was changed since the opening of a cycle may do in it: nothing, until a link to it was allowed. Each such link counts as a second ballot of its group, of which there are
 * as many as the rules of the cycle state and no more.
 */
@Injectable()
export class Readdressing {
  constructor(private readonly pools: ConnectionPools) {}

  /**
   * Refuses whoever signed in and has another address than at the opening: it may be somebody who gave her one of his own. So has whoever signed in at another address, even if hers
   * stands in the directory again. `accountId`: who signed in; null for people of the demo, who never do. Throws Refusal `address-changed`.
   */
  async mustBeAsAtOpening(organisationId: string, cycleId: string, employeeId: string, accountId: string | null): Promise<void> {
    // as the role that leaves no line in any log: asked as another one, it would tell when she collected
    const [holder] = await this.pools.message<{ asAtOpening: boolean | null }>(
      'issuer',
      organisationId,
      sqlText`SELECT h.address = coalesce(e.email_key, '') AND (${accountId}::uuid IS NULL OR h.address = (SELECT email_key FROM platform.account WHERE id = ${accountId}::uuid)) AS "asAtOpening"
              FROM org.entitlement h LEFT JOIN org.employee e ON e.organisation_id = h.organisation_id AND e.id = h.holder_id
              WHERE h.organisation_id = ${organisationId} AND h.cycle_id = ${cycleId} AND h.holder_id = ${employeeId}`,
    );
    if (!holder || holder.asAtOpening === true) return;
    throw new Refusal(
      'forbidden',
      'address-changed',
      'Your mail address was changed after this survey opened. So that nobody who changes an address can answer in your place, open the survey with the link that you were mailed first, or ask HR for a new link.',
    );
  }

  /** Those of these people whose address is another one than at the opening. */
  async changed(organisationId: string, cycleId: string, people: readonly Addressed[]): Promise<Readdressed[]> {
    const rows = await this.pools.message<{ id: string; address: string }>(
      'issuer',
      organisationId,
      sqlText`SELECT holder_id AS id, address FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND address IS NOT NULL AND holder_id = ANY(${`{${people.map(({ employeeId }) => employeeId).join(',')}}`}::uuid[])`,
    );
    const before = new Map(rows.map(({ id, address }) => [id, address]));
    return people.flatMap((person) => {
      const address = before.get(person.employeeId);
      return address === undefined || address === emailKey(person.email) ? [] : [{ ...person, before: address }];
    });
  }

  /** To which other address a link was allowed to somebody, folded, and the one she had at the opening, empty for none; undefined when none was allowed, or the cycle has been counted. */
  async allowed(organisationId: string, cycleId: string, employeeId: string): Promise<{ before: string; email: string } | undefined> {
    const [row] = await this.pools.message<{ before: string; email: string }>(
      'issuer',
      organisationId,
      sqlText`SELECT coalesce(address, '') AS before, readdressed_to AS email FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND holder_id = ${employeeId} AND readdressed_to IS NOT NULL`,
    );
    return row;
  }

  /** Allows a link to each of these addresses, once a person; again for the same address changes nothing. Throws Refusal `no-more-reissues`, and then allows none. */
  async allow(organisationId: string, cycleId: string, people: readonly Readdressed[]): Promise<void> {
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock_shared($3::bigint) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [
        cycleId,
        cycleLock(cycleId),
      ]);
      // the same lock as of second ballots, with which these share what the rules allow
      await transaction.query(
        `SELECT pg_advisory_xact_lock(hashtextextended(cycle_id::text, 4402)) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
        [cycleId],
      );
      for (const { employeeId, email } of people) {
        const allowed = await transaction.query(
          `UPDATE org.entitlement e SET readdressed_to = $4 WHERE e.organisation_id = $1 AND e.cycle_id = $2 AND e.holder_id = $3
             AND (e.readdressed_to = $4 OR (e.readdressed_to IS NULL AND
               (SELECT sum(c.reissues) + count(c.readdressed_to) < greatest(1, count(*) / 50) FROM org.entitlement c
                WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.cohort_id = e.cohort_id))) RETURNING 1`,
          [cycleId, employeeId, emailKey(email)],
        );
        if (allowed.length === 0) throw noMore();
      }
    });
  }
}

const noMore = (): Refusal =>
  new Refusal(
    'conflict',
    'no-more-reissues',
    'No link to the new address can be sent: it could be a second ballot, and as many of this group as the rules of the survey allow were handed out, or one was sent to another address already. The link that was mailed first goes on working.',
  );

import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { emailKey } from '../../identity/account/accounts.port.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { CycleKeys } from './cycle-keys.js';

/** Somebody and where mail reaches her now. */
export interface Addressed {
  employeeId: string;
  email: string;
}

/** The secret of somebody's link, and what stops her reminders and can do nothing else. */
export interface PersonalLink {
  secret: string;
  stop: string;
}

const BATCH = 10_000;

/**
 * The personal links of a cycle. A link is made from a key of the cycle, which lies outside the database, and from the address: everybody has one and the same link in all mails of the
 * cycle. So nothing is written down when somebody is reminded, and how often she was cannot be counted. Only hashes are in the database.
 *
 * There is a link only for the address that a person had when the cycle opened. Whoever keeps the list of people could otherwise put an address of his own beside a name and
 * wait for a reminder. To another address there is one only after it was allowed (see Readdressing), and it opens a ballot of its own.
 */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly keys: CycleKeys,
    private readonly pools: ConnectionPools,
  ) {}

  /** Links of these people, by id. Whoever's address was changed since the opening is absent, unless a link to it was allowed. */
  async of(organisationId: string, cycleId: string, people: readonly Addressed[]): Promise<Map<string, PersonalLink>> {
    const { links } = await this.keys.forCasting(organisationId, cycleId);
    const known = await this.pools.message<{ id: string; address: string | null; other: string | null }>(
      'issuer',
      organisationId,
      sqlText`SELECT holder_id AS id, address, readdressed_to AS other FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND NOT card AND holder_id = ANY(${`{${people.map(({ employeeId }) => employeeId).join(',')}}`}::uuid[])`,
    );
    const holders = new Map(known.map((holder) => [holder.id, holder]));
    const made = people.flatMap(({ employeeId, email }) => {
      const holder = holders.get(employeeId);
      const address = emailKey(email);
      const first = holder?.address === address;
      if (!holder || (!first && holder.other !== address)) return [];
      const hmac = (purpose: string, what: string) => createHmac('sha256', links).update(`${purpose} ${cycleId} ${employeeId} ${what}`).digest('base64url');
      return [{ employeeId, second: !first, secret: hmac(first ? 'link' : 'second link', address), stop: hmac('stop', '') }];
    });
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      for (let from = 0; from < made.length; from += BATCH) {
        const part = made.slice(from, from + BATCH);
        await transaction.query(
          `INSERT INTO org.invitation (organisation_id, cycle_id, secret_sha256, holder_id, second, stop_sha256)
           SELECT $1, $2, made.* FROM unnest($3::bytea[], $4::uuid[], $5::boolean[], $6::bytea[]) AS made ON CONFLICT (organisation_id, cycle_id, secret_sha256) DO NOTHING`,
          [
            cycleId,
            part.map(({ secret }) => sha256(secret)),
            part.map(({ employeeId }) => employeeId),
            part.map(({ second }) => second),
            part.map(({ stop }) => sha256(stop)),
          ],
        );
      }
    });
    return new Map(made.map(({ employeeId, secret, stop }) => [employeeId, { secret, stop }]));
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

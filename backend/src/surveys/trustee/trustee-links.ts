import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A trustee's link as her browser sends it: whose cycle it is of, and the secret. */
export interface TrusteeLink {
  organisationId: string;
  secret: string;
}

/** The links that trustees are mailed. Only hashes are kept; earlier links of a trustee go on working; once the ballots are counted they say that and open nothing. */
@Injectable()
export class TrusteeLinks {
  constructor(private readonly work: UnitOfWork) {}

  /** A fresh secret for the trustee at this place in the list. */
  async add(cycleId: string, trustee: number): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.work.query(`INSERT INTO org.trustee_link (organisation_id, cycle_id, secret_sha256, trustee) VALUES ($1, $2, $3, $4)`, [
      cycleId,
      hashOf(secret),
      trustee,
    ]);
    return secret;
  }

  /** The place in the list of trustees of whoever holds the link. Throws Refusal `unknown-trustee-link`. Runs in a unit of work of the link's organisation. */
  async trusteeOf(cycleId: string, secret: string): Promise<number> {
    const [row] = await this.work.query<{ trustee: number }>(
      `SELECT trustee FROM org.trustee_link WHERE organisation_id = $1 AND cycle_id = $2 AND secret_sha256 = $3`,
      [cycleId, hashOf(secret)],
    );
    if (!row) throw unknownLink();
    return row.trustee;
  }

  async forget(cycleId: string): Promise<void> {
    await this.work.query(`DELETE FROM org.trustee_link WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
  }
}

/** Reads `<organisation>.<secret>`. Throws Refusal `unknown-trustee-link` for anything else. */
export function readTrusteeLink(header: unknown): TrusteeLink {
  const [organisationId = '', secret = ''] = typeof header === 'string' ? header.split('.') : [];
  if (!isUUID(organisationId) || !/^[\w-]{43}$/.test(secret)) throw unknownLink();
  return { organisationId: organisationId.toLowerCase(), secret };
}

/** The refusal of a link that leads nowhere. */
export function unknownLink(): Refusal {
  return new Refusal(
    'forbidden',
    'unknown-trustee-link',
    'This link is not known. Copy the whole link from your newest mail, or ask HR to mail the trustees their links again; it is also not known any more when HR has named other trustees.',
  );
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { emailKey } from './accounts.port.js';
import { newSecret, secretHash } from './secret-token.js';

const MINUTE = 60_000;
/** `sign-in-request` is never mailed: it is what a job is told in place of the address. */
export type LinkPurpose = 'sign-up' | 'sign-in' | 'sign-in-request';
const LIFE: Record<LinkPurpose, number> = { 'sign-up': 24 * 60 * MINUTE, 'sign-in': 15 * MINUTE, 'sign-in-request': 15 * MINUTE };

/** Links sent by mail: 256 random bits, kept as a hash, used once, used only by a POST. */
@Injectable()
export class EmailLinks {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly clock: Clock,
  ) {}

  async make(purpose: LinkPurpose, email: string, payload: object): Promise<string> {
    const { secret, sha256 } = newSecret();
    const expires = new Date(this.clock.now().getTime() + LIFE[purpose]);
    await this.pools
      .pool('identity')
      .query(`INSERT INTO platform.email_link (token_sha256, purpose, email_key, payload, expires_at) VALUES ($1, $2, $3, $4, $5)`, [
        sha256,
        purpose,
        emailKey(email),
        payload,
        expires,
      ]);
    return secret;
  }

  /** What the link was made for; it stays good. Throws Refusal `link-used-up`. */
  async read<Payload>(purpose: LinkPurpose, secret: string): Promise<Payload> {
    return (await this.find<Payload>(purpose, secret)) ?? usedUp();
  }

  /** As `read`, but undefined when it is unknown, used or too old. */
  async find<Payload>(purpose: LinkPurpose, secret: string): Promise<Payload | undefined> {
    const { rows } = await this.pools
      .pool('identity')
      .query<{ payload: Payload }>(`SELECT payload FROM platform.email_link WHERE token_sha256 = $1 AND purpose = $2 AND expires_at > $3`, [
        secretHash(secret),
        purpose,
        this.clock.now(),
      ]);
    return rows[0]?.payload;
  }

  /** What the link was made for; afterwards it is used up. Throws Refusal `link-used-up` when it is unknown, used or too old. */
  async use<Payload>(purpose: LinkPurpose, secret: string): Promise<Payload> {
    const { rows } = await this.pools
      .pool('identity')
      .query<{ payload: Payload }>(`DELETE FROM platform.email_link WHERE token_sha256 = $1 AND purpose = $2 AND expires_at > $3 RETURNING payload`, [
        secretHash(secret),
        purpose,
        this.clock.now(),
      ]);
    return rows[0]?.payload ?? usedUp();
  }

  async deleteExpired(): Promise<void> {
    await this.pools.pool('identity').query(`DELETE FROM platform.email_link WHERE expires_at < $1`, [this.clock.now()]);
  }
}

function usedUp(): never {
  throw new Refusal('gone', 'link-used-up', 'This link has been used already or is too old. Ask for a new one; it takes a minute.');
}

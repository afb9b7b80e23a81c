import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cardSecret, newCardCode } from '@throughline/anonymity/card';
import { Refusal } from '@throughline/domain';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { cycleLock } from './cycle-lock.js';

/** A pack of cards of an open cycle. */
export interface Pack {
  organisationId: string;
  cycleId: string;
  cohortId: string;
  cards: number;
}

/** Draws the codes of printed cards. Only their hashes are kept, in no order that says anything. */
@Injectable()
export class CardCodes {
  constructor(private readonly pools: ConnectionPools) {}

  /**
   * The codes of a pack, one for each of its cards, in random order. Which code belongs to which row is drawn too, so nothing ties a card to its place on
   * the sheet. Whoever calls this makes sure that it happens once.
   */
  async draw({ organisationId, cycleId, cohortId, cards }: Pack): Promise<string[]> {
    const codes = Array.from({ length: cards }, newCardCode);
    const hashes = await hashesOf(codes);
    const drawn = await this.pools.transaction('issuer', organisationId, async (transaction) => {
      // the nightly rewriting of the entitlements waits, or is waited for
      await transaction.query(
        `SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
        [cycleId],
      );
      return transaction.query(
        `INSERT INTO org.invitation (organisation_id, cycle_id, secret_sha256, holder_id)
         SELECT $1, $2, secret_sha256, holder_id FROM unnest($4::bytea[]) WITH ORDINALITY AS given (secret_sha256, place)
           JOIN (SELECT holder_id, row_number() OVER (ORDER BY gen_random_uuid()) AS place FROM org.entitlement
                 WHERE organisation_id = $1 AND cycle_id = $2 AND cohort_id = $3 AND card) holder USING (place)
         ORDER BY gen_random_uuid() RETURNING 1`,
        [cycleId, cohortId, hashes],
      );
    });
    if (drawn.length !== cards) throw new Error('The pack has another number of cards than the entitlements of its cohort.');
    return codes;
  }

  /**
   * Makes every code of a pack that was not used void, and draws as many new ones as the pack has cards. Were there fewer, whoever prints would learn how many
   * people have begun; so a new code stands for no row but for the pack (its holder is the cohort), and takes one that is left when it is used. More ballots than cards
   * never come of it. `reprints`: how often this was done before; throws Refusal `reprinted-meanwhile` when somebody else was first.
   */
  async replace({ organisationId, cycleId, cohortId, cards }: Pack, reprints: number): Promise<string[]> {
    const codes = Array.from({ length: cards }, newCardCode);
    const hashes = await hashesOf(codes);
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      const [mine] = await transaction.query(
        `UPDATE org.card_pack SET reprints = reprints + 1
         WHERE organisation_id = $1 AND cycle_id = $2 AND cohort_id = $3 AND printed_on IS NOT NULL AND reprints = $4 RETURNING cohort_id`,
        [cycleId, cohortId, reprints],
      );
      if (!mine)
        throw new Refusal(
          'conflict',
          'reprinted-meanwhile',
          'Somebody else has just printed the cards of this group anew. Use those; print them anew once more only if they are lost too.',
        );
      // who is collecting a ballot at this moment is waited for, and others wait: a code is either used or void
      await transaction.query(
        `SELECT pg_advisory_xact_lock(${cycleLock(cycleId)}::bigint) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
        [cycleId],
      );
      await transaction.query(
        `DELETE FROM org.invitation i WHERE i.organisation_id = $1 AND i.cycle_id = $2
           AND (i.holder_id = $3 OR EXISTS (SELECT 1 FROM org.entitlement e
             WHERE e.organisation_id = $1 AND e.cycle_id = $2 AND e.holder_id = i.holder_id AND e.card AND e.cohort_id = $3 AND NOT e.issued))
           AND NOT EXISTS (SELECT 1 FROM org.entitlement u WHERE u.organisation_id = $1 AND u.cycle_id = $2 AND u.code_sha256 = i.secret_sha256)`,
        [cycleId, cohortId],
      );
      await transaction.query(
        `INSERT INTO org.invitation (organisation_id, cycle_id, secret_sha256, holder_id)
         SELECT $1, $2, secret_sha256, $3 FROM unnest($4::bytea[]) AS given (secret_sha256) ORDER BY gen_random_uuid()`,
        [cycleId, cohortId, hashes],
      );
    });
    return codes;
  }
}

function hashesOf(codes: readonly string[]): Promise<Buffer[]> {
  return Promise.all(
    codes.map(async (code) =>
      createHash('sha256')
        .update(await cardSecret(code))
        .digest(),
    ),
  );
}

import { Injectable } from '@nestjs/common';
import type { Receipt } from '@throughline/anonymity';
import { blindRsaVerifier, signReceipt } from '@throughline/anonymity/server';
import type { BallotCast } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { type PreparedStatement, sqlText, type SqlValue } from '../../platform/database/sql-text.js';
import { MostRecent } from '../../platform/most-recent.js';
import { Together } from '../../platform/together.js';
import { type BallotCycle, BallotCycles } from './ballot-cycles.js';
import { bytesOf as bytes, castEnvelope, sha256, tagBytes, type Verifier } from './cast-check.js';
import { CycleKeys } from './cycle-keys.js';
import { cycleLock } from './cycle-lock.js';

/** Of two that arrive at once the second waits for the first row. */
const CAST: PreparedStatement = {
  name: 'cast_ballot',
  types: ['uuid', 'uuid', 'bytea', 'uuid', 'bytea', 'bytea', 'bytea', 'bytea', 'bytea'],
  text: `INSERT INTO box.sealed_ballot AS b (organisation_id, cycle_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash)
    SELECT c.organisation_id, c.cycle_id, $3, $4, $5, $6, $7, $8, $9 FROM pub.ballot_cycle c WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.state = 'open'
    ON CONFLICT (organisation_id, cycle_id, spend_tag) DO UPDATE SET envelope = excluded.envelope, envelope_hash = excluded.envelope_hash
    WHERE b.edit_hash = excluded.edit_hash AND b.cohort_id = excluded.cohort_id
    RETURNING old.spend_tag IS NULL AS first`,
};

/** Ballots of a cycle that come while two messages are under way go together in the next: a transaction costs more than a row, and no cycle takes all connections. */
const MESSAGES = { atOnce: 2, most: 32 } as const;

const KEPT = 1000;

/** The anonymous side: takes sealed ballots from nobody in particular. Its database role can see the box and the public manifest, and nothing else. */
@Injectable()
export class BallotBox {
  private readonly verifiers = new MostRecent<Verifier>(KEPT);
  private readonly doors = new MostRecent<Together<SqlValue[], { first: boolean }[]>>(KEPT);

  constructor(
    private readonly cycles: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly pools: ConnectionPools,
  ) {}

  /** Puts a ballot in, or an edited one in its place. `first` tells a new ballot from a repeated or edited one. */
  async cast(address: string, tag: string, body: BallotCast): Promise<{ first: boolean; receipt: Receipt }> {
    const cycle = await this.cycles.find(address);
    const envelope = castEnvelope(cycle, tag, body, this.verifier(cycle));
    const envelopeHash = sha256(envelope);
    const { organisationId, cycleId } = cycle;
    const editHash = sha256(Buffer.from('edit|'), bytes(body.editSecret));
    const values = [organisationId, cycleId, bytes(tag), body.cohort, bytes(body.input), bytes(body.signature), editHash, envelope, envelopeHash];
    const [row] = await this.door(cycle).add(values);
    const content = { cycle: cycleId, spend_tag: tag, envelope_hash: envelopeHash.toString('base64url') };
    if (row) return { first: row.first, receipt: signReceipt((await this.keys.forCasting(organisationId, cycleId)).receipt, content) };
    const why = await this.whyNot(cycle);
    if (why.code !== 'cycle-closed' || !(await this.holds(cycle, bytes(tag), editHash, envelopeHash))) throw why;
    return { first: false, receipt: signReceipt((await this.keys.casting(organisationId, cycleId)).receipt, content) };
  }

  /** Takes a ballot out again until the box closes; its holder may put another one in. */
  async withdraw(address: string, tag: string, editSecret: string): Promise<void> {
    const cycle = await this.cycles.find(address);
    const { organisationId, cycleId } = cycle;
    const [row] = await this.pools.message<{ spend_tag: Buffer }>(
      'ballot',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
        UPDATE box.sealed_ballot b SET envelope = NULL, envelope_hash = NULL FROM pub.ballot_cycle c
        WHERE b.organisation_id = ${organisationId} AND b.cycle_id = ${cycleId} AND b.spend_tag = ${tagBytes(tag)} AND b.edit_hash = ${sha256(Buffer.from('edit|'), bytes(editSecret))}
          AND c.organisation_id = ${organisationId} AND c.cycle_id = ${cycleId} AND c.state = 'open' RETURNING b.spend_tag`,
    );
    if (!row) throw await this.whyNot(cycle);
  }

  /** Where the ballots of a cycle go in. Casting the same ballot twice is the same as casting it once, so a message that failed may be sent again in parts. */
  private door({ organisationId, cycleId }: BallotCycle): Together<SqlValue[], { first: boolean }[]> {
    const known = this.doors.get(cycleId);
    if (known) return known;
    // the lock makes casting and closing exclude each other
    const lock = sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint)`;
    // in the order of their tags, so that two messages with the same two ballots do not wait for one another
    const made = new Together<SqlValue[], { first: boolean }[]>(async (ballots) => {
      const order = ballots.map((_, i) => i).sort((a, b) => Buffer.compare(tagOf(ballots[a]!), tagOf(ballots[b]!)));
      const sent = order.map((i) => ballots[i]!);
      const rows = await this.pools.messageWith<{ first: boolean }>('ballot', organisationId, lock, CAST, sent);
      return ballots.map((_, i) => rows[order.indexOf(i)]!);
    }, MESSAGES);
    this.doors.set(cycleId, made);
    return made;
  }

  private verifier(cycle: BallotCycle): Verifier {
    const known = this.verifiers.get(cycle.cycleId);
    if (known) return known;
    const made = blindRsaVerifier(cycle.manifest.rsa.n);
    this.verifiers.set(cycle.cycleId, made);
    return made;
  }

  /** Whether exactly this ballot lies in the closed box: then only its receipt was lost, and whoever has the edit secret gets it again. */
  private async holds({ organisationId, cycleId }: BallotCycle, tag: Buffer, editHash: Buffer, envelopeHash: Buffer): Promise<boolean> {
    const rows = await this.pools.message(
      'ballot',
      organisationId,
      sqlText`SELECT 1 FROM box.sealed_ballot WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND spend_tag = ${tag}
                AND edit_hash = ${editHash} AND envelope_hash = ${envelopeHash}`,
    );
    return rows.length > 0;
  }

  private async whyNot(cycle: BallotCycle): Promise<Refusal> {
    if ((await this.cycles.state(cycle)) === 'open')
      return new Refusal('conflict', 'other-edit-secret', 'This ballot was cast with another secret, so it cannot be changed from here.');
    this.keys.forget(cycle.cycleId);
    return new Refusal('gone', 'cycle-closed', 'This survey is closed: ballots can no longer be cast, changed or withdrawn.');
  }
}

const tagOf = (values: readonly SqlValue[]): Buffer => values[2] as Buffer;

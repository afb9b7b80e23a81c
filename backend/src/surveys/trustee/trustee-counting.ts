import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Board, boardOf, type SealedBallot, sealEnvelope, toBase64url } from '@throughline/anonymity';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import type { SealedBallotPage, TrusteeBox, TrusteeCount } from '@throughline/contract';
import { type CycleQuestion, Refusal } from '@throughline/domain';
import { overfullCohorts } from '@throughline/publication';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';
import { ballotsAfter, boxedOf } from '../publication/sealed-ballots.js';
import { Tally } from '../publication/tally.js';
import { countFault, type KnownBox, type StatedCount } from './trustee-count.rules.js';

/** At 64 kB an envelope, the most that a respondent may choose, a page has 9 MB. */
const PAGE = 100;
const BATCH = 256;
/** Where the challenge is sealed to: no ballot can lie there. */
const CHALLENGE = { cohort: 'challenge', tag: toBase64url(new Uint8Array(32)) };

/** The sealed ballots on their way to the trustees, and the count on its way back. */
@Injectable()
export class TrusteeCounting {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly tally: Tally,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async box(opened: BallotCycle): Promise<TrusteeBox> {
    const cycle = await this.tally.asTightened(opened);
    const { boxed, issued } = await this.counts(cycle);
    const proof = randomBytes(32).toString('base64url');
    const place = { cycle: cycle.cycleId, ...CHALLENGE };
    const sealed = await sealEnvelope(cycle.manifest.tally.key, place, { manifest_hash: proof, answers: {}, claims: {}, comments: [] });
    return {
      challenge: { envelope: toBase64url(sealed), seal: this.sealOf(cycle, proof) },
      k: cycle.manifest.k,
      kComments: cycle.manifest.k_comments,
      lattice: cycle.lattice.map(({ id, name, parentId }) => ({ id, name, parentId })),
      cohorts: cycle.manifest.cohorts.map(({ id }) => ({ id, boxed: boxed[id] ?? 0, issued: issued[id] ?? 0 })),
    };
  }

  async page({ organisationId, cycleId }: BallotCycle, after = ''): Promise<SealedBallotPage> {
    const ballots = await this.pools.transaction('tally', organisationId, (transaction) => ballotsAfter(transaction, cycleId, after, PAGE));
    return {
      ballots: ballots.map(({ token, cohort, envelope }) => ({ ...token, cohort, envelope: toBase64url(envelope) })),
      next: ballots.length < PAGE ? null : ballots.at(-1)!.tag,
    };
  }

  /** Publishes a count that comes from who can open the ballots and fits what is known of the box. Throws Refusal `not-the-key`, `wrong-count`, `counted-already`. */
  async take(opened: BallotCycle, { proof, seal, result }: TrusteeCount): Promise<void> {
    const cycle = await this.tally.asTightened(opened);
    if (!timingSafeEqual(Buffer.from(this.sealOf(cycle, proof)), Buffer.from(seal)))
      throw new Refusal('forbidden', 'not-the-key', 'A count is taken only from who can open the ballots, and this one does not show that. Count once more.');
    const stated = parsed(result);
    const known = await this.known(cycle);
    const fault = countFault(stated, known);
    if (fault !== undefined) throw wrongCount(fault);
    const notCounted = new Set(stated.board.not_counted.map(({ hash }) => hash));
    const counted = known.envelopes.map(({ hash }) => hash).filter((hash) => !notCounted.has(hash));
    const board: Board = await boardOf(counted, (bytes) => createHash('sha256').update(bytes).digest(), stated.board);
    if (board.root !== stated.board.root) throw wrongCount('Its board is not the board of this box.');
    if (!(await this.tally.store(cycle, stated.tables, board)))
      throw new Refusal('conflict', 'counted-already', 'The ballots of this survey were counted a moment ago. There is nothing left to do.');
    // publishes, and drops who was entitled, as after any count
    await this.jobs.sendAlone('tally-cycle', { organisationId: cycle.organisationId, cycleId: cycle.cycleId });
  }

  private async known(cycle: BallotCycle): Promise<KnownBox> {
    const { organisationId, cycleId, manifest, lattice } = cycle;
    const { boxed, issued } = await this.counts(cycle);
    const verifier = blindRsaVerifier(manifest.rsa.n);
    const envelopes: { hash: string; cohort: string; genuine: boolean }[] = [];
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      for await (const batch of allOf(transaction, cycleId))
        envelopes.push(...batch.map(({ hash, cohort, token }) => ({ hash, cohort, genuine: verifier.verify(cycleId, token) })));
    });
    return {
      lattice,
      questions: JSON.parse(cycle.questionsText) as CycleQuestion[],
      facets: manifest.lattice_policy.facets,
      k: manifest.k,
      kComments: manifest.k_comments,
      overfull: overfullCohorts(boxed, issued),
      envelopes,
    };
  }

  private async counts(cycle: BallotCycle): Promise<{ boxed: Record<string, number>; issued: Record<string, number> }> {
    const boxed = await this.pools.transaction('tally', cycle.organisationId, (transaction) => boxedOf(transaction, cycle.cycleId));
    return { boxed, issued: await this.tally.issued(cycle) };
  }

  private sealOf({ cycleId }: BallotCycle, proof: string): string {
    return createHmac('sha256', this.settings.derivedKey('trustee challenges')).update(`${cycleId}|${proof}`).digest('base64url');
  }
}

async function* allOf(transaction: OrganisationTransaction, cycleId: string): AsyncGenerator<SealedBallot[]> {
  for (
    let batch = await ballotsAfter(transaction, cycleId, '', BATCH);
    batch.length > 0;
    batch = await ballotsAfter(transaction, cycleId, batch.at(-1)!.tag, BATCH)
  )
    yield batch;
}

function parsed(result: string): StatedCount {
  try {
    return JSON.parse(result) as StatedCount;
  } catch {
    // SyntaxError of a text that was cut off; only parsing tells
    throw wrongCount('It is cut off.');
  }
}

function wrongCount(fault: string): Refusal {
  return new Refusal('invalid', 'wrong-count', `This count cannot be published. ${fault}`);
}

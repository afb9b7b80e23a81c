import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnonymityError, boardOf, importTallyKey, openEnvelope, seededRandom, type TallyKey } from '@throughline/anonymity';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import type { CycleQuestion } from '@throughline/domain';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { type BallotCycle, BallotCycles } from '../ballot/ballot-cycles.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import type { CountedBallot, PublicationTables } from './counted-ballot.js';
import { publish } from './publish.rules.js';
import { storePublication } from './store-publication.js';

interface Sealed {
  spend_tag: Buffer;
  cohort_id: string;
  token_input: Buffer;
  token_signature: Buffer;
  envelope: Buffer;
  envelope_hash: Buffer;
}

interface Opened {
  ballots: CountedBallot[];
  leaves: string[];
  perCohort: Map<string, number>;
  unreadable: number;
}

const AT_ONCE = 32;

/**
 * Opens the box of a closed cycle in memory, computes what may be published and stores only that. Run twice it finds the publication there and does
 * nothing; a crash in the middle leaves nothing. Works as the tally role, which can read the box and write the publication.
 */
@Injectable()
export class Tally {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly pools: ConnectionPools,
  ) {}

  async run(organisationId: string, cycleId: string): Promise<void> {
    const cycle = await this.cycles.find(cycleId);
    if ((await this.cycles.state(cycle)) !== 'closed') return;
    const kept = await this.keys.forTally(organisationId, cycleId);
    const sealed = await this.pools.message<Sealed>(
      'tally',
      organisationId,
      // sorted by the tag, which is a hash: the same order in every run, and no trace of the order of arrival
      sqlText`SELECT spend_tag, cohort_id, token_input, token_signature, envelope, envelope_hash FROM box.sealed_ballot
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND envelope IS NOT NULL ORDER BY spend_tag`,
    );
    const opened = await openAll(cycle, sealed, await importTallyKey(kept.tally));
    const tables = (await this.moreThanIssued(cycle, opened)) ?? {
      ...publish({
        lattice: cycle.lattice,
        questions: JSON.parse(cycle.questionsText) as CycleQuestion[],
        ballots: opened.ballots,
        k: cycle.manifest.k,
        kComments: cycle.manifest.k_comments,
        random: seededRandom(Buffer.from(kept.seed, 'base64url')),
      }),
    };
    const board = await boardOf(opened.leaves, (bytes) => createHash('sha256').update(bytes).digest());
    await this.pools.transaction('tally', organisationId, (transaction) => this.store(transaction, cycle, tables, board, opened.unreadable));
  }

  private async store(
    transaction: OrganisationTransaction,
    cycle: BallotCycle,
    tables: PublicationTables,
    board: Awaited<ReturnType<typeof boardOf>>,
    unreadable: number,
  ): Promise<void> {
    const [mine] = await transaction.query(
      `UPDATE pub.ballot_cycle SET state = 'tallied' WHERE organisation_id = $1 AND cycle_id = $2 AND state = 'closed' RETURNING cycle_id`,
      [cycle.cycleId],
    );
    if (!mine) return;
    await storePublication(transaction, cycle, { ...tables, certificate: { ...tables.certificate, unreadable } }, board);
  }

  /** Fails closed: when a cohort holds more ballots than were handed out there, nothing of the cycle is shown until that is understood. */
  private async moreThanIssued(cycle: BallotCycle, opened: Opened): Promise<PublicationTables | undefined> {
    const { organisationId, cycleId } = cycle;
    const issued = await this.pools.message<{ cohort_id: string; issued: number }>(
      'issuer',
      organisationId,
      sqlText`SELECT cohort_id, count(*) FILTER (WHERE issued)::int + coalesce(sum(reissues), 0)::int AS issued FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} GROUP BY cohort_id`,
    );
    const known = new Map(issued.map((row) => [row.cohort_id, row.issued]));
    if ([...opened.perCohort].every(([cohort, ballots]) => ballots <= (known.get(cohort) ?? 0))) return undefined;
    return {
      nodes: cycle.lattice.map(({ id, parentId, name }) => ({ id, parentId, name, sizeBand: null, shownAt: null })),
      cells: [],
      comments: [],
      certificate: { ok: false, reason: 'more-ballots-than-issued' },
      withheld: 'Nothing is shown: a group holds more ballots than were handed out to it. The people who run the installation must look into it first.',
    };
  }
}

async function openAll(cycle: BallotCycle, sealed: readonly Sealed[], key: TallyKey): Promise<Opened> {
  const verifier = blindRsaVerifier(cycle.manifest.rsa.n);
  const opened: Opened = { ballots: [], leaves: [], perCohort: new Map(), unreadable: 0 };
  for (let from = 0; from < sealed.length; from += AT_ONCE) {
    const part = sealed.slice(from, from + AT_ONCE);
    const ballots = await Promise.all(part.map((row) => openOne(cycle, row, key, verifier)));
    ballots.forEach((ballot, i) => {
      const row = part[i]!;
      opened.leaves.push(row.envelope_hash.toString('base64url'));
      opened.perCohort.set(row.cohort_id, (opened.perCohort.get(row.cohort_id) ?? 0) + 1);
      if (ballot) opened.ballots.push(ballot);
      else opened.unreadable++;
    });
  }
  return opened;
}

async function openOne(cycle: BallotCycle, row: Sealed, key: TallyKey, verifier: ReturnType<typeof blindRsaVerifier>): Promise<CountedBallot | undefined> {
  const token = { input: row.token_input.toString('base64url'), signature: row.token_signature.toString('base64url') };
  if (!verifier.verify(cycle.cycleId, token)) return undefined;
  try {
    const ballot = await openEnvelope(key, cycle.cycleId, row.cohort_id, row.envelope);
    return ballot.manifest_hash === cycle.manifestHash ? { cohortId: row.cohort_id, answers: ballot.answers, comments: ballot.comments } : undefined;
  } catch (error) {
    // an AnonymityError is a ballot that cannot be read: anybody may put one in, and it must not stop the others
    if (error instanceof AnonymityError) return undefined;
    throw error;
  }
}

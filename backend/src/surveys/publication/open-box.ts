import { AnonymityError, type NotCounted, type NotCountedReason, openEnvelope, type TallyKey } from '@throughline/anonymity';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import type { CycleQuestion } from '@throughline/domain';
import { countable, type CountedBallot, overfullCohorts } from '@throughline/publication';
import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';

interface Sealed {
  spend_tag: Buffer;
  cohort_id: string;
  token_input: Buffer;
  token_signature: Buffer;
  envelope: Buffer;
  envelope_hash: Buffer;
}

/** An opened box. Only here, in memory, are answers ever seen one by one. */
export interface OpenedBox {
  ballots: CountedBallot[];
  /** Envelope hashes of the counted ballots. */
  counted: string[];
  notCounted: NotCounted[];
  /** How many different manifests the opened ballots name. */
  manifestHashes: number;
  /** Sealed ballots by cohort, whether or not they could be opened. */
  boxed: Record<string, number>;
}

/** What opening takes besides the box. */
export interface BoxKey {
  tally: TallyKey;
  questions: readonly CycleQuestion[];
  /** Ballots handed out, by cohort. */
  issued: Readonly<Record<string, number>>;
}

/** At 64 kB an envelope, the most that a respondent may choose, a batch takes 17 MB; two are held at a time. */
const BATCH = 256;
const AT_ONCE = 32;

/**
 * Opens a closed box batch by batch, so that its size does not matter: of an opened ballot only what can count is kept. Goes by the tag, which is a
 * hash: the same order in every run, and no trace of the order of arrival. Which cohorts hold too many is known before anything is opened, and nothing of them
 * is opened.
 */
export async function openBox(transaction: OrganisationTransaction, cycle: BallotCycle, key: BoxKey): Promise<OpenedBox> {
  const opened: OpenedBox = { ballots: [], counted: [], notCounted: [], manifestHashes: 0, boxed: await boxedOf(transaction, cycle) };
  const leftOut = new Set(overfullCohorts(opened.boxed, key.issued).map(({ cohort }) => cohort));
  const manifests = new Set<string>();
  const verifier = blindRsaVerifier(cycle.manifest.rsa.n);
  const open = (row: Sealed): Promise<CountedBallot | NotCountedReason> =>
    leftOut.has(row.cohort_id) ? Promise.resolve('cohort-overfull') : openOne(cycle, key, row, verifier, manifests);
  let next = after(transaction, cycle, Buffer.alloc(0));
  for (let rows = await next; rows.length > 0; rows = await next) {
    // the database fetches the next batch while this one is opened
    next = after(transaction, cycle, rows.at(-1)!.spend_tag);
    next.catch(() => undefined /* a database that goes away meanwhile is heard of when this is awaited */);
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const part = rows.slice(from, from + AT_ONCE);
      (await Promise.all(part.map(open))).forEach((ballot, i) => {
        const hash = part[i]!.envelope_hash.toString('base64url');
        if (typeof ballot === 'string') opened.notCounted.push({ hash, reason: ballot });
        else {
          opened.counted.push(hash);
          opened.ballots.push(ballot);
        }
      });
    }
  }
  return { ...opened, manifestHashes: manifests.size };
}

function after(transaction: OrganisationTransaction, { cycleId }: BallotCycle, tag: Buffer): Promise<Sealed[]> {
  return transaction.query<Sealed>(
    `SELECT spend_tag, cohort_id, token_input, token_signature, envelope, envelope_hash FROM box.sealed_ballot
     WHERE organisation_id = $1 AND cycle_id = $2 AND spend_tag > $3 AND envelope IS NOT NULL ORDER BY spend_tag LIMIT ${BATCH}`,
    [cycleId, tag],
  );
}

async function boxedOf(transaction: OrganisationTransaction, { cycleId }: BallotCycle): Promise<Record<string, number>> {
  const rows = await transaction.query<{ cohort: string; ballots: number }>(
    `SELECT cohort_id AS cohort, count(*)::int AS ballots FROM box.sealed_ballot
     WHERE organisation_id = $1 AND cycle_id = $2 AND envelope IS NOT NULL GROUP BY cohort_id`,
    [cycleId],
  );
  return Object.fromEntries(rows.map((row) => [row.cohort, row.ballots]));
}

async function openOne(
  { cycleId, manifest, manifestHash }: BallotCycle,
  { tally, questions }: BoxKey,
  row: Sealed,
  verifier: ReturnType<typeof blindRsaVerifier>,
  manifests: Set<string>,
): Promise<CountedBallot | NotCountedReason> {
  const token = { input: row.token_input.toString('base64url'), signature: row.token_signature.toString('base64url') };
  if (!verifier.verify(cycleId, token)) return 'forged-token';
  try {
    const ballot = await openEnvelope(tally, { cycle: cycleId, cohort: row.cohort_id, tag: row.spend_tag.toString('base64url') }, row.envelope);
    // a hash has 43 letters; a respondent may write anything
    manifests.add(ballot.manifest_hash.slice(0, 43));
    return ballot.manifest_hash === manifestHash ? countable(row.cohort_id, ballot, questions, manifest.lattice_policy.facets) : 'other-manifest';
  } catch (error) {
    // an AnonymityError is a ballot that cannot be read: anybody may put one in, and it must not stop the others
    if (error instanceof AnonymityError) return 'unreadable';
    throw error;
  }
}

import { openAll, type OpenedBallots, type SealedBallot, type TallyKey } from '@throughline/anonymity';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import type { CycleQuestion } from '@throughline/domain';
import { countable, type CountedBallot, overfullCohorts } from '@throughline/publication';
import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';
import { ballotsAfter, boxedOf } from './sealed-ballots.js';

/** What opening takes besides the box. */
export interface BoxKey {
  tally: TallyKey;
  questions: readonly CycleQuestion[];
  /** Ballots handed out, by cohort. */
  issued: Readonly<Record<string, number>>;
}

/** At 64 kB an envelope, the most that a respondent may choose, a batch takes 17 MB; two are held at a time. */
const BATCH = 256;

/** Opens a closed box batch by batch, so that its size does not matter. Which cohorts hold too many is known before anything is opened, and nothing of them is opened. */
export async function openBox(
  transaction: OrganisationTransaction,
  cycle: BallotCycle,
  { tally, questions, issued }: BoxKey,
): Promise<OpenedBallots<CountedBallot> & { boxed: Record<string, number> }> {
  const boxed = await boxedOf(transaction, cycle.cycleId);
  const verifier = blindRsaVerifier(cycle.manifest.rsa.n);
  const opened = await openAll(batches(transaction, cycle.cycleId), {
    cycle: cycle.cycleId,
    manifestHash: cycle.manifestHash,
    tally,
    keep: (cohort, ballot) => countable(cohort, ballot, questions, cycle.manifest.lattice_policy.facets),
    verify: (token) => verifier.verify(cycle.cycleId, token),
    leftOut: new Set(overfullCohorts(boxed, issued).map(({ cohort }) => cohort)),
  });
  return { ...opened, boxed };
}

async function* batches(transaction: OrganisationTransaction, cycleId: string): AsyncGenerator<SealedBallot[]> {
  let next = ballotsAfter(transaction, cycleId, '', BATCH);
  for (let batch = await next; batch.length > 0; batch = await next) {
    // the database fetches the next batch while this one is opened
    next = ballotsAfter(transaction, cycleId, batch.at(-1)!.tag, BATCH);
    next.catch(() => undefined /* a database that goes away meanwhile is heard of when this is awaited */);
    yield batch;
  }
}

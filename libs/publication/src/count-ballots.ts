import type { Manifest } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { CountedBallot, PublicationTables } from './counted-ballot.js';
import type { LatticeTeam } from './lattice-team.js';
import { overfullCohorts } from './overfull.js';
import { publish } from './publish.js';

/** An opened box with what was fixed when its cycle opened. Plain values, so that it can be handed to a worker. */
export interface OpenedBox {
  readonly manifest: Pick<Manifest, 'k' | 'k_comments' | 'lattice_policy'>;
  readonly questions: readonly CycleQuestion[];
  readonly lattice: readonly LatticeTeam[];
  /** What of each opened ballot can count (see `countable`), in the order of the spend tags, so that every run counts in the same order. */
  readonly ballots: readonly CountedBallot[];
  /** Sealed ballots in the box by cohort, whether or not they could be opened. */
  readonly boxedPerCohort: Readonly<Record<string, number>>;
  /** Ballots handed out by cohort, with those that were issued again. */
  readonly issuedPerCohort: Readonly<Record<string, number>>;
  /** 16 bytes drawn when the cycle opened; they have nothing to do with answers. */
  readonly seed: Uint8Array;
}

/** Counts an opened box: the same code on the server and in a trustee's browser, and the same tables to the letter for the same box and seed. Of a cohort
 *  that holds more ballots than were handed out nothing is counted, and its counts stand in the certificate. Throws when the plan of the publication cannot be
 *  certified; then nothing may be published. */
export function countBallots({ manifest, questions, lattice, ballots, boxedPerCohort, issuedPerCohort, seed }: OpenedBox): PublicationTables {
  const overfull = overfullCohorts(boxedPerCohort, issuedPerCohort);
  const leftOut = new Set(overfull.map(({ cohort }) => cohort));
  const { certificate, ...tables } = publish({
    lattice,
    questions,
    facets: manifest.lattice_policy.facets,
    ballots: ballots.filter(({ cohortId }) => !leftOut.has(cohortId)),
    k: manifest.k,
    kComments: manifest.k_comments,
    overfull: leftOut,
    seed,
  });
  // the counts of an overfull cohort are all that is left of it once the entitlements are dropped
  return { ...tables, certificate: { ...certificate, overfull } };
}

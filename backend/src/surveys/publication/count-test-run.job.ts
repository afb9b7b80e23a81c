import { Injectable } from '@nestjs/common';
import { canonicalHash, importTallyKey, type Manifest, openAll, type SealedBallot, systemRandom } from '@throughline/anonymity';
import { blindRsaVerifier } from '@throughline/anonymity/server';
import type { CycleQuestion } from '@throughline/domain';
import { countable, type CountedBallot, type LatticeTeam } from '@throughline/publication';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { cycleLock } from '../ballot/cycle-lock.js';
import { countInThread } from './in-thread.js';
import { madeUpBallot, madeUpCounts, testResults } from '../test-run/test-run.rules.js';

interface Run {
  id: string;
  state: 'counting' | 'counted';
  manifest: string;
  questions: string;
  lattice: LatticeTeam[];
  madeUp: number;
}

/** Opens the box of a test run, counts it by the rules of the real count, keeps what HR may read, and destroys ballots, seats and keys. Its payload names the draft only. */
@Injectable()
@DurableJob('count-test-run', { retryLimit: 5, pollingIntervalSeconds: 0.5, expireInSeconds: 3600 })
export class CountTestRunJob implements JobHandler<{ organisationId: string; cycleId: string }> {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly keys: CycleKeys,
  ) {}

  async handle({ organisationId, cycleId }: { organisationId: string; cycleId: string }): Promise<void> {
    const run = await this.pools.transaction('tally', organisationId, (transaction) => waiting(transaction, cycleId));
    if (!run) return;
    if (run.state === 'counting') await this.count(organisationId, run);
    // a try that was cut off after the count goes on here
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`DELETE FROM org.test_seat WHERE organisation_id = ${organisationId} AND test_run_id = ${run.id}`,
    );
    await this.keys.destroy(organisationId, run.id);
    await this.keys.destroyReply(organisationId, run.id);
  }

  private async count(organisationId: string, run: Run): Promise<void> {
    const kept = await this.keys.forTally(organisationId, run.id);
    const manifest = JSON.parse(run.manifest) as Manifest;
    const questions = JSON.parse(run.questions) as CycleQuestion[];
    const { facets } = manifest.lattice_policy;
    const verifier = blindRsaVerifier(manifest.rsa.n);
    const ballots = await this.pools.transaction('tally', organisationId, (transaction) => boxOf(transaction, run.id));
    const opened = await openAll(once(ballots), {
      cycle: run.id,
      manifestHash: await canonicalHash(manifest),
      tally: await importTallyKey(kept.tally),
      keep: (cohort, ballot) => countable(cohort, ballot, questions, facets),
      verify: (token) => verifier.verify(run.id, token),
      leftOut: new Set<string>(),
    });
    const madeUp = [...madeUpCounts(manifest.cohorts, run.madeUp)].flatMap(([cohort, count]) =>
      Array.from({ length: count }, (): CountedBallot => countable(cohort, madeUpBallot(questions, facets, systemRandom), questions, facets)),
    );
    const all = [...opened.ballots, ...madeUp];
    // a seat gives one token, so no cohort can hold more than was handed out
    const boxed = Object.fromEntries([...Map.groupBy(all, ({ cohortId }) => cohortId)].map(([cohort, own]) => [cohort, own.length]));
    const tables = await countInThread({
      manifest,
      questions,
      lattice: run.lattice,
      ballots: all,
      boxedPerCohort: boxed,
      issuedPerCohort: boxed,
      seed: Buffer.from(kept.seed, 'base64url'),
    });
    const results = testResults(tables, questions, { sent: opened.ballots.length, madeUp: madeUp.length });
    await this.pools.transaction('tally', organisationId, async (transaction) => {
      await transaction.query(`UPDATE pub.test_run SET state = 'counted', results = $3 WHERE organisation_id = $1 AND id = $2`, [
        run.id,
        JSON.stringify(results),
      ]);
      await transaction.query(`DELETE FROM box.test_ballot WHERE organisation_id = $1 AND test_run_id = $2`, [run.id]);
    });
  }
}

/** The test run that is to be counted, or was. Waits for casts under way, and later ones find it closed. */
async function waiting(transaction: OrganisationTransaction, cycleId: string): Promise<Run | undefined> {
  const [run] = await transaction.query<Run>(
    `SELECT id, state, manifest, questions, lattice, made_up AS "madeUp" FROM pub.test_run WHERE organisation_id = $1 AND cycle_id = $2 AND state <> 'open'`,
    [cycleId],
  );
  if (run) await transaction.query(`SELECT pg_advisory_xact_lock(${cycleLock(run.id)}) FROM pub.test_run WHERE organisation_id = $1 AND id = $2`, [run.id]);
  return run;
}

/** The ballots by their tags, which are hashes: no trace of the order of arrival. */
async function boxOf(transaction: OrganisationTransaction, id: string): Promise<SealedBallot[]> {
  const rows = await transaction.query<{ tag: Buffer; cohort: string; input: Buffer; signature: Buffer; envelope: Buffer; hash: Buffer }>(
    `SELECT spend_tag AS tag, cohort_id AS cohort, token_input AS input, token_signature AS signature, envelope, envelope_hash AS hash
     FROM box.test_ballot WHERE organisation_id = $1 AND test_run_id = $2 AND envelope IS NOT NULL ORDER BY spend_tag`,
    [id],
  );
  return rows.map(({ tag, cohort, input, signature, envelope, hash }) => ({
    tag: tag.toString('base64url'),
    hash: hash.toString('base64url'),
    cohort,
    token: { input: input.toString('base64url'), signature: signature.toString('base64url') },
    envelope,
  }));
}

async function* once<T>(batch: T): AsyncGenerator<T> {
  yield batch;
}

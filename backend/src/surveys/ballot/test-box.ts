import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Manifest, Receipt } from '@throughline/anonymity';
import { blindRsaIssuer, blindRsaVerifier, signReceipt } from '@throughline/anonymity/server';
import type { BallotCast, BallotPaper, BallotTokenReply, BallotTokenRequest } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mustBeBlinded, secretHash } from './ballot-tokens.service.js';
import { bytesOf, castEnvelope, sha256, tagBytes } from './cast-check.js';
import { CycleKeys } from './cycle-keys.js';
import { cycleLock } from './cycle-lock.js';
import { SafePersons } from '../comment/safe-persons.js';
import { CycleReader } from '../cycle/cycle.reader.js';

interface OpenRun {
  organisationId: string;
  cycleId: string;
  draftId: string;
  manifestText: string;
  manifest: Manifest;
  questionsText: string;
}

/** The box of a test run: the protocol of the real one with keys, seats and ballots of its own. It reads no table of the real ballot, and the real one none of these. */
@Injectable()
export class TestBox {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly keys: CycleKeys,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly cycles: CycleReader,
    private readonly safePersons: SafePersons,
  ) {}

  /** Throws Refusal `no-such-cycle` unless there is an open test run of that id. */
  async find(spelled: string): Promise<OpenRun> {
    const { rows } = isUUID(spelled)
      ? await this.pools.pool('ballot').query<Omit<OpenRun, 'manifest'>>(
          `SELECT organisation_id AS "organisationId", id AS "cycleId", cycle_id AS "draftId", manifest AS "manifestText", questions AS "questionsText"
           FROM pub.test_run WHERE id = $1 AND state = 'open'`,
          [spelled.toLowerCase()],
        )
      : { rows: [] };
    if (!rows[0]) throw new Refusal('not-found', 'no-such-cycle', 'This test is over, or the link is not complete. Nothing of what was tried out is kept.');
    return { ...rows[0], manifest: JSON.parse(rows[0].manifestText) as Manifest };
  }

  async paper(id: string): Promise<BallotPaper> {
    const { organisationId, draftId, manifest, questionsText } = await this.find(id);
    return this.work.run(
      organisationId,
      async () => {
        const organisation = await this.organisations.current();
        const draft = await this.cycles.find(draftId);
        // those whom it would name if it opened now
        const safePersons = await this.safePersons.names();
        return {
          organisationName: organisation.name,
          fictional: organisation.fictional,
          cycleName: draft.name,
          languages: [...draft.languages],
          introduction: draft.introduction,
          ...(Object.keys(draft.lastTime).length > 0 && { lastTime: draft.lastTime }),
          ...(safePersons.length > 0 && { safePersons }),
          closesOn: manifest.closes_on,
          questions: JSON.parse(questionsText) as BallotPaper['questions'],
        };
      },
      { readOnly: true },
    );
  }

  /** The right to cast one test ballot, by a link. The same blinded value gets the same reply again. */
  async issue(id: string, { blinded, invitation }: BallotTokenRequest): Promise<BallotTokenReply> {
    const { organisationId, cycleId } = await this.find(id);
    if (invitation === undefined) throw new Refusal('unauthenticated', 'no-invitation', 'Open the link that you were given for this test.');
    const keys = await this.keys.forCasting(organisationId, cycleId);
    const issuer = blindRsaIssuer(keys.issuing);
    mustBeBlinded(issuer, blinded);
    const hash = createHash('sha256').update(blinded).digest();
    const [seat] = await this.pools.message<{ cohort_id: string; profile: Record<string, string> }>(
      'issuer',
      organisationId,
      sqlText`UPDATE org.test_seat SET blinded_hash = ${hash}
              WHERE organisation_id = ${organisationId} AND test_run_id = ${cycleId} AND secret_sha256 = ${secretHash(invitation)} AND (blinded_hash IS NULL OR blinded_hash = ${hash})
                AND EXISTS (SELECT 1 FROM pub.test_run WHERE organisation_id = ${organisationId} AND id = ${cycleId} AND state = 'open') RETURNING cohort_id, profile`,
    );
    if (!seat) throw new Refusal('conflict', 'ballot-collected', 'This link was used already, and each is for one try. Ask for a new one.');
    const cohortSecret = keys.cohortSecrets.get(seat.cohort_id);
    if (!cohortSecret) throw new Error('The key file of the test run lacks a cohort of its manifest.');
    return { blindSignature: issuer.issue(blinded), cohort: seat.cohort_id, cohortSecret, profile: seat.profile };
  }

  /** Puts a test ballot in, or an edited one in its place. */
  async castTest(id: string, tag: string, body: BallotCast): Promise<{ first: boolean; receipt: Receipt }> {
    const run = await this.find(id);
    const { organisationId, cycleId } = run;
    const envelope = castEnvelope(run, tag, body, blindRsaVerifier(run.manifest.rsa.n));
    const hash = sha256(envelope);
    const [row] = await this.pools.message<{ first: boolean }>(
      'ballot',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
        INSERT INTO box.test_ballot AS b (organisation_id, test_run_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash)
        SELECT t.organisation_id, t.id, ${tagBytes(tag)}, ${body.cohort}::uuid, ${bytesOf(body.input)}, ${bytesOf(body.signature)}, ${editHash(body.editSecret)}, ${envelope}, ${hash}
        FROM pub.test_run t WHERE t.organisation_id = ${organisationId} AND t.id = ${cycleId} AND t.state = 'open'
        ON CONFLICT (organisation_id, test_run_id, spend_tag) DO UPDATE SET envelope = excluded.envelope, envelope_hash = excluded.envelope_hash
        WHERE b.edit_hash = excluded.edit_hash AND b.cohort_id = excluded.cohort_id RETURNING old.spend_tag IS NULL AS first`,
    );
    if (!row) throw new Refusal('conflict', 'other-edit-secret', 'This test ballot was cast with another secret, or the test is over.');
    const { receipt } = await this.keys.forCasting(organisationId, cycleId);
    return { first: row.first, receipt: signReceipt(receipt, { cycle: cycleId, spend_tag: tag, envelope_hash: hash.toString('base64url') }) };
  }

  async withdrawTest(id: string, tag: string, editSecret: string): Promise<void> {
    const { organisationId, cycleId } = await this.find(id);
    const [row] = await this.pools.message(
      'ballot',
      organisationId,
      sqlText`UPDATE box.test_ballot SET envelope = NULL, envelope_hash = NULL
              WHERE organisation_id = ${organisationId} AND test_run_id = ${cycleId} AND spend_tag = ${tagBytes(tag)} AND edit_hash = ${editHash(editSecret)} RETURNING cohort_id`,
    );
    if (!row) throw new Refusal('conflict', 'other-edit-secret', 'This test ballot was cast with another secret, so it cannot be changed from here.');
  }
}

const editHash = (secret: string): Buffer => sha256(Buffer.from('edit|'), bytesOf(secret));

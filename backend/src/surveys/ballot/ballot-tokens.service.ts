import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnonymityError, type TokenIssuer } from '@throughline/anonymity';
import { blindRsaIssuer } from '@throughline/anonymity/server';
import type { BallotTokenReply, BallotTokenRequest } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { type SqlText, sqlText } from '../../platform/database/sql-text.js';
import type { Caller } from '../../platform/http/caller.js';
import { type BallotCycle, BallotCycles } from './ballot-cycles.js';
import { CycleKeys } from './cycle-keys.js';
import { cycleLock } from './cycle-lock.js';
import { packStatement } from './pack-statement.js';
import { Readdressing } from './readdressing.js';
import { reissueStatement } from './reissue-statement.js';
import { secondStatement } from './second-statement.js';
import { WrongCodes } from './wrong-codes.js';

/** Hands out the right to answer once. What it signs is blinded: it cannot tell, then or later, which ballot came of it. */
@Injectable()
export class BallotTokensService {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly pools: ConnectionPools,
    private readonly wrong: WrongCodes,
    private readonly addresses: Readdressing,
  ) {}

  /** The same blinded value gets the same reply again; another one, once a ballot was collected, is refused. */
  async issue(address: string, body: BallotTokenRequest, visitor: SignedIn | undefined): Promise<BallotTokenReply> {
    const cycle = await this.cycles.find(address);
    const asks = whoAsks(cycle, body.invitation, visitor);
    if ('employeeId' in asks) await this.addresses.mustBeAsAtOpening(cycle.organisationId, cycle.cycleId, asks.employeeId, visitor!.accountId);
    // everything that can fail comes before the ballot counts as collected
    const keys = await this.keys.forCasting(cycle.organisationId, cycle.cycleId).catch((missing: unknown) => this.overOr(cycle, missing));
    const issuer = blindRsaIssuer(keys.issuing);
    mustBeBlinded(issuer, body.blinded);
    const blindedHash = createHash('sha256').update(body.blinded).digest();
    const collect = (statement: SqlText) =>
      this.pools.message<{ cohort_id: string; profile: Record<string, string> }>('issuer', cycle.organisationId, statement);
    const [own] = await collect(collectStatement(cycle, asks, blindedHash));
    const [collected] = own || 'employeeId' in asks ? [own] : await collect(packStatement(cycle, asks.secretHash, blindedHash));
    const [second] = collected || 'employeeId' in asks ? [collected] : await collect(secondStatement(cycle, asks.secretHash, blindedHash));
    const [entitled] = second || !body.reissue ? [second] : await collect(reissueStatement(cycle, asks, blindedHash));
    if (!entitled) throw await this.whyNot(cycle, asks, body.reissue ?? false);
    const cohortSecret = keys.cohortSecrets.get(entitled.cohort_id);
    if (!cohortSecret) throw new Error('The key file of the cycle lacks a cohort of its manifest.');
    return { blindSignature: issuer.issue(body.blinded), cohort: entitled.cohort_id, cohortSecret, profile: entitled.profile };
  }

  /** "Do not remind me": any device with the invitation may say so; it says nothing about whether a ballot was cast. */
  async stopReminders(address: string, invitation: string): Promise<void> {
    const { organisationId, cycleId } = await this.cycles.find(address);
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
              UPDATE org.entitlement e SET reminders = false FROM org.invitation i
              WHERE e.organisation_id = ${organisationId} AND e.cycle_id = ${cycleId} AND i.organisation_id = ${organisationId} AND i.cycle_id = ${cycleId}
                AND i.secret_sha256 = ${secretHash(invitation)} AND i.holder_id = e.holder_id`,
    );
  }

  /** The same with what the headers of a mail hold, which can do nothing else. */
  async stopRemindersBy(address: string, token: string): Promise<void> {
    const { organisationId, cycleId } = await this.cycles.find(address);
    await this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
              UPDATE org.entitlement e SET reminders = false WHERE e.organisation_id = ${organisationId} AND e.cycle_id = ${cycleId}
                AND e.holder_id = (SELECT holder_id FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND stop_sha256 = ${secretHash(token)} LIMIT 1)`,
    );
  }

  // the keys of a cycle that is over may be destroyed, and who comes late should hear that it is over
  private async overOr(cycle: BallotCycle, missing: unknown): Promise<never> {
    throw (await this.cycles.state(cycle)) === 'open' ? missing : closed();
  }

  // asked only after a refusal, so the usual way stays one statement
  private async whyNot(cycle: BallotCycle, asks: Asks, reissue: boolean): Promise<Refusal> {
    const state = await this.cycles.state(cycle);
    if (state !== 'open') {
      this.keys.forget(cycle.cycleId);
      return closed();
    }
    const { organisationId, cycleId } = cycle;
    const known = await this.pools.message<{ issued: boolean; reissues: number }>(
      'issuer',
      organisationId,
      'employeeId' in asks
        ? sqlText`SELECT issued, reissues FROM org.entitlement WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND holder_id = ${asks.employeeId}`
        : sqlText`SELECT e.issued, e.reissues FROM org.entitlement e JOIN org.invitation i
                    ON i.organisation_id = ${organisationId} AND i.cycle_id = ${cycleId} AND (i.holder_id = e.holder_id OR i.secret_sha256 = e.code_sha256)
                  WHERE e.organisation_id = ${organisationId} AND e.cycle_id = ${cycleId} AND i.secret_sha256 = ${asks.secretHash}`,
    );
    // whoever holds a link to a changed address may be somebody else: it tells nothing but that its own ballot was collected
    if ('secretHash' in asks && known.length > 0 && (await this.isSecond(cycle, asks.secretHash))) return collectedElsewhere();
    if (known.length > 0 && reissue) return noReissue(known[0]!.reissues > 0);
    if (known.length > 0) return collectedElsewhere();
    if ('secretHash' in asks && (await this.isOfPack(cycle, asks.secretHash))) return packUsedUp();
    if ('secretHash' in asks) this.wrong.count(organisationId);
    return 'employeeId' in asks
      ? new Refusal(
          'forbidden',
          'not-invited',
          'You are not among the people invited to this survey. If you joined after it opened, you will be asked in the next one.',
        )
      : new Refusal(
          'forbidden',
          'unknown-invitation',
          'This invitation is not known. Copy the whole link from your mail. If you have a card: its pack may have been printed anew since; then draw a new one.',
        );
  }

  private async isSecond({ organisationId, cycleId }: BallotCycle, secret: Buffer): Promise<boolean> {
    const known = await this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT 1 FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND secret_sha256 = ${secret} AND second`,
    );
    return known.length > 0;
  }

  private async isOfPack({ organisationId, cycleId }: BallotCycle, secret: Buffer): Promise<boolean> {
    const known = await this.pools.message(
      'issuer',
      organisationId,
      sqlText`SELECT 1 FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND secret_sha256 = ${secret}`,
    );
    return known.length > 0;
  }
}

const collectedElsewhere = (): Refusal =>
  new Refusal(
    'conflict',
    'ballot-collected',
    'Your ballot was already collected on another device or in another browser. Go on there; if that was not you, tell the people who run the survey.',
  );

const closed = (): Refusal =>
  new Refusal('gone', 'cycle-closed', 'This survey is closed: no more answers are taken. Its results are published about groups only.');

const packUsedUp = (): Refusal =>
  new Refusal(
    'conflict',
    'pack-used-up',
    'As many ballots as this pack has cards were collected already, so this card stands for none any more. Tell the people who run the survey.',
  );

const noReissue = (had: boolean): Refusal =>
  had
    ? new Refusal('conflict', 'reissued-before', 'You have had a second ballot already, and nobody gets a third: every further one could be a vote on top.')
    : new Refusal(
        'conflict',
        'no-more-reissues',
        'As many ballots of your group as its rules allow were handed out a second time already. The ballot on the other device still counts if it is sent from there.',
      );

/** Who is signed in, as far as it matters here. */
type SignedIn = Pick<Caller, 'organisationId' | 'employeeId'> & { accountId: string | null };

export type Asks = { employeeId: string } | { secretHash: Buffer };

function whoAsks(cycle: BallotCycle, invitation: string | undefined, visitor: SignedIn | undefined): Asks {
  if (invitation !== undefined) return { secretHash: secretHash(invitation) };
  if (!visitor) throw new Refusal('unauthenticated', 'no-invitation', 'Open the link of your invitation mail, or sign in first.');
  if (visitor.organisationId !== cycle.organisationId)
    throw new Refusal('forbidden', 'not-invited', 'This survey belongs to another organisation than the one you are signed in to.');
  return { employeeId: visitor.employeeId };
}

// PostgreSQL looks again at a row it had to wait for, so of two requests at once exactly one finds it free. The invitation is looked up by a subquery of
// its own: whatever the statistics of a fresh table say, both steps go by their keys. The lock keeps it off while the entitlements are rewritten.
function collectStatement(cycle: BallotCycle, asks: Asks, blindedHash: Buffer): SqlText {
  const { organisationId, cycleId } = cycle;
  if ('employeeId' in asks) {
    return sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
    UPDATE org.entitlement SET issued = true, blinded_hash = ${blindedHash}
      WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND holder_id = ${asks.employeeId} AND (NOT issued OR blinded_hash = ${blindedHash})
        AND EXISTS (SELECT 1 FROM pub.ballot_cycle WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND state = 'open') RETURNING cohort_id, profile`;
  }
  return sqlText`SELECT pg_advisory_xact_lock_shared(${cycleLock(cycleId)}::bigint);
    UPDATE org.entitlement SET issued = true, blinded_hash = ${blindedHash}
    WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND (NOT issued OR blinded_hash = ${blindedHash})
      AND holder_id = (SELECT holder_id FROM org.invitation WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND secret_sha256 = ${asks.secretHash} AND NOT second)
      AND EXISTS (SELECT 1 FROM pub.ballot_cycle WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} AND state = 'open') RETURNING cohort_id, profile`;
}

/** Throws Refusal `invalid-blinded` when the value is none that can be signed. */
export function mustBeBlinded(issuer: TokenIssuer, blinded: string): void {
  try {
    issuer.check(blinded);
  } catch (error) {
    // an AnonymityError says what is wrong with the bytes that were sent; nothing but trying tells
    if (error instanceof AnonymityError) throw new Refusal('invalid', 'invalid-blinded', error.message, [{ pointer: '#/blinded', detail: error.message }]);
    throw error;
  }
}

/** What of the secret of a link is kept. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

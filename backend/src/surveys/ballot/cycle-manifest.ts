import { randomBytes } from 'node:crypto';
import {
  canonicalHash,
  generateTallyKeys,
  type Manifest,
  type ManifestFacet,
  newCohortSecret,
  reissueCap,
  sizeClasses,
  tallyKem,
} from '@throughline/anonymity';
import { exportIssuingKey, exportReceiptKey, generateIssuingKey, generateReceiptKey, provePermutation } from '@throughline/anonymity/server';
import { type CycleQuestion, trusteesNeeded } from '@throughline/domain';
import { cutHash } from '@throughline/publication';
import type { KeptTrusteeKey } from '../trustee/trustee-keys.js';
import { type BallotMember, type BallotTeam, type Cohort, sizeOf } from './cohorts.rules.js';
import type { KeptKeys } from './cycle-keys.js';
import { REPLY_DAYS } from './reply-days.js';

export interface CycleToOpen {
  cycleId: string;
  organisationId: string;
  opensOn: string;
  closesOn: string;
  k: number;
  kComments: number;
  questions: readonly CycleQuestion[];
  teams: readonly BallotTeam[];
  members: readonly BallotMember[];
  /** What results are published by besides teams, and what each of the invited may claim of it. */
  facets: readonly ManifestFacet[];
  claims: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Whether a trend is hidden where few people joined or left between two cycles. */
  strictTrends: boolean;
  /** Made by the trustees who count; without it the platform makes a key and counts. */
  trusteeKey?: KeptTrusteeKey;
}

interface MadeKeys {
  kept: KeptKeys;
  rsa: Manifest['rsa'];
  tally: Manifest['tally'];
  receiptKey: string;
  replyKey: string;
  proofs: ReadonlyMap<string, string>;
}

/** Fresh keys of a cycle and of its cohorts. */
export async function makeKeys(cohorts: readonly Cohort[], trusteeKey: KeptTrusteeKey | undefined): Promise<MadeKeys> {
  const [issuing, own, reply, secrets] = await Promise.all([
    generateIssuingKey(),
    trusteeKey ? undefined : generateTallyKeys(),
    generateTallyKeys(),
    Promise.all(cohorts.map(() => newCohortSecret())),
  ]);
  const receipt = generateReceiptKey();
  return {
    kept: {
      casting: {
        issuing: Buffer.from(exportIssuingKey(issuing)).toString('base64url'),
        receipt: Buffer.from(exportReceiptKey(receipt)).toString('base64url'),
        cohortSecrets: Object.fromEntries(cohorts.map((cohort, i) => [cohort.id, secrets[i]!.secret])),
      },
      ...(own ? { tally: { tally: own.privateKey, seed: randomBytes(16).toString('base64url') } } : {}),
      reply: { reply: reply.privateKey },
    },
    rsa: { n: issuing.n, e: 65537, roots: await provePermutation(issuing) },
    tally: trusteeKey ? inTrusteesHands(trusteeKey) : { kem: tallyKem, key: own!.publicKey, trustees: [], threshold: 0 },
    receiptKey: receipt.publicKey,
    replyKey: reply.publicKey,
    proofs: new Map(cohorts.map((cohort, i) => [cohort.id, secrets[i]!.proof])),
  };
}

function inTrusteesHands({ publicKey, parts }: KeptTrusteeKey): Manifest['tally'] {
  const trustees = parts.map(({ name, sha256 }) => ({ name, share_sha256: sha256 }));
  return { kem: tallyKem, key: publicKey, trustees, threshold: trusteesNeeded(parts.length) };
}

/** The public rules of a cycle. */
export async function manifestOf(
  cycle: CycleToOpen & { shredAfterDays: number },
  cohorts: readonly Cohort[],
  made: MadeKeys,
  previous: string | null,
): Promise<Manifest> {
  const families = ['team', ...cycle.facets.map(({ id }) => id)];
  return {
    v: 1,
    organisation: cycle.organisationId,
    cycle: cycle.cycleId,
    opens_on: cycle.opensOn,
    closes_on: cycle.closesOn,
    questions_sha256: await canonicalHash(cycle.questions),
    k: cycle.k,
    k_comments: cycle.kComments,
    lattice_policy: { families, facets: cycle.facets, cut_sha256: await cutHash(cycle.teams, families), strict_trends: cycle.strictTrends },
    rsa: made.rsa,
    tally: made.tally,
    receipt_key: made.receiptKey,
    reply_key: made.replyKey,
    reply_days: REPLY_DAYS,
    sizes: [...sizeClasses],
    invited: cohorts.reduce((sum, cohort) => sum + sizeOf(cohort), 0),
    cards: cohorts.reduce((sum, { cards }) => sum + cards, 0),
    cohorts: [...cohorts]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((cohort) => ({
        id: cohort.id,
        name: cohort.name,
        members: sizeOf(cohort),
        reissue_cap: reissueCap(sizeOf(cohort)),
        proof: made.proofs.get(cohort.id)!,
      })),
    shred_after_days: cycle.shredAfterDays,
    prev_manifest_sha256: previous,
  };
}

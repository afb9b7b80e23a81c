import { canonicalHash } from '../bytes/canonical-json.js';
import { equalBytes, bytesOf } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';

/** The smallest group a ballot is bound to. Its members share one secret; `proof` is the SHA-256 of that secret. */
export interface ManifestCohort {
  readonly id: string;
  /** Shown on the ballot beside the number of members. */
  readonly name: string;
  /** People invited, at least k. */
  readonly members: number;
  /** How many ballots, at most, may be handed out a second time to members who lost the device with the first: reissueCap of the members. */
  readonly reissue_cap: number;
  readonly proof: string;
}

/** Somebody who holds a part of the tally key. `share_sha256` is the hash of the locked part she was given, so that she can show years later that her
 *  file is that one. */
export interface ManifestTrustee {
  readonly name: string;
  readonly share_sha256: string;
}

/** Ballots of a cohort that may be handed out a second time, when a device was lost: a fiftieth of its members, but one in any case. */
export const reissueCap = (members: number): number => Math.max(1, Math.floor(members / 50));

/** A demographic, or a crossing of two of them, that results may be published by. `values`: what a respondent may claim, each with how many of the people
 *  invited share it, at least k; a crossing (`of`) has none of its own. */
export interface ManifestFacet {
  readonly id: string;
  readonly label: string;
  readonly of?: readonly [string, string];
  readonly values: readonly { readonly id: string; readonly label: string; readonly members: number }[];
}

/** What may be published about the answers. `families`: the lattices, `team` and the ids of the facets. `facets`: in the order in which they are kept
 *  when not all of them can be; empty when results are published by team only. `cut_sha256`: hash of the tree of teams and the families, so that the answers are cut along
 *  these and never a second time. `strict_trends`: true when no figure of a group is laid beside that of another cycle if 1 to k - 1 people joined or left the group between. */
export interface LatticePolicy {
  readonly families: readonly string[];
  readonly facets: readonly ManifestFacet[];
  readonly cut_sha256?: string;
  readonly strict_trends?: boolean;
}

/** The public rules of one cycle, the same bytes for everybody, never changed after opening. Hashes, keys and numbers in
 *  base64url without padding; dates as YYYY-MM-DD. Fields a later version adds are covered by the hash and not otherwise looked at. */
export interface Manifest {
  readonly v: 1;
  readonly organisation: string;
  readonly cycle: string;
  readonly opens_on: string;
  readonly closes_on: string;
  /** canonicalHash of the questionnaire as the respondent gets it. */
  readonly questions_sha256: string;
  /** Fewest people a published figure may depend on, at least 5. */
  readonly k: number;
  /** Fewest respondents a group must have to show its comments, at least 10. */
  readonly k_comments: number;
  readonly lattice_policy: LatticePolicy;
  /** The issuing key: modulus, exponent and the 8 roots of provePermutation. */
  readonly rsa: { readonly n: string; readonly e: number; readonly roots: readonly string[] };
  /** The key the envelopes are sealed to (65 bytes, uncompressed point). `trustees`: who holds it in parts, and `threshold` how many of them must come
   *  together to open a ballot; none and 0 when the operator holds it. */
  readonly tally: {
    readonly kem: typeof tallyKem;
    readonly key: string;
    readonly trustees: readonly ManifestTrustee[];
    readonly threshold: number;
  };
  /** Ed25519, 32 bytes. */
  readonly receipt_key: string;
  /** The key that replies of commenters are sealed to (65 bytes, uncompressed point). */
  readonly reply_key: string;
  /** How many days after closing conversations about comments go on; then the private half of `reply_key` and the messages are deleted. */
  readonly reply_days: number;
  /** Sizes of a padded ballot in bytes. */
  readonly sizes: readonly number[];
  /** People invited: the sum of the cohorts' members. */
  readonly invited: number;
  /** How many of them hold a printed card instead of an invitation. */
  readonly cards: number;
  readonly cohorts: readonly ManifestCohort[];
  /** Days after the count on which sealed ballots and keys are destroyed. */
  readonly shred_after_days: number;
  /** Hash of the line before this one in the organisation's public log, null for the first. */
  readonly prev_manifest_sha256: string | null;
}

/** Name of the envelope's key encapsulation and cipher (RFC 9180) in the manifest. */
export const tallyKem = 'DHKEM-P256-HKDF-SHA256-AES-256-GCM';

/** Plaintext sizes of an envelope in bytes; a longer ballot takes the next. */
export const sizeClasses = [4096, 16384, 65472] as const;

/** The floor of k, in people behind a figure: a manifest below it is refused. */
export const leastK = 5;

/** The floor of k_comments, in respondents of a group that shows its comments. */
export const leastKComments = 10;

/** SHA-256 of the manifest's canonical JSON in base64url: stands in every invitation and in every sealed ballot. */
export const manifestHash = (manifest: Manifest): Promise<string> => canonicalHash(manifest);

/** Whether these are the questions the manifest fixed. `questions` is the JSON the server sent. */
export async function checkQuestions(manifest: Manifest, questions: unknown): Promise<boolean> {
  return (await canonicalHash(questions)) === manifest.questions_sha256;
}

/** Whether the secret (32 bytes, base64url) is the one all members of the cohort got. False for an unknown cohort: a secret of
 *  one's own would single its holder out. Throws an AnonymityError (`malformed`) when the secret is not 32 bytes. */
export async function checkCohortSecret(manifest: Manifest, cohort: string, secret: string): Promise<boolean> {
  const listed = manifest.cohorts.find(({ id }) => id === cohort);
  const proof = await sha256(bytesOf(secret, 32, 'The cohort secret'));
  return listed !== undefined && equalBytes(proof, bytesOf(listed.proof, 32, `The proof of cohort ${cohort}`));
}

import { AnonymityError } from '../anonymity-error.js';
import { bytesOf } from '../bytes/bytes.js';
import { canonicalHash } from '../bytes/canonical-json.js';
import { checkPermutationProof } from '../token/permutation-proof.js';
import { rsaPublicKey } from '../token/rsa-key.js';
import { manifestOf } from './manifest-shape.js';
import { leastK, leastKComments, reissueCap, sizeClasses, tallyKem, type Manifest } from './manifest.js';

/** Why a device refuses a manifest. */
export type ManifestFault =
  | 'wrong-hash'
  | 'wrong-shape'
  | 'wrong-exponent'
  | 'weak-key'
  | 'unproven-key'
  | 'wrong-tally-key'
  | 'wrong-trustees'
  | 'wrong-reply-key'
  | 'wrong-sizes'
  | 'low-threshold'
  | 'small-cohort'
  | 'small-claim'
  | 'repeated-cohort'
  | 'wrong-sum'
  | 'many-reissues'
  | 'wrong-dates';

/** The accepted manifest, or the reason in a word and in a plain sentence. */
export type ManifestVerdict =
  { readonly ok: true; readonly manifest: Manifest; readonly hash: string } | { readonly ok: false; readonly fault: ManifestFault; readonly sentence: string };

const faulty = (fault: ManifestFault, sentence: string): ManifestVerdict => ({ ok: false, fault, sentence });

/** Everything a respondent's device checks before it takes part: that the manifest is the one everybody was told of
 *  (`expectedHash`, from the invitation; undefined when she has none, then only the rest is checked), that its keys hide her, and that no
 *  cohort is smaller than k. `received` is the parsed JSON, untrusted. About 3 ms. Never throws for a bad manifest. */
export async function checkManifest(received: unknown, expectedHash: string | undefined): Promise<ManifestVerdict> {
  try {
    return await judge(received, expectedHash);
  } catch (error) {
    // an AnonymityError of one of the readers below: a wrong form, which only reading it can tell
    if (!(error instanceof AnonymityError)) throw error;
    return faulty(error.code === 'unsafe-key' ? 'weak-key' : 'wrong-shape', `The rules of this survey cannot be used: ${error.message}`);
  }
}

async function judge(received: unknown, expectedHash: string | undefined): Promise<ManifestVerdict> {
  const hash = await canonicalHash(received);
  if (expectedHash !== undefined && hash !== expectedHash)
    return faulty('wrong-hash', 'The rules of this survey are not the ones your invitation names, so you may have been given rules of your own.');
  const manifest = manifestOf(received);
  const { rsa, tally, k, cohorts } = manifest;

  if (rsa.e !== 65537) return faulty('wrong-exponent', `The issuing key has the exponent ${rsa.e}; only 65537 is accepted.`);
  rsaPublicKey(rsa.n);
  if (!(await checkPermutationProof(rsa.n, rsa.e, rsa.roots)))
    return faulty('unproven-key', 'The issuing key comes without a valid proof that it hides your ballot.');
  if (tally.kem !== tallyKem || !(await isCurvePoint(tally.key)))
    return faulty('wrong-tally-key', `The key for sealing answers must be a point of P-256, used with ${tallyKem}.`);
  const holders = new Set(tally.trustees.map(({ name }) => name)).size;
  if (holders < tally.trustees.length || (holders === 0 ? tally.threshold !== 0 : tally.threshold < 1 || tally.threshold > holders))
    return faulty('wrong-trustees', `Of ${tally.trustees.length} trustees ${tally.threshold} are said to be needed, or one of them is named twice.`);
  if (!(await isCurvePoint(manifest.reply_key))) return faulty('wrong-reply-key', 'The key for sealing replies must be a point of P-256.');
  if (manifest.sizes.join() !== sizeClasses.join())
    return faulty('wrong-sizes', `Sealed answers must come in the sizes ${sizeClasses.join(', ')} bytes, not ${manifest.sizes.join(', ')}.`);

  if (k < leastK || manifest.k_comments < Math.max(k, leastKComments))
    return faulty(
      'low-threshold',
      `Figures must stand for at least ${leastK} people (here ${k}), comments for at least ${leastKComments} and no fewer than figures (here ${manifest.k_comments}).`,
    );
  const small = cohorts.find(({ members }) => members < k);
  if (small) return faulty('small-cohort', `The group ${small.name} has ${small.members} members; with fewer than ${k} a ballot could be traced to a person.`);
  const rare = manifest.lattice_policy.facets
    .flatMap(({ label, values }) => values.map((value) => ({ ...value, label: `${label}: ${value.label}` })))
    .find(({ members }) => members < k);
  if (rare)
    return faulty('small-claim', `Only ${rare.members} of the people asked share ${rare.label}; with fewer than ${k} a ballot could be traced to a person.`);
  if (new Set(cohorts.map(({ id }) => id)).size < cohorts.length || new Set(cohorts.map(({ proof }) => proof)).size < cohorts.length)
    return faulty('repeated-cohort', 'A group, or the secret of a group, is listed twice.');
  const sum = cohorts.reduce((total, { members }) => total + members, 0);
  if (sum !== manifest.invited || cohorts.length === 0)
    return faulty('wrong-sum', `The groups have ${sum} members together, but ${manifest.invited} people are invited.`);
  if (manifest.cards > manifest.invited)
    return faulty('wrong-sum', `There are said to be ${manifest.cards} cards, but only ${manifest.invited} people are invited.`);
  const generous = cohorts.find(({ members, reissue_cap }) => reissue_cap > reissueCap(members));
  if (generous)
    return faulty(
      'many-reissues',
      `In the group ${generous.name}, ${generous.reissue_cap} ballots may be handed out a second time; no more than ${reissueCap(generous.members)} are accepted.`,
    );
  if (manifest.closes_on < manifest.opens_on)
    return faulty('wrong-dates', `The survey closes on ${manifest.closes_on}, before it opens on ${manifest.opens_on}.`);
  return { ok: true, manifest, hash };
}

async function isCurvePoint(key: string): Promise<boolean> {
  const point = bytesOf(key, 65, 'tally.key');
  try {
    await crypto.subtle.importKey('raw', point, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
    return true;
  } catch {
    // WebCrypto's DataError: the only way to ask it whether a point lies on the curve
    return false;
  }
}

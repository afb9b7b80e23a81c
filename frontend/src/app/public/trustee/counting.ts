import {
  AnonymityError,
  blindRsaClient,
  boardOf,
  checkManifest,
  checkQuestions,
  envelopeHash,
  fromBase64url,
  hashWords,
  importTallyKey,
  type Manifest,
  openAll,
  openEnvelope,
  type SealedBallot,
  spendTag,
  toBase64url,
} from '@throughline/anonymity';
import { lockedHash, openTrusteeKey, tallySeed } from '@throughline/anonymity/trustee';
import type { BallotPaper, SealedBallotPage, TrusteeBox, TrusteeCount, TrusteePart, TrusteeTask } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { countable, countBallots, overfullCohorts } from '@throughline/publication';
import type { TrusteeLink } from './trustee-link';
import { askAsTrustee, TrusteeStop } from './trustee-wire';
import { trusteeWords } from './words/words';

/** One trustee's part and what opens it. */
export interface OfferedPart {
  readonly part: TrusteePart;
  readonly passphrase: string;
}

/** What trustees see before they hand the count in. */
export interface IntegrityStatement {
  readonly boxed: number;
  readonly issued: number;
  readonly counted: number;
  readonly unreadable: number;
  readonly forged: number;
  readonly otherRules: number;
  readonly overfull: number;
  /** How many different rules the ballots name; one when everybody was shown the same. */
  readonly manifests: number;
  readonly rulesWords: string;
  /** What is known of nothing at all, when nothing may be shown. */
  readonly withheld: string | null;
  readonly shownTeams: number;
  readonly comments: number;
}

/** A finished count, not yet handed in. */
export interface FinishedCount {
  readonly statement: IntegrityStatement;
  readonly body: TrusteeCount;
}

/** Opens and counts the closed box in this browser: fetches the sealed ballots, joins the key, checks every token, opens, counts. Key and answers exist in this call's
 *  memory only. `heard` learns how many ballots of how many are opened. Throws a TrusteeStop with a sentence for the trustees. */
export async function openAndCount(
  link: TrusteeLink,
  task: TrusteeTask,
  offered: readonly OfferedPart[],
  heard: (opened: number, of: number) => void,
): Promise<FinishedCount> {
  const { manifest, hash } = await rulesOf(link, task);
  const privateKey = await keyOf(manifest, offered);
  const { questions } = await askAsTrustee<BallotPaper>(link, 'GET', 'ballot-paper');
  if (!(await checkQuestions(manifest, questions))) throw new TrusteeStop('other-questions', trusteeWords().stops.otherQuestions);
  const box = await askAsTrustee<TrusteeBox>(link, 'GET', 'trustee-box');
  const boxedPerCohort = Object.fromEntries(box.cohorts.map(({ id, boxed }) => [id, boxed]));
  const issuedPerCohort = Object.fromEntries(box.cohorts.map(({ id, issued }) => [id, issued]));
  const boxed = sum(box.cohorts.map((cohort) => cohort.boxed));
  const tally = await importTallyKey(privateKey);
  const client = blindRsaClient(manifest.rsa.n);
  const asked = questions as CycleQuestion[];
  const opened = await openAll(batchesOf(link), {
    cycle: task.cycleId,
    manifestHash: hash,
    tally,
    keep: (cohort, ballot) => countable(cohort, ballot, asked, manifest.lattice_policy.facets),
    verify: (token) => client.verify(task.cycleId, token),
    leftOut: new Set(overfullCohorts(boxedPerCohort, issuedPerCohort).map(({ cohort }) => cohort)),
    onProgress: (ballots) => heard(ballots, boxed),
  });
  if (opened.counted.length + opened.notCounted.length !== boxed) throw new TrusteeStop('box-not-whole', trusteeWords().stops.boxNotWhole);
  const tables = countBallots({
    // what was raised since stands in the box; nothing lowers what the rules promise
    manifest: { ...manifest, k: Math.max(manifest.k, box.k), k_comments: Math.max(manifest.k_comments, box.kComments) },
    questions: asked,
    lattice: box.lattice,
    ballots: opened.ballots,
    boxedPerCohort,
    issuedPerCohort,
    seed: await tallySeed(privateKey, task.cycleId),
  });
  const { leaf_hashes: _, ...board } = await boardOf(opened.counted, undefined, { not_counted: opened.notCounted, manifest_hashes: opened.manifestHashes });
  const place = { cycle: task.cycleId, cohort: 'challenge', tag: toBase64url(new Uint8Array(32)) };
  const { manifest_hash: proof } = await openEnvelope(tally, place, bytesOf(box.challenge.envelope));
  const because = (reason: string): number => opened.notCounted.filter((one) => one.reason === reason).length;
  return {
    statement: {
      boxed,
      issued: sum(box.cohorts.map((cohort) => cohort.issued)),
      counted: opened.counted.length,
      unreadable: because('unreadable'),
      forged: because('forged-token'),
      otherRules: because('other-manifest'),
      overfull: because('cohort-overfull'),
      manifests: opened.manifestHashes,
      rulesWords: hashWords(hash).join(' '),
      withheld: tables.withheld,
      shownTeams: tables.nodes.filter(({ sizeBand }) => sizeBand !== null).length,
      comments: tables.comments.length,
    },
    body: { proof, seal: box.challenge.seal, result: JSON.stringify({ board, tables }) },
  };
}

async function rulesOf(link: TrusteeLink, task: TrusteeTask): Promise<{ manifest: Manifest; hash: string }> {
  const received = await askAsTrustee<unknown>(link, 'GET', 'manifest');
  const verdict = await checkManifest(received, link.manifest ?? task.manifestSha256);
  if (!verdict.ok) throw new TrusteeStop(verdict.fault, verdict.sentence, 'en');
  return verdict;
}

async function keyOf({ tally }: Manifest, offered: readonly OfferedPart[]): Promise<string> {
  const shares = new Map(tally.trustees.map(({ name, share_sha256 }) => [name, share_sha256]));
  for (const { part } of offered) {
    if ((await lockedHash(lockedOf(part))) !== shares.get(part.name)) throw new TrusteeStop('other-part', trusteeWords().stops.otherPart(part.name));
  }
  try {
    return await openTrusteeKey(
      tally.key,
      offered.map(({ part }) => lockedOf(part)),
      offered.map(({ passphrase }) => passphrase),
    );
  } catch (error) {
    // AnonymityError of a wrong passphrase or too few parts: only opening tells
    if (!(error instanceof AnonymityError)) throw error;
    const [, place, sentence] = /^Part (\d+): (.*)$/.exec(error.message) ?? [];
    const whose = offered[Number(place) - 1]?.part.name;
    if (whose && error.code === 'wrong-passphrase') throw new TrusteeStop(error.code, trusteeWords().stops.wrongPassphrase(whose));
    throw new TrusteeStop(error.code, whose ? `${whose}: ${sentence}` : error.message, 'en');
  }
}

function lockedOf({ name, locked }: TrusteePart): unknown {
  try {
    return JSON.parse(locked) as unknown;
  } catch {
    // SyntaxError of a file that was changed by hand; only parsing tells
    throw new TrusteeStop('no-part', trusteeWords().stops.damaged(name));
  }
}

async function* batchesOf(link: TrusteeLink): AsyncGenerator<SealedBallot[]> {
  const page = (after: string): Promise<SealedBallotPage> => askAsTrustee(link, 'GET', `sealed-ballots${after ? `?after=${after}` : ''}`);
  let coming: Promise<SealedBallotPage> | undefined = page('');
  while (coming) {
    const { ballots, next }: SealedBallotPage = await coming;
    // the next page comes while this one is opened
    coming = next === null ? undefined : page(next);
    coming?.catch(() => undefined /* a connection that breaks meanwhile is heard of when this is awaited */);
    yield await Promise.all(
      ballots.map(async ({ input, signature, cohort, envelope: text }) => {
        const envelope = bytesOf(text);
        return { tag: await spendTag(link.cycle, input), hash: await envelopeHash(envelope), cohort, token: { input, signature }, envelope };
      }),
    );
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text);
  if (!bytes) throw new TrusteeStop('malformed', trusteeWords().stops.notWhole);
  return bytes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

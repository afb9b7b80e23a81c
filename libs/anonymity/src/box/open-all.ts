import { AnonymityError } from '../anonymity-error.js';
import type { Ballot } from '../envelope/ballot.js';
import { openEnvelope, type TallyKey } from '../envelope/envelope.js';
import type { Token } from '../token/token.js';
import type { NotCounted, NotCountedReason } from './board.js';

/** A ballot as it lies in the box: its spend tag, the hash of its envelope, its cohort and its token (base64url but the cohort), and the sealed bytes. */
export interface SealedBallot {
  readonly tag: string;
  readonly hash: string;
  readonly cohort: string;
  readonly token: Token;
  readonly envelope: Uint8Array;
}

/** What opening takes besides the box. */
export interface BoxOpener<Kept> {
  readonly cycle: string;
  readonly manifestHash: string;
  readonly tally: TallyKey;
  /** What of an opened ballot is kept; the rest is forgotten at once. */
  readonly keep: (cohort: string, ballot: Ballot) => Kept;
  /** Whether a token is genuine and of this cycle. */
  readonly verify: (token: Token) => boolean | Promise<boolean>;
  /** Cohorts of which nothing is opened, since their box holds more ballots than were handed out. */
  readonly leftOut: ReadonlySet<string>;
  /** Hears after each step how many ballots have been looked at. */
  readonly onProgress?: (ballots: number) => void;
}

/** An opened box. Only here, in memory, are answers ever seen one by one. */
export interface OpenedBallots<Kept> {
  /** What was kept of each that counts, in the order of the batches. */
  readonly ballots: Kept[];
  /** Envelope hashes of the counted ballots. */
  readonly counted: string[];
  readonly notCounted: NotCounted[];
  /** How many different manifests the opened ballots name. */
  readonly manifestHashes: number;
}

const AT_ONCE = 32;

/** Opens a closed box batch by batch, on the server and in a trustee's browser alike: checks each token, opens the envelope and keeps only what can
 *  count. Batches come in the order of the tags, which are hashes: the same in every run, and no trace of the order of arrival. Throws when a tag does not come
 *  after the one before it: then somebody put a ballot in twice, or the box was not read in order. */
export async function openAll<Kept extends object>(batches: AsyncIterable<readonly SealedBallot[]>, opener: BoxOpener<Kept>): Promise<OpenedBallots<Kept>> {
  const opened = { ballots: [] as Kept[], counted: [] as string[], notCounted: [] as NotCounted[] };
  const manifests = new Set<string>();
  const open = (sealed: SealedBallot): Promise<Kept | NotCountedReason> =>
    opener.leftOut.has(sealed.cohort) ? Promise.resolve('cohort-overfull') : openOne(opener, sealed, manifests);
  let last: string | undefined;
  for await (const batch of batches) {
    for (const { tag } of batch) {
      if (last !== undefined && !comesAfter(tag, last)) throw new AnonymityError('malformed', 'A ballot lies in this box twice, or the box is not in order.');
      last = tag;
    }
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      const part = batch.slice(from, from + AT_ONCE);
      (await Promise.all(part.map(open))).forEach((ballot, i) => {
        const { hash } = part[i]!;
        if (typeof ballot === 'string') opened.notCounted.push({ hash, reason: ballot });
        else {
          opened.counted.push(hash);
          opened.ballots.push(ballot);
        }
      });
      opener.onProgress?.(opened.counted.length + opened.notCounted.length);
    }
  }
  return { ...opened, manifestHashes: manifests.size };
}

async function openOne<Kept>(
  opener: BoxOpener<Kept>,
  { tag, cohort, token, envelope }: SealedBallot,
  manifests: Set<string>,
): Promise<Kept | NotCountedReason> {
  if (!(await opener.verify(token))) return 'forged-token';
  try {
    const ballot = await openEnvelope(opener.tally, { cycle: opener.cycle, cohort, tag }, envelope);
    // a hash has 43 letters; a respondent may write anything
    manifests.add(ballot.manifest_hash.slice(0, 43));
    return ballot.manifest_hash === opener.manifestHash ? opener.keep(cohort, ballot) : 'other-manifest';
  } catch (error) {
    // an AnonymityError is a ballot that cannot be read: anybody may put one in, and it must not stop the others
    if (error instanceof AnonymityError) return 'unreadable';
    throw error;
  }
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url of equally many bytes, compared as those bytes. */
function comesAfter(tag: string, last: string): boolean {
  for (let i = 0; i < last.length; i++) if (tag[i] !== last[i]) return SIGNS.indexOf(tag[i] ?? '') > SIGNS.indexOf(last[i]!);
  return false;
}

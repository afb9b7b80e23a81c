import {
  canonicalHash,
  canonicalJson,
  checkBoard,
  checkChain,
  checkManifest,
  checkQuestions,
  checkShredding,
  fromBase64url,
  hashWords,
  leastK,
  leastKComments,
  type Manifest,
  type ManifestFault,
  type ManifestVerdict,
  type Shredding,
} from '@throughline/anonymity';
import type { BallotBoard, BallotPaper } from '@throughline/contract';
import type { ReadPublic } from './public-documents';

/** One thing that was checked. `unseen`: not looked at, because something before it does not hold. */
export interface Check {
  readonly says: string;
  readonly state: 'holds' | 'fails' | 'unseen';
  /** What exactly does not hold. */
  readonly because?: string;
}

/** Everything public about a survey, and what this browser found when it checked it. */
export interface Examination {
  /** The exact bytes of the rules, their hash in the two spellings people meet, and in words. */
  readonly text: string;
  readonly hash: string;
  readonly hex: string;
  readonly words: readonly string[];
  /** The rules, when they can be read at all. */
  readonly manifest: Manifest | undefined;
  readonly paper: BallotPaper | undefined;
  readonly checks: readonly Check[];
  /** Lines of the organisation's public log. */
  readonly lines: number;
  readonly board: BallotBoard | undefined;
  readonly shredded: Shredding | undefined;
}

/** What a device demands of a manifest, in the order in which it looks, with the faults that tell that it does not hold. */
const DEMANDS: readonly { readonly says: string; readonly faults: readonly ManifestFault[] }[] = [
  { says: 'The rules have every part, in the right form.', faults: ['wrong-shape'] },
  {
    says: 'The key that signs ballots has at least 3072 bits and is proven to hide who collected which ballot.',
    faults: ['wrong-exponent', 'weak-key', 'unproven-key'],
  },
  {
    says: 'Answers are sealed to one key for everybody, in envelopes of three sizes only, and so are replies to comments.',
    faults: ['wrong-tally-key', 'wrong-trustees', 'wrong-reply-key', 'wrong-sizes'],
  },
  { says: `No figure is about fewer than ${leastK} people, no comment comes from a group of fewer than ${leastKComments}.`, faults: ['low-threshold'] },
  { says: 'No group that stands on a ballot is smaller than that.', faults: ['small-cohort'] },
  { says: 'Nothing that people may let travel with their answers is shared by fewer of them.', faults: ['small-claim'] },
  { says: 'No group is listed twice.', faults: ['repeated-cohort'] },
  { says: 'The groups together are the people invited.', faults: ['wrong-sum'] },
  { says: 'No group may be given more than one ballot in fifty again for lost devices, or one.', faults: ['many-reissues'] },
  { says: 'It closes no earlier than it opens.', faults: ['wrong-dates'] },
];
const EVERYTHING_ELSE = 'Everything else that a device demands of rules before it takes part.';

/** Reads the public documents of a survey and checks them all in this browser. `expected`: the hash that a link named. Undefined when there is no such survey.
 *  Throws an Error with a sentence when the server cannot be reached. */
export async function examine(read: ReadPublic, cycle: string, expected: string | undefined): Promise<Examination | undefined> {
  const address = `/api/cycles/${encodeURIComponent(cycle)}`;
  const served = await read(`${address}/manifest`);
  const received = parsed(served?.text);
  if (!served || received === undefined) return undefined;
  const verdict = await checkManifest(received, undefined);
  const [paperText, boardText] = await Promise.all([read(`${address}/ballot-paper`), read(`${address}/board`)]);
  const paper = parsed(paperText?.text) as BallotPaper | undefined;
  const board = parsed(boardText?.text) as BallotBoard | undefined;
  const hash = await canonicalHash(received);
  const manifest = verdict.ok ? verdict.manifest : readable(received, verdict);
  const log = manifest ? await readLog(read, manifest.organisation) : [];
  const shredded = log.map((line) => parsed(line) as Shredding | undefined).find((line) => line?.shredded === cycle);
  return {
    text: served.text,
    hash,
    hex: Array.from(fromBase64url(hash) ?? [], (byte) => byte.toString(16).padStart(2, '0')).join(''),
    words: hashWords(hash),
    manifest,
    paper,
    checks: [
      ...(expected === undefined ? [] : [check(hash === expected, 'The rules are the ones that your link names.')]),
      check(served.text === canonicalJson(received), 'They are served in their one spelling, so every copy has the same fingerprint.'),
      ...demands(verdict),
      ...(manifest ? await besides(manifest, cycle, hash, paper, log) : []),
      ...(manifest && board ? await counted(manifest, board) : []),
      ...(manifest && shredded ? await destroyed(manifest, shredded, board) : []),
    ],
    lines: log.length,
    board,
    shredded,
  };
}

const check = (holds: boolean, says: string, because?: string): Check => ({
  says,
  state: holds ? 'holds' : 'fails',
  ...(!holds && because !== undefined && { because }),
});

/** The verdict line by line: what comes before the fault holds, what comes after it nobody looked at. */
function demands(verdict: ManifestVerdict): Check[] {
  if (verdict.ok) return DEMANDS.map(({ says }) => ({ says, state: 'holds' }));
  const failing = DEMANDS.findIndex(({ faults }) => faults.includes(verdict.fault));
  if (failing < 0) return [check(false, EVERYTHING_ELSE, verdict.sentence), ...DEMANDS.map(({ says }) => ({ says, state: 'unseen' as const }))];
  return DEMANDS.map(({ says }, i) => {
    if (i === failing) return { says, state: 'fails', because: verdict.sentence };
    return { says, state: i < failing ? 'holds' : 'unseen' };
  });
}

/** Rules with a fault are shown all the same, unless they lack the very parts that the page shows. */
function readable(received: unknown, verdict: ManifestVerdict): Manifest | undefined {
  return verdict.ok || verdict.fault !== 'wrong-shape' ? (received as Manifest) : undefined;
}

async function besides(manifest: Manifest, cycle: string, hash: string, paper: BallotPaper | undefined, log: readonly string[]): Promise<Check[]> {
  const chain = await checkChain(log.join('\n'), hash);
  const first = parsed(log[0]) as { prev_manifest_sha256?: unknown; prev_sha256?: unknown } | undefined;
  const whole = chain !== 'broken' && (first?.prev_manifest_sha256 ?? first?.prev_sha256 ?? null) === null && log.length > 0;
  return [
    check(manifest.cycle === cycle, 'They are the rules of this survey and of no other.'),
    check(paper !== undefined && (await checkQuestions(manifest, paper.questions)), 'The questions are the ones that were fixed when the survey opened.'),
    check(whole, 'The public log of the organisation is whole: every line names the one before it, back to the first.'),
    check(chain === 'listed', 'These rules stand in that log.'),
  ];
}

async function counted(manifest: Manifest, board: BallotBoard): Promise<Check[]> {
  const verdict = await checkBoard(board, '');
  const most = manifest.invited + board.reissued;
  return [
    check(verdict !== 'false-board', `The list of the ${board.count} counted ballots adds up, and none stands in it twice.`),
    check(board.reissued <= extraBallots(manifest), 'No more ballots were handed out a second time than the rules allow.'),
    check(
      board.count <= most,
      'No more ballots were counted than could be handed out.',
      `${board.count} were counted, and at most ${most} could be handed out.`,
    ),
    check(board.count === 0 || board.manifest_hashes === 1, 'All of them answer these rules.', `They name ${board.manifest_hashes} different ones.`),
  ];
}

async function destroyed(manifest: Manifest, line: Shredding, board: BallotBoard | undefined): Promise<Check[]> {
  const signed = await checkShredding(manifest.receipt_key, line);
  const same = board === undefined || (board.root === line.board_root && board.count === line.ballots);
  return [
    ...(signed === 'unchecked' ? [] : [check(signed === 'genuine', 'That sealed ballots and keys were destroyed is signed with the key of these rules.')]),
    check(same, 'The list of counted ballots is still the one that was final then.'),
  ];
}

/** Ballots that may have been handed out a second time for lost devices, by the cap in the rules. */
export function extraBallots(manifest: Manifest): number {
  return manifest.cohorts.reduce((sum, cohort) => sum + cohort.reissue_cap, 0);
}

async function readLog(read: ReadPublic, organisation: string): Promise<string[]> {
  const lines: string[] = [];
  let at: string | undefined = `/.well-known/ballots/${encodeURIComponent(organisation)}.jsonl`;
  while (at?.startsWith('/.well-known/ballots/')) {
    const part = await read(at);
    lines.push(...(part?.text ?? '').split('\n').filter((line) => line !== ''));
    at = part?.next === at ? undefined : part?.next;
  }
  return lines;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // SyntaxError: a proxy's page instead of the document
    return undefined;
  }
}

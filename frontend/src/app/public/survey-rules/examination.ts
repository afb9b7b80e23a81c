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
import { rulesWords } from './words/words';

/** A sentence in the language of the page: asked for again when it changes. */
export type Says = () => string;

/** One thing that was checked. `unseen`: not looked at, because something before it does not hold. */
export interface Check {
  readonly says: Says;
  readonly state: 'holds' | 'fails' | 'unseen';
  /** What exactly does not hold. */
  readonly because?: Says;
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

const say = () => rulesWords().checks;

/** What a device demands of a manifest, in the order in which it looks, with the faults that tell that it does not hold. */
const DEMANDS: readonly { readonly says: Says; readonly faults: readonly ManifestFault[] }[] = [
  { says: () => say().shape, faults: ['wrong-shape'] },
  {
    says: () => say().key,
    faults: ['wrong-exponent', 'weak-key', 'unproven-key'],
  },
  {
    says: () => say().sealed,
    faults: ['wrong-tally-key', 'wrong-trustees', 'wrong-reply-key', 'wrong-sizes'],
  },
  { says: () => say().smallest(leastK, leastKComments), faults: ['low-threshold'] },
  { says: () => say().cohort, faults: ['small-cohort'] },
  { says: () => say().claim, faults: ['small-claim'] },
  { says: () => say().twice, faults: ['repeated-cohort'] },
  { says: () => say().sum, faults: ['wrong-sum'] },
  { says: () => say().reissues, faults: ['many-reissues'] },
  { says: () => say().dates, faults: ['wrong-dates'] },
];
const EVERYTHING_ELSE: Says = () => say().everythingElse;

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
      ...(expected === undefined ? [] : [check(hash === expected, () => say().link)]),
      check(served.text === canonicalJson(received), () => say().spelling),
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

const check = (holds: boolean, says: Says, because?: Says): Check => ({
  says,
  state: holds ? 'holds' : 'fails',
  ...(!holds && because !== undefined && { because }),
});

/** The verdict line by line: what comes before the fault holds, what comes after it nobody looked at. */
function demands(verdict: ManifestVerdict): Check[] {
  if (verdict.ok) return DEMANDS.map(({ says }) => ({ says, state: 'holds' }));
  const failing = DEMANDS.findIndex(({ faults }) => faults.includes(verdict.fault));
  if (failing < 0) return [check(false, EVERYTHING_ELSE, () => verdict.sentence), ...DEMANDS.map(({ says }) => ({ says, state: 'unseen' as const }))];
  return DEMANDS.map(({ says }, i) => {
    if (i === failing) return { says, state: 'fails', because: () => verdict.sentence };
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
    check(manifest.cycle === cycle, () => say().thisSurvey),
    check(paper !== undefined && (await checkQuestions(manifest, paper.questions)), () => say().questions),
    check(whole, () => say().log),
    check(chain === 'listed', () => say().listed),
  ];
}

async function counted(manifest: Manifest, board: BallotBoard): Promise<Check[]> {
  const verdict = await checkBoard(board, '');
  const most = manifest.invited + board.reissued;
  return [
    check(verdict !== 'false-board', () => say().board(board.count)),
    check(board.reissued <= extraBallots(manifest), () => say().secondTime),
    check(
      board.count <= most,
      () => say().most,
      () => say().tooMany(board.count, most),
    ),
    check(
      board.count === 0 || board.manifest_hashes === 1,
      () => say().oneSet,
      () => say().manySets(board.manifest_hashes),
    ),
  ];
}

async function destroyed(manifest: Manifest, line: Shredding, board: BallotBoard | undefined): Promise<Check[]> {
  const signed = await checkShredding(manifest.receipt_key, line);
  const same = board === undefined || (board.root === line.board_root && board.count === line.ballots);
  return [...(signed === 'unchecked' ? [] : [check(signed === 'genuine', () => say().destroyed)]), check(same, () => say().sameList)];
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

import type { AwardLogPart } from '@throughline/contract';
import type { AwardAct } from './award-act.js';

type Kind = AwardAct['kind'];

/** Which part of the log each kind of step belongs to. */
const PART_OF: Readonly<Record<Kind, AwardLogPart>> = {
  'programme-opened': 'programme',
  'programme-changed': 'programme',
  'secretary-changed': 'programme',
  'looked-early': 'programme',
  'category-shown': 'programme',
  revealed: 'programme',
  'nomination-submitted': 'nominations',
  'nomination-changed': 'nominations',
  'nomination-withdrawn': 'nominations',
  'candidate-endorsed': 'nominations',
  'endorsement-withdrawn': 'nominations',
  'nominations-closed': 'nominations',
  'candidate-declined': 'candidates',
  'candidate-returned': 'candidates',
  'candidate-removed': 'candidates',
  'member-declined': 'candidates',
  'member-left': 'candidates',
  'pack-approved': 'packs',
  'judge-named': 'judges',
  'judge-removed': 'judges',
  'judge-excluded': 'judges',
  'judge-freed': 'judges',
  'judges-assigned': 'judges',
  'judge-unassigned': 'judges',
  'verdict-given': 'verdicts',
  'ranking-given': 'verdicts',
  'round-opened': 'results',
  'votes-counted': 'results',
  'round-closed': 'results',
  'panel-decided': 'results',
  'no-winner': 'results',
  'winners-decided': 'results',
};

/** The kinds of steps that a part of the log has; every kind belongs to one. */
export function kindsOf(part: AwardLogPart): Kind[] {
  return (Object.keys(PART_OF) as Kind[]).filter((kind) => PART_OF[kind] === part);
}

/** Steps whose details are sealed until the reveal: they say, or lead to, who wins. Who goes on can be read from the opening of the next round. */
export const SEALED: ReadonlySet<Kind> = new Set([...kindsOf('verdicts'), ...kindsOf('results'), 'category-shown']);

/** Steps that name candidates of a round: of the first that is everybody, of a later one those who went on. */
const OF_A_ROUND: ReadonlySet<Kind> = new Set(['judge-excluded', 'judge-freed', 'judges-assigned', 'judge-unassigned']);

/** Steps that name candidates, or the people who nominated or are one: with names, or by who did what, whoever reads them can work out who stands. */
const OF_CANDIDATES: ReadonlySet<Kind> = new Set([...kindsOf('nominations'), ...kindsOf('candidates'), ...kindsOf('packs'), ...OF_A_ROUND]);

/** Whether a step, and who took it, is kept from somebody who judges without names: it could tell her whom she judges. */
export function isKeptFromBlind(kind: Kind): boolean {
  return OF_CANDIDATES.has(kind);
}

/** Whether the detail of a step is sealed until the reveal. `countedAt`: the position of the line with which the first round closed, null before. */
export function isSealed({ kind, position }: { readonly kind: Kind; readonly position: number }, countedAt: number | null): boolean {
  return SEALED.has(kind) || (OF_A_ROUND.has(kind) && countedAt !== null && position > countedAt);
}

/** Steps of which nobody but the secretary is told before the reveal that they were taken: whoever hears of one knows that the winners are being called to the stage right now. */
export const UNSPOKEN: readonly Kind[] = ['category-shown'];

/** What a page shows of the detail of a step: lists of ids up to twenty as they are, of longer lists and of lists of anything else how many there are. A step may name twenty thousand candidates. */
export function shortDetail(detail: AwardAct['detail']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]: [string, unknown]) => {
      if (!Array.isArray(value)) return [key, value];
      return [key, value.length <= MOST_NAMED && value.every((one) => typeof one === 'string') ? value : value.length];
    }),
  );
}

const MOST_NAMED = 20;

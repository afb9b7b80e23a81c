import type { AwardLogPart } from '@throughline/contract';
import type { AwardAct } from './award-act.js';

type Kind = AwardAct['kind'];

/** The kinds of steps that each part of the log has; every kind belongs to one. */
export const KINDS_OF: Readonly<Record<AwardLogPart, readonly Kind[]>> = {
  programme: ['programme-opened', 'programme-changed', 'secretary-changed', 'looked-early', 'revealed'],
  nominations: ['nomination-submitted', 'nomination-changed', 'nomination-withdrawn', 'candidate-endorsed', 'endorsement-withdrawn', 'nominations-closed'],
  candidates: ['candidate-declined', 'candidate-returned', 'candidate-removed'],
  packs: ['pack-approved'],
  judges: ['judge-excluded', 'judges-assigned', 'judge-unassigned'],
  verdicts: ['verdict-given', 'ranking-given'],
  results: ['round-opened', 'votes-counted', 'round-closed', 'panel-decided', 'winners-decided'],
};

/** Steps whose details are sealed until the reveal: they say, or lead to, who wins. Who goes on can be read from the opening of the next round. */
export const SEALED: ReadonlySet<Kind> = new Set([...KINDS_OF.verdicts, ...KINDS_OF.results]);

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

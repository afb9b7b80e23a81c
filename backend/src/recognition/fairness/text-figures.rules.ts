import { sizeBand } from '@throughline/anonymity';
import { FAIRNESS_TEXTS_LEAST, type FairnessMeasure } from '@throughline/domain';
import { meanInterval } from '@throughline/statistics';
import { type FairnessCell, fairnessCell, type FairnessHidden } from './fairness-cell.rules.js';
import { EVERYBODY } from './fairness-cell.rules.js';
import { fairnessCut, type FairnessPerson, groupsOf } from './group-rates.rules.js';
import type { TextDetails } from './text-details.rules.js';

/** One nomination of a single person. */
export interface NominationText extends TextDetails {
  readonly nomineeId: string;
  readonly nominatorId: string;
}

/** Steps of what is shown: words to five, percent to one. */
const STEP: Readonly<Record<'words' | 'details', number>> = { words: 5, details: 1 };

/**
 * Length and share of concrete words of the nominations that each group received: the mean over its nominees, of whom each counts once with the mean of her texts, with Student's 95 % interval, put outward to the step. Of the whole organisation, and by role band, site and tenure; never by team.
 * Only groups of FAIRNESS_TEXTS_LEAST nominees or more, cut by the engine, and an attribute is not shown at all where one of its groups was written about by fewer people than that.
 * @param people who may be nominees; texts about others are left out
 */
export function textFigures(
  people: readonly FairnessPerson[],
  texts: readonly NominationText[],
  leastGroup: number,
  seed: Uint8Array,
): { cells: FairnessCell[]; hidden: FairnessHidden[] } {
  const k = Math.max(leastGroup, FAIRNESS_TEXTS_LEAST);
  const about = Map.groupBy(
    texts.filter(({ words }) => words > 0),
    ({ nomineeId }) => nomineeId,
  );
  const nominees = people.filter(({ id }) => about.has(id)).map((person) => ({ ...person, teamId: 'all' }));
  const hidden = (reason: FairnessHidden['reason']): FairnessHidden[] => [{ part: 'words', reason }];
  if (nominees.length === 0) return { cells: [], hidden: hidden('nothing-to-count') };
  const cut = fairnessCut([{ id: 'all', parent: null }], nominees, k, seed);
  const groups = groupsOf(cut).map(({ group, members }) => {
    const own = members.map((i) => about.get(nominees[i]!.id)!);
    return { group: group.facet === null ? EVERYBODY : group, own, authors: new Set(own.flat().map(({ nominatorId }) => nominatorId)).size };
  });
  const thin = new Set(groups.flatMap(({ group, authors }) => (authors < k ? [group.facet] : [])));
  if (groups.length === 0) return { cells: [], hidden: hidden('too-few-people') };
  if (thin.has(null)) return { cells: [], hidden: hidden('too-few-givers') };
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    cells: groups
      .filter(({ group }) => !thin.has(group.facet))
      .flatMap(({ group, own }) => [
        meanCell(
          'words',
          group,
          own.map((all) => mean(all.map(({ words }) => words))),
        ),
        meanCell(
          'details',
          group,
          own.map((all) => mean(all.map(({ words, concrete }) => (100 * concrete) / words))),
        ),
      ]),
    hidden: [],
  };
}

function meanCell(measure: FairnessMeasure & ('words' | 'details'), group: typeof EVERYBODY, values: readonly number[]): FairnessCell {
  const { mean, interval } = meanInterval(values);
  const step = STEP[measure];
  return fairnessCell(measure, group, {
    sizeBand: sizeBand(values.length),
    bound: 'about',
    figure: Math.round(mean / step) * step,
    low: Math.max(0, Math.floor(interval[0] / step) * step),
    high: Math.ceil(interval[1] / step) * step,
  });
}

import { SIGNAL_GIVERS_LEAST, type FairnessMeasure } from '@throughline/domain';
import { giniBootstrap, intraclassCorrelation, StatisticsError } from '@throughline/statistics';
import { clusteredShare } from '../kudos/signals/signals.rules.js';
import { EVERYBODY, type FairnessCell, fairnessCell, type FairnessHidden } from './fairness-cell.rules.js';
import type { ThanksBetween } from './network.rules.js';

/** Figures of everybody together, or why there are none. */
export interface WholeFigures {
  readonly cells: readonly FairnessCell[];
  readonly hidden: readonly FairnessHidden[];
}

/** Of the draws of a bootstrap; kept here so that anybody finds the same interval again. */
const SEED = 20_261_122;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * How unequally something is shared out among everybody, those with nothing among them: the Gini coefficient with its BCa bootstrap interval, to a hundredth. Only of SIGNAL_GIVERS_LEAST people or more who received something, since it is a figure of all
 * and of no group.
 * @param amounts of everybody
 */
export function concentration(amounts: readonly number[]): WholeFigures {
  const part: FairnessMeasure = 'concentration';
  const some = amounts.filter((amount) => amount > 0).length;
  if (some === 0) return { cells: [], hidden: [{ part, reason: 'nothing-to-count' }] };
  if (some < SIGNAL_GIVERS_LEAST) return { cells: [], hidden: [{ part, reason: 'too-few-givers' }] };
  const found = computed(() => giniBootstrap(amounts, { seed: SEED }));
  if (!found) return { cells: [], hidden: [{ part, reason: 'undecided' }] };
  const [low, high] = found.interval;
  return { cells: [fairnessCell(part, EVERYBODY, { figure: rounded(found.gini, 2), low: rounded(low, 2), high: rounded(high, 2) })], hidden: [] };
}

/** The share of thanks by name that went to another team, in whole percent, with an interval that counts each giver's together (see `clusteredShare`); of SIGNAL_GIVERS_LEAST givers or more. */
export function acrossTeams(thanks: readonly ThanksBetween[]): WholeFigures {
  const part: FairnessMeasure = 'across-teams';
  const known = thanks.filter(({ fromTeam, toTeam }) => fromTeam !== null && toTeam !== null);
  if (known.length === 0) return { cells: [], hidden: [{ part, reason: 'nothing-to-count' }] };
  const parts = [...Map.groupBy(known, ({ from }) => from).values()].map((given) => ({
    so: given.filter(({ fromTeam, toTeam }) => fromTeam !== toTeam).length,
    of: given.length,
  }));
  const share = clusteredShare(parts);
  if (!share) return { cells: [], hidden: [{ part, reason: 'too-few-givers' }] };
  return {
    cells: [fairnessCell(part, EVERYBODY, { figure: Math.round(share.value * 100), low: Math.floor(share.low * 100), high: Math.ceil(share.high * 100) })],
    hidden: [],
  };
}

/** A judge's score of a candidate in a scoring round. */
export interface JudgeScore {
  readonly round: string;
  readonly roundName: string;
  readonly candidate: string;
  readonly judge: string;
  readonly score: number;
}

/**
 * How far judges agree, round by round over all categories: ICC(1) of one judge's score and ICC(1,k) of the mean of all who scored a candidate, with 95 % intervals, to a hundredth (one-way, since not all judges see all candidates; Shrout & Fleiss 1979, as `intraclassCorrelation`).
 * Of candidates with two scores or more; k judges and k candidates at least.
 */
export function judgeAgreement(scores: readonly JudgeScore[], k: number): WholeFigures {
  const hidden = (reason: FairnessHidden['reason']): FairnessHidden[] => [{ part: 'agreement-one', reason }];
  const rounds = [...Map.groupBy(scores, ({ round }) => round).values()].map((all) => {
    const heard = [...Map.groupBy(all, ({ candidate }) => candidate).values()].filter(({ length }) => length > 1);
    const several = heard.flat();
    if (heard.length < k || new Set(several.map(({ judge }) => judge)).size < k) return { cells: [], hidden: hidden('too-few-judges') };
    const found = computed(() =>
      intraclassCorrelation(
        several.map(({ score }) => score),
        heard.flatMap(({ length }, candidate) => Array.from({ length }, () => candidate)),
      ),
    );
    if (!found) return { cells: [], hidden: hidden('undecided') };
    const group = { ...EVERYBODY, value: all[0]!.roundName };
    const cell = (measure: FairnessMeasure, figure: number, [low, high]: readonly [number, number]): FairnessCell =>
      fairnessCell(measure, group, { figure: rounded(figure, 2), low: rounded(low, 2), high: rounded(high, 2) });
    return { cells: [cell('agreement-one', found.icc1K0, found.icc1Interval), cell('agreement-panel', found.icc2, found.icc2Interval)], hidden: [] };
  });
  if (rounds.length === 0) return { cells: [], hidden: hidden('nothing-to-count') };
  return { cells: rounds.flatMap(({ cells }) => cells), hidden: rounds.flatMap((round) => round.hidden) };
}

function computed<T>(figure: () => T): T | undefined {
  try {
    return figure();
  } catch (error) {
    // StatisticsError: amounts or scores that are all alike have no such figure, which is only known by trying
    if (error instanceof StatisticsError) return undefined;
    throw error;
  }
}

import { guardedGroups, guardOptions, type OptionMarks } from '@throughline/anonymity/disclosure';
import type { RandomSource } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { Distribution } from './counted-ballot.js';
import { choiceDistribution, rankingDistribution } from './distribution.js';
import { type FamilyPlan, teamsOnly, treeOf } from './family-plan.js';
import type { LatticeTeam } from './lattice-team.js';
import { enough } from './tables.js';
import { totals } from './totals.js';
import { optionRulesOf } from './valid-answer.js';

/** The distributions of one question with options along a plan, from guarded answers. `marks`: the answer of each ballot. Where the guard cannot keep every group of a facet from agreeing, the question is shown by
 *  team only. Throws when a figure would be about fewer than k people. */
export function optionDistributions(
  lattice: readonly LatticeTeam[],
  question: CycleQuestion,
  { plan, ballots, guarded: groups }: FamilyPlan,
  marks: readonly (OptionMarks | undefined)[],
  random: RandomSource,
): Distribution[] {
  const rules = optionRulesOf(question);
  const own = ballots.map((i) => marks[i]);
  const all = guardOptions(groups, own, rules, random);
  const shown = all.unsettled.length === 0 ? plan : teamsOnly(plan);
  const guarded = all.unsettled.length === 0 ? all : guardOptions(guardedGroups(shown, treeOf(lattice)), own, rules, random);
  if (guarded.unsettled.length > 0) return [];
  const { options, kind } = rules;
  // of every option how many picked it or put it first; behind these twice its place; at the end who answered
  const width = 2 * options + 1;
  const countAnswer = (respondent: number, sums: Int32Array, from: number): void => {
    const answer = guarded.marks[respondent];
    if (!answer) return;
    sums[from + 2 * options]!++;
    const held = kind === 'order' ? Math.max(...answer) : 0;
    for (let option = 0; option < options; option++) {
      const mark = answer[option]!;
      if (mark === 1) sums[from + option]!++;
      // options that were left out share the places that are left
      if (kind === 'order') sums[from + options + option]! += mark > 0 ? 2 * mark : held + 1 + options;
    }
  };
  const distributions: Distribution[] = [];
  totals(
    shown,
    width,
    (of, sums) => {
      for (let i = 0; i < own.length; i++) if (of[i]! >= 0) countAnswer(i, sums, of[i]! * width);
    },
    (group, sums) => {
      const n = sums[2 * options]!;
      enough(n, plan);
      const first = [...sums.subarray(0, options)];
      distributions.push(
        kind === 'order'
          ? rankingDistribution(group, question, n, first, [...sums.subarray(options, 2 * options)])
          : choiceDistribution(group, question, n, first),
      );
    },
  );
  return distributions;
}

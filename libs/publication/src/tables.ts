import { guardFamilies, type PublicationPlan } from '@throughline/anonymity/disclosure';
import type { RandomSource } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { Cell } from './counted-ballot.js';
import { type FamilyPlan, teamsOnly, treeOf } from './family-plan.js';
import { addSums, addValue, cellOf, driverCell, type Group, noSums, type Sums } from './figures.js';
import type { LatticeTeam } from './lattice-team.js';
import { favourableFrom, unfavourableUpTo } from './valid-answer.js';

/** The cells of one question along a plan. `values`: the answer of each ballot, more is better. Where the guard cannot keep every group of a facet from agreeing, the question is shown by team
 *  only. Throws when a figure would be about fewer than k people. */
export function questionCells(
  lattice: readonly LatticeTeam[],
  question: CycleQuestion,
  { plan, ballots }: FamilyPlan,
  values: readonly (number | undefined)[],
  random: RandomSource,
): Cell[] {
  const { min, max } = question.scale!;
  const scale = { min, max, unfavourableUpTo: unfavourableUpTo(question) };
  const own = ballots.map((i) => values[i]);
  const tree = treeOf(lattice);
  const all = guardFamilies(plan, tree, own, scale, random);
  const shown = all.unsettled.length === 0 ? plan : teamsOnly(plan);
  const guarded = all.unsettled.length === 0 ? all : guardFamilies(shown, tree, own, scale, random);
  if (guarded.unsettled.length > 0) return [];
  const favourable = favourableFrom(question);
  return [...totals(shown, guarded.values, favourable)].map(([group, sums]) => {
    if (sums.n < plan.certificate.k) throw new Error('A figure about fewer than k people would have been published; nothing is.');
    return cellOf(group, 'question', question.id, sums, question.scale!);
  });
}

/** Sums of every group of a plan: those of its atoms together. */
function totals({ families, groups }: PublicationPlan, values: readonly (number | undefined)[], favourable: number): Map<Group, Sums> {
  const byFamily = new Map(
    families.map(({ facet, atoms, of }) => {
      const sums = atoms.map(noSums);
      values.forEach((value, i) => {
        const atom = sums[of[i]!];
        if (atom && value !== undefined) addValue(atom, value, value >= favourable);
      });
      return [facet, sums];
    }),
  );
  const found = new Map<Group, Sums>();
  for (const { node, facet, value, atoms } of groups) {
    const total = noSums();
    for (const atom of atoms) addSums(total, byFamily.get(facet)![atom]!);
    found.set({ family: facet ?? 'team', nodeId: node, value: value ?? '' }, total);
  }
  return found;
}

/**
 * The cells of the drivers, from those of the questions. A driver at a group is the mean of the shown means of its questions there, so it is a function of what is published about each
 * question and says nothing that they do not: sums over people who answered all of them would, by subtraction, be about the few who did not. None where a question is not shown.
 */
export function driverCells(questions: readonly CycleQuestion[], cells: readonly Cell[]): Cell[] {
  const groups = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.family, cell.nodeId, cell.value]);
    groups.set(key, (groups.get(key) ?? new Map<string, Cell>()).set(cell.measure, cell));
  }
  return [...Map.groupBy(questions, ({ driver }) => driver)].flatMap(([driver, own]) =>
    [...groups.values()].flatMap((byMeasure) => {
      const parts = own.flatMap((question) => {
        const cell = byMeasure.get(question.id);
        return cell ? [{ cell, scale: question.scale! }] : [];
      });
      if (parts.length < own.length) return [];
      const { family, nodeId, value } = parts[0]!.cell;
      return [driverCell({ family, nodeId, value }, driver, parts)];
    }),
  );
}

import { guardedGroups, guardFamilies, type PublicationPlan } from '@throughline/anonymity/disclosure';
import type { RandomSource } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { Cell } from './counted-ballot.js';
import { type FamilyPlan, teamsOnly, treeOf } from './family-plan.js';
import { cellOf, driverCell, type Group, type Scale, type Sums, sumsOf } from './figures.js';
import type { LatticeTeam } from './lattice-team.js';
import { favourableFrom, unfavourableUpTo } from './valid-answer.js';

/** The cells of one question along a plan. `values`: the answer of each ballot, more is better. Where the guard cannot keep every group of a facet from agreeing, the question is shown by team
 *  only. Throws when a figure would be about fewer than k people. */
export function questionCells(
  lattice: readonly LatticeTeam[],
  question: CycleQuestion,
  { plan, ballots, guarded: groups }: FamilyPlan,
  values: readonly (number | undefined)[],
  random: RandomSource,
): Cell[] {
  const { min, max } = question.scale!;
  const scale = { min, max, unfavourableUpTo: unfavourableUpTo(question) };
  const own = ballots.map((i) => values[i]);
  const all = guardFamilies(groups, own, scale, random);
  const shown = all.unsettled.length === 0 ? plan : teamsOnly(plan);
  const guarded = all.unsettled.length === 0 ? all : guardFamilies(guardedGroups(shown, treeOf(lattice)), own, scale, random);
  if (guarded.unsettled.length > 0) return [];
  const favourable = favourableFrom(question);
  return totals(shown, guarded.values, question.scale!, favourable).map(([group, sums]) => {
    if (sums.n < plan.certificate.k) throw new Error('A figure about fewer than k people would have been published; nothing is.');
    return cellOf(group, 'question', question.id, sums, question.scale!);
  });
}

/** Sums of every group of a plan: those of its atoms together. */
function totals({ families, groups }: PublicationPlan, values: readonly (number | undefined)[], scale: Scale, favourable: number): [Group, Sums][] {
  const points = scale.max - scale.min + 1;
  // answers at each point of the scale, by atom
  const histograms = new Map(
    families.map(({ facet, atoms, of }) => {
      const histogram = new Int32Array(atoms.length * points);
      for (let i = 0; i < values.length; i++) if (values[i] !== undefined && of[i]! >= 0) histogram[of[i]! * points + values[i]! - scale.min]!++;
      return [facet, histogram];
    }),
  );
  const together = new Int32Array(points);
  return groups.map(({ node, facet, value, atoms }) => {
    const histogram = histograms.get(facet)!;
    together.fill(0);
    for (const atom of atoms) for (let point = 0; point < points; point++) together[point]! += histogram[atom * points + point]!;
    return [{ family: facet ?? 'team', nodeId: node, value: value ?? '' }, sumsOf(together, scale, favourable)];
  });
}

/**
 * The cells of the drivers, from those of each question. A driver at a group is the mean of the shown means of its questions there, so it is a function of what is published about each
 * question and says nothing that they do not: sums over people who answered all of them would, by subtraction, be about the few who did not. None where a question is not shown.
 */
export function driverCells(questions: readonly { readonly question: CycleQuestion; readonly cells: readonly Cell[] }[]): Cell[] {
  return [...Map.groupBy(questions, ({ question }) => question.driver)].flatMap(([driver, own]) => {
    const [first, ...others] = own.map(({ question, cells }) => ({ scale: question.scale!, cells, at: cellFinder(cells) }));
    const found: Cell[] = [];
    for (const cell of first!.cells) {
      const parts = [{ cell, scale: first!.scale }];
      for (const { scale, at } of others) {
        const other = at(cell);
        if (other) parts.push({ cell: other, scale });
      }
      const { family, nodeId, value } = cell;
      if (parts.length === own.length) found.push(driverCell({ family, nodeId, value }, driver, parts));
    }
    return found;
  });
}

/** Finds the cell of a group among those of one question. */
function cellFinder(cells: readonly Cell[]): (group: Group) => Cell | undefined {
  const found = new Map<string, Map<string, Map<string, Cell>>>();
  for (const cell of cells) {
    const values = found.get(cell.family) ?? new Map<string, Map<string, Cell>>();
    const teams = values.get(cell.value) ?? new Map<string, Cell>();
    found.set(cell.family, values.set(cell.value, teams.set(cell.nodeId, cell)));
  }
  return ({ family, value, nodeId }) => found.get(family)?.get(value)?.get(nodeId);
}

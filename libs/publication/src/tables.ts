import { guardedGroups, guardFamilies, type PublicationPlan } from '@throughline/anonymity/disclosure';
import type { RandomSource } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { Cell, Distribution } from './counted-ballot.js';
import { scaleDistribution } from './distribution.js';
import { type FamilyPlan, teamsOnly, treeOf } from './family-plan.js';
import { cellOf, driverCell, type Group, sumsOf } from './figures.js';
import type { LatticeTeam } from './lattice-team.js';
import { totals } from './totals.js';
import { favourableFrom, unfavourableUpTo } from './valid-answer.js';

/** What is shown of one question. */
export interface QuestionTables {
  readonly cells: readonly Cell[];
  readonly distributions: readonly Distribution[];
}

/** The cells and distributions of one question with a scale along a plan. `values`: the answer of each ballot, more is better. Where the guard cannot keep every group of a facet from agreeing, the question is
 *  shown by team only. Throws when a figure would be about fewer than k people. */
export function scaleTables(
  lattice: readonly LatticeTeam[],
  question: CycleQuestion,
  { plan, ballots, guarded: groups }: FamilyPlan,
  values: readonly (number | undefined)[],
  random: RandomSource,
): QuestionTables {
  const { min, max } = question.scale!;
  const scale = { min, max, unfavourableUpTo: unfavourableUpTo(question) };
  const own = ballots.map((i) => values[i]);
  const all = guardFamilies(groups, own, scale, random);
  const shown = all.unsettled.length === 0 ? plan : teamsOnly(plan);
  const guarded = all.unsettled.length === 0 ? all : guardFamilies(guardedGroups(shown, treeOf(lattice)), own, scale, random);
  if (guarded.unsettled.length > 0) return { cells: [], distributions: [] };
  const favourable = favourableFrom(question);
  const made = totals(
    shown,
    own.length,
    max - min + 1,
    (i, sums, from) => {
      const value = guarded.values[i];
      if (value !== undefined) sums[from + value - min]!++;
    },
    (group, answersAt) => {
      const sums = sumsOf(answersAt, question.scale!, favourable);
      enough(sums.n, plan);
      return [cellOf(group, 'question', question.id, sums, question.scale!), scaleDistribution(group, question, answersAt)] as const;
    },
  );
  return { cells: made.map(([cell]) => cell), distributions: made.map(([, distribution]) => distribution) };
}

/** Throws when so few people answered that nothing about them may be shown, which no plan should come to. */
export function enough(people: number, { certificate }: PublicationPlan): void {
  if (people < certificate.k) throw new Error('A figure about fewer than k people would have been published; nothing is.');
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

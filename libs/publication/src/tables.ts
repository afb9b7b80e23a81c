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
  const width = max - min + 1;
  // the place of each answer on the scale, -1 for none
  const places = Int16Array.from(guarded.values, (value) => (value === undefined ? -1 : value - min));
  const tables = { cells: [] as Cell[], distributions: [] as Distribution[] };
  totals(
    shown,
    width,
    (of, sums) => {
      for (let i = 0; i < places.length; i++) if (of[i]! >= 0 && places[i]! >= 0) sums[of[i]! * width + places[i]!]!++;
    },
    (group, answersAt) => {
      const sums = sumsOf(answersAt, question.scale!, favourable);
      enough(sums.n, plan);
      tables.cells.push(cellOf(group, 'question', question.id, sums, question.scale!));
      tables.distributions.push(scaleDistribution(group, question, answersAt));
    },
  );
  return tables;
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
    const scales = own.map(({ question }) => question.scale!);
    const [first, ...others] = own.map(({ cells }) => cells);
    const finders = others.map(cellFinder);
    return first!.flatMap((cell, place) => {
      const found = finders.map((find) => find(cell, place));
      const { family, nodeId, value } = cell;
      return found.every((other) => other !== undefined) ? [driverCell({ family, nodeId, value }, driver, [cell, ...found], scales)] : [];
    });
  });
}

const isOf = (cell: Cell, { family, nodeId, value }: Group): boolean => cell.nodeId === nodeId && cell.value === value && cell.family === family;

/** Finds the cell of a group among those of one question: mostly at the same place as among those of another, since questions share a plan. */
function cellFinder(cells: readonly Cell[]): (group: Group, place: number) => Cell | undefined {
  const key = ({ family, value, nodeId }: Group): string => JSON.stringify([family, value, nodeId]);
  let byKey: Map<string, Cell> | undefined;
  return (group, place) => {
    const there = cells[place];
    if (there && isOf(there, group)) return there;
    byKey ??= new Map(cells.map((cell) => [key(cell), cell]));
    return byKey.get(key(group));
  };
}

import type { HiddenFacet, QuestionDistribution, ResultFacet } from '@throughline/contract';
import type { CycleQuestion, Language } from '@throughline/domain';
import type { DisclosedRow } from '../../platform/files/disclosed-table.js';
import { distributionRows, favourableCell } from './disclosed-columns.rules.js';
import { cellHidden } from './heatmap.rules.js';
import type { CellRow } from './result-figure.rules.js';

/** The rows of each group, by team and value of the demographic (`groupKey`), then by measure: what stands in a file to the right of the value, without the note. */
export type GroupRows = ReadonlyMap<string, ReadonlyMap<string, readonly DisclosedRow[]>>;

/** The key of a group in `GroupRows`. */
export const groupKey = (teamId: string, value: string): string => `${teamId} ${value}`;

/** The published figures of groups as rows: kind, measure in words, size band, mean, interval, favourable. */
export function figuresOfGroups(cells: readonly CellRow[], words: ReadonlyMap<string, string>): GroupRows {
  const groups = new Map<string, Map<string, DisclosedRow[]>>();
  for (const { nodeId, value, kind, measure, sizeBand, mean, low, high, favourable } of cells)
    into(groups, groupKey(nodeId, value), measure).push([kind, words.get(measure) ?? measure, sizeBand, mean, low, high, favourableCell(favourable)]);
  return groups;
}

/** The published distributions of groups as rows: question in words, size band, and a point or option. */
export function answersOfGroups(
  questions: readonly CycleQuestion[],
  distributions: readonly QuestionDistribution[],
  words: ReadonlyMap<string, string>,
  language: Language,
): GroupRows {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const groups = new Map<string, Map<string, DisclosedRow[]>>();
  for (const { questionId, groups: own } of distributions)
    for (const group of own)
      into(groups, groupKey(group.teamId, group.value ?? ''), questionId).push(
        ...distributionRows(byId.get(questionId)!, group, language).map((row) => [words.get(questionId) ?? '', group.sizeBand, ...row]),
      );
  return groups;
}

function into(groups: Map<string, Map<string, DisclosedRow[]>>, key: string, measure: string): DisclosedRow[] {
  const group = groups.get(key) ?? new Map<string, DisclosedRow[]>();
  groups.set(key, group);
  const rows = group.get(measure) ?? [];
  group.set(measure, rows);
  return rows;
}

/**
 * All rows of a team and a demographic: what is shown of each value in the order of the values, and a row with the reason for each value and each measure that is not. A team that is not shown at all has one row that says so.
 * `measures`: what the demographic has figures of anywhere in the file and the team as a whole has here. `width`: cells of a row.
 */
export function rowsOfTeam(
  facet: ResultFacet,
  team: { readonly id: string; readonly name: string; readonly path: string; readonly sizeBand: string | null; readonly note: string | null },
  groups: GroupRows,
  hidden: readonly HiddenFacet[],
  measures: readonly { readonly id: string; readonly label: string }[],
  width: number,
): DisclosedRow[] {
  const begin = (value: string | null) => [team.name, team.path, facet.label, value];
  const filled = (start: DisclosedRow, note: string | null): DisclosedRow => [...start, ...Array<null>(width - start.length - 1).fill(null), note];
  if (team.sizeBand === null) return [filled(begin(null), team.note)];
  const shown = facet.values.filter(({ id }) => groups.has(groupKey(team.id, id)));
  if (shown.length === 0) {
    // one reason for the team, or one for each value where the plan shows groups that nobody's answers of this file are in
    return hidden.map(({ value, sentence }) => filled(begin(facet.values.find(({ id }) => id === value)?.label ?? null), sentence));
  }
  return facet.values.flatMap(({ id, label }) => {
    const own = groups.get(groupKey(team.id, id));
    if (!own) return hidden.filter(({ value }) => value === id).map(({ sentence }) => filled(begin(label), sentence));
    const missing = measures.filter((measure) => !own.has(measure.id));
    return [
      ...[...own.values()].flat().map((row) => filled([...begin(label), ...row], team.note)),
      ...missing.map((measure) => {
        const { sentence } = cellHidden(`${measure.label} of ${label}`, team.name, { nodeId: team.id, name: `${team.name} as a whole` });
        return filled(begin(label), sentence);
      }),
    ];
  });
}

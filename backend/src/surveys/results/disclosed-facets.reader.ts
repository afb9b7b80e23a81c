import { Injectable } from '@nestjs/common';
import type { ResultFacet } from '@throughline/contract';
import type { Language } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { batchedTable, type DisclosedColumn, type DisclosedRow, type DisclosedTables } from '../../platform/files/disclosed-table.js';
import type { Viewer } from '../../platform/http/caller.js';
import type { CycleFacts } from '../cycle/cycle.reader.js';
import { FACET_DISTRIBUTION_COLUMNS, FACET_FIGURE_COLUMNS, measureWords } from './disclosed-columns.rules.js';
import { answersOfGroups, figuresOfGroups, type GroupRows, rowsOfTeam } from './disclosed-facets.rules.js';
import { DisclosedScope, type ScopedTeam } from './disclosed-scope.js';
import { DistributionReader } from './distribution.reader.js';
import { type FacetGroup, hiddenFacets } from './facet-hidden.rules.js';
import { CELL } from './published-cell.js';
import type { CellRow } from './result-figure.rules.js';
import { ResultTree } from './result-tree.js';
import { ResultsService } from './results.service.js';

/** Teams that are read at a time, each with all values of a demographic. */
const TEAMS = 10;

/** What one kind of file is of: where its rows are published, and how they are read. */
interface Kind {
  readonly key: 'demographics' | 'demographic-answers';
  readonly columns: readonly DisclosedColumn[];
  /** Table of published rows; each has a family, a team, and a measure in the column. */
  readonly from: 'pub.cell' | 'pub.distribution';
  readonly measure: 'measure' | 'question_id';
  /** Rows of the file that one row there makes, about. */
  readonly each: number;
  read(facet: string, teamIds: readonly string[]): Promise<GroupRows>;
}

/** A demographic of a cycle, at some of its teams. */
interface Part {
  readonly facet: ResultFacet;
  readonly shown: readonly FacetGroup[];
  readonly team: ScopedTeam;
}

/**
 * The results of a cycle by its demographics as tables for files: published rows and nothing else, as the pages show them one demographic at a time. What is not shown has a row with the page's reason. Comments are never told
 * apart by demographics, here neither.
 */
@Injectable()
export class DisclosedFacetsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: DisclosedScope,
    private readonly tree: ResultTree,
    private readonly results: ResultsService,
    private readonly spread: DistributionReader,
  ) {}

  /** Every figure of every group that is shown, one row each. */
  figures(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    return this.tables(viewer, cycleId, teamId, language, (_, words) => ({
      key: 'demographics',
      columns: FACET_FIGURE_COLUMNS,
      from: 'pub.cell',
      measure: 'measure',
      each: 1,
      read: async (facet, teamIds) =>
        figuresOfGroups(
          await this.work.query<CellRow>(
            `SELECT ${CELL} FROM pub.cell c
             WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = $3 AND c.node_id = ANY($4::uuid[]) ORDER BY c.kind, c.measure`,
            [cycleId, facet, teamIds],
          ),
          words,
        ),
    }));
  }

  /** How the answers of every group that is shown are spread, one row a point or option. */
  answers(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    return this.tables(viewer, cycleId, teamId, language, (cycle, words) => ({
      key: 'demographic-answers',
      columns: FACET_DISTRIBUTION_COLUMNS,
      from: 'pub.distribution',
      measure: 'question_id',
      each: 6,
      read: async (facet, teamIds) => answersOfGroups(cycle.questions, await this.spread.of(cycle, teamIds, { facet }), words, language),
    }));
  }

  private async tables(
    viewer: Viewer,
    cycleId: string,
    teamId: string | undefined,
    language: Language,
    kindOf: (cycle: CycleFacts, words: ReadonlyMap<string, string>) => Kind,
  ): Promise<DisclosedTables> {
    const { cycle, source, teams } = await this.scope.of(viewer, cycleId, teamId);
    const words = measureWords(cycle.questions, language);
    const kind = kindOf(cycle, words);
    const nodes = (await this.tree.all(cycleId)).map((node) => ({ ...node, shown: node.sizeBand !== null }));
    const scope = await this.tree.scopeOf(viewer);
    const visible = scope ?? new Set(nodes.map(({ nodeId }) => nodeId));
    const { facets } = await this.results.facets(cycleId);
    const ids = teams.map(({ id }) => id);
    const counted = new Map((await this.counts(kind, cycleId, ids)).map((one) => [one.family, one]));
    const parts: Part[] = [];
    for (const facet of facets) {
      const { shown } = await this.results.facets(cycleId, facet.id);
      parts.push(...teams.map((team) => ({ facet, shown, team })));
    }
    const expectedRows = parts.length + facets.reduce((sum, { id }) => sum + (counted.get(id)?.rows ?? 0) * kind.each, 0);
    const table = batchedTable({ key: kind.key, columns: kind.columns, expectedRows }, parts, TEAMS, async (some) => {
      const rows: DisclosedRow[] = [];
      for (const [facet, own] of Map.groupBy(some, (part) => part.facet)) {
        const at = own.map(({ team }) => team.id);
        const groups = await kind.read(facet.id, at);
        const whole = Map.groupBy(await this.wholeMeasures(kind, cycleId, at), (one) => one.team);
        const hidden = Map.groupBy(hiddenFacets(facet, nodes, own[0]!.shown, visible, new Set(at)), (one) => one.teamId);
        const measures = (counted.get(facet.id)?.measures ?? []).map((id) => ({ id, label: words.get(id) ?? id }));
        for (const { team } of own) {
          const has = new Set((whole.get(team.id) ?? []).map(({ measure }) => measure));
          // a measure that the team as a whole does not show either is missing for a reason that its own row in the results gives
          const told = measures.filter(({ id }) => has.has(id));
          rows.push(...rowsOfTeam(facet, team, groups, hidden.get(team.id) ?? [], told, kind.columns.length));
        }
      }
      return rows;
    });
    return { source, tables: [table] };
  }

  /** By demographic: how many published rows there are at these teams, and of which measures. */
  private counts({ from, measure }: Kind, cycleId: string, teamIds: readonly string[]): Promise<{ family: string; rows: number; measures: string[] }[]> {
    return this.work.query(
      `SELECT family, count(*)::int AS rows, array_agg(DISTINCT ${measure} ORDER BY ${measure}) AS measures FROM ${from}
       WHERE organisation_id = $1 AND cycle_id = $2 AND family <> 'team' AND node_id = ANY($3::uuid[]) GROUP BY family`,
      [cycleId, teamIds],
    );
  }

  /** What the teams show as a whole. */
  private wholeMeasures({ from, measure }: Kind, cycleId: string, teamIds: readonly string[]): Promise<{ team: string; measure: string }[]> {
    return this.work.query(
      `SELECT node_id AS team, ${measure} AS measure FROM ${from} WHERE organisation_id = $1 AND cycle_id = $2 AND family = 'team' AND node_id = ANY($3::uuid[])`,
      [cycleId, teamIds],
    );
  }
}

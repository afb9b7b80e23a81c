import { Injectable } from '@nestjs/common';
import { type CycleQuestion, type Language } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { batchedTable, type DisclosedRow, type DisclosedTable, type DisclosedTables } from '../../platform/files/disclosed-table.js';
import type { Viewer } from '../../platform/http/caller.js';
import {
  COMMENT_COLUMNS,
  DISTRIBUTION_COLUMNS,
  distributionRows,
  driversIn,
  FIGURE_COLUMNS,
  favourableCell,
  heatmapColumns,
  measureWords,
} from './disclosed-columns.rules.js';
import { DistributionReader } from './distribution.reader.js';
import { DisclosedScope, type ScopedTeam } from './disclosed-scope.js';
import { CELL } from './published-cell.js';
import type { CellRow } from './result-figure.rules.js';

interface CommentRow {
  nodeId: string;
  questionId: string;
  body: string;
}

/** Teams that are read at a time: some two thousand figures. */
const TEAMS = 25;
/** Points or options of a question, about. */
const POINTS = 6;

/**
 * The results of a cycle as tables for files: published cells and comments, exactly those of the results page, for the teams that the reader may see. Pages that want
 * their view to be downloaded answer the same shape (platform/files/disclosed-table).
 */
@Injectable()
export class DisclosedResultsReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: DisclosedScope,
    private readonly spread: DistributionReader,
  ) {}

  /** Teams × drivers, one row a team, with why a team is hidden; and every figure, one row each. Without a team, all that the reader may see. */
  async results(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    const { cycle, source, teams } = await this.scope.of(viewer, cycleId, teamId);
    const tables = [this.byDriver(cycleId, cycle.questions, teams, language), await this.figures(cycleId, cycle.questions, teams, language)];
    return { source, tables };
  }

  /** Teams × drivers alone. */
  async heatmap(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    const { cycle, source, teams } = await this.scope.of(viewer, cycleId, teamId);
    return { source, tables: [this.byDriver(cycleId, cycle.questions, teams, language)] };
  }

  /** How the answers to each question are spread, one row a point or option. */
  async distributions(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    const { cycle, source, teams } = await this.scope.of(viewer, cycleId, teamId);
    const words = measureWords(cycle.questions, language);
    const byId = new Map(cycle.questions.map((question) => [question.id, question]));
    const [counted] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pub.distribution WHERE organisation_id = $1 AND cycle_id = $2 AND family = 'team' AND node_id = ANY($3::uuid[])`,
      [cycleId, teams.map(({ id }) => id)],
    );
    const table = batchedTable({ key: 'distributions', columns: DISTRIBUTION_COLUMNS, expectedRows: counted!.n * POINTS }, teams, TEAMS, async (some) => {
      const found = await this.spread.of(
        cycle,
        some.map(({ id }) => id),
      );
      return some.flatMap((team) =>
        found.flatMap(({ questionId, conditional, groups }) =>
          groups
            .filter((group) => group.teamId === team.id)
            .flatMap((group) =>
              distributionRows(byId.get(questionId)!, group, language).map((row) => [
                team.name,
                team.path,
                words.get(questionId) ?? '',
                conditional ? 'conditional' : null,
                group.sizeBand,
                ...row,
              ]),
            ),
        ),
      );
    });
    return { source, tables: [table] };
  }

  /** What people wrote, each at the smallest group that is large enough for comments. */
  async comments(viewer: Viewer, cycleId: string, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    const { cycle, source, teams } = await this.scope.of(viewer, cycleId, teamId);
    const texts = measureWords(cycle.questions, language);
    const names = new Map(teams.map((team) => [team.id, team]));
    const [counted] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pub.comment WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = ANY($3::uuid[])`,
      [cycleId, [...names.keys()]],
    );
    const table = batchedTable({ key: 'comments', columns: COMMENT_COLUMNS, expectedRows: counted!.n }, teams, TEAMS, async (some) => {
      const rows = await this.work.query<CommentRow>(
        `SELECT node_id AS "nodeId", question_id AS "questionId", body FROM pub.comment
         WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = ANY($3::uuid[]) ORDER BY id`,
        [cycleId, some.map(({ id }) => id)],
      );
      const byTeam = Map.groupBy(rows, ({ nodeId }) => nodeId);
      return some.flatMap((team) => (byTeam.get(team.id) ?? []).map(({ questionId, body }) => [team.name, team.path, texts.get(questionId) ?? '', body]));
    });
    return { source, tables: [table] };
  }

  private byDriver(cycleId: string, questions: readonly CycleQuestion[], teams: readonly ScopedTeam[], language: Language): DisclosedTable {
    const drivers = driversIn(questions);
    return batchedTable({ key: 'heatmap', columns: heatmapColumns(drivers, language), expectedRows: teams.length }, teams, TEAMS, async (some) => {
      const cells = Map.groupBy(await this.cells(cycleId, some, 'driver'), ({ nodeId }) => nodeId);
      return some.map((team) => {
        const figures = new Map((cells.get(team.id) ?? []).map(({ measure, mean }) => [measure, mean]));
        return [team.name, team.path, team.sizeBand, ...drivers.map((driver) => figures.get(driver) ?? null), team.note];
      });
    });
  }

  private async figures(cycleId: string, questions: readonly CycleQuestion[], teams: readonly ScopedTeam[], language: Language): Promise<DisclosedTable> {
    const words = measureWords(questions, language);
    const [counted] = await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pub.cell WHERE organisation_id = $1 AND cycle_id = $2 AND family = 'team' AND node_id = ANY($3::uuid[])`,
      [cycleId, teams.map(({ id }) => id)],
    );
    return batchedTable(
      { key: 'figures', columns: FIGURE_COLUMNS, expectedRows: counted!.n + teams.filter(({ sizeBand }) => sizeBand === null).length },
      teams,
      TEAMS,
      async (some) => {
        const cells = Map.groupBy(await this.cells(cycleId, some), ({ nodeId }) => nodeId);
        return some.flatMap((team) => {
          const own = cells.get(team.id) ?? [];
          return own.length === 0 ? [hiddenRow(team)] : own.map((cell) => figureRow(team, cell, words));
        });
      },
    );
  }

  private cells(cycleId: string, teams: readonly ScopedTeam[], kind?: CellRow['kind']): Promise<CellRow[]> {
    return this.work.query<CellRow>(
      `SELECT ${CELL}
       FROM pub.cell c WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = 'team' AND c.node_id = ANY($3::uuid[]) AND ($4::text IS NULL OR c.kind = $4) ORDER BY c.kind, c.measure, c.node_id`,
      [cycleId, teams.map(({ id }) => id), kind ?? null],
    );
  }
}

const hiddenRow = (team: ScopedTeam): DisclosedRow => [team.name, team.path, null, null, null, null, null, null, null, team.note];

function figureRow(team: ScopedTeam, cell: CellRow, words: ReadonlyMap<string, string>): DisclosedRow {
  const { kind, measure, sizeBand, mean, low, high, favourable } = cell;
  return [team.name, team.path, kind, words.get(measure) ?? measure, sizeBand, mean, low, high, favourableCell(favourable), team.note];
}

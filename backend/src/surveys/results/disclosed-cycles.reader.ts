import { Injectable } from '@nestjs/common';
import type { ParticipationRate } from '@throughline/anonymity';
import { type Language, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  batchedTable,
  type DisclosedColumn,
  type DisclosedRow,
  type DisclosedSource,
  type DisclosedTables,
  readyTable,
} from '../../platform/files/disclosed-table.js';
import type { Viewer } from '../../platform/http/caller.js';
import { participationWords } from '../ballot/participation.rules.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { driverWords } from './disclosed-columns.rules.js';
import { EngagementReader } from './engagement.reader.js';
import { PublishedCycles } from './published-cycles.js';
import { inTreeOrder } from './tree-order.rules.js';

const TEAMS = 200;
const TREND: DisclosedColumn[] = [
  { key: 'team', kind: 'text' },
  { key: 'path', kind: 'text' },
  { key: 'measure', kind: 'text' },
  { key: 'period', kind: 'text' },
  { key: 'cycle', kind: 'text' },
  { key: 'size-band', kind: 'text' },
  { key: 'mean', kind: 'decimal' },
  { key: 'low', kind: 'decimal' },
  { key: 'high', kind: 'decimal' },
];

/** What goes beyond the results of one cycle, as tables for files: trends, participation, the list of cycles, and a questionnaire as it was asked. */
@Injectable()
export class DisclosedCyclesReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly teams: TeamReader,
    private readonly engagement: EngagementReader,
    private readonly published: PublishedCycles,
  ) {}

  /** Engagement and drivers of the teams in the order of time, those that may stand side by side. Without a team, all that the reader may see. */
  async trends(viewer: Viewer, teamId: string | undefined, language: Language): Promise<DisclosedTables> {
    const { teams, team } = await this.teamsFor(viewer, teamId);
    const words = driverWords(language);
    const names = new Map((await this.cycles.published()).map(({ id, name }) => [id, name]));
    const table = batchedTable({ key: 'trends', columns: TREND, expectedRows: teams.length * names.size * 8 }, teams, TEAMS, async (some) => {
      const figures = await this.engagement.ofTeams(some.map(({ id }) => id));
      return some.flatMap((one) =>
        [...figures].flatMap(([measure, list]) =>
          list
            .filter(({ teamId: of }) => of === one.id)
            .map(({ period, cycleId, sizeBand, value, low, high }): DisclosedRow => {
              const cycle = cycleId === null ? null : (names.get(cycleId) ?? null);
              return [one.name, one.path, words.get(measure) ?? measure, period.label, cycle, sizeBand, value, low ?? null, high ?? null];
            }),
        ),
      );
    });
    return { source: { cycle: null, team, withheld: null }, tables: [table] };
  }

  /** Rounded rates as of the last nightly count, of the whole and of the teams that the reader may ask about. */
  async participation(viewer: Viewer, cycleId: string, teamId: string | undefined): Promise<DisclosedTables> {
    const cycle = await this.cycles.find(cycleId);
    const { teams, team } = await this.teamsFor(viewer, teamId);
    const rows = await this.work.query<{ nodeId: string; bound: ParticipationRate['bound']; percent: number | null; asOf: string }>(
      `SELECT node_id AS "nodeId", bound, percent, as_of::text AS "asOf" FROM pub.participation WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    const rates = new Map(rows.map((row) => [row.nodeId, row]));
    // the rate of the whole is everybody's to read, as on the page
    const root = await this.teams.root();
    const shown = teamId === undefined && !teams.some(({ id }) => id === root.id) ? [root, ...teams] : teams;
    const columns: DisclosedColumn[] = [
      { key: 'team', kind: 'text' },
      { key: 'participation', kind: 'text' },
      { key: 'as-of', kind: 'day' },
    ];
    const found = shown.flatMap(({ id, name }) => {
      const rate = rates.get(id);
      return rate ? [[name, participationWords(rate), rate.asOf]] : [];
    });
    const { id, name, closedOn, k, kComments, manifestSha256 } = cycle;
    const source: DisclosedSource = { cycle: { id, name, closedOn, k, kComments, manifestSha256 }, team, withheld: null };
    return { source, tables: [readyTable('participation', columns, found)] };
  }

  /** The cycles whose results the reader may see, the newest first. */
  async list(viewer: Viewer): Promise<DisclosedTables> {
    const { items } = await this.published.of(viewer);
    const columns: DisclosedColumn[] = [
      { key: 'cycle', kind: 'text' },
      { key: 'closed-on', kind: 'day' },
      { key: 'cycle-id', kind: 'text' },
    ];
    const rows = items.map(({ id, name, closedOn }) => [name, closedOn, id]);
    return { source: { cycle: null, team: null, withheld: null }, tables: [readyTable('cycles', columns, rows)] };
  }

  /** What a cycle asks, in order, in the language. */
  async questionnaire(cycleId: string, language: Language): Promise<DisclosedTables> {
    const cycle = await this.cycles.find(cycleId);
    const words = driverWords(language);
    const columns: DisclosedColumn[] = [
      { key: 'number', kind: 'whole' },
      { key: 'question', kind: 'long-text' },
      { key: 'driver', kind: 'text' },
      { key: 'answers', kind: 'long-text' },
    ];
    const rows = cycle.questions.map((question, i): DisclosedRow => {
      const wording = question.translations?.[language];
      const answers = wording?.options ?? wording?.labels ?? question.options?.map(({ label }) => label) ?? question.scale?.labels ?? [];
      return [i + 1, wording?.text ?? question.text, words.get(question.driver) ?? question.driver, answers.join(' · ')];
    });
    const { id, name, closedOn, k, kComments, manifestSha256 } = cycle;
    return {
      source: { cycle: { id, name, closedOn, k, kComments, manifestSha256 }, team: null, withheld: null },
      tables: [readyTable('questionnaire', columns, rows)],
    };
  }

  private async teamsFor(
    viewer: Viewer,
    teamId: string | undefined,
  ): Promise<{ teams: { id: string; name: string; path: string }[]; team: { id: string; name: string } | null }> {
    const { tree, scope } = await this.teams.treeFor(viewer);
    if (teamId === undefined) {
      if (scope.size === 0) throw new Refusal('forbidden', 'not-your-team', 'You lead no team now, so there is nothing to show.');
      return { teams: placed(tree.filter(({ id }) => scope.has(id))), team: null };
    }
    const { id, name } = await this.teams.requireInScope(viewer, teamId);
    const below = new Set(await this.teams.withBelow(teamId));
    return { teams: placed(tree.filter((one) => below.has(one.id))), team: { id, name } };
  }
}

/** Teams of one name are told apart by where they stand. */
function placed(teams: readonly { id: string; parentId: string | null; name: string }[]): { id: string; name: string; path: string }[] {
  return inTreeOrder(teams.map(({ id, parentId, name }) => ({ nodeId: id, parentId, name }))).map(({ node, path }) => ({
    id: node.nodeId,
    name: node.name,
    path,
  }));
}

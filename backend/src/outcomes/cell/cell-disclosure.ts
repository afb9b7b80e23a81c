import { Injectable } from '@nestjs/common';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { disclose, type Disclosed, type OwnPlace } from './disclosed-cells.rules.js';

/** Metrics that are shown or hidden together: one, and those that are counted in thousands of it. */
export interface DisclosureGroup {
  readonly baseId: string;
  readonly metricIds: readonly string[];
  readonly months: readonly string[];
  /** Whether medians are among them, for which every event is needed again. */
  readonly medians: boolean;
}

/** Teams and months of which otherwise much of a channel is told than before, in pairs. */
export interface ChangedPlaces {
  readonly teamIds: string[];
  readonly months: string[];
}

/** Months are decided together as long as so many teams are looked at in all: what is read of them is held in memory. */
const TEAMS_TOGETHER = 4000;

/** By month. */
type Trees = ReadonlyMap<string, Disclosed['tree']>;

/** Writes down which of the cells may be shown, by `disclose`: a month of a metric is decided as a whole, for all teams. Inside a unit of work. */
@Injectable()
export class CellDisclosure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
    private readonly settings: Settings,
  ) {}

  /** What has to be decided anew, since something in it is stale. */
  stale(): Promise<DisclosureGroup[]> {
    return this.work.query<DisclosureGroup>(
      `SELECT b.id AS "baseId", array_agg(DISTINCT g.id::text) AS "metricIds", b.months, bool_or(g.formula = 'median') AS medians
       FROM (SELECT coalesce(m.per_metric_id, m.id) AS id, array_agg(DISTINCT s.month::text) AS months FROM org.outcome_stale s
             JOIN org.metric m ON m.organisation_id = $1 AND m.id = s.metric_id WHERE s.organisation_id = $1 GROUP BY 1) AS b
       JOIN org.metric g ON g.organisation_id = $1 AND (g.id = b.id OR g.per_metric_id = b.id) GROUP BY b.id, b.months ORDER BY b.id`,
    );
  }

  /** Decides, and marks what is handled in the teams themselves. A rate is shown where enough agents handled what it is counted in thousands of. */
  async ofOwn({ baseId, metricIds, months }: DisclosureGroup): Promise<{ trees: Trees; changed: ChangedPlaces }> {
    const tree = await this.teams.tree();
    const trees = new Map<string, Disclosed['tree']>();
    const changed: ChangedPlaces = { teamIds: [], months: [] };
    const together = Math.max(1, Math.floor(TEAMS_TOGETHER / tree.length));
    for (let from = 0; from < months.length; from += together) {
      const decided = await this.decided(tree, baseId, months.slice(from, from + together));
      for (const [month, disclosed] of decided) trees.set(month, disclosed.tree);
      for (const { teamId, month } of await this.mark(metricIds, decided)) {
        changed.teamIds.push(teamId);
        changed.months.push(month);
      }
    }
    return { trees, changed };
  }

  /** Marks what teams add up to with those below them. */
  async ofTrees({ metricIds }: DisclosureGroup, trees: Trees): Promise<void> {
    const of = [...trees].flatMap(([month, places]) => [...places].map(([teamId, { hidden, agents }]) => ({ month, teamId, hidden, agents })));
    await this.work.query(
      `WITH g AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::int[], $6::date[]) AS g (team_id, hidden, agents, month))
       UPDATE org.outcome_cell c SET hidden = g.hidden, agents = CASE WHEN c.channel = '' THEN g.agents ELSE c.agents END FROM g
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = g.month AND c.scope = 'tree' AND c.team_id = g.team_id
         AND (c.hidden <> g.hidden OR (c.channel = '' AND c.agents <> g.agents))`,
      [metricIds, of.map(({ teamId }) => teamId), of.map(({ hidden }) => hidden), of.map(({ agents }) => agents), of.map(({ month }) => month)],
    );
  }

  /** What `disclose` says of each of the months. */
  private async decided(tree: readonly TeamFacts[], baseId: string, months: readonly string[]): Promise<Map<string, Disclosed>> {
    const places = await this.work.query<OwnPlace & { month: string }>(
      `SELECT team_id AS "teamId", channel, n, unnamed, agents, agent_ids AS "agentIds", month::text AS month FROM org.outcome_cell
       WHERE organisation_id = $1 AND metric_id = $2 AND month = ANY($3::date[]) AND scope = 'own'`,
      [baseId, months],
    );
    const byMonth = Map.groupBy(places, ({ month }) => month);
    return new Map(months.map((month) => [month, disclose(tree, byMonth.get(month) ?? [], this.settings.values.SMALLEST_AGENTS)]));
  }

  /** Returns the teams and months of which otherwise much of a channel is told than before. */
  private async mark(metricIds: readonly string[], decided: ReadonlyMap<string, Disclosed>): Promise<{ teamId: string; month: string }[]> {
    const own = [...decided].flatMap(([month, disclosed]) => [...disclosed.own].map(([teamId, hidden]) => ({ month, teamId, hidden })));
    await this.work.query(
      `WITH g AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::date[]) AS g (team_id, hidden, month))
       UPDATE org.outcome_cell c SET hidden = g.hidden FROM g
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = g.month AND c.scope = 'own' AND c.team_id = g.team_id AND c.hidden <> g.hidden`,
      [metricIds, own.map(({ teamId }) => teamId), own.map(({ hidden }) => hidden), own.map(({ month }) => month)],
    );
    const told = [...decided].flatMap(([month, { channels }]) =>
      [...channels].flatMap(([teamId, of]) => [...of].flatMap(([channel, isTold]) => (isTold ? [{ month, teamId, channel }] : []))),
    );
    return this.work.query<{ teamId: string; month: string }>(
      `WITH g AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::date[]) AS g (team_id, channel, month)),
       now AS MATERIALIZED (
         SELECT c.metric_id, c.team_id, c.channel, c.month, CASE WHEN g.team_id IS NULL THEN 'none' ELSE 'all' END AS told
         FROM org.outcome_cell c LEFT JOIN g ON g.team_id = c.team_id AND g.channel = c.channel AND g.month = c.month
         WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = ANY($6::date[]) AND c.scope = 'own' AND c.channel <> ''
           AND c.told <> CASE WHEN g.team_id IS NULL THEN 'none' ELSE 'all' END),
       changed AS (
         UPDATE org.outcome_cell c SET told = now.told FROM now
         WHERE c.organisation_id = $1 AND c.metric_id = now.metric_id AND c.team_id = now.team_id AND c.scope = 'own' AND c.channel = now.channel AND c.month = now.month
         RETURNING c.team_id, c.month)
       SELECT DISTINCT team_id AS "teamId", month::text AS month FROM changed`,
      [metricIds, told.map(({ teamId }) => teamId), told.map(({ channel }) => channel), told.map(({ month }) => month), [...decided.keys()]],
    );
  }
}

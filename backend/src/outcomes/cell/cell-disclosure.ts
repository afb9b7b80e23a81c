import { Injectable } from '@nestjs/common';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { disclose, type Disclosed, type OwnPlace } from './disclosed-cells.rules.js';

/** Metrics that are shown or hidden together: one, and those that are counted in thousands of it. */
export interface DisclosureGroup {
  readonly baseId: string;
  readonly metricIds: readonly string[];
  readonly months: readonly string[];
}

/** Teams and months of which otherwise much of a channel is told than before, in pairs. */
export interface ChangedPlaces {
  readonly teamIds: string[];
  readonly months: string[];
}

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
      `SELECT b.id AS "baseId", array_agg(DISTINCT g.id::text) AS "metricIds", b.months
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
    for (const month of months) {
      const places = await this.work.query<OwnPlace>(
        `SELECT team_id AS "teamId", channel, n, unnamed, agents, agent_ids AS "agentIds" FROM org.outcome_cell
         WHERE organisation_id = $1 AND metric_id = $2 AND month = $3 AND scope = 'own'`,
        [baseId, month],
      );
      const disclosed = disclose(tree, places, this.settings.values.SMALLEST_AGENTS);
      trees.set(month, disclosed.tree);
      const teamIds = await this.mark(metricIds, month, disclosed);
      changed.teamIds.push(...teamIds);
      changed.months.push(...teamIds.map(() => month));
    }
    return { trees, changed };
  }

  /** Marks what teams add up to with those below them. */
  async ofTrees({ metricIds }: DisclosureGroup, trees: Trees): Promise<void> {
    for (const [month, places] of trees) {
      const of = [...places];
      await this.work.query(
        `UPDATE org.outcome_cell c SET hidden = g.hidden, agents = CASE WHEN c.channel = '' THEN g.agents ELSE c.agents END
         FROM unnest($3::uuid[], $4::text[], $5::int[]) AS g (team_id, hidden, agents)
         WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = $6 AND c.scope = 'tree' AND c.team_id = g.team_id
           AND (c.hidden <> g.hidden OR (c.channel = '' AND c.agents <> g.agents))`,
        [metricIds, of.map(([team]) => team), of.map(([, { hidden }]) => hidden), of.map(([, { agents }]) => agents), month],
      );
    }
  }

  /** Returns the teams of which otherwise much of a channel is told than before. */
  private async mark(metricIds: readonly string[], month: string, { own, channels }: Disclosed): Promise<string[]> {
    await this.work.query(
      `UPDATE org.outcome_cell c SET hidden = g.hidden FROM unnest($3::uuid[], $4::text[]) AS g (team_id, hidden)
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = $5 AND c.scope = 'own' AND c.team_id = g.team_id AND c.hidden <> g.hidden`,
      [metricIds, [...own.keys()], [...own.values()], month],
    );
    const told = [...channels].flatMap(([teamId, of]) => [...of].flatMap(([channel, isTold]) => (isTold ? [{ teamId, channel }] : [])));
    const rows = await this.work.query<{ teamId: string }>(
      `WITH now AS (
         SELECT c.metric_id, c.team_id, c.channel, CASE WHEN g.team_id IS NULL THEN 'none' ELSE 'all' END AS told
         FROM org.outcome_cell c LEFT JOIN unnest($3::uuid[], $4::text[]) AS g (team_id, channel) ON g.team_id = c.team_id AND g.channel = c.channel
         WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = $5 AND c.scope = 'own' AND c.channel <> ''),
       changed AS (
         UPDATE org.outcome_cell c SET told = now.told FROM now
         WHERE c.organisation_id = $1 AND c.metric_id = now.metric_id AND c.team_id = now.team_id AND c.scope = 'own' AND c.channel = now.channel AND c.month = $5 AND c.told <> now.told
         RETURNING c.team_id)
       SELECT DISTINCT team_id AS "teamId" FROM changed`,
      [metricIds, told.map(({ teamId }) => teamId), told.map(({ channel }) => channel), month],
    );
    return rows.map(({ teamId }) => teamId);
  }
}

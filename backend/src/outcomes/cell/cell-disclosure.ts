import { Injectable } from '@nestjs/common';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { disclose, type Disclosed, type Hidden, type OwnPlace } from './disclosed-cells.rules.js';

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
const TEAMS_TOGETHER = 400;

/** A place, and how it is marked now. */
interface MarkedPlace extends OwnPlace {
  readonly hidden: Hidden;
  readonly told: 'all' | 'some' | 'none';
}

/** By month. */
type Decided = ReadonlyMap<string, { readonly places: readonly MarkedPlace[]; readonly disclosed: Disclosed }>;
export type Trees = ReadonlyMap<string, Disclosed['tree']>;

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
    const others = metricIds.filter((id) => id !== baseId);
    for (let from = 0; from < months.length; from += together) {
      const decided = await this.decided(tree, baseId, months.slice(from, from + together));
      for (const [month, { disclosed }] of decided) trees.set(month, disclosed.tree);
      const marked = [...(await this.mark(baseId, decided)), ...(others.length > 0 ? await this.markOthers(others, decided) : [])];
      for (const { teamId, month } of marked) {
        changed.teamIds.push(teamId);
        changed.months.push(month);
      }
    }
    return { trees, changed };
  }

  /** Marks what teams add up to with those below them, where it is not marked so yet. */
  async ofTrees({ baseId, metricIds, months }: DisclosureGroup, trees: Trees): Promise<void> {
    // the metric alone: what is marked otherwise is found by looking at one cell of each team and month, and is mostly nothing
    const marked = metricIds.length > 1 ? undefined : await this.markedTrees(baseId, months);
    const of = placesOf(trees).filter(({ month, teamId, hidden, agents }) => marked?.get(month)?.get(teamId) !== markOf(hidden, agents));
    if (of.length === 0) return;
    await this.work.query(
      `WITH g AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::int[], $6::date[]) AS g (team_id, hidden, agents, month))
       UPDATE org.outcome_cell c SET hidden = g.hidden, agents = CASE WHEN c.channel = '' THEN g.agents ELSE c.agents END FROM g
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = g.month AND c.scope = 'tree' AND c.team_id = g.team_id
         AND (c.hidden <> g.hidden OR (c.channel = '' AND c.agents <> g.agents))`,
      [metricIds, of.map(({ teamId }) => teamId), of.map(({ hidden }) => hidden), of.map(({ agents }) => agents), of.map(({ month }) => month)],
    );
  }

  /** By month and team; channels are hidden as all of them together are. */
  private async markedTrees(metricId: string, months: readonly string[]): Promise<Map<string, Map<string, string>>> {
    const cells = await this.work.query<{ month: string; teamIds: string; hidden: Hidden[]; agents: number[] }>(
      `SELECT month::text AS month, string_agg(team_id::text, ' ') AS "teamIds", array_agg(hidden) AS hidden, array_agg(agents) AS agents FROM org.outcome_cell
       WHERE organisation_id = $1 AND metric_id = $2 AND month = ANY($3::date[]) AND scope = 'tree' AND channel = '' GROUP BY month`,
      [metricId, months],
    );
    return new Map(
      cells.map(({ month, teamIds, hidden, agents }) => [month, new Map(teamIds.split(' ').map((id, i) => [id, markOf(hidden[i]!, agents[i]!)]))]),
    );
  }

  /** What `disclose` says of each of the months, and of what. */
  private async decided(tree: readonly TeamFacts[], baseId: string, months: readonly string[]): Promise<Decided> {
    const places = await this.work.query<Omit<MarkedPlace, 'agentIds'> & { month: string; agentIds: string | null }>(
      `SELECT team_id AS "teamId", channel, n, unnamed, agents, array_to_string(agent_ids, ' ') AS "agentIds", month::text AS month, hidden, told FROM org.outcome_cell
       WHERE organisation_id = $1 AND metric_id = $2 AND month = ANY($3::date[]) AND scope = 'own'`,
      [baseId, months],
    );
    const byMonth = Map.groupBy(places, ({ month }) => month);
    const smallest = this.settings.values.SMALLEST_AGENTS;
    return new Map(
      months.map((month) => {
        const of = (byMonth.get(month) ?? []).map((place) => ({ ...place, agentIds: listed(place.agentIds) }));
        return [month, { places: of, disclosed: disclose(tree, of, smallest) }];
      }),
    );
  }

  /** Marks what of the metric itself is marked otherwise. Returns the teams and months of which otherwise much of a channel is told than before. */
  private async mark(metricId: string, decided: Decided): Promise<{ teamId: string; month: string }[]> {
    const wrong = [...decided].flatMap(([month, { places, disclosed }]) =>
      places.flatMap((place) => {
        const { teamId, channel } = place;
        const hidden = disclosed.own.get(teamId) ?? place.hidden;
        const told = channel === '' ? place.told : disclosed.channels.get(teamId)?.get(channel) ? 'all' : 'none';
        return hidden === place.hidden && told === place.told ? [] : [{ month, teamId, channel, hidden, told, otherwise: told !== place.told }];
      }),
    );
    if (wrong.length > 0)
      await this.work.query(
        `UPDATE org.outcome_cell c SET hidden = g.hidden, told = g.told
         FROM unnest($3::uuid[], $4::text[], $5::date[], $6::text[], $7::text[]) AS g (team_id, channel, month, hidden, told)
         WHERE c.organisation_id = $1 AND c.metric_id = $2 AND c.scope = 'own' AND c.team_id = g.team_id AND c.channel = g.channel AND c.month = g.month`,
        [
          metricId,
          wrong.map(({ teamId }) => teamId),
          wrong.map(({ channel }) => channel),
          wrong.map(({ month }) => month),
          wrong.map(({ hidden }) => hidden),
          wrong.map(({ told }) => told),
        ],
      );
    return wrong.filter(({ otherwise }) => otherwise);
  }

  /** The same of metrics that are counted in thousands of it. */
  private async markOthers(metricIds: readonly string[], decided: Decided): Promise<{ teamId: string; month: string }[]> {
    const own = [...decided].flatMap(([month, { disclosed }]) => [...disclosed.own].map(([teamId, hidden]) => ({ month, teamId, hidden })));
    await this.work.query(
      `WITH g AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::date[]) AS g (team_id, hidden, month))
       UPDATE org.outcome_cell c SET hidden = g.hidden FROM g
       WHERE c.organisation_id = $1 AND c.metric_id = ANY($2::uuid[]) AND c.month = g.month AND c.scope = 'own' AND c.team_id = g.team_id AND c.hidden <> g.hidden`,
      [metricIds, own.map(({ teamId }) => teamId), own.map(({ hidden }) => hidden), own.map(({ month }) => month)],
    );
    const told = [...decided].flatMap(([month, { disclosed }]) =>
      [...disclosed.channels].flatMap(([teamId, of]) => [...of].flatMap(([channel, isTold]) => (isTold ? [{ month, teamId, channel }] : []))),
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

/** Of each month and team, with all below it, whether it is shown and how many agents there are at least. */
export function placesOf(trees: Trees): { month: string; teamId: string; hidden: Hidden; agents: number }[] {
  return [...trees].flatMap(([month, places]) => [...places].map(([teamId, { hidden, agents }]) => ({ month, teamId, hidden, agents })));
}

/** What a figure is shown by. */
function markOf(hidden: Hidden, agents: number): string {
  return `${agents} ${hidden}`;
}

function listed(ids: string | null): string[] | null {
  if (ids === null) return null;
  return ids === '' ? [] : ids.split(' ');
}

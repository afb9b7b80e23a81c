import { Injectable } from '@nestjs/common';
import type { HiddenReason } from '@throughline/contract';
import { opens, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';
import { hiddenReason } from './hidden.rules.js';

/** A team as it stood when the cycle opened. `homeName`: of the team that its people are counted in, when it is not shown by itself. */
export interface ResultNode {
  nodeId: string;
  parentId: string | null;
  name: string;
  sizeBand: string | null;
  shownAt: string | null;
  homeName: string | null;
  liftedOut: boolean;
  overfull: boolean;
}

const COLUMNS = `n.node_id AS "nodeId", n.parent_id AS "parentId", n.name, n.size_band AS "sizeBand", n.shown_at AS "shownAt", n.lifted_out AS "liftedOut", n.overfull`;
const NODE = `SELECT ${COLUMNS}, h.name AS "homeName"
  FROM pub.team_node n LEFT JOIN pub.team_node h ON h.organisation_id = n.organisation_id AND h.cycle_id = n.cycle_id AND h.node_id = n.shown_at
  WHERE n.organisation_id = $1 AND n.cycle_id = $2`;

/** Ids of teams that somebody may see; undefined: all of them. */
export type Scope = ReadonlySet<string> | undefined;

/** The teams of a published cycle a few at a time: with 8,000 of them nobody reads all. Every method runs inside a unit of work. */
@Injectable()
export class ResultTree {
  constructor(
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
  ) {}

  /** HR sees all teams, a leader her own and those below by today's tree. */
  async scopeOf(viewer: Viewer): Promise<Scope> {
    return opens(['hr'], viewer.roles) ? undefined : new Set(await this.teams.scopeOf(viewer.employeeId));
  }

  /** All teams of the cycle, by name. */
  async all(cycleId: string): Promise<ResultNode[]> {
    // without a join with itself: of a cycle published a moment ago the planner believes that it has a few teams, and compares each of thousands with each
    const rows = await this.work.query<Omit<ResultNode, 'homeName'>>(
      `SELECT ${COLUMNS} FROM pub.team_node n WHERE n.organisation_id = $1 AND n.cycle_id = $2 ORDER BY n.name, n.node_id`,
      [cycleId],
    );
    const names = new Map(rows.map(({ nodeId, name }) => [nodeId, name]));
    return rows.map((row) => ({ ...row, homeName: names.get(row.shownAt ?? '') ?? null }));
  }

  /** One team. Throws Refusal `not-your-team` when it was not part of the cycle, or is not the caller's to see. */
  async node(cycleId: string, scope: Scope, teamId: string): Promise<ResultNode> {
    const [node] = !scope || scope.has(teamId) ? await this.work.query<ResultNode>(`${NODE} AND n.node_id = $3`, [cycleId, teamId]) : [];
    if (!node) throw new Refusal('forbidden', 'not-your-team', 'This team is not among those you lead, or it was not part of this cycle.');
    return node;
  }

  /** Some teams by id, whoever asks: for names and places above a page. */
  nodes(cycleId: string, teamIds: readonly string[]): Promise<ResultNode[]> {
    return this.work.query<ResultNode>(`${NODE} AND n.node_id = ANY($3::uuid[])`, [cycleId, teamIds]);
  }

  /** The topmost teams of the cycle that may be seen, by name. */
  tops(cycleId: string, scope: Scope): Promise<ResultNode[]> {
    if (!scope) return this.work.query<ResultNode>(`${NODE} AND n.parent_id IS NULL`, [cycleId]);
    return this.work.query<ResultNode>(
      `${NODE} AND n.node_id = ANY($3::uuid[]) AND (n.parent_id IS NULL OR NOT n.parent_id = ANY($3::uuid[])) ORDER BY n.name, n.node_id`,
      [cycleId, [...scope]],
    );
  }

  /** The teams directly below some, by name, at most so many of them. */
  async below(cycleId: string, scope: Scope, parents: readonly string[], most: number): Promise<ResultNode[]> {
    if (parents.length === 0 || most <= 0) return [];
    return this.work.query<ResultNode>(
      `${NODE} AND n.parent_id = ANY($3::uuid[]) AND ($4::uuid[] IS NULL OR n.node_id = ANY($4::uuid[])) ORDER BY n.name, n.node_id LIMIT $5`,
      [cycleId, parents, scope ? [...scope] : null, most],
    );
  }

  /** How many teams stand directly below each of some; those with none are absent. */
  async countsBelow(cycleId: string, scope: Scope, parents: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.work.query<{ id: string; count: number }>(
      `SELECT parent_id AS id, count(*)::int AS count FROM pub.team_node
       WHERE organisation_id = $1 AND cycle_id = $2 AND parent_id = ANY($3::uuid[]) AND ($4::uuid[] IS NULL OR node_id = ANY($4::uuid[])) GROUP BY parent_id`,
      [cycleId, parents, scope ? [...scope] : null],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** The teams above one that may be seen, the topmost first, without itself. */
  async above(cycleId: string, scope: Scope, teamId: string): Promise<ResultNode[]> {
    const rows = await this.work.query<ResultNode>(
      `WITH RECURSIVE up AS (
         SELECT parent_id, 0 AS step FROM pub.team_node WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = $3
         UNION ALL SELECT t.parent_id, up.step + 1 FROM pub.team_node t JOIN up ON t.organisation_id = $1 AND t.cycle_id = $2 AND t.node_id = up.parent_id)
       SELECT found.* FROM (${NODE}) found JOIN up ON found."nodeId" = up.parent_id ORDER BY up.step DESC`,
      [cycleId, teamId],
    );
    return scope ? rows.filter(({ nodeId }) => scope.has(nodeId)) : rows;
  }

  /** Teams with the words in their name, by name, at most so many, and how many there are. */
  async search(cycleId: string, scope: Scope, words: string, most: number): Promise<{ found: ResultNode[]; all: number }> {
    const pattern = `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    const named = `n.name ILIKE $3 AND ($4::uuid[] IS NULL OR n.node_id = ANY($4::uuid[]))`;
    const asked = [cycleId, pattern, scope ? [...scope] : null];
    const found = await this.work.query<ResultNode>(`${NODE} AND ${named} ORDER BY n.name, n.node_id LIMIT $5`, [...asked, most]);
    if (found.length < most) return { found, all: found.length };
    const [counted] = await this.work.query<{ all: number }>(
      `SELECT count(*)::int AS all FROM pub.team_node n WHERE n.organisation_id = $1 AND n.cycle_id = $2 AND ${named}`,
      asked,
    );
    return { found, all: counted!.all };
  }
}

/** Why a team is not shown by itself. It names the one that its people are counted in to everybody, and leads there only who may see it. */
export function hiddenTeam({ name, shownAt, homeName }: ResultNode, k: number, scope: Scope): HiddenReason {
  const hidden = hiddenReason(name, k, shownAt !== null && homeName !== null ? { nodeId: shownAt, name: homeName } : undefined);
  return !scope || scope.has(hidden.nearestTeamId ?? '') ? hidden : { ...hidden, nearestTeamId: null };
}

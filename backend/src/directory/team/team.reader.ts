import { Injectable } from '@nestjs/common';
import { opens, Refusal, withTeamsBelow } from '@throughline/domain';
import { isUUID } from 'class-validator';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';
import { DirectoryLock } from '../directory-lock.js';
import { folded, TeamFinder } from './team-finder.rules.js';
import { orderedTree } from './team.rules.js';
import { Team } from './team.entity.js';

/** A team as other features see it. */
export interface TeamFacts {
  id: string;
  name: string;
  externalKey: string | null;
  parentId: string | null;
  leaderId: string | null;
}

/** A team as a step of the tree. */
export interface BranchTeam {
  id: string;
  name: string;
  hasTeams: boolean;
}

/** What neighbours may ask about teams. Every method runs inside a unit of work. */
@Injectable()
export class TeamReader {
  constructor(
    @InjectRows(Team) private readonly teams: Rows<Team>,
    private readonly lock: DirectoryLock,
    private readonly work: UnitOfWork,
  ) {}

  /** All teams: parents before their children, siblings by name; the first is the root. */
  async tree(): Promise<TeamFacts[]> {
    return orderedTree((await this.teams.find()).map(({ id, name, externalKey, parentId, leaderId }) => ({ id, name, externalKey, parentId, leaderId })));
  }

  /** The root, which stands for the whole organisation. */
  async root(): Promise<TeamFacts> {
    return (await this.tree())[0]!;
  }

  /** Ids of the teams that the employee leads and of all teams below them; empty for who leads none. */
  async scopeOf(employeeId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `WITH RECURSIVE own AS (
         SELECT id FROM org.team WHERE organisation_id = $1 AND leader_id = $2
         UNION SELECT t.id FROM org.team t JOIN own ON t.organisation_id = $1 AND t.parent_id = own.id)
       SELECT id FROM own`,
      [employeeId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * A team (without an id, the root) and those right below it, by name: at most `take` after the team `after`. With the team above it. Reads no more of the tree than that. Throws Refusal `not-found`.
   */
  async branch(
    nodeId: string | undefined,
    after: string | undefined,
    take: number,
  ): Promise<{ node: BranchTeam; above: { id: string; name: string } | null; children: BranchTeam[] }> {
    const hasTeams = `EXISTS (SELECT 1 FROM org.team b WHERE b.organisation_id = $1 AND b.parent_id = t.id) AS "hasTeams"`;
    const [found] = await this.work.query<BranchTeam & { aboveId: string | null; aboveName: string }>(
      `SELECT t.id, t.name, ${hasTeams}, p.id AS "aboveId", p.name AS "aboveName" FROM org.team t LEFT JOIN org.team p ON p.organisation_id = $1 AND p.id = t.parent_id WHERE t.organisation_id = $1 AND CASE WHEN $2::uuid IS NULL THEN t.parent_id IS NULL ELSE t.id = $2 END`,
      [nodeId ?? null],
    );
    if (!found) throw new Refusal('not-found', 'not-found', 'There is no such team in your organisation.');
    const { aboveId, aboveName, ...node } = found;
    const children = await this.work.query<BranchTeam>(
      `SELECT t.id, t.name, ${hasTeams} FROM org.team t WHERE t.organisation_id = $1 AND t.parent_id = $2
         AND ($3::uuid IS NULL OR (lower(t.name), t.id) > (SELECT lower(a.name), a.id FROM org.team a WHERE a.organisation_id = $1 AND a.id = $3))
       ORDER BY lower(t.name), t.id LIMIT $4`,
      [node.id, after ?? null, take],
    );
    return { node, above: aboveId === null ? null : { id: aboveId, name: aboveName }, children };
  }

  /** Ids of the teams whose figures the caller may ask for: all for HR and administrators, her own teams and below for a leader. */
  async scopeFor(caller: Viewer): Promise<string[]> {
    return [...(await this.treeFor(caller)).scope];
  }

  /** The whole tree, for names and places, with the ids of the teams whose figures the caller may ask for; one read for both. */
  async treeFor(caller: Viewer): Promise<{ tree: TeamFacts[]; scope: Set<string> }> {
    const tree = await this.tree();
    const own = tree.filter((team) => opens(['hr'], caller.roles) || team.leaderId === caller.employeeId);
    return {
      tree,
      scope: withTeamsBelow(
        tree,
        own.map((team) => team.id),
      ),
    };
  }

  /**
   * The team, when the caller may ask about it: HR and administrators about every team, a leader about her own and those below.
   * Throws Refusal `not-found` when there is no such team here, `not-in-scope` when it is not hers.
   */
  async requireInScope(caller: Viewer, teamId: string): Promise<TeamFacts> {
    const tree = await this.tree();
    const team = tree.find((one) => one.id === teamId);
    if (!team) throw new Refusal('not-found', 'not-found', 'There is no such team in your organisation.');
    if (opens(['hr'], caller.roles)) return team;
    const led = tree.filter((one) => one.leaderId === caller.employeeId).map((one) => one.id);
    if (withTeamsBelow(tree, led).has(teamId)) return team;
    throw new Refusal('forbidden', 'not-in-scope', `"${team.name}" is not one of your teams. You can see the teams that you lead and those below them.`);
  }

  /** The ids of the team and of all teams below it; empty when there is no such team. */
  async withBelow(teamId: string): Promise<string[]> {
    return [...withTeamsBelow(await this.teams.find(), [teamId])];
  }

  /** The id itself when there is such a team here; undefined otherwise, whatever the text is. */
  async idOf(text: string): Promise<string | undefined> {
    return isUUID(text) ? (await this.teams.findOne({ id: text }))?.id : undefined;
  }

  /** Finds teams by what files call them: key, else name. */
  async byKeyOrName(): Promise<TeamFinder> {
    return new TeamFinder(await this.teams.find());
  }

  /**
   * For imports: makes a team under the root for each given one that is still missing, and answers their ids in the same order. What a change made
   * meanwhile, with the key or, under the root, by the name alone, is taken: two imports at once make a team once.
   */
  async createMissing(missing: readonly { name: string; externalKey?: string | null }[]): Promise<string[]> {
    if (missing.length === 0) return [];
    await this.lock.take();
    const teams = await this.teams.find();
    const root = teams.find((team) => team.parentId === null)!;
    const byKey = new TeamFinder(teams);
    const underRoot = new Map<string, TeamFacts>(teams.filter((team) => team.parentId === root.id).map((team) => [folded(team.name), team]));
    const made: (TeamFacts & { parentId: string; leaderId: null })[] = [];
    const ids = missing.map(({ name, externalKey = null }) => {
      const namesake = underRoot.get(folded(name));
      const known = byKey.findKey(externalKey ?? '') ?? (namesake && (externalKey === null || namesake.externalKey === null) ? namesake : undefined);
      if (known) return known.id;
      // two teams of one name under the root are told apart by their keys
      const team = { id: newId(), name: namesake ? `${name} (${externalKey})` : name, externalKey, parentId: root.id, leaderId: null };
      made.push(team);
      byKey.add(team);
      underRoot.set(folded(team.name), team);
      return team.id;
    });
    if (made.length > 0) await this.teams.insert(made);
    return ids;
  }
}

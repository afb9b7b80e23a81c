import { Injectable } from '@nestjs/common';
import { opens, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DisclosedSource } from '../../platform/files/disclosed-table.js';
import type { Caller } from '../../platform/http/caller.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { countingNotes, hiddenReason } from './hidden.rules.js';
import { PublicationReader } from './publication.reader.js';

/** Who a file is for; what may be in it follows from her roles and teams as they are now. */
export type Reader = Pick<Caller, 'employeeId' | 'roles'>;

/** A team of a cycle as the reader may see it. */
export interface ScopedTeam {
  id: string;
  name: string;
  /** From the top of what was asked for down to it. */
  path: string;
  sizeBand: string | null;
  /** Why it is hidden, or what else there is to know about how it was counted; null when nothing. */
  note: string | null;
}

interface NodeRow {
  nodeId: string;
  parentId: string | null;
  name: string;
  sizeBand: string | null;
  shownAt: string | null;
  liftedOut: boolean;
  overfull: boolean;
}

/** Which cycles and which teams of them somebody may have in a file: HR all, a leader her own teams and those below. Published results only. */
@Injectable()
export class DisclosedScope {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly teams: TeamReader,
    private readonly publications: PublicationReader,
  ) {}

  /** Throws Refusal `not-found`, `not-published`, `not-certified`, `not-your-team`. */
  async of(reader: Reader, cycleId: string, teamId: string | undefined): Promise<{ cycle: CycleFacts; source: DisclosedSource; teams: ScopedTeam[] }> {
    const cycle = await this.cycles.find(cycleId);
    const { k, kComments, withheld } = await this.publications.require(cycleId);
    const nodes = await this.nodes(cycleId);
    const scope = opens(['hr'], reader.roles) ? undefined : new Set(await this.teams.scopeOf(reader.employeeId));
    const below = teamId === undefined ? undefined : belowOf(nodes, teamId);
    const seen = nodes.filter(({ nodeId }) => (!scope || scope.has(nodeId)) && (!below || below.has(nodeId)));
    if (seen.length === 0 || (teamId !== undefined && !seen.some(({ nodeId }) => nodeId === teamId)))
      throw new Refusal('forbidden', 'not-your-team', 'This team is not among those you lead, or it was not part of this cycle.');
    const { id, name, closedOn, manifestSha256 } = cycle;
    return {
      cycle,
      source: {
        cycle: { id, name, closedOn, k, kComments, manifestSha256 },
        team: teamId === undefined ? null : { id: teamId, name: nodes.find(({ nodeId }) => nodeId === teamId)!.name },
        withheld,
      },
      teams: inTreeOrder(nodes, seen, k),
    };
  }

  private nodes(cycleId: string): Promise<NodeRow[]> {
    return this.work.query<NodeRow>(
      `SELECT node_id AS "nodeId", parent_id AS "parentId", name, size_band AS "sizeBand", shown_at AS "shownAt", lifted_out AS "liftedOut", overfull
       FROM pub.team_node WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY name, node_id`,
      [cycleId],
    );
  }
}

function belowOf(nodes: readonly NodeRow[], teamId: string): Set<string> {
  const children = Map.groupBy(nodes, ({ parentId }) => parentId);
  const found = new Set<string>();
  const open = [teamId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []).map(({ nodeId }) => nodeId));
  }
  return found;
}

/** The seen teams, parents before their children, siblings by name. */
function inTreeOrder(nodes: readonly NodeRow[], seen: readonly NodeRow[], k: number): ScopedTeam[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ids = new Set(seen.map(({ nodeId }) => nodeId));
  const children = Map.groupBy(seen, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : ''));
  const ordered: ScopedTeam[] = [];
  const open = (children.get('') ?? []).toReversed().map((node) => ({ node, path: node.name }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next;
    const home = node.shownAt ? byId.get(node.shownAt) : undefined;
    const notes = node.sizeBand === null ? [hiddenReason(node.name, k, home).sentence] : [];
    const note = [...notes, ...countingNotes(node)].join(' ');
    ordered.push({ id: node.nodeId, name: node.name, path, sizeBand: node.sizeBand, note: note === '' ? null : note });
    open.push(...(children.get(node.nodeId) ?? []).toReversed().map((child) => ({ node: child, path: `${path} / ${child.name}` })));
  }
  return ordered;
}

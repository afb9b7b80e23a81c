import { Injectable } from '@nestjs/common';
import { Refusal, withTeamsBelow } from '@throughline/domain';
import type { DisclosedSource } from '../../platform/files/disclosed-table.js';
import type { Viewer } from '../../platform/http/caller.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { countingNotes } from './hidden.rules.js';
import { PublicationReader } from './publication.reader.js';
import { hiddenTeam, type ResultNode, ResultTree } from './result-tree.js';
import { inTreeOrder } from './tree-order.rules.js';

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

/** Which cycles and which teams of them somebody may have in a file: HR all, a leader her own teams and those below. Published results only. */
@Injectable()
export class DisclosedScope {
  constructor(
    private readonly cycles: CycleReader,
    private readonly tree: ResultTree,
    private readonly publications: PublicationReader,
  ) {}

  /** Throws Refusal `not-found`, `not-published`, `not-certified`, `not-your-team`. */
  async of(viewer: Viewer, cycleId: string, teamId: string | undefined): Promise<{ cycle: CycleFacts; source: DisclosedSource; teams: ScopedTeam[] }> {
    const cycle = await this.cycles.find(cycleId);
    const { k, kComments, withheld } = await this.publications.require(cycleId);
    const nodes = await this.tree.all(cycleId);
    const scope = await this.tree.scopeOf(viewer);
    const below =
      teamId === undefined
        ? undefined
        : withTeamsBelow(
            nodes.map(({ nodeId, parentId }) => ({ id: nodeId, parentId })),
            [teamId],
          );
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
      teams: inTreeOrder(seen).map(({ node, path }) => scopedTeam(node, path, k)),
    };
  }
}

function scopedTeam(node: ResultNode, path: string, k: number): ScopedTeam {
  const { nodeId: id, name, sizeBand } = node;
  const hidden = sizeBand === null ? [hiddenTeam(node, k, undefined).sentence] : [];
  const note = [...hidden, ...countingNotes(node)].join(' ');
  return { id, name, path, sizeBand, note: note === '' ? null : note };
}

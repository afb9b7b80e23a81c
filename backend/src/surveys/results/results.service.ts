import { Injectable } from '@nestjs/common';
import type { ManifestFacet } from '@throughline/anonymity';
import type { CycleResults, ResultFacet, ResultsQuery, ResultTeam } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { MostRecent } from '../../platform/most-recent.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { type FacetGroup, hiddenFacets, resultFacets } from './facet-hidden.rules.js';
import { countingNotes } from './hidden.rules.js';
import { PublicationReader } from './publication.reader.js';
import { CELL } from './published-cell.js';
import { type CellRow, figureOf } from './result-figure.rules.js';
import { hiddenTeam, type ResultNode, ResultTree, type Scope } from './result-tree.js';
import { type Moved, Trends } from './trends.js';

/** The demographics of so many cycles stay in memory. */
const KEPT = 500;

/** Reads what was published; does no privacy work of its own, since nothing else can be read. */
@Injectable()
export class ResultsService {
  private readonly promised = new MostRecent<readonly ManifestFacet[]>(KEPT);

  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly tree: ResultTree,
    private readonly trends: Trends,
    private readonly publications: PublicationReader,
  ) {}

  /** Results of the teams the caller may see: HR all, a leader her own and those below. */
  async of(caller: Caller, cycleId: string, query: ResultsQuery): Promise<CycleResults> {
    const { teamId, facet } = query;
    const cycle = await this.cycles.find(cycleId);
    const scope = await this.tree.scopeOf(caller);
    const publication = await this.publications.require(cycleId);
    const nodes = await this.tree.all(cycleId);
    const visible = nodes.filter((node) => (!scope || scope.has(node.nodeId)) && (teamId === undefined || node.nodeId === teamId));
    if (teamId !== undefined && visible.length === 0)
      throw new Refusal('forbidden', 'not-your-team', 'This team is not among those you lead, or it was not part of this cycle.');
    const ids = visible.map((node) => node.nodeId);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const { facets, shown } = await this.facets(cycleId, facet);
    // of one team also those above it that may be seen: one of them may show how it moved where the team does not
    const around = teamId === undefined ? visible : lineageOf(visible[0]!, byId).filter((node) => !scope || scope.has(node.nodeId));
    const aroundCells = await this.cells(cycleId, facet, around);
    const cells = aroundCells.filter(({ nodeId }) => teamId === undefined || nodeId === teamId);
    // who has a value of a demographic is another matter than who is in a team: nobody knows how many joined or left
    const moved = facet === undefined ? await this.trends.since(cycle, around, aroundCells) : undefined;
    const texts = new Map(cycle.questions.map((question) => [question.id, question.text]));
    return {
      cycle: { id: cycle.id, name: cycle.name, closesOn: cycle.closesOn, k: publication.k, kComments: publication.kComments },
      teams: visible.map((node) => ({ ...teamOf(node, publication.k, scope), ...trendHiddenOf(node, moved) })),
      facets,
      hiddenFacets: this.hiddenFacets(
        facets.find(({ id }) => id === facet),
        nodes,
        shown,
        new Set(ids),
      ),
      figures: cells.map((cell) => figureOf(cell, texts, moved)),
      ...(moved ? { since: moved.since, breaks: [...moved.breaks] } : {}),
      ...(publication.withheld ? { withheld: publication.withheld } : {}),
      box: publication.box,
      ...(cycle.trustees.length === 0 ? {} : { countedBy: cycle.trustees.map(({ name }) => name) }),
    };
  }

  /** The demographics of a cycle, and which groups of the one asked for are shown. Throws Refusal `no-such-facet`. */
  async facets(cycleId: string, asked?: string): Promise<{ facets: ResultFacet[]; shown: FacetGroup[] }> {
    const promised = await this.promisedFacets(cycleId);
    const families = promised.length === 0 ? [] : await this.families(cycleId, promised);
    const facets = resultFacets(promised, new Set(families));
    if (asked === undefined) return { facets, shown: [] };
    if (!facets.some(({ id }) => id === asked))
      throw new Refusal(
        'not-found',
        'no-such-facet',
        'Results of this cycle are not published by this demographic. What they are published by was fixed before it opened.',
      );
    const shown = await this.work.query<FacetGroup>(
      `SELECT node_id AS "nodeId", value FROM pub.facet_group WHERE organisation_id = $1 AND cycle_id = $2 AND family = $3`,
      [cycleId, asked],
    );
    return { facets, shown };
  }

  /** What the manifest says that results are published by. Of 100,000 people it has a megabyte, and nobody can change it, so it is opened once. */
  private async promisedFacets(cycleId: string): Promise<readonly ManifestFacet[]> {
    const key = `${this.work.organisationId} ${cycleId}`;
    const known = this.promised.get(key);
    if (known) return known;
    const [policy] = await this.work.query<{ facets: ManifestFacet[] }>(
      `SELECT manifest::jsonb -> 'lattice_policy' -> 'facets' AS facets FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`,
      [cycleId],
    );
    this.promised.set(key, policy!.facets);
    return policy!.facets;
  }

  /** Of which of them groups were published. */
  private async families(cycleId: string, promised: readonly ManifestFacet[]): Promise<string[]> {
    const rows = await this.work.query<{ family: string }>(
      `SELECT asked.family FROM unnest($3::text[]) AS asked(family)
       WHERE EXISTS (SELECT 1 FROM pub.facet_group g WHERE g.organisation_id = $1 AND g.cycle_id = $2 AND g.family = asked.family)`,
      [cycleId, promised.map(({ id }) => id)],
    );
    return rows.map(({ family }) => family);
  }

  private hiddenFacets(
    facet: ResultFacet | undefined,
    nodes: readonly ResultNode[],
    shown: readonly FacetGroup[],
    visible: ReadonlySet<string>,
  ): CycleResults['hiddenFacets'] {
    if (!facet) return [];
    return hiddenFacets(
      facet,
      nodes.map((node) => ({ ...node, shown: node.sizeBand !== null })),
      shown,
      visible,
    );
  }

  private cells(cycleId: string, facet: string | undefined, nodes: readonly ResultNode[]): Promise<CellRow[]> {
    return this.work.query<CellRow>(
      `SELECT ${CELL}
       FROM pub.cell c WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = $3 AND c.node_id = ANY($4::uuid[]) ORDER BY c.kind, c.measure, c.node_id, c.value`,
      [cycleId, facet ?? 'team', nodes.map(({ nodeId }) => nodeId)],
    );
  }
}

function teamOf(node: ResultNode, k: number, scope: Scope): ResultTeam {
  const { nodeId: teamId, name, parentId, sizeBand } = node;
  const team = { teamId, name, parentId, ...notesOf(node) };
  return sizeBand === null ? { ...team, hidden: hiddenTeam(node, k, scope) } : { ...team, sizeBand };
}

function trendHiddenOf({ nodeId }: ResultNode, moved: Moved | undefined): Pick<ResultTeam, 'trendHidden'> {
  const trendHidden = moved?.hidden.get(nodeId);
  return trendHidden ? { trendHidden } : {};
}

function notesOf(node: ResultNode): { notes?: string[] } {
  const notes = countingNotes(node);
  return notes.length ? { notes } : {};
}

function lineageOf(node: ResultNode, byId: ReadonlyMap<string, ResultNode>): ResultNode[] {
  const above = byId.get(node.parentId ?? '');
  return above ? [...lineageOf(above, byId), node] : [node];
}

import { Injectable } from '@nestjs/common';
import type { Heatmap, HeatmapCell, HeatmapComparison, HeatmapQuery, HeatmapTeam } from '@throughline/contract';
import type { Caller } from '../../platform/http/caller.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { Benchmarks } from './benchmarks.js';
import { HeatmapFigures } from './heatmap-figures.js';
import { cellsOf, columnsOf, type HeatFigure, type HeatNode } from './heatmap.rules.js';
import { type Compared, HeatmapReferences } from './heatmap-references.js';
import { choicesOf, notesOn } from './heatmap-words.rules.js';
import { countingNotes } from './hidden.rules.js';
import { PublicationReader } from './publication.reader.js';
import { ResultsService } from './results.service.js';
import { hiddenTeam, type ResultNode, ResultTree, type Scope } from './result-tree.js';
import { inTreeOrder } from './tree-order.rules.js';
import { Trends } from './trends.js';

/** Teams on one page, so that a page is one reply and one family of differences. */
export const MOST_TEAMS = 300;

interface Page {
  readonly path: readonly ResultNode[];
  /** The topmost that may be seen. */
  readonly tops: readonly ResultNode[];
  readonly rows: readonly { readonly node: ResultNode; readonly depth: number }[];
  readonly below: ReadonlyMap<string, number>;
  readonly left: number;
}

/** Teams by drivers, or by the questions of one, of a published cycle: one page of the tree, read from published cells. */
@Injectable()
export class HeatmapService {
  constructor(
    private readonly cycles: CycleReader,
    private readonly references: HeatmapReferences,
    private readonly trends: Trends,
    private readonly benchmarks: Benchmarks,
    private readonly publications: PublicationReader,
    private readonly tree: ResultTree,
    private readonly figures: HeatmapFigures,
    private readonly results: ResultsService,
  ) {}

  async of(caller: Caller, cycleId: string, query: HeatmapQuery): Promise<Heatmap> {
    const cycle = await this.cycles.find(cycleId);
    const { k, kComments, withheld, box } = await this.publications.require(cycleId);
    const scope = await this.tree.scopeOf(caller);
    const page = await this.page(cycleId, scope, query);
    const asked = columnsOf(cycle.questions, query.driver);
    const nodes = page.rows.map(({ node }) => node);
    const known = await this.withAbove(cycleId, scope, page);
    const figures = await this.figures.of(cycleId, [...known.keys()], asked);
    const at = (nodeId: string, measure: string): HeatFigure | undefined => figures.get(`${nodeId} ${measure}`);
    const present = asked.filter(({ measure }) => nodes.some(({ nodeId }) => at(nodeId, measure)));
    const before = await this.trends.before(cycle);
    const compared = await this.references.of(query, { cycle, before, known, columns: present, at, topName: topName(page) });
    const columns = compared.columns ?? present;
    const above = (node: HeatNode) => known.get(node.parentId ?? '');
    const { cells, judged, clear } = cellsOf(nodes, columns, compared.at ?? at, above, compared.reference);
    const teams = await this.teams(cycleId, page, k, scope, cells, compared);
    const { name, id, reference } = compared;
    return {
      cycle: { id: cycle.id, name: cycle.name, closedOn: cycle.closedOn, k, kComments },
      path: page.path.map(({ nodeId, name: called }) => ({ teamId: nodeId, name: called })),
      columns: [...columns],
      teams,
      left: page.left,
      comparison: {
        with: reference.with,
        name,
        ...(id === undefined ? {} : { id }),
        ...notesOn(reference.with, name, judged, clear, compared.notes),
        choices: choicesOf(topName(page), before !== undefined, await this.benchmarks.list()),
      } satisfies HeatmapComparison,
      facets: (await this.results.facets(cycleId)).facets,
      ...(withheld ? { withheld } : {}),
      box,
      ...(cycle.trustees.length === 0 ? {} : { countedBy: cycle.trustees.map((trustee) => trustee.name) }),
    };
  }

  private async teams(
    cycleId: string,
    page: Page,
    k: number,
    scope: Scope,
    cells: ReadonlyMap<string, HeatmapCell[]>,
    compared: Compared,
  ): Promise<HeatmapTeam[]> {
    const nodes = page.rows.map(({ node }) => node);
    const [participation, comments] = [await this.figures.participation(cycleId, nodes), await this.figures.comments(cycleId, nodes)];
    return page.rows.map(({ node, depth }): HeatmapTeam => {
      const trendHidden = compared.trendHidden?.(node);
      return {
        ...team(node, k, scope),
        depth,
        below: page.below.get(node.nodeId) ?? 0,
        comments: comments.get(node.nodeId) ?? 0,
        cells: cells.get(node.nodeId) ?? [],
        ...(trendHidden ? { trendHidden } : {}),
        ...(participation.has(node.nodeId) ? { participation: participation.get(node.nodeId)! } : {}),
      };
    });
  }

  private async page(cycleId: string, scope: Scope, { teamId, search }: HeatmapQuery): Promise<Page> {
    const tops = await this.tree.tops(cycleId, scope);
    const asked = teamId === undefined ? undefined : await this.tree.node(cycleId, scope, teamId);
    const path = asked ? [...(await this.tree.above(cycleId, scope, asked.nodeId)), asked] : [];
    if (search !== undefined) {
      const { found, all } = await this.tree.search(cycleId, scope, search, MOST_TEAMS);
      const rows = found.map((node) => ({ node, depth: 0 }));
      return { path, tops, rows, below: await this.counts(cycleId, scope, rows), left: all - rows.length };
    }
    const nodes = [...(asked ? [asked] : tops)];
    let level: readonly ResultNode[] = nodes;
    let left = 0;
    while (level.length > 0) {
      const room = MOST_TEAMS - nodes.length;
      const next = await this.tree.below(cycleId, scope, ids(level), room + 1);
      // a level is shown whole or not at all, but for the first: it is what was asked for
      const first = level.length === nodes.length;
      if (next.length > room) {
        left = [...(await this.tree.countsBelow(cycleId, scope, ids(level))).values()].reduce((sum, one) => sum + one, 0) - (first ? room : 0);
        if (first) nodes.push(...next.slice(0, room));
        break;
      }
      nodes.push(...next);
      level = next;
    }
    const rows = inTreeOrder(nodes);
    return { path, tops, rows, below: await this.counts(cycleId, scope, rows), left };
  }

  private counts(cycleId: string, scope: Scope, rows: Page['rows']): Promise<Map<string, number>> {
    return this.tree.countsBelow(cycleId, scope, ids(rows.map(({ node }) => node)));
  }

  /** The teams of the page with those above it whose figures are compared with or pointed at, by id. */
  private async withAbove(cycleId: string, scope: Scope, { path, tops, rows }: Page): Promise<Map<string, ResultNode>> {
    const known = new Map([...tops, ...path, ...rows.map(({ node }) => node)].map((node) => [node.nodeId, node]));
    let missing = missingAbove(known, scope);
    while (missing.length > 0) {
      for (const node of await this.tree.nodes(cycleId, missing)) known.set(node.nodeId, node);
      missing = missingAbove(known, scope, missing);
    }
    return known;
  }
}

function team(node: ResultNode, k: number, scope: Scope): Pick<HeatmapTeam, 'teamId' | 'name' | 'parentId' | 'sizeBand' | 'hidden' | 'notes'> {
  const { nodeId: teamId, name, parentId, sizeBand } = node;
  const notes = countingNotes(node);
  return { teamId, name, parentId, ...(notes.length ? { notes } : {}), ...(sizeBand === null ? { hidden: hiddenTeam(node, k, scope) } : { sizeBand }) };
}

const topName = ({ tops }: Page): string => (tops.length === 1 ? tops[0]!.name : 'the topmost of your teams above each');

function missingAbove(known: ReadonlyMap<string, ResultNode>, scope: Scope, asked: readonly string[] = []): string[] {
  const parents = [...known.values()].flatMap(({ parentId }) =>
    parentId !== null && !known.has(parentId) && (!scope || scope.has(parentId)) ? [parentId] : [],
  );
  return [...new Set(parents)].filter((id) => !asked.includes(id));
}

const ids = (nodes: readonly ResultNode[]): string[] => nodes.map(({ nodeId }) => nodeId);

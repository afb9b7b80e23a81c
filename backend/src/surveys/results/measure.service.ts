import { Injectable } from '@nestjs/common';
import type { MeasureFacts, MeasureQuery, MeasureResults, MeasureTeam, MeasureTrend } from '@throughline/contract';
import { conditionalQuestions, driverOf, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComparisonReader } from '../cycle/comparison.reader.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { CERTIFIED } from './certified.js';
import { DistributionReader } from './distribution.reader.js';
import { HeatmapFigures } from './heatmap-figures.js';
import { cellHidden, cellOf, type HeatFigure } from './heatmap.rules.js';
import { historyNotes, historyOf, labelOf, type Measure } from './history.rules.js';
import { leagueOf } from './league.rules.js';
import { drivenQuestions } from './meaning.rules.js';
import { PublicationReader } from './publication.reader.js';
import { CELL } from './published-cell.js';
import { hiddenTeam, type ResultNode, ResultTree, type Scope } from './result-tree.js';

/** Teams directly below one that are laid beside one another. */
const MOST_BESIDE = 300;

/** One question or driver at one team: its spread, the teams below beside one another, and its own history. Published figures only. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly comparisons: ComparisonReader,
    private readonly publications: PublicationReader,
    private readonly tree: ResultTree,
    private readonly figures: HeatmapFigures,
    private readonly distributions: DistributionReader,
  ) {}

  async of(caller: Caller, cycleId: string, query: MeasureQuery): Promise<MeasureResults> {
    const cycle = await this.cycles.find(cycleId);
    const { k } = await this.publications.require(cycleId);
    const scope = await this.tree.scopeOf(caller);
    const measure = factsOf(query, cycle);
    const node = await this.node(cycleId, scope, query.teamId);
    const below = await this.tree.below(cycleId, scope, [node.nodeId], MOST_BESIDE);
    const above = await this.tree.above(cycleId, scope, node.nodeId);
    const ids = [node, ...below, ...above].map(({ nodeId }) => nodeId);
    const figures = await this.figures.of(cycleId, ids, [query]);
    const groups = query.kind === 'question' ? await this.spread(cycle, query.measure, [...above, node, ...below]) : [];
    // choices have a spread and no average
    const shown = measure.scale ? new Set([...figures.values()].map(({ nodeId }) => nodeId)) : new Set(groups.map(({ teamId }) => teamId));
    const teamOf = (one: ResultNode, lineage: readonly ResultNode[]) => shownTeam(one, lineage, measure, { k, scope, figures, shown });
    const beside = below.map((one) => teamOf(one, [...above, node]));
    const places = new Set(below.map(({ nodeId }) => nodeId));
    const distribution = groups.find(({ teamId }) => teamId === node.nodeId);
    return {
      cycle: { id: cycle.id, name: cycle.name, k },
      measure,
      team: teamOf(node, above),
      ...(distribution ? { distribution } : {}),
      below: beside,
      distributionsBelow: groups.filter(({ teamId }) => places.has(teamId)),
      league: leagueOf(beside.flatMap(leagueFigure)),
    };
  }

  /** The history up to and with this cycle. */
  async trend(caller: Caller, cycleId: string, query: MeasureQuery): Promise<MeasureTrend> {
    const cycle = await this.cycles.find(cycleId);
    await this.publications.require(cycleId);
    const scope = await this.tree.scopeOf(caller);
    const { label } = factsOf(query, cycle);
    const node = await this.node(cycleId, scope, query.teamId);
    const all = await this.cycles.published();
    const until = all.slice(0, all.findIndex(({ id }) => id === cycleId) + 1);
    const figures = await this.overTime(until, node.nodeId, query);
    const dated = until.flatMap((one) => {
      const figure = figures.get(one.id);
      return figure ? [{ ...one, closedOn: one.closedOn!, figure, cycleId: one.id, teamId: node.nodeId }] : [];
    });
    const kept = (await this.comparisons.of({ teamIds: [node.nodeId] })).sideBySide(dated);
    const points = historyOf(query, kept);
    return {
      team: { teamId: node.nodeId, name: node.name },
      measure: { kind: query.kind, measure: query.measure, label },
      points,
      notes: historyNotes(points, dated.length - kept.length),
    };
  }

  private async node(cycleId: string, scope: Scope, teamId: string | undefined): Promise<ResultNode> {
    if (teamId !== undefined) return this.tree.node(cycleId, scope, teamId);
    const [top] = await this.tree.tops(cycleId, scope);
    if (!top) throw new Refusal('forbidden', 'not-your-team', 'None of the teams that you lead was part of this cycle.');
    return top;
  }

  private async spread(cycle: CycleFacts, questionId: string, nodes: readonly ResultNode[]): Promise<MeasureResults['distributionsBelow']> {
    const [distribution] = await this.distributions.of(
      cycle,
      nodes.map(({ nodeId }) => nodeId),
      { questionIds: [questionId] },
    );
    return distribution?.groups ?? [];
  }

  private async overTime(cycles: readonly CycleFacts[], teamId: string, { kind, measure }: Measure): Promise<Map<string, HeatFigure>> {
    const rows = await this.work.query<HeatFigure & { cycleId: string }>(
      `SELECT c.cycle_id AS "cycleId", ${CELL}
       FROM pub.cell c JOIN pub.publication p ON p.organisation_id = c.organisation_id AND p.cycle_id = c.cycle_id
       WHERE c.organisation_id = $1 AND c.cycle_id = ANY($2::uuid[]) AND c.family = 'team' AND c.value = '' AND c.node_id = $3 AND c.kind = $4 AND c.measure = $5 AND ${CERTIFIED}`,
      [cycles.map(({ id }) => id), teamId, kind, measure],
    );
    return new Map(rows.map((row) => [row.cycleId, row]));
  }
}

function factsOf(query: Measure, { questions }: CycleFacts): MeasureFacts {
  const label = labelOf(query, questions);
  if (label === undefined) throw new Refusal('not-found', 'not-asked', 'This cycle did not ask that.');
  const { kind, measure } = query;
  if (kind === 'driver') {
    const own = drivenQuestions(questions).filter(({ driver }) => driver === measure);
    return {
      kind,
      measure,
      label,
      parts: [],
      stacks: false,
      conditional: false,
      scale: { min: 0, max: 100 },
      questions: own.map(({ id, text }) => ({ id, label: text })),
    };
  }
  const question = questions.find(({ id }) => id === measure)!;
  const { scale, options } = question;
  const points = scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => ({ key: String(scale.min + i), label: pointLabel(scale, i) })) : [];
  return {
    kind,
    measure,
    label,
    driver: { key: question.driver, label: driverOf(question.driver).label },
    ...(scale ? { scale: { min: scale.min, max: scale.max } } : {}),
    parts: options ? options.map(({ value, label: words }) => ({ key: value, label: words })) : points,
    stacks: question.type !== 'multiple-choice',
    conditional: conditionalQuestions(questions).has(measure),
    questions: [],
  };
}

/** The words beside a point; where only the ends have some, the number alone between them. */
function pointLabel({ min, max, labels }: { readonly min: number; readonly max: number; readonly labels: readonly string[] }, i: number): string {
  if (labels.length === max - min + 1) return labels[i]!;
  const words = i === 0 ? labels[0] : i === max - min ? labels.at(-1) : undefined;
  return words ? `${min + i}, ${words.toLowerCase()}` : String(min + i);
}

interface Seen {
  readonly k: number;
  readonly scope: Scope;
  readonly figures: ReadonlyMap<string, HeatFigure>;
  /** The teams that show the measure. */
  readonly shown: ReadonlySet<string>;
}

function shownTeam(node: ResultNode, lineage: readonly ResultNode[], { label, measure }: MeasureFacts, { k, scope, figures, shown }: Seen): MeasureTeam {
  const { nodeId: teamId, name, sizeBand } = node;
  if (sizeBand === null) return { teamId, name, hidden: hiddenTeam(node, k, scope) };
  const figure = figures.get(`${teamId} ${measure}`);
  if (shown.has(teamId)) return { teamId, name, sizeBand, ...(figure ? { figure: cellOf(figure, sizeBand) } : {}) };
  const nearest = lineage.findLast((one) => shown.has(one.nodeId));
  return { teamId, name, sizeBand, hidden: cellHidden(label, name, nearest) };
}

function leagueFigure({ teamId, name, sizeBand, figure }: MeasureTeam): Parameters<typeof leagueOf>[0] {
  if (figure?.mean === undefined || sizeBand === undefined) return [];
  const { mean, low, high } = { ...figure, mean: figure.mean };
  return [{ teamId, name, mean, low, high, sizeBand: figure.sizeBand ?? sizeBand }];
}

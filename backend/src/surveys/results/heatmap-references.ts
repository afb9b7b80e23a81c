import { Injectable } from '@nestjs/common';
import type { HeatmapColumn, HeatmapQuery, HiddenReason } from '@throughline/contract';
import { driverOf, Refusal } from '@throughline/domain';
import { ComparisonReader } from '../cycle/comparison.reader.js';
import type { CycleFacts } from '../cycle/cycle.reader.js';
import { Benchmarks } from './benchmarks.js';
import { HeatmapFigures } from './heatmap-figures.js';
import type { HeatFigure, HeatNode, Reference } from './heatmap.rules.js';
import { drivenQuestions, meaningBreaks } from './meaning.rules.js';
import type { ResultNode } from './result-tree.js';
import { hiddenTrend, measureKey, sameMeasures } from './trend.rules.js';

/** A page whose figures are to be compared. `known`: its teams and those above them that may be seen, by id. */
export interface ComparedPage {
  readonly cycle: CycleFacts;
  /** The last cycle before it that asked some of the same questions. */
  readonly before: CycleFacts | undefined;
  readonly known: ReadonlyMap<string, ResultNode>;
  readonly columns: readonly HeatmapColumn[];
  readonly at: (nodeId: string, measure: string) => HeatFigure | undefined;
  readonly topName: string;
}

/** What the reference of a page is made of, with what is said about it. */
export interface Compared {
  readonly reference: Reference;
  readonly name: string;
  readonly id?: string;
  /** What else to bear in mind, each a sentence. */
  readonly notes?: readonly string[];
  /** The columns with what stands beside them in a benchmark. */
  readonly columns?: readonly HeatmapColumn[];
  /** The figures with what a benchmark is compared with. */
  readonly at?: ComparedPage['at'];
  readonly trendHidden?: (node: ResultNode) => HiddenReason | undefined;
}

/** Finds what the figures of a page are compared with. Every method runs inside a unit of work. */
@Injectable()
export class HeatmapReferences {
  constructor(
    private readonly comparisons: ComparisonReader,
    private readonly figures: HeatmapFigures,
    private readonly benchmarks: Benchmarks,
  ) {}

  async of({ compareWith = 'organisation', benchmark }: HeatmapQuery, page: ComparedPage): Promise<Compared> {
    const { at, known, topName } = page;
    if (compareWith === 'before') return this.sinceBefore(page);
    if (compareWith === 'benchmark') return this.benchmark(benchmark, page);
    if (compareWith === 'parent')
      return { reference: { with: 'parent', of: (node, measure) => at(node.parentId ?? '', measure) }, name: 'the team above each' };
    return { reference: { with: 'organisation', of: (node, measure) => at(topOf(node, known).nodeId, measure) }, name: topName };
  }

  private async sinceBefore({ cycle, before, known, columns }: ComparedPage): Promise<Compared> {
    if (!before) throw new Refusal('not-found', 'nothing-before', 'No earlier cycle asked any of the same questions, so there is nothing to compare with.');
    const same = sameMeasures(before.questions, cycle.questions);
    const comparable = columns.filter((column) => same.has(measureKey(column)));
    const then = await this.figures.certified(before.id, [...known.keys()], comparable);
    const all = await this.comparisons.of({ cycleIds: [before.id, cycle.id], teamIds: [...known.keys()] });
    const rules = (teamId: string) => all.rules(before.id, cycle.id, teamId);
    const teams = [...known.values()];
    const withFigures = new Set([...then.values()].map(({ nodeId }) => nodeId));
    return {
      reference: { with: 'before', of: (node, measure) => then.get(`${node.nodeId} ${measure}`), rules },
      name: before.name,
      id: before.id,
      notes: notComparedWith(before, cycle, columns, comparable),
      trendHidden: (node) => (node.sizeBand === null ? undefined : hiddenTrend(node, teams, withFigures, before.name, rules)),
    };
  }

  private async benchmark(packId: string | undefined, { cycle, known, columns, at }: ComparedPage): Promise<Compared> {
    const { pack, figures } = await this.benchmarks.of(packId, cycle.questions);
    const withThose = columns.map((column): HeatmapColumn => {
      const benchmark = figures.get(column.measure);
      return benchmark ? { ...column, benchmark } : column;
    });
    const drivers = withThose.filter(({ kind, benchmark }) => kind === 'driver' && benchmark?.unit === 'favourable');
    const driven = drivenQuestions(cycle.questions);
    const questionsOf = new Map(drivers.map(({ measure }) => [measure, driven.filter(({ driver }) => driver === measure).map(({ id }) => id)]));
    const shares = drivers.length ? await this.figures.shares(cycle.id, [...known.keys()], questionsOf) : new Map<string, number>();
    const without = withThose.filter((column) => !column.benchmark).map(({ label }) => label);
    return {
      reference: { with: 'benchmark', of: (measure) => figures.get(measure) },
      name: pack.name,
      id: pack.id,
      columns: withThose,
      at: (nodeId, measure) => withShare(at(nodeId, measure), shares.get(`${nodeId} ${measure}`)),
      notes: [
        `${pack.name}: ${pack.source}, ${pack.year}, ${pack.country}, ${pack.base}. Licence: ${pack.licence}.`,
        ...(without.length ? [`It has no figure for ${without.join(', ')}.`] : []),
      ],
    };
  }
}

/** Which columns are not compared with the cycle before, and why. */
function notComparedWith(before: CycleFacts, after: CycleFacts, columns: readonly HeatmapColumn[], comparable: readonly HeatmapColumn[]): string[] {
  const left = columns.filter((column) => !comparable.includes(column));
  const breaks = meaningBreaks(before, after.questions, (driver) => driverOf(driver).label);
  const said = new Map(breaks.map((one) => [measureKey(one), one.sentence]));
  const others = left.filter((column) => !said.has(measureKey(column))).map(({ label }) => label);
  return [
    ...left.flatMap((column) => (said.has(measureKey(column)) ? [`${column.label}: ${said.get(measureKey(column))}`] : [])),
    ...(others.length ? [`Not asked in the same way in ${before.name}: ${others.join(', ')}.`] : []),
  ];
}

/** A share of favourable answers in percent: of a driver the average over its questions, of a question its own. */
function withShare(figure: HeatFigure | undefined, ofDriver: number | undefined): HeatFigure | undefined {
  if (!figure) return undefined;
  const own = figure.favourable !== null && /^\d+$/.test(figure.favourable) ? Number(figure.favourable) : undefined;
  const share = ofDriver ?? own;
  return share === undefined ? figure : { ...figure, share };
}

function topOf(node: HeatNode, known: ReadonlyMap<string, HeatNode>): HeatNode {
  const above = known.get(node.parentId ?? '');
  return above ? topOf(above, known) : node;
}

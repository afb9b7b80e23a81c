import { Injectable } from '@nestjs/common';
import type { FigureAtMix, MetricCategories, MetricMix } from '@throughline/contract';
import type { MetricPartition } from '@throughline/domain';
import { Cells } from '../cell/cells.js';
import type { MetricFacts } from '../metric/metric.reader.js';
import { type BoardMetric, boardFigure } from './board.rules.js';
import { canBeMixed, figureAtMix, mixOf, type PartFigure } from './board-mix.rules.js';

/** What is put together at the mix of channels or categories of the node. */
export interface AskedMix {
  readonly by: MetricPartition;
  readonly nodeId: string;
  readonly teamIds: readonly string[];
  readonly metrics: readonly MetricFacts[];
  readonly channels: readonly string[];
  readonly categories: readonly MetricCategories[];
  readonly from: string;
  readonly until: string;
}

/** The mix, and the figures of teams at it. */
export interface FoundMix {
  readonly mix: MetricMix[];
  at(metricId: string, teamId: string, scope: 'own' | 'tree'): FigureAtMix | null;
}

/** Figures of teams as they would be if all had the channels, or the categories, of the node that they are compared in. */
@Injectable()
export class BoardMix {
  constructor(private readonly cells: Cells) {}

  async look({ by, nodeId, teamIds, metrics, channels, categories, from, until }: AskedMix): Promise<FoundMix> {
    const mixed = new Map(metrics.filter(({ formula }) => canBeMixed(formula)).map((metric): [string, BoardMetric] => [metric.id, metric]));
    const offered = new Map(categories.map(({ metricId, names }) => [metricId, names]));
    const names = new Map([...mixed.keys()].map((id) => [id, new Set(by === 'channel' ? channels : offered.get(id))]));
    const found = new Map<string, PartFigure[]>();
    const key = (metricId: string, teamId: string, scope: string): string => [metricId, teamId, scope].join(' ');
    const asked = { metricIds: [...mixed.keys()], by, names: [...new Set([...names.values()].flatMap((of) => [...of]))], from, until };
    for (const scope of mixed.size > 0 ? (['tree', 'own'] as const) : []) {
      const ids = scope === 'tree' ? [...new Set([nodeId, ...teamIds])] : [nodeId];
      for (const { metricId, teamId, part, cells } of await this.cells.seriesByPart({ ...asked, teamIds: ids, scope })) {
        if (!names.get(metricId)!.has(part)) continue;
        const at = key(metricId, teamId, scope);
        found.set(at, [...(found.get(at) ?? []), { name: part, ...boardFigure(mixed.get(metricId)!, cells, from, until) }]);
      }
    }
    const mix = [...mixed.keys()].map((metricId) => ({ metricId, shares: mixOf(found.get(key(metricId, nodeId, 'tree')) ?? []) }));
    const shares = new Map(mix.map((one) => [one.metricId, one.shares]));
    return { mix, at: (metricId, teamId, scope) => figureAtMix(shares.get(metricId) ?? [], found.get(key(metricId, teamId, scope)) ?? []) };
  }
}

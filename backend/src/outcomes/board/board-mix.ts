import { Injectable } from '@nestjs/common';
import type { FigureAtMix, MetricMix } from '@throughline/contract';
import { Cells } from '../cell/cells.js';
import type { MetricFacts } from '../metric/metric.reader.js';
import { type BoardMetric, boardFigure } from './board.rules.js';
import { canBeMixed, type ChannelFigure, figureAtMix, mixOf } from './board-mix.rules.js';

/** What is put together at the mix of channels of the node. */
export interface AskedMix {
  readonly nodeId: string;
  readonly teamIds: readonly string[];
  readonly metrics: readonly MetricFacts[];
  readonly channels: readonly string[];
  readonly from: string;
  readonly until: string;
}

/** The mix, and the figures of teams at it. */
export interface FoundMix {
  readonly mix: MetricMix[];
  at(metricId: string, teamId: string, scope: 'own' | 'tree'): FigureAtMix | null;
}

/** Figures of teams as they would be if all had the channels of the node that they are compared in. */
@Injectable()
export class BoardMix {
  constructor(private readonly cells: Cells) {}

  async look({ nodeId, teamIds, metrics, channels, from, until }: AskedMix): Promise<FoundMix> {
    const mixed = new Map(metrics.filter(({ formula }) => canBeMixed(formula)).map((metric): [string, BoardMetric] => [metric.id, metric]));
    const found = new Map<string, ChannelFigure[]>();
    const key = (metricId: string, teamId: string, scope: string): string => [metricId, teamId, scope].join(' ');
    for (const channel of mixed.size > 0 ? channels : [])
      for (const scope of ['tree', 'own'] as const) {
        const ids = scope === 'tree' ? [...new Set([nodeId, ...teamIds])] : [nodeId];
        for (const { metricId, teamId, cells } of await this.cells.series({ metricIds: [...mixed.keys()], teamIds: ids, from, until, scope, channel })) {
          const at = key(metricId, teamId, scope);
          found.set(at, [...(found.get(at) ?? []), { channel, ...boardFigure(mixed.get(metricId)!, cells, from, until) }]);
        }
      }
    const mix = [...mixed.keys()].map((metricId) => ({ metricId, shares: mixOf(found.get(key(metricId, nodeId, 'tree')) ?? []) }));
    const shares = new Map(mix.map((one) => [one.metricId, one.shares]));
    return { mix, at: (metricId, teamId, scope) => figureAtMix(shares.get(metricId) ?? [], found.get(key(metricId, teamId, scope)) ?? []) };
  }
}

import { Injectable } from '@nestjs/common';
import type { MetricMeaning } from '@throughline/contract';
import type { MetricDirection, MetricKind } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { MetricRow } from './metric.entity.js';
import type { MetricComputing } from './metric.rules.js';

/** A defined customer measure as other features see it. */
export interface MetricFacts extends MetricComputing {
  id: string;
  key: string;
  name: string;
  kind: MetricKind;
  unit: string;
  min: number | null;
  max: number | null;
  direction: MetricDirection;
  minimumBase: number;
  definition: string;
}

/** What the figures of a metric mean: it travels with every figure. */
export function meaningOf({ id, key, name, unit, direction, formula, figuresFrom, definition, minimumBase }: MetricFacts): MetricMeaning {
  return { id, key, name, unit, direction, formula, figuresFrom, definition, minimumBase };
}

/** What other features may ask about metrics. */
@Injectable()
export class MetricReader {
  constructor(@InjectRows(MetricRow) private readonly metrics: Rows<MetricRow>) {}

  /** Every metric of the organisation, by name. */
  async all(): Promise<MetricFacts[]> {
    return (await this.metrics.find({}, { order: { name: 'ASC', id: 'ASC' } })).map(facts);
  }

  /** Those whose figures come in files, ready. */
  async given(): Promise<MetricFacts[]> {
    return (await this.all()).filter(({ formula }) => formula === 'given');
  }

  /** One metric. Throws Refusal `not-found`. */
  async require(id: string): Promise<MetricFacts> {
    return facts(await this.metrics.require({ id }, 'this metric'));
  }
}

function facts({ organisationId, definitionKey, retired, ...facts }: MetricRow): MetricFacts {
  return facts;
}

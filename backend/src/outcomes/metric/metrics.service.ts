import { Injectable } from '@nestjs/common';
import type { Metric, MetricChange, MetricList, NewMetric } from '@throughline/contract';
import { DEFAULT_MINIMUM_BASE, Refusal } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DEFAULT_METRICS, type MetricDraft } from './default-metrics.rules.js';
import { MetricRow } from './metric.entity.js';
import { mayRedefine, mustBeScale } from './metric.rules.js';

const WHAT = 'this metric';

/** The registry of customer measures: what a figure means before there is one. */
@Injectable()
export class MetricsService {
  constructor(
    @InjectRows(MetricRow) private readonly metrics: Rows<MetricRow>,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<MetricList> {
    const counts = await this.observationCounts();
    return { items: (await this.metrics.find({}, { order: { name: 'ASC', id: 'ASC' } })).map((metric) => shown(metric, counts.get(metric.id) ?? 0)) };
  }

  async add(body: NewMetric): Promise<Metric> {
    const { key, name, kind, unit, min, max, direction, minimumBase, definition } = body;
    mustBeScale(body);
    const draft = {
      key,
      name: name.trim(),
      kind,
      unit: unit.trim(),
      min,
      max,
      direction,
      minimumBase: minimumBase ?? DEFAULT_MINIMUM_BASE,
      definition: definition.trim(),
    };
    const [id] = await this.addMissing([draft]);
    if (!id) {
      const detail = `There is a metric with the key "${key}" already; choose another key, or change that metric.`;
      throw new Refusal('conflict', 'metric-key-taken', detail, [{ pointer: '#/key', detail }]);
    }
    return this.get(id);
  }

  async change(id: string, body: MetricChange): Promise<Metric> {
    const metric = await this.metrics.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    mayRedefine(metric, body, (await this.observationCounts(id)).get(id) ?? 0);
    mustBeScale({ ...metric, ...body });
    if (Object.keys(body).length) await this.metrics.update({ id }, { ...body });
    return this.get(id);
  }

  /** Adds those of the default metrics that the organisation does not have; asking again changes nothing. */
  async offerDefaults(): Promise<MetricList> {
    await this.addMissing(DEFAULT_METRICS);
    return this.list();
  }

  private async get(id: string): Promise<Metric> {
    return shown(await this.metrics.require({ id }, WHAT), (await this.observationCounts(id)).get(id) ?? 0);
  }

  /** Returns the ids of those that were not there. */
  private async addMissing(drafts: readonly MetricDraft[]): Promise<string[]> {
    const ids: string[] = [];
    for (const draft of drafts) {
      const { key, name, kind, unit, min, max, direction, minimumBase, definition } = draft;
      const added = await this.work.query<{ id: string }>(
        `INSERT INTO org.metric (organisation_id, id, key, name, kind, unit, scale_min, scale_max, direction, minimum_base, definition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (organisation_id, key) DO NOTHING RETURNING id`,
        [newId(), key, name, kind, unit, min, max, direction, minimumBase, definition],
      );
      ids.push(...added.map(({ id }) => id));
    }
    return ids;
  }

  private async observationCounts(metricId: string | null = null): Promise<Map<string, number>> {
    const rows = await this.work.query<{ metricId: string; n: number }>(
      `SELECT metric_id AS "metricId", count(*)::int AS n FROM org.observation WHERE organisation_id = $1 AND ($2::uuid IS NULL OR metric_id = $2) GROUP BY metric_id`,
      [metricId],
    );
    return new Map(rows.map((row) => [row.metricId, row.n]));
  }
}

function shown({ id, key, name, kind, unit, min, max, direction, minimumBase, definition }: MetricRow, observationCount: number): Metric {
  return { id, key, name, kind, unit, min, max, direction, minimumBase, definition, observationCount };
}

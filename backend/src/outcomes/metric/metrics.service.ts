import { Injectable } from '@nestjs/common';
import type { Metric, MetricChange, MetricDefinitionList, MetricList, NewMetric } from '@throughline/contract';
import { DEFAULT_MINIMUM_BASE, type Language, Refusal } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DEFAULT_METRICS, type MetricDraft } from './default-metrics.rules.js';
import { MetricRow } from './metric.entity.js';
import { METRIC_LIBRARY } from './metric-library.rules.js';
import { GIVEN, mayRedefine, type MetricComputing, mustBeComputable, mustBeScale } from './metric.rules.js';
import { spoken } from './words/library-words.js';

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
    const computing = { ...GIVEN, ...computingIn(body) };
    await this.mustBeComputable(computing);
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
      ...computing,
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
    mayRedefine(metric, body, await this.figuresOf(id));
    mustBeScale({ ...metric, ...body });
    await this.mustBeComputable({ ...metric, ...computingIn(body) });
    if (Object.keys(body).length) await this.metrics.update({ id }, { ...body });
    return this.get(id);
  }

  /** Adds those of the default metrics that the organisation does not have; asking again changes nothing. */
  async offerDefaults(language: Language = 'en'): Promise<MetricList> {
    await this.addMissing(DEFAULT_METRICS.map((draft) => spoken(draft, language)));
    return this.list();
  }

  /** The library of definitions, and which of them are in use here. */
  async definitions(language: Language = 'en'): Promise<MetricDefinitionList> {
    const used = new Set((await this.metrics.find()).map(({ definitionKey }) => definitionKey));
    return {
      items: METRIC_LIBRARY.map((one) => spoken(one, language)).map(({ key, name, unit, direction, formula, definition, minimumBase }) => ({
        key,
        name,
        unit,
        direction,
        formula: formula ?? GIVEN.formula,
        definition,
        minimumBase,
        inUse: used.has(key),
      })),
    };
  }

  /** Makes the metric of a definition, with the one that it is counted in thousands of, in the words of the language. Asking again changes nothing, and answers the one that is there in the words that it has. */
  async define(key: string, language: Language = 'en'): Promise<Metric> {
    const chosen = METRIC_LIBRARY.find((one) => one.key === key);
    if (!chosen) {
      const detail = `There is no definition "${key}" in the library; choose one of ${METRIC_LIBRARY.map((one) => one.key).join(', ')}.`;
      throw new Refusal('invalid', 'no-such-definition', detail, [{ pointer: '#/definition', detail }]);
    }
    const { per, ...draft } = spoken(chosen, language);
    const perMetricId = per === undefined ? null : (await this.define(per, language)).id;
    await this.addMissing([{ ...draft, perMetricId }], key);
    const metric = await this.metrics.findOne({ key });
    if (metric?.definitionKey === key) return this.get(metric.id);
    const detail = `There is a metric of your own with the key "${key}"; the definition of the library cannot be told apart from it in files.`;
    throw new Refusal('conflict', 'metric-key-taken', detail, [{ pointer: '#/definition', detail }]);
  }

  private async get(id: string): Promise<Metric> {
    return shown(await this.metrics.require({ id }, WHAT), (await this.observationCounts(id)).get(id) ?? 0);
  }

  private async mustBeComputable(computing: MetricComputing): Promise<void> {
    mustBeComputable(computing, computing.perMetricId === null ? undefined : await this.metrics.findOne({ id: computing.perMetricId }));
  }

  /** Returns the ids of those that were not there. */
  private async addMissing(drafts: readonly MetricDraft[], definitionKey: string | null = null): Promise<string[]> {
    const ids: string[] = [];
    for (const draft of drafts) {
      const { key, name, kind, unit, min, max, direction, minimumBase, definition } = draft;
      const { formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId } = { ...GIVEN, ...draft };
      const added = await this.work.query<{ id: string }>(
        `INSERT INTO org.metric (organisation_id, id, key, name, kind, unit, scale_min, scale_max, direction, minimum_base, definition,
           formula, figures_from, value_min, value_max, good_from, bad_to, per_metric_id, definition_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT (organisation_id, key) DO NOTHING RETURNING id`,
        [
          ...[newId(), key, name, kind, unit, min, max, direction, minimumBase, definition],
          ...[formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId, definitionKey],
        ],
      );
      ids.push(...added.map(({ id }) => id));
    }
    return ids;
  }

  /** How many figures each metric has: given ones of a team in a period, or months in which events of the organisation add up to one. */
  private async observationCounts(metricId: string | null = null): Promise<Map<string, number>> {
    const rows = await this.work.query<{ metricId: string; n: number }>(
      `SELECT m.id AS "metricId", CASE WHEN m.formula = 'given'
         THEN (SELECT count(*)::int FROM org.observation o WHERE o.organisation_id = $1 AND o.metric_id = m.id)
         ELSE (SELECT count(*)::int FROM org.outcome_cell c WHERE c.organisation_id = $1 AND c.metric_id = m.id AND c.scope = 'tree' AND c.channel = ''
                 AND c.team_id = (SELECT r.id FROM org.team r WHERE r.organisation_id = $1 AND r.parent_id IS NULL)) END AS n
       FROM org.metric m WHERE m.organisation_id = $1 AND ($2::uuid IS NULL OR m.id = $2)`,
      [metricId],
    );
    return new Map(rows.map((row) => [row.metricId, row.n]));
  }

  /** Figures and single events of a metric, as far as it matters whether there are any; events that nobody has a team for count too. */
  private async figuresOf(id: string): Promise<number> {
    const observations = (await this.observationCounts(id)).get(id) ?? 0;
    if (observations > 0) return observations;
    return (await this.work.query(`SELECT 1 FROM org.outcome_event WHERE organisation_id = $1 AND metric_id = $2 LIMIT 1`, [id])).length;
  }
}

/** What a body says of the computation; what it leaves out is left out. */
function computingIn({ formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId }: Partial<MetricComputing>): Partial<MetricComputing> {
  const said = Object.entries({ formula, figuresFrom, valueMin, valueMax, goodFrom, badTo, perMetricId }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<MetricComputing>;
}

function shown({ organisationId, ...metric }: MetricRow, observationCount: number): Metric {
  return { ...metric, observationCount };
}

import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import type { InspectedScope } from './inspected-register.js';
import type { CountOfMonth, SilentFacts } from './silent-unhappy.rules.js';

/** Reads what the estimate of the silent is made of: single ratings and contacts, counted by team and month. */
@Injectable()
export class InspectedRatings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
  ) {}

  async facts(asked: { ratingMetricId: string | null; contactMetricId: string | null }, scope: InspectedScope, complaints: number): Promise<SilentFacts> {
    const [rating, contact] = [await this.metric('ratingMetricId', asked), await this.metric('contactMetricId', asked)];
    return {
      ratings: rating && { metric: rating.name, months: await this.months(rating, scope, (rating.valueMin! + rating.valueMax!) / 2) },
      contacts: contact && { metric: contact.name, months: await this.months(contact, scope, null) },
      complaints,
    };
  }

  /** Throws Refusal `not-for-inspection` for a metric that cannot say it. */
  private async metric(field: 'ratingMetricId' | 'contactMetricId', asked: Readonly<Record<typeof field, string | null>>): Promise<MetricFacts | null> {
    const id = asked[field];
    if (id === null) return null;
    const metric = (await this.metrics.all()).find((one) => one.id === id);
    const fits =
      field === 'contactMetricId'
        ? metric?.formula === 'count'
        : metric?.kind === 'csat' && metric.formula !== 'given' && metric.valueMin !== null && metric.valueMax !== null;
    if (metric && fits) return metric;
    const detail =
      field === 'contactMetricId'
        ? 'Choose a metric that counts events, such as contacts.'
        : 'Choose a metric of satisfaction that is computed from single ratings on a scale with two ends.';
    throw new Refusal('invalid', 'not-for-inspection', detail, [{ pointer: `#/${field}`, detail }]);
  }

  private months({ id }: MetricFacts, { from, until, teamIds }: InspectedScope, middle: number | null): Promise<CountOfMonth[]> {
    return this.work.query<CountOfMonth>(
      `SELECT team_id AS "teamId", date_trunc('month', happened_on)::date::text AS month, count(*)::int AS count, (count(*) FILTER (WHERE value < $6::float8))::int AS low
       FROM org.outcome_event WHERE organisation_id = $1 AND metric_id = $2 AND ($3::uuid[] IS NULL OR team_id = ANY($3)) AND happened_on BETWEEN $4::date AND $5::date
       GROUP BY 1, 2`,
      [id, teamIds, from, until, middle],
    );
  }
}

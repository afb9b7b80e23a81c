import { Injectable } from '@nestjs/common';
import { type PlainDate, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import type { CountOfMonth, SilentFacts } from './silent-unhappy.rules.js';

/** Of which whole months and teams: `topOf` says of every inspected team in which of the topmost inspected ones it lies; of the whole organisation that is the root. */
export interface SilentScope {
  /** The first day of the first month. */
  readonly from: PlainDate;
  /** The last day of the last one; before `from` where the period holds no whole month. */
  readonly until: PlainDate;
  readonly topOf: ReadonlyMap<string, string>;
}

type Counted = Pick<CountOfMonth, 'teamId' | 'month' | 'count' | 'low'>;

/** Reads what the estimate of the silent is made of: ratings, contacts and complaints by team and month, and which of them may be shown. */
@Injectable()
export class InspectedRatings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: MetricReader,
  ) {}

  async facts(asked: { ratingMetricId: string | null; contactMetricId: string | null }, scope: SilentScope): Promise<SilentFacts> {
    const [rating, contact] = [await this.metric('ratingMetricId', asked), await this.metric('contactMetricId', asked)];
    return {
      ratings: rating && { metric: rating.name, months: await this.months(rating, scope, (rating.valueMin! + rating.valueMax!) / 2) },
      contacts: contact && { metric: contact.name, months: await this.months(contact, scope, null) },
      complaints: await this.complaints(scope),
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

  /** A block may be shown where the board shows it: the cell of its team with all below it is not hidden. */
  private async months({ id }: MetricFacts, { from, until, topOf }: SilentScope, middle: number | null): Promise<CountOfMonth[]> {
    const rows = await this.work.query<Counted>(
      `SELECT team_id AS "teamId", date_trunc('month', happened_on)::date::text AS month, count(*)::int AS count, (count(*) FILTER (WHERE value < $6::float8))::int AS low
       FROM org.outcome_event WHERE organisation_id = $1 AND metric_id = $2 AND team_id = ANY($3::uuid[]) AND happened_on BETWEEN $4::date AND $5::date
       GROUP BY 1, 2`,
      [id, [...topOf.keys()], from, until, middle],
    );
    const cells = await this.work.query<{ teamId: string; month: string }>(
      `SELECT team_id AS "teamId", month::text AS month FROM org.outcome_cell
       WHERE organisation_id = $1 AND metric_id = $2 AND team_id = ANY($3::uuid[]) AND scope = 'tree' AND channel = '' AND hidden = '' AND month BETWEEN $4::date AND $5::date`,
      [id, [...new Set(topOf.values())], from, until],
    );
    const shown = new Set(cells.map(({ teamId, month }) => `${teamId} ${month}`));
    return rows.map((row) => {
      const topId = topOf.get(row.teamId)!;
      return { ...row, topId, shown: shown.has(`${topId} ${row.month}`) };
    });
  }

  /** Each complaint that came in, those that were joined to others included. */
  private async complaints({ from, until, topOf }: SilentScope): Promise<CountOfMonth[]> {
    const rows = await this.work.query<Counted>(
      `SELECT team_id AS "teamId", date_trunc('month', received_on)::date::text AS month, count(*)::int AS count, 0 AS low
       FROM org.complaint WHERE organisation_id = $1 AND team_id = ANY($2::uuid[]) AND received_on BETWEEN $3::date AND $4::date GROUP BY 1, 2`,
      [[...topOf.keys()], from, until],
    );
    return rows.map((row) => ({ ...row, topId: topOf.get(row.teamId)!, shown: true }));
  }
}

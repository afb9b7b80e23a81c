import { Injectable } from '@nestjs/common';
import type { CustomerComment, CustomerCommentList, CustomerSurveyResults } from '@throughline/contract';
import { CUSTOMER_SCALES, LIMITS, type PlainDate, Refusal } from '@throughline/domain';
import { wilsonInterval } from '@throughline/statistics';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { figureOf } from '../cell/cell-figure.rules.js';
import { shownNumber } from '../cell/shown-number.rules.js';
import { type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import { SourceRow } from '../source/source.entity.js';
import type { CustomerSurveyRow } from './customer-survey.entity.js';
import { CustomerSurveysService } from './customer-surveys.service.js';
import type { PassingTerms } from './passed-on-words.rules.js';
import { type AnsweredPlace, toldOf } from './survey-places.rules.js';

type Counted = { value: number; count: number };
/** With how often each value was given. */
type Place = AnsweredPlace & { counts: Readonly<Record<string, number>> };

/** What customers answered, and what they wrote, as far as it gives back nothing that the board hides. By team and month answers are on the board. */
@Injectable()
export class SurveyResults {
  constructor(
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly surveys: CustomerSurveysService,
    private readonly metrics: MetricReader,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async of(id: string): Promise<CustomerSurveyResults> {
    const survey = await this.surveys.require(id);
    const { metric, told, distribution } = await this.answers(survey);
    const counts = (await this.surveys.counts([id])).get(id)!;
    const issued = counts.find(({ way }) => way === 'issued')!;
    const { base, hidden, leavesOut } = told;
    return {
      survey: { id, name: survey.name, question: survey.question },
      metric: { id: metric.id, name: metric.name, unit: metric.unit, definition: metric.definition, minimumBase: metric.minimumBase },
      counts,
      rate: issued.offered === 0 ? null : { ...issued, ...rateOf(issued.answered, issued.offered) },
      base,
      smallestAgents: this.settings.values.SMALLEST_AGENTS,
      hidden,
      leavesOut,
      figure: hidden === null ? shownFigure(metric, distribution) : null,
      distribution: hidden === null ? distribution : [],
    };
  }

  /** Those of months of which all is told. Refused where figures are hidden because of the few agents behind them: what somebody wrote of one of two tells more than a figure. */
  async comments(id: string, cursor: string | undefined): Promise<CustomerCommentList> {
    const survey = await this.surveys.require(id);
    const { told, source } = await this.answers(survey);
    if (told.hidden === 'few-agents')
      throw new Refusal('conflict', 'few-agents', 'Too few different agents are behind the answers, so what customers wrote about them is not shown.');
    if (!source.keepsPersonal) return { items: [] };
    const rows = await this.work.query<CustomerComment>(
      `SELECT id, text, language, value::int AS value, written_on::text AS "writtenOn", delete_on::text AS "deletedOn", may_pass_on AS "mayPassOn" FROM org.customer_comment
       WHERE organisation_id = $1 AND survey_id = $2 AND screened AND date_trunc('month', written_on::timestamp)::date = ANY($4::date[]) AND ($3::uuid IS NULL OR (written_on, id) <
         (SELECT written_on, id FROM org.customer_comment WHERE organisation_id = $1 AND id = $3))
       ORDER BY written_on DESC, id DESC LIMIT ${LIMITS.page + 1}`,
      [id, cursor ?? null, told.wholeMonths],
    );
    const items = rows.slice(0, LIMITS.page);
    return { items, ...(rows.length > LIMITS.page ? { nextCursor: items.at(-1)!.id } : {}) };
  }

  /** By what it is decided which words of a survey are passed on; `since` narrows the months. */
  async passing(id: string, since: PlainDate): Promise<PassingTerms> {
    const { metric, told, runningMonth } = await this.answers(await this.surveys.require(id), since);
    return { goodFrom: metric.goodFrom, minimumBase: metric.minimumBase, runningMonth, told };
  }

  private async answers({ question, metricId, sourceId }: CustomerSurveyRow, since: PlainDate | null = null) {
    const metric = await this.metrics.require(metricId);
    const source = await this.sources.require({ id: sourceId }, 'the source of this survey');
    const runningMonth = `${this.clock.today(source.timeZone).slice(0, 8)}01`;
    const { minimumBase } = metric;
    const told = toldOf(await this.places(sourceId, metricId, since), { runningMonth, minimumBase, smallestAgents: this.settings.values.SMALLEST_AGENTS });
    const { min, max } = CUSTOMER_SCALES[question];
    const distribution = Array.from({ length: max - min + 1 }, (_, i) => ({
      value: min + i,
      count: told.places.reduce((sum, { counts }) => sum + (counts[min + i] ?? 0), 0),
    }));
    return { metric, source, told, distribution, runningMonth };
  }

  /** What was answered, by month and team, beside what the board has there: of all months, or those from that of `since` on. Somebody who is several agents counts once. */
  private places(sourceId: string, metricId: string, since: PlainDate | null): Promise<Place[]> {
    return this.work.query<Place>(
      `WITH e AS (
         SELECT date_trunc('month', e.happened_on::timestamp)::date AS month, e.team_id, e.value::int AS value, coalesce(h.employee_id, e.agent_id) AS agent
         FROM org.outcome_event e LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.id = e.agent_id
         WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.metric_id = $3 AND ($4::date IS NULL OR e.happened_on >= date_trunc('month', $4::date)::date)),
       places AS (
         SELECT month, team_id, count(*)::int AS n, (count(*) FILTER (WHERE agent IS NULL))::int AS unnamed, count(DISTINCT agent)::int AS agents FROM e GROUP BY 1, 2),
       counted AS (
         SELECT month, team_id, jsonb_object_agg(value, times) AS counts FROM (SELECT month, team_id, value, count(*)::int AS times FROM e GROUP BY 1, 2, 3) AS one GROUP BY 1, 2)
       SELECT p.month::text AS month, p.team_id AS "teamId", p.n, p.unnamed, p.agents, v.counts, coalesce(r.n = r.unnamed, true) AS "namesNobody",
         CASE WHEN c.n IS NOT NULL THEN json_build_object('n', c.n, 'isShown', c.hidden = '') END AS board
       FROM places p JOIN counted v ON v.month = p.month AND v.team_id IS NOT DISTINCT FROM p.team_id
       LEFT JOIN org.outcome_cell c ON c.organisation_id = $1 AND c.metric_id = $3 AND c.team_id = p.team_id AND c.scope = 'own' AND c.channel = '' AND c.month = p.month
       LEFT JOIN org.outcome_cell r ON r.organisation_id = $1 AND r.metric_id = $3 AND r.scope = 'tree' AND r.channel = '' AND r.month = p.month
         AND r.team_id = (SELECT t.id FROM org.team t WHERE t.organisation_id = $1 AND t.parent_id IS NULL)`,
      [sourceId, metricId, since],
    );
  }
}

function rateOf(answered: number, offered: number): { value: number; interval: [number, number] } {
  const [low, high] = wilsonInterval(answered, offered);
  return { value: shownNumber((100 * answered) / offered), interval: [shownNumber(100 * low), shownNumber(100 * high)] };
}

function shownFigure(metric: MetricFacts, distribution: readonly Counted[]): CustomerSurveyResults['figure'] {
  const sum = (of: (one: Counted) => number): number => distribution.reduce((all, one) => all + of(one), 0);
  const { value, interval } = figureOf(metric.formula, {
    n: sum(({ count }) => count),
    total: sum(({ value: one, count }) => one * count),
    squares: sum(({ value: one, count }) => one * one * count),
    good: sum(({ value: one, count }) => (one >= (metric.goodFrom ?? Infinity) ? count : 0)),
    bad: sum(({ value: one, count }) => (one <= (metric.badTo ?? -Infinity) ? count : 0)),
    ...{ median: null, medianLow: null, medianHigh: null },
  });
  return value === null ? null : { value, interval: interval === null ? null : [...interval] };
}

import { Injectable } from '@nestjs/common';
import type { CustomerComment, CustomerCommentList, CustomerSurveyResults } from '@throughline/contract';
import { CUSTOMER_SCALES, LIMITS, Refusal } from '@throughline/domain';
import { wilsonInterval } from '@throughline/statistics';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Settings } from '../../platform/settings.js';
import { figureOf } from '../cell/cell-figure.rules.js';
import { type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import type { CustomerSurveyRow } from './customer-survey.entity.js';
import { hiddenBecause } from './customer-survey.rules.js';
import { CustomerSurveysService } from './customer-surveys.service.js';

type Counted = { value: number; count: number };

/** What customers answered, and what they wrote. By team and month answers are on the board. */
@Injectable()
export class SurveyResults {
  constructor(
    private readonly surveys: CustomerSurveysService,
    private readonly metrics: MetricReader,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  async of(id: string): Promise<CustomerSurveyResults> {
    const survey = await this.surveys.require(id);
    const { metric, hidden, base, distribution } = await this.answers(survey);
    const counts = (await this.surveys.counts([id])).get(id)!;
    const issued = counts.find(({ way }) => way === 'issued')!;
    return {
      survey: { id, name: survey.name, question: survey.question },
      metric: { id: metric.id, name: metric.name, unit: metric.unit, definition: metric.definition, minimumBase: metric.minimumBase },
      counts,
      rate: issued.offered === 0 ? null : { ...issued, ...rateOf(issued.answered, issued.offered) },
      base,
      smallestAgents: this.smallestAgents,
      hidden,
      figure: hidden === null ? shownFigure(metric, distribution) : null,
      distribution: hidden === null ? distribution : [],
    };
  }

  /** Refused where the figures are hidden because of the few agents behind them: what somebody wrote of one of two tells more than a figure. */
  async comments(id: string, cursor: string | undefined): Promise<CustomerCommentList> {
    const survey = await this.surveys.require(id);
    if ((await this.answers(survey)).fewAgents)
      throw new Refusal('conflict', 'few-agents', 'Too few different agents are behind the answers, so what customers wrote about them is not shown.');
    const rows = await this.work.query<CustomerComment>(
      `SELECT id, text, language, value::int AS value, written_on::text AS "writtenOn", delete_on::text AS "deletedOn" FROM org.customer_comment
       WHERE organisation_id = $1 AND survey_id = $2 AND screened AND ($3::uuid IS NULL OR (written_on, id) <
         (SELECT written_on, id FROM org.customer_comment WHERE organisation_id = $1 AND id = $3))
       ORDER BY written_on DESC, id DESC LIMIT ${LIMITS.page + 1}`,
      [id, cursor ?? null],
    );
    const items = rows.slice(0, LIMITS.page);
    return { items, ...(rows.length > LIMITS.page ? { nextCursor: items.at(-1)!.id } : {}) };
  }

  private async answers({ id, question, metricId, sourceId, agentsOf }: CustomerSurveyRow) {
    const metric = await this.metrics.require(metricId);
    const rows = await this.work.query<Counted>(
      `SELECT value::int AS value, count(*)::int AS count FROM org.customer_answer WHERE organisation_id = $1 AND survey_id = $2 GROUP BY 1`,
      [id],
    );
    // somebody who is several agents counts once
    const [known] = await this.work.query<{ agents: number }>(
      `SELECT count(DISTINCT coalesce(h.employee_id::text, a.agent_key))::int AS agents FROM org.customer_answer a
       LEFT JOIN org.helpdesk_agent h ON h.organisation_id = $1 AND h.source_id = $3 AND h.kind = 'agent' AND h.key = a.agent_key
       WHERE a.organisation_id = $1 AND a.survey_id = $2 AND a.agent_key <> ''`,
      [id, agentsOf ?? sourceId],
    );
    const base = rows.reduce((sum, { count }) => sum + count, 0);
    const { min, max } = CUSTOMER_SCALES[question];
    const distribution = Array.from({ length: max - min + 1 }, (_, i) => ({
      value: min + i,
      count: rows.find(({ value }) => value === min + i)?.count ?? 0,
    }));
    const hidden = hiddenBecause({ base, agents: known!.agents }, metric.minimumBase, this.smallestAgents);
    const fewAgents = hiddenBecause({ base, agents: known!.agents }, 0, this.smallestAgents) !== null;
    return { metric, base, distribution, hidden, fewAgents };
  }

  private get smallestAgents(): number {
    return this.settings.values.SMALLEST_AGENTS;
  }
}

function rateOf(answered: number, offered: number): { value: number; interval: [number, number] } {
  const [low, high] = wilsonInterval(answered, offered);
  return { value: (100 * answered) / offered, interval: [100 * low, 100 * high] };
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

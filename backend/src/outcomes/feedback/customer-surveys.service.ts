import { Injectable } from '@nestjs/common';
import type { AnswerCounts, CustomerSurvey, CustomerSurveyChange, CustomerSurveyList, CustomerSurveySettings, NewCustomerSurvey } from '@throughline/contract';
import { ANSWER_WAYS, CUSTOMER_QUESTION_METRICS, CUSTOMER_QUESTION_TEXTS, CUSTOMER_SURVEY, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { MetricReader } from '../metric/metric.reader.js';
import { MetricsService } from '../metric/metrics.service.js';
import { SourceRow } from '../source/source.entity.js';
import { SourcesService } from '../source/sources.service.js';
import { CustomerSurveyRow } from './customer-survey.entity.js';
import { mustCount } from './customer-survey.rules.js';

const WHAT = 'this customer survey';

/** Surveys of customers: what they ask, what they are about, and how many were asked and answered. Each is a source of its own, whose time zone says the day of an answer. */
@Injectable()
export class CustomerSurveysService {
  constructor(
    @InjectRows(CustomerSurveyRow) private readonly surveys: Rows<CustomerSurveyRow>,
    @InjectRows(SourceRow) private readonly sourceRows: Rows<SourceRow>,
    private readonly sources: SourcesService,
    private readonly metrics: MetricsService,
    private readonly meanings: MetricReader,
    private readonly teams: TeamReader,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<CustomerSurveyList> {
    return { items: await this.shown(await this.surveys.find({}, { order: { closed: 'ASC', name: 'ASC', id: 'ASC' } })) };
  }

  async get(id: string): Promise<CustomerSurvey> {
    return (await this.shown([await this.require(id)]))[0]!;
  }

  require(id: string): Promise<CustomerSurveyRow> {
    return this.surveys.require({ id }, WHAT);
  }

  async make(caller: Caller, body: NewCustomerSurvey): Promise<CustomerSurvey> {
    const { question, wording, asksComment = false, asksToPassOn = false, commentDays = CUSTOMER_SURVEY.commentDays } = body;
    const name = body.name.trim();
    const metric = await this.meanings.require(body.metricId ?? (await this.metrics.define(CUSTOMER_QUESTION_METRICS[question], body.language)).id);
    mustCount(question, metric);
    await this.mustKnow(body);
    const id = newId();
    const source = await this.sources.add({ key: `survey-${id.replaceAll('-', '').slice(-20)}`, name, kind: 'feedback' });
    await this.sources.change(source.id, { keepsPersonal: asksComment });
    await this.surveys.insert({
      id,
      name,
      question,
      wording: wording ?? CUSTOMER_QUESTION_TEXTS[question],
      asksComment,
      commentDays,
      asksToPassOn,
      sourceId: source.id,
      metricId: metric.id,
      agentsOf: body.agentsOf ?? null,
      teamId: body.teamId ?? null,
      group: body.group?.trim() ?? '',
      channel: body.channel?.trim() ?? '',
      category: body.category?.trim() ?? '',
      signingRound: 1,
      closed: false,
    });
    await this.note(caller, 'customer-survey-made', id, { question, asksComment, commentDays, asksToPassOn });
    return this.get(id);
  }

  /** A comment that is there keeps the day on which it is deleted; where no comment is asked for any more, those that are there are deleted at once. */
  async change(caller: Caller, id: string, body: CustomerSurveyChange): Promise<CustomerSurvey> {
    const before = await this.require(id);
    await this.mustKnow(body);
    const { wording, asksComment, commentDays, asksToPassOn, teamId, agentsOf, closed } = body;
    const text = (field: 'name' | 'group' | 'channel' | 'category'): string => body[field]?.trim() ?? before[field];
    const after = {
      name: text('name'),
      wording: wording ?? before.wording,
      asksComment: asksComment ?? before.asksComment,
      commentDays: commentDays ?? before.commentDays,
      asksToPassOn: asksToPassOn ?? before.asksToPassOn,
      agentsOf: agentsOf === undefined ? before.agentsOf : agentsOf,
      teamId: teamId === undefined ? before.teamId : teamId,
      group: text('group'),
      channel: text('channel'),
      category: text('category'),
      closed: closed ?? before.closed,
    };
    await this.surveys.update({ id }, after);
    // what customers may write is switched here; where it was switched off at the source, it is switched on again by asking for it here
    await this.sources.change(before.sourceId, { name: after.name, ...(asksComment === undefined ? {} : { keepsPersonal: asksComment }) });
    const { asksComment: comments, commentDays: days, asksToPassOn: passing } = after;
    await this.note(caller, 'customer-survey-changed', id, { asksComment: comments, commentDays: days, asksToPassOn: passing, closed: after.closed });
    return this.get(id);
  }

  /** Links that a helpdesk signed with the key of before lead nowhere from now on. */
  async renewKey(caller: Caller, id: string): Promise<CustomerSurveyRow> {
    const { signingRound } = await this.surveys.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    await this.surveys.update({ id }, { signingRound: signingRound + 1 });
    await this.note(caller, 'customer-survey-key-renewed', id, {});
    return this.require(id);
  }

  /** How many were asked and how many answered, by survey and way; a way without any is there with noughts. */
  async counts(ids: readonly string[]): Promise<Map<string, AnswerCounts[]>> {
    const rows = await this.work.query<AnswerCounts & { surveyId: string }>(
      `SELECT survey_id AS "surveyId", way, sum(offered)::int AS offered, sum(answered)::int AS answered FROM (
         SELECT survey_id, way, count(*) AS offered, 0 AS answered FROM org.customer_invitation WHERE organisation_id = $1 AND survey_id = ANY($2::uuid[]) GROUP BY 1, 2
         UNION ALL SELECT survey_id, 'open', sum(views), 0 FROM org.customer_survey_view WHERE organisation_id = $1 AND survey_id = ANY($2::uuid[]) GROUP BY 1
         UNION ALL SELECT survey_id, way, 0, count(*) FROM org.customer_answer WHERE organisation_id = $1 AND survey_id = ANY($2::uuid[]) GROUP BY 1, 2) AS part
       GROUP BY 1, 2`,
      [ids],
    );
    const of = (id: string): AnswerCounts[] =>
      ANSWER_WAYS.map((way) => {
        const row = rows.find((one) => one.surveyId === id && one.way === way);
        return { way, offered: row?.offered ?? 0, answered: row?.answered ?? 0 };
      });
    return new Map(ids.map((id) => [id, of(id)]));
  }

  private async shown(rows: readonly CustomerSurveyRow[]): Promise<CustomerSurvey[]> {
    const counts = await this.counts(rows.map(({ id }) => id));
    const metrics = new Map((await this.meanings.all()).map(({ id, name }) => [id, { id, name }]));
    const teams = rows.some(({ teamId }) => teamId !== null) ? new Map((await this.teams.tree()).map(({ id, name }) => [id, { id, name }])) : new Map();
    return rows.map(({ organisationId, metricId, teamId, signingRound, ...survey }) => ({
      ...survey,
      metric: metrics.get(metricId)!,
      team: teamId === null ? null : (teams.get(teamId) ?? null),
      counts: counts.get(survey.id)!,
    }));
  }

  private async mustKnow({ teamId, agentsOf }: CustomerSurveySettings): Promise<void> {
    const faults: { pointer: string; detail: string }[] = [];
    if (teamId && (await this.teams.idOf(teamId)) === undefined) faults.push({ pointer: '#/teamId', detail: 'There is no such team in your organisation.' });
    if (agentsOf && !(await this.sourceRows.findOne({ id: agentsOf })))
      faults.push({ pointer: '#/agentsOf', detail: 'There is no such source in your organisation.' });
    if (faults.length) throw new Refusal('invalid', 'unknown-subject', faults[0]!.detail, faults);
  }

  private note(caller: Caller, kind: string, subject: string, detail: Record<string, string | number | boolean>): Promise<void> {
    return this.audit.note({ kind, by: caller.employeeId, subject, detail });
  }
}

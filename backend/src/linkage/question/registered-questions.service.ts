import { Injectable } from '@nestjs/common';
import type { NewRegisteredQuestion, RegisteredAnswer, RegisteredQuestion, RegisteredQuestionList, Withdrawal } from '@throughline/contract';
import { type PlainDate, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { IsNull } from 'typeorm';
import { answerOf } from '../analysis/answer.rules.js';
import { LinkService, lookAt } from '../analysis/link.service.js';
import { type LinkPanel, measureOf, Panels, staffSide } from '../analysis/panels.js';
import { Looks } from '../look/looks.js';
import { asExpected, mayAnswer, mayWithdraw, mustHaveDays, questionState, standingOf } from './registered-question.rules.js';
import { RegisteredQuestionRow } from './registered-question.entity.js';

interface ToAnswer {
  readonly question: RegisteredQuestionRow;
  readonly today: PlainDate;
  readonly panel: LinkPanel;
}

const READ_ONLY = { readOnly: true };
const WHAT = 'this question';
const LEFT = 'Somebody who is no longer here';
/** By this hour UTC the day has begun everywhere. */
const ANSWER_HOUR = 'T14:00:00Z';

/** Questions that are written down before looking, and their answers, each given once. */
@Injectable()
export class RegisteredQuestionsService {
  constructor(
    @InjectRows(RegisteredQuestionRow) private readonly questions: Rows<RegisteredQuestionRow>,
    private readonly organisations: OrganisationReader,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly metrics: MetricReader,
    private readonly panels: Panels,
    private readonly links: LinkService,
    private readonly looks: Looks,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  async list(caller: Caller): Promise<RegisteredQuestionList> {
    const rows = await this.questions.find({}, { order: { registeredOn: 'DESC', id: 'DESC' } });
    return { items: await this.shown(await this.mine(caller, rows)) };
  }

  async get(caller: Caller, id: string): Promise<RegisteredQuestion> {
    return (await this.shown([await this.require(caller, id)]))[0]!;
  }

  async register(caller: Caller, body: NewRegisteredQuestion): Promise<RegisteredQuestion> {
    const today = await this.organisations.today();
    mustHaveDays(body, today);
    const staff = measureOf(body.staff);
    const { id: metricId } = await this.metrics.require(body.metric);
    const { top } = await this.panels.scope(caller, body.teamId);
    const { lag, from, until, answerOn, expected, expectedSize } = body;
    const id = newId();
    await this.questions.insert({
      id,
      text: body.text.trim(),
      staff,
      metricId,
      lag,
      teamId: top.id,
      teamName: top.name,
      from,
      until,
      answerOn,
      expected,
      expectedSize: expectedSize ?? null,
      confirmatory: !(await this.looks.seen({ staff, metricId, from, until })),
      registeredOn: today,
      registeredBy: caller.employeeId,
      answer: null,
      withdrawnOn: null,
      withdrawnBecause: null,
    });
    await this.jobs.send(
      'answer-question',
      { organisationId: this.work.organisationId, questionId: id },
      { startAfter: new Date(`${answerOn}${ANSWER_HOUR}`) },
    );
    await this.audit.note({ kind: 'question-registered', by: caller.employeeId, subject: id });
    return this.get(caller, id);
  }

  async withdraw(caller: Caller, id: string, { reason }: Withdrawal): Promise<RegisteredQuestion> {
    const question = await this.require(caller, id);
    mayWithdraw(question);
    const change = { withdrawnOn: await this.organisations.today(), withdrawnBecause: reason.trim() };
    if ((await this.questions.update({ id, answer: IsNull(), withdrawnOn: IsNull() }, change)) === 0) mayWithdraw(await this.require(caller, id));
    await this.audit.note({ kind: 'question-withdrawn', by: caller.employeeId, subject: id });
    return this.get(caller, id);
  }

  /** On demand, once the period is over. */
  async answer(caller: Caller, id: string): Promise<RegisteredQuestion> {
    const asked = await this.work.ahead(async () => {
      const question = await this.require(caller, id);
      const today = await this.organisations.today();
      mayAnswer(question, today);
      return this.toAnswer(question, today);
    }, READ_ONLY);
    await this.answerNow(asked);
    return this.get(caller, id);
  }

  /** On its day. Before it, and for what has its answer or was withdrawn, it does nothing. */
  async answerWhenDue(id: string): Promise<void> {
    const asked = await this.work.ahead(async () => {
      const question = await this.questions.findOne({ id });
      const today = await this.organisations.today();
      return question && today >= question.answerOn && questionState(question, today) === 'due' ? this.toAnswer(question, today) : null;
    }, READ_ONLY);
    if (asked) await this.answerNow(asked);
  }

  /** What a question is answered from. It is read in a unit of work that is over before anything is computed, so that no connection waits with the computation. */
  private async toAnswer(question: RegisteredQuestionRow, today: PlainDate): Promise<ToAnswer> {
    const root = await this.teams.root();
    const { staff, metricId, teamId, from, until } = question;
    const panel = await this.panels.link(null, { staff, metric: metricId, teamId: teamId === root.id ? undefined : teamId, from, until });
    return { question, today, panel };
  }

  private async answerNow({ question, today, panel }: ToAnswer): Promise<void> {
    const finding = await this.links.finding(panel, question.lag);
    const figures = answerOf(finding);
    const { sentence, grade, code } = finding.verdict;
    const answer: RegisteredAnswer = {
      on: today,
      sentence,
      grade,
      code,
      ...asExpected(figures, { ...question, lowerIsBetter: panel.customer.direction === 'lower-is-better' }),
      figures,
      teams: finding.teams,
      periods: [...finding.periods],
      seed: finding.seed,
    };
    await this.keep(question.id, answer);
    const look = lookAt(panel, finding);
    if (!question.confirmatory && look) await this.looks.discovery(look);
  }

  /** Only where there is none yet: of two who answer at once, one does. */
  private async keep(id: string, answer: RegisteredAnswer): Promise<void> {
    const kept = await this.work.query(
      `UPDATE org.registered_question SET answer = $3 WHERE organisation_id = $1 AND id = $2 AND answer IS NULL AND withdrawn_on IS NULL RETURNING id`,
      [id, JSON.stringify(answer)],
    );
    if (kept.length === 0) throw new Refusal('conflict', 'question-answered', 'Somebody else has just answered or withdrawn this question; load it again.');
  }

  /** One question that the caller may see. */
  private async require(caller: Caller, id: string): Promise<RegisteredQuestionRow> {
    const row = await this.questions.require({ id }, WHAT);
    if ((await this.mine(caller, [row])).length === 0)
      throw new Refusal(
        'forbidden',
        'not-in-scope',
        'This question is about teams that are not yours. You can see those about your teams and about all teams.',
      );
    return row;
  }

  /** Those about all teams, and those about teams that the caller may see. */
  private async mine(caller: Caller, rows: readonly RegisteredQuestionRow[]): Promise<RegisteredQuestionRow[]> {
    const { tree, scope } = await this.teams.treeFor(caller);
    const root = tree[0]!.id;
    // who may see all teams sees also what is about a team that is gone
    return rows.filter(({ teamId }) => teamId === root || scope.has(teamId) || scope.has(root));
  }

  private async shown(rows: readonly RegisteredQuestionRow[]): Promise<RegisteredQuestion[]> {
    const today = await this.organisations.today();
    const names = await this.employees.named(rows.map(({ registeredBy }) => registeredBy));
    const metrics = new Map((await this.metrics.all()).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      id: row.id,
      text: row.text,
      staff: staffSide(row.staff),
      customer: { metricId: row.metricId, name: metrics.get(row.metricId)! },
      lag: row.lag,
      scope: { teamId: row.teamId, name: row.teamName },
      from: row.from,
      until: row.until,
      answerOn: row.answerOn,
      expected: row.expected,
      expectedSize: row.expectedSize,
      registeredOn: row.registeredOn,
      registeredBy: names.get(row.registeredBy)?.name ?? LEFT,
      state: questionState(row, today),
      confirmatory: row.confirmatory,
      standing: standingOf(row),
      answer: row.answer,
      withdrawal: row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawnBecause! },
    }));
  }
}

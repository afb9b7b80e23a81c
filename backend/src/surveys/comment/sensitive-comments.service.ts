import { Injectable } from '@nestjs/common';
import type { SensitiveComment, SensitiveCommentList } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Conversations } from '../conversation/conversations.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { CommentRelease } from '../publication/comment-release.js';
import { CERTIFIED } from '../results/certified.js';
import { SafePersons } from './safe-persons.js';

type Row = Omit<SensitiveComment, 'question' | 'conversation'> & { questionId: string; mailboxId: string | null };

/** At a time; those who read it read all of it. */
const PAGE = 100;

/** Comments that speak of danger, for the safe persons whom a survey named when it opened and nobody else. Nothing here says when a comment was written, published or passed on. */
@Injectable()
export class SensitiveCommentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly conversations: Conversations,
    private readonly release: CommentRelease,
    private readonly employees: EmployeeReader,
    private readonly safePersons: SafePersons,
  ) {}

  /** Those that wait or are kept, of all surveys that named the caller, in the order of ids, which are random. */
  async list(caller: Caller, after?: string): Promise<SensitiveCommentList> {
    const mine = await this.safePersons.cyclesOf(caller.employeeId);
    const rows = await this.work.query<Row>(
      `SELECT s.id, s.cycle_id AS "cycleId", c.name AS "cycleName", n.name AS "teamName", s.question_id AS "questionId", s.body AS text, s.language, s.passages, s.mailbox_id AS "mailboxId"
       FROM pub.sensitive_comment s
       JOIN pub.publication p ON p.organisation_id = s.organisation_id AND p.cycle_id = s.cycle_id
       JOIN org.cycle c ON c.organisation_id = s.organisation_id AND c.id = s.cycle_id
       JOIN pub.team_node n ON n.organisation_id = s.organisation_id AND n.cycle_id = s.cycle_id AND n.node_id = s.node_id
       WHERE s.organisation_id = $1 AND ${CERTIFIED} AND s.cycle_id = ANY ($3::uuid[]) AND ($2::uuid IS NULL OR s.id > $2) ORDER BY s.id LIMIT ${PAGE + 1}`,
      [after ?? null, mine],
    );
    const shown = rows.slice(0, PAGE);
    const questions = new Map<string, string>();
    for (const id of new Set(shown.map(({ cycleId }) => cycleId)))
      for (const question of (await this.cycles.find(id)).questions) questions.set(`${id} ${question.id}`, question.text);
    const conversationOf = await this.conversations.of(shown, { whole: true });
    return {
      items: shown.map(({ mailboxId, questionId, ...one }) => {
        const conversation = conversationOf({ cycleId: one.cycleId, mailboxId });
        return { ...one, question: questions.get(`${one.cycleId} ${questionId}`) ?? 'In their own words', ...(conversation ? { conversation } : {}) };
      }),
      next: rows.length > PAGE ? shown.at(-1)!.id : null,
    };
  }

  /** Puts a comment among the others of its survey, where HR and the leaders of its team read it. */
  async passOn(caller: Caller, cycleId: string, commentId: string): Promise<void> {
    const named = (await this.safePersons.cyclesOf(caller.employeeId)).includes(cycleId);
    const byName = (await this.employees.named([caller.employeeId])).get(caller.employeeId)?.name ?? '';
    if (!named || !(await this.release.of(caller.organisationId, cycleId, commentId, byName)))
      throw new Refusal('not-found', 'not-found', 'There is no such comment here any more: it was passed on, or its author took it down.');
  }
}

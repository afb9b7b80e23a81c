import { Injectable } from '@nestjs/common';
import type { NewQuestion, Question, QuestionChange, QuestionList, QuestionQuery, QuestionVersions } from '@throughline/contract';
import { DRIVER_KEYS, driverIn, type Language, QUESTION_BANK, QUESTION_TAGS, Refusal } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { changedQuestion } from './changed-question.rules.js';
import { ownQuestion } from './own-question.rules.js';
import { foundQuestions } from './question-search.rules.js';
import { bankQuestionId, fromBank, type KnownQuestion, ownCode } from './question.rules.js';
import { OwnQuestion } from './question.entity.js';
import { QuestionHistory } from './question-history.js';
import { questionView } from './question-view.rules.js';
import { RetiredQuestion } from './retired-question.entity.js';

const BANK = QUESTION_BANK.map(fromBank);
const IN_BANK = new Set(QUESTION_BANK.map(({ code }) => bankQuestionId(code)));

/** The questions an organisation can ask: the bank, and its own. */
@Injectable()
export class QuestionsService {
  constructor(
    @InjectRows(OwnQuestion) private readonly own: Rows<OwnQuestion>,
    @InjectRows(RetiredQuestion) private readonly retired: Rows<RetiredQuestion>,
    private readonly history: QuestionHistory,
    private readonly work: UnitOfWork,
  ) {}

  async list(sought: QuestionQuery): Promise<QuestionList> {
    const language = sought.language ?? 'en';
    const known = await this.byId();
    const all = [...known.values()];
    const used = await this.used();
    return {
      drivers: DRIVER_KEYS.map((key) => driverIn(language, key)),
      tags: [...new Set<string>([...QUESTION_TAGS, ...all.flatMap(({ tags }) => tags ?? [])])],
      items: foundQuestions(all, sought).map((question) => view(question, known, used, language)),
    };
  }

  async add(caller: Caller, asked: NewQuestion): Promise<Question> {
    const known = await this.byId();
    const question = ownQuestion(newId(), asked, [...known.values()]);
    await this.own.insert(rowOf(question));
    await this.history.add(question, 'made', caller.employeeId);
    return view(question, known);
  }

  /** Keeps own questions that were made elsewhere, such as from a file; they may say what others say. */
  async addAll(caller: Caller, questions: readonly KnownQuestion[]): Promise<void> {
    if (questions.length === 0) return;
    await this.own.insert(questions.map(rowOf));
    await this.history.addAll(questions, 'made', caller.employeeId);
  }

  /** Changes an own question from now on. Launched questionnaires keep the words they had; others have the new ones at once. */
  async change(caller: Caller, id: string, asked: QuestionChange): Promise<Question> {
    if (IN_BANK.has(id))
      throw new Refusal(
        'conflict',
        'bank-question',
        'Questions of the bank stay as they are, so that everybody means the same. Make your own from it, and change that.',
      );
    await this.own.require({ id }, 'this question', { lock: { mode: 'pessimistic_write' } });
    const known = await this.byId();
    const before = known.get(id)!;
    const after = changedQuestion(before, asked, [...known.values()], await this.history.values(id));
    if (after !== before) {
      const { id: _, ...row } = rowOf(after);
      await this.own.update({ id }, row);
      await this.history.add(after, asked.change, caller.employeeId);
    }
    return view(after, known, await this.used());
  }

  /** Takes a question, own or of the bank, out of what can be added to questionnaires, or brings it back. Says it of one that is so already too. */
  async retire(id: string, retired: boolean): Promise<Question> {
    const known = await this.byId();
    const question = this.required(known, id);
    // of two that retire it at once, both are right
    if (retired)
      await this.work.query(
        `INSERT INTO org.retired_question (organisation_id, question_id) VALUES ($1, $2) ON CONFLICT (organisation_id, question_id) DO NOTHING`,
        [id],
      );
    if (!retired) await this.retired.remove({ questionId: id });
    return view({ ...question, retired }, known, await this.used());
  }

  async versions(id: string): Promise<QuestionVersions> {
    return this.history.of(this.required(await this.byId(), id));
  }

  /** Every question there is, retired ones among them, by id. */
  async byId(): Promise<Map<string, KnownQuestion>> {
    const own = await this.own.find({}, { order: { id: 'ASC' } });
    const retired = new Set((await this.retired.find()).map(({ questionId }) => questionId));
    const all = [...BANK, ...own.map(({ organisationId: _, ...row }): KnownQuestion => ({ ...row, code: ownCode(row.id), source: 'own' }))];
    return new Map(all.map((question) => [question.id, retired.has(question.id) ? { ...question, retired: true } : question]));
  }

  private required(known: ReadonlyMap<string, KnownQuestion>, id: string): KnownQuestion {
    const question = known.get(id);
    if (!question) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this question was not found in your organisation.');
    return question;
  }

  /** In how many questionnaires that are not archived each question is asked, in their newest versions. */
  private async used(): Promise<Map<string, number>> {
    const rows = await this.work.query<{ id: string; count: number }>(
      `SELECT item->'question'->>'id' AS id, count(*)::int AS count
       FROM org.questionnaire q JOIN org.questionnaire_version v ON v.organisation_id = q.organisation_id AND v.questionnaire_id = q.id AND v.version = q.newest_version
       CROSS JOIN LATERAL jsonb_array_elements(v.items) AS item
       WHERE q.organisation_id = $1 AND NOT q.archived GROUP BY 1`,
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}

function view(question: KnownQuestion, known: ReadonlyMap<string, KnownQuestion>, used?: ReadonlyMap<string, number>, language: Language = 'en'): Question {
  const origin = question.origin ? known.get(question.origin) : undefined;
  return questionView(question, language, { usedIn: used?.get(question.id) ?? 0, origin });
}

function rowOf(question: KnownQuestion): Omit<OwnQuestion, 'organisationId'> {
  const { id, driver, type, text, reverse, options, wordingNote } = question;
  const { rows = null, scale = null, most = null, tags = [], version = 1, meaning = 1, origin = null } = question;
  return { id, driver, type, text, reverse, options, rows, scale, most, tags, wordingNote, version, meaning, origin };
}

import { Injectable } from '@nestjs/common';
import type { NewQuestion, Question, QuestionList, QuestionQuery } from '@throughline/contract';
import { DRIVER_KEYS, driverIn, QUESTION_BANK } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { foundQuestions } from './question-search.rules.js';
import { fromBank, type KnownQuestion, ownCode, ownQuestion, questionView } from './question.rules.js';
import { OwnQuestion } from './question.entity.js';

const BANK = QUESTION_BANK.map(fromBank);

/** The questions an organisation can ask: the bank, and its own. */
@Injectable()
export class QuestionsService {
  constructor(@InjectRows(OwnQuestion) private readonly own: Rows<OwnQuestion>) {}

  async list(sought: QuestionQuery): Promise<QuestionList> {
    const language = sought.language ?? 'en';
    const items = foundQuestions(await this.all(), sought).map((question) => questionView(question, language));
    return { drivers: DRIVER_KEYS.map((key) => driverIn(language, key)), items };
  }

  async add(asked: NewQuestion): Promise<Question> {
    const question = ownQuestion(newId(), asked, await this.all());
    const { id, driver, type, text, reverse, options, wordingNote } = question;
    await this.own.insert({ id, driver, type, text, reverse, options, wordingNote });
    return questionView(question);
  }

  /** Every question that can be asked, by id. */
  async byId(): Promise<Map<string, KnownQuestion>> {
    return new Map((await this.all()).map((question) => [question.id, question]));
  }

  private async all(): Promise<KnownQuestion[]> {
    const own = await this.own.find({}, { order: { id: 'ASC' } });
    return [...BANK, ...own.map(({ organisationId: _, ...row }) => ({ ...row, code: ownCode(row.id), source: 'own' as const }))];
  }
}

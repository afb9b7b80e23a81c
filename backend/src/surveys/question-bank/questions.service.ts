import { Injectable } from '@nestjs/common';
import type { NewQuestion, Question, QuestionList, QuestionQuery } from '@throughline/contract';
import { DRIVER_KEYS, driverIn, QUESTION_BANK, QUESTION_TAGS } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { ownQuestion } from './own-question.rules.js';
import { foundQuestions } from './question-search.rules.js';
import { fromBank, type KnownQuestion, ownCode } from './question.rules.js';
import { OwnQuestion } from './question.entity.js';
import { questionView } from './question-view.rules.js';

const BANK = QUESTION_BANK.map(fromBank);

/** The questions an organisation can ask: the bank, and its own. */
@Injectable()
export class QuestionsService {
  constructor(@InjectRows(OwnQuestion) private readonly own: Rows<OwnQuestion>) {}

  async list(sought: QuestionQuery): Promise<QuestionList> {
    const language = sought.language ?? 'en';
    const known = await this.byId();
    const all = [...known.values()];
    const items = foundQuestions(all, sought).map((question) =>
      questionView(question, language, { origin: question.origin ? known.get(question.origin) : undefined }),
    );
    return {
      drivers: DRIVER_KEYS.map((key) => driverIn(language, key)),
      tags: [...new Set<string>([...QUESTION_TAGS, ...all.flatMap(({ tags }) => tags ?? [])])],
      items,
    };
  }

  async add(asked: NewQuestion): Promise<Question> {
    const known = await this.byId();
    const question = ownQuestion(newId(), asked, [...known.values()]);
    await this.own.insert(rowOf(question));
    return questionView(question, 'en', { origin: question.origin ? known.get(question.origin) : undefined });
  }

  /** Every question that can be asked, by id. */
  async byId(): Promise<Map<string, KnownQuestion>> {
    const own = await this.own.find({}, { order: { id: 'ASC' } });
    const all = [...BANK, ...own.map(({ organisationId: _, ...row }): KnownQuestion => ({ ...row, code: ownCode(row.id), source: 'own' }))];
    return new Map(all.map((question) => [question.id, question]));
  }
}

function rowOf(question: KnownQuestion): Omit<OwnQuestion, 'organisationId'> {
  const { id, driver, type, text, reverse, options, wordingNote } = question;
  const { rows = null, scale = null, most = null, tags = [], version = 1, meaning = 1, origin = null } = question;
  return { id, driver, type, text, reverse, options, rows, scale, most, tags, wordingNote, version, meaning, origin };
}

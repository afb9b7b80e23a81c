import { Injectable } from '@nestjs/common';
import type { Questionnaire, QuestionnaireList, QuestionnaireTemplate, QuestionnaireText } from '@throughline/contract';
import { LANGUAGES, minutesToAnswer, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { bankQuestionId } from '../question-bank/question.rules.js';
import { questionView } from '../question-bank/question-view.rules.js';
import { QuestionsService } from '../question-bank/questions.service.js';
import { QuestionnaireRow } from './questionnaire.entity.js';
import { questionCount, typesOf, type VersionText, versionText } from './questionnaire.rules.js';
import { questionnaireWarnings } from './questionnaire-warnings.rules.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

/** Questionnaires and their versions. */
@Injectable()
export class QuestionnairesService {
  constructor(
    @InjectRows(QuestionnaireRow) private readonly questionnaires: Rows<QuestionnaireRow>,
    @InjectRows(QuestionnaireVersion) private readonly versions: Rows<QuestionnaireVersion>,
    private readonly questions: QuestionsService,
  ) {}

  async list(): Promise<QuestionnaireList> {
    const newest = await this.newestOfAll();
    const items = [...newest.values()].map(({ questionnaireId, version, title, launched, languages, items }) => ({
      id: questionnaireId,
      title,
      version,
      launched,
      languages: [...languages],
      questionCount: questionCount(items),
      minutes: minutesToAnswer(typesOf(items)),
    }));
    return { items: items.sort((a, b) => (a.id < b.id ? 1 : -1)), templates: TEMPLATES };
  }

  async find(id: string): Promise<Questionnaire> {
    return view(await this.newest(id));
  }

  async add(text: QuestionnaireText): Promise<Questionnaire> {
    const row = { questionnaireId: newId(), version: 1, launched: false, ...(await this.written(text)) };
    await this.questionnaires.insert({ id: row.questionnaireId, newestVersion: 1 });
    await this.versions.insert(row);
    return view(row);
  }

  /** Replaces the text of the newest version, or makes the next one when that is launched. */
  async rewrite(id: string, text: QuestionnaireText): Promise<Questionnaire> {
    await this.questionnaires.require({ id }, 'this questionnaire', { lock: { mode: 'pessimistic_write' } });
    const newest = await this.newest(id);
    const row = { questionnaireId: id, version: newest.launched ? newest.version + 1 : newest.version, launched: false, ...(await this.written(text)) };
    if (newest.launched) {
      await this.versions.insert(row);
      await this.questionnaires.update({ id }, { newestVersion: row.version });
    } else {
      const { questionnaireId, version, launched: _, ...words } = row;
      await this.versions.update({ questionnaireId, version }, words);
    }
    return view(row);
  }

  /** The newest version. Throws Refusal `not-found`. */
  async newest(id: string): Promise<QuestionnaireVersion> {
    const { newestVersion } = await this.questionnaires.require({ id }, 'this questionnaire');
    return this.version(id, newestVersion);
  }

  /** One version. Throws Refusal `not-found`. */
  version(id: string, version: number): Promise<QuestionnaireVersion> {
    return this.versions.require({ questionnaireId: id, version }, 'this version of the questionnaire');
  }

  /** The newest version of every questionnaire, by its id. */
  async newestOfAll(): Promise<Map<string, QuestionnaireVersion>> {
    const rows = await this.questionnaires.find();
    const versions = await this.versions.find();
    const newest = new Map(rows.map((row) => [row.id, row.newestVersion]));
    return new Map(versions.filter((row) => newest.get(row.questionnaireId) === row.version).map((row) => [row.questionnaireId, row]));
  }

  /** The newest version, from now on unchangeable: a cycle asks it. */
  async launch(id: string): Promise<QuestionnaireVersion> {
    await this.questionnaires.require({ id }, 'this questionnaire', { lock: { mode: 'pessimistic_write' } });
    const newest = await this.newest(id);
    if (!newest.launched) await this.versions.update({ questionnaireId: id, version: newest.version }, { launched: true });
    return { ...newest, launched: true };
  }

  private async written(text: QuestionnaireText): Promise<Pick<QuestionnaireVersion, 'title' | keyof VersionText>> {
    return { title: text.title.trim(), ...versionText(text, await this.questions.byId()) };
  }
}

const TEMPLATES: QuestionnaireTemplate[] = QUESTIONNAIRE_TEMPLATES.map(({ key, title, description, introduction, codes, mandatory, minutes }) => ({
  key,
  title: title.en,
  titles: title,
  description: description.en,
  descriptions: description,
  languages: [...LANGUAGES],
  introduction,
  items: codes.map((code) => ({ questionId: bankQuestionId(code), mandatory: mandatory.includes(code) })),
  minutes,
}));

function view(row: Omit<QuestionnaireVersion, 'organisationId'>): Questionnaire {
  return {
    id: row.questionnaireId,
    title: row.title,
    version: row.version,
    launched: row.launched,
    languages: [...row.languages],
    introduction: row.introduction,
    sections: [...row.sections],
    items: row.items.map(({ question, jumps, ...item }) => ({
      questionId: question.id,
      ...item,
      ...(jumps ? { jumps: [...jumps] } : {}),
      question: questionView(question),
    })),
    warnings: questionnaireWarnings(row),
    minutes: minutesToAnswer(typesOf(row.items)),
  };
}

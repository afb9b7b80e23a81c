import { Injectable } from '@nestjs/common';
import { type Questionnaire, type QuestionnaireDifference, type QuestionnaireVersions } from '@throughline/contract';
import { LIMITS, minutesToAnswer, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import type { Caller } from '../../platform/http/caller.js';
import { questionCount, typesOf } from './questionnaire.rules.js';
import { questionnaireView } from './questionnaire-view.rules.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { versionDifference } from './version-difference.rules.js';

/** What questionnaires said before, and copies of them. */
@Injectable()
export class QuestionnaireHistoryService {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly employees: EmployeeReader,
  ) {}

  async versions(id: string): Promise<QuestionnaireVersions> {
    const rows = await this.questionnaires.versionsOf(id);
    const people = await this.employees.named(rows.flatMap(({ writtenBy }) => writtenBy ?? []));
    return {
      items: rows.map(({ version, title, launched, languages, items, writtenOn, writtenBy }) => ({
        version,
        title,
        launched,
        languages: [...languages],
        questionCount: questionCount(items),
        minutes: minutesToAnswer(typesOf(items)),
        on: writtenOn,
        by: writtenBy === null ? null : (people.get(writtenBy)?.name ?? null),
      })),
    };
  }

  async version(id: string, version: number): Promise<Questionnaire> {
    const { archived } = await this.questionnaires.find(id);
    return questionnaireView(await this.questionnaires.version(id, version), archived, await this.questionnaires.askedBefore(id, version));
  }

  /** What changed from a version, or else from the one before, to this. The first has none before it: throws Refusal `no-version-before`. */
  async difference(id: string, version: number, from = version - 1): Promise<QuestionnaireDifference> {
    const later = await this.questionnaires.version(id, version);
    if (from === 0) throw new Refusal('not-found', 'no-version-before', 'This is the first version; there is none before it to compare with.');
    return versionDifference(await this.questionnaires.version(id, from), later);
  }

  async copy(caller: Caller, id: string, title: string | undefined): Promise<Questionnaire> {
    const { title: old } = await this.questionnaires.newest(id);
    return this.questionnaires.copy(caller, id, title?.trim() ?? `Copy of ${old}`.slice(0, LIMITS.title));
  }
}

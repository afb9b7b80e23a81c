import { Injectable } from '@nestjs/common';
import { QuestionnairesService, versionKey } from '../questionnaire/questionnaires.service.js';
import type { AskedBefore } from '../questionnaire/questionnaire-warnings.rules.js';
import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import type { CycleRow } from './cycle.entity.js';

type Asking = Pick<CycleRow, 'questionnaireId' | 'questionnaireVersion' | 'fixedVersion' | 'questionIds'>;

/** What a cycle asks: the version that it was opened with or is meant to open with, and of a pulse only its own questions. */
@Injectable()
export class CycleVersions {
  constructor(private readonly questionnaires: QuestionnairesService) {}

  async of(cycle: Asking): Promise<QuestionnaireVersion> {
    return asked(cycle, await this.whole(cycle));
  }

  /** The same with all its questions, also those that another cycle of a pulse asks. */
  whole(cycle: Asking): Promise<QuestionnaireVersion> {
    const version = fixed(cycle);
    return version === null ? this.questionnaires.newest(cycle.questionnaireId) : this.questionnaires.version(cycle.questionnaireId, version);
  }

  /** The same of several cycles in their order, read at once. */
  async wholeOfAll(cycles: readonly Asking[]): Promise<QuestionnaireVersion[]> {
    const newest = cycles.some((cycle) => fixed(cycle) === null) ? await this.questionnaires.newestNumbers() : new Map<string, number>();
    const wanted = cycles.map((cycle) => ({ questionnaireId: cycle.questionnaireId, version: fixed(cycle) ?? newest.get(cycle.questionnaireId)! }));
    const versions = await this.questionnaires.versionsAmong(wanted);
    return wanted.map((one) => versions.get(versionKey(one))!);
  }

  /** The version of its questionnaire that was launched last before the one it asks, if any was. */
  before(cycle: Asking, { version }: Pick<QuestionnaireVersion, 'version'>): Promise<AskedBefore | undefined> {
    return this.questionnaires.askedBefore(cycle.questionnaireId, version);
  }

  /** The version that it opens with, from now on unchangeable. */
  async launch(cycle: Asking): Promise<QuestionnaireVersion> {
    // a fixed version was launched before, and what was launched stays
    return cycle.fixedVersion === null ? asked(cycle, await this.questionnaires.launch(cycle.questionnaireId)) : this.of(cycle);
  }
}

const fixed = ({ questionnaireVersion, fixedVersion }: Asking): number | null => questionnaireVersion ?? fixedVersion;

/** A version with only the questions that the cycle asks, in the order of the questionnaire. */
export function asked({ questionIds }: Pick<CycleRow, 'questionIds'>, version: QuestionnaireVersion): QuestionnaireVersion {
  if (questionIds === null) return version;
  const own = new Set(questionIds);
  return { ...version, items: version.items.filter(({ question }) => own.has(question.id)) };
}

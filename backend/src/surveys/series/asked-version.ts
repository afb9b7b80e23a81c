import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import type { QuestionnairesService } from '../questionnaire/questionnaires.service.js';

/** The version that the cycles of a series ask as things stand: the one that it keeps to, or the newest. */
export function askedVersion(
  questionnaires: QuestionnairesService,
  { questionnaireId, questionnaireVersion }: { readonly questionnaireId: string; readonly questionnaireVersion: number | null },
): Promise<QuestionnaireVersion> {
  return questionnaireVersion === null ? questionnaires.newest(questionnaireId) : questionnaires.version(questionnaireId, questionnaireVersion);
}

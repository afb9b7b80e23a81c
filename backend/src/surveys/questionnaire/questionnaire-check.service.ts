import { Injectable } from '@nestjs/common';
import type { QuestionnaireCheck, QuestionnaireSketch } from '@throughline/contract';
import { minutesThrough, minutesToAnswer } from '@throughline/domain';
import { QuestionsService } from '../question-bank/questions.service.js';
import { cycleQuestions } from './cycle-questions.rules.js';
import { draftText, questionCount, typesOf } from './questionnaire.rules.js';
import { logicProblems } from './questionnaire-logic.rules.js';
import { questionnaireWarnings } from './questionnaire-warnings.rules.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** Looks a questionnaire through while somebody writes it. Stores nothing. */
@Injectable()
export class QuestionnaireCheckService {
  constructor(
    private readonly questions: QuestionsService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async check(sketch: QuestionnaireSketch): Promise<QuestionnaireCheck> {
    const { questionnaireId } = sketch;
    const newest = questionnaireId === undefined ? undefined : await this.questionnaires.newest(questionnaireId);
    const { text, problems } = draftText(sketch, await this.questions.byId(), newest);
    // lines that ask nothing are left out, so places and ways would be those of another questionnaire
    const whole = text.items.length === sketch.items.length;
    const faults = problems.length > 0 ? problems : logicProblems(text);
    const before = newest && (newest.launched ? newest : await this.questionnaires.askedBefore(newest.questionnaireId, newest.version));
    const minutes = minutesToAnswer(typesOf(text.items));
    return {
      faults: faults.map(({ pointer, detail }) => ({ pointer, sentence: detail })),
      warnings: whole ? questionnaireWarnings(text, before) : [],
      questionCount: questionCount(text.items),
      minutes,
      ways: faults.length > 0 ? { shortest: minutes, longest: minutes } : minutesThrough(cycleQuestions(text)),
    };
  }
}

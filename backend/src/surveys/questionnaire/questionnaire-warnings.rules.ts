import type { QuestionnaireWarning } from '@throughline/contract';
import { isComment, minutesToAnswer } from '@throughline/domain';
import { questionCount, typesOf, type VersionText } from './questionnaire.rules.js';

const LONG = 60;
const MANY_COMMENTS = 4;

/** What should be looked at before asking this; none of it forbids it. */
export function questionnaireWarnings({ items }: VersionText): QuestionnaireWarning[] {
  const warnings: QuestionnaireWarning[] = [];
  const comments = items.filter(({ question }) => isComment(question));
  if (!items.some(({ question }) => question.driver === 'engagement' && !isComment(question))) {
    warnings.push({
      code: 'no-engagement-question',
      sentence: 'No question measures engagement, so the results have no outcome to set the drivers and the customers’ figures against.',
    });
  }
  if (questionCount(items) > LONG)
    warnings.push({
      code: 'long',
      sentence: `${questionCount(items)} questions take about ${minutesToAnswer(typesOf(items))} minutes. Beyond ${LONG} questions many people stop before the end.`,
    });
  if (comments.length > MANY_COMMENTS)
    warnings.push({ code: 'many-comments', sentence: `${comments.length} open questions are many: people write less in each, and leave more of them empty.` });
  if (comments.some(({ mandatory }) => mandatory)) {
    warnings.push({
      code: 'mandatory-comment',
      sentence: 'A comment must be written before the answers can be sent. People who fear to be recognised by their words will not answer at all.',
    });
  }
  return warnings;
}

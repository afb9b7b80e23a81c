import type { RegisteredQuestion } from '@throughline/contract';
import type { RegisteredQuestionState } from '@throughline/domain';
import { shortDayText } from '../../../ui/day-text';
import { intervalText, numberText } from '../../../ui/figure/number-text';
import type { Tone } from '../../../ui/tag/tag';
import { locale } from '../../../words/language';
import { inOrder, isolated } from '../../../words/numbers';
import { lagWords } from '../choosing/linkage-choice';
import { linkageWords } from '../words/words';
import { questionWords } from './words/words';

/** How the tag looks that says where a question stands. */
export const QUESTION_TONES: Readonly<Record<RegisteredQuestionState, Tone>> = { waiting: 'neutral', due: 'watch', answered: 'good', withdrawn: 'neutral' };

/** What was frozen when the question was registered, line by line. */
export function frozen(question: RegisteredQuestion): { readonly name: string; readonly text: string }[] {
  const { staff, customer, lag, scope, from, until, answerOn, expected, expectedSize } = question;
  const words = questionWords().card;
  const size = expectedSize === null ? '' : words.about(expectedSize.toLocaleString(locale(), { maximumFractionDigits: 6 }));
  return [
    { name: words.compared, text: words.comparedText(isolated(staff.label), isolated(customer.name), lagWords(lag)) },
    { name: words.among, text: isolated(scope.name) },
    { name: words.figuresOf, text: words.days(shortDayText(from), shortDayText(until)) },
    { name: words.expected, text: `${words.rises[expected](isolated(staff.label))}${size}` },
    { name: words.answerOn, text: shortDayText(answerOn) },
  ];
}

/** The figures of an answer in one line, around the name of the method, which the server says in English; undefined where there was not enough data. */
export function figureText({ answer }: RegisteredQuestion): { readonly before: string; readonly method: string; readonly after: string } | undefined {
  if (!answer?.figures) return undefined;
  const { kind, estimate, low, high, method } = answer.figures;
  const words = questionWords().card;
  return {
    before: words.figures(inOrder(numberText(estimate, 3)), intervalText(low, high, 3), words.kinds[kind], linkageWords().teams(answer.teams)),
    method,
    after: words.seed(answer.seed),
  };
}

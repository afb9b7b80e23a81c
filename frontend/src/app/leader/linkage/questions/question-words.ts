import type { RegisteredQuestion } from '@throughline/contract';
import type { Expectation, RegisteredQuestionState } from '@throughline/domain';
import { shortDayText } from '../../../ui/day-text';
import { intervalText, numberText } from '../../../ui/figure/number-text';
import type { Tone } from '../../../ui/tag/tag';
import { lagWords } from '../choosing/linkage-choice';

/** Where a question stands, in words, and how the tag that says so looks. */
export const QUESTION_STATES: Readonly<Record<RegisteredQuestionState, { readonly label: string; readonly tone: Tone }>> = {
  waiting: { label: 'waiting for its figures', tone: 'neutral' },
  due: { label: 'ready to be answered', tone: 'watch' },
  answered: { label: 'answered', tone: 'good' },
  withdrawn: { label: 'withdrawn', tone: 'neutral' },
};

export const EXPECTED: Readonly<Record<Expectation, string>> = {
  better: 'it gets better',
  worse: 'it gets worse',
  'no-change': 'it stays as it is',
};

/** What was frozen when the question was registered, line by line. */
export function frozen(question: RegisteredQuestion): { readonly name: string; readonly text: string }[] {
  const { staff, customer, lag, scope, from, until, answerOn, expected, expectedSize } = question;
  const size = expectedSize === null ? '' : `, by about ${expectedSize.toLocaleString('en', { maximumFractionDigits: 6 })} for ten points`;
  return [
    { name: 'Compared', text: `${staff.label} with ${customer.name}, ${lagWords(lag)}` },
    { name: 'Among', text: scope.name },
    { name: 'Figures of', text: `${shortDayText(from)} to ${shortDayText(until)}` },
    { name: 'Expected', text: `when ${staff.label} rises, ${EXPECTED[expected]}${size}` },
    { name: 'Answer on', text: shortDayText(answerOn) },
  ];
}

/** The figures of an answer in one line; undefined where there was not enough data. */
export function figureText({ answer }: RegisteredQuestion): string | undefined {
  if (!answer?.figures) return undefined;
  const { kind, estimate, low, high, method } = answer.figures;
  const what = kind === 'within' ? 'inside teams over time' : 'correlation across teams';
  return `${numberText(estimate, 3)} (${intervalText(low, high, 3)}), ${what}, ${answer.teams.toLocaleString('en')} teams; ${method}; seed ${answer.seed}`;
}

import type { RegisteredAnswer } from '@throughline/contract';
import { addDays, type Expectation, type FieldProblem, LINKAGE, type PlainDate, plainDate, Refusal, type RegisteredQuestionState } from '@throughline/domain';

/** The days of a question. */
export interface QuestionDays {
  readonly from: string;
  readonly until: string;
  readonly answerOn: string;
}

/** Throws Refusal `question-days` naming each day that does not fit: the figures come first, then the answer, and neither waits for ever. */
export function mustHaveDays({ from, until, answerOn }: QuestionDays, today: PlainDate): void {
  const problems: FieldProblem[] = [];
  if (until < from) problems.push({ pointer: '#/until', detail: `The last day, ${until}, lies before the first, ${from}.` });
  if (answerOn <= until) problems.push({ pointer: '#/answerOn', detail: `The answer comes after the last day of the figures, ${until}.` });
  else if (answerOn < today) problems.push({ pointer: '#/answerOn', detail: `The day of the answer lies in the past; today is ${today}.` });
  else if (answerOn > addDays(plainDate(today), LINKAGE.waitDaysMost))
    problems.push({ pointer: '#/answerOn', detail: 'The answer may wait for ten years at most.' });
  if (problems.length > 0) throw new Refusal('invalid', 'question-days', problems.map(({ detail }) => detail).join(' '), problems);
}

/** What of a question says where it stands. */
export interface QuestionStanding extends Pick<QuestionDays, 'until'> {
  readonly answer: unknown;
  readonly withdrawnOn: string | null;
}

/** Where a question stands on a day. */
export function questionState({ until, answer, withdrawnOn }: QuestionStanding, today: PlainDate): RegisteredQuestionState {
  if (withdrawnOn !== null) return 'withdrawn';
  if (answer !== null) return 'answered';
  return until < today ? 'due' : 'waiting';
}

/** Throws Refusal when the question cannot be answered on this day: before its period is over, after a withdrawal, or twice. */
export function mayAnswer(question: QuestionStanding, today: PlainDate): void {
  switch (questionState(question, today)) {
    case 'waiting':
      throw new Refusal('conflict', 'question-waiting', `Its period ends on ${question.until}; an answer before that would be looking early.`);
    case 'answered':
      throw new Refusal(
        'conflict',
        'question-answered',
        'This question has its answer, and an answer is never rewritten. Register a new question to look again.',
      );
    case 'withdrawn':
      throw new Refusal('conflict', 'question-withdrawn', 'This question was withdrawn and gets no answer.');
    case 'due':
  }
}

/** Throws Refusal `question-answered` or `question-withdrawn` when it is too late to withdraw. */
export function mayWithdraw({ answer, withdrawnOn }: Pick<QuestionStanding, 'answer' | 'withdrawnOn'>): void {
  if (withdrawnOn !== null) throw new Refusal('conflict', 'question-withdrawn', 'This question was withdrawn already.');
  if (answer !== null) throw new Refusal('conflict', 'question-answered', 'This question has its answer; it can no longer be withdrawn.');
}

/** What being registered is worth, for the reader. */
export function standingOf({ confirmatory, registeredOn }: { readonly confirmatory: boolean; readonly registeredOn: string }): string {
  return confirmatory
    ? `Registered on ${registeredOn}, before anybody here had looked at this link over these days. Its answer stands by itself and is not among the links explored.`
    : `Registered on ${registeredOn}, after somebody here had looked at this link over some of these days. Its answer is counted among the links explored.`;
}

/** What was expected. `expectedSize`: customer points for ten points of the staff figure, without sign. */
export interface Expected {
  readonly expected: Expectation;
  readonly expectedSize: number | null;
  readonly lowerIsBetter: boolean;
}

/**
 * Whether it came as expected, and the sentence that says so. A link whose interval holds 0 neither confirms a change nor "no change", unless the whole
 * interval lies inside the size that was expected to be missing.
 */
export function asExpected(
  figures: RegisteredAnswer['figures'],
  { expected, expectedSize, lowerIsBetter }: Expected,
): Pick<RegisteredAnswer, 'asExpected' | 'expectation'> {
  const what = EXPECTED[expected];
  if (!figures) return { asExpected: null, expectation: `${what} There was not enough data to tell.` };
  const { low, high, estimate, kind } = figures;
  const clear = low > 0 || high < 0;
  if (!clear) {
    const bound = expected === 'no-change' && expectedSize !== null && kind === 'within' ? expectedSize / TEN : null;
    if (bound !== null && low > -bound && high < bound)
      return { asExpected: true, expectation: `${what} That is what came: any link is smaller than the size you named.` };
    return { asExpected: null, expectation: `${what} No link was seen, but a weaker one than could be found cannot be ruled out.` };
  }
  const came = estimate > 0 === lowerIsBetter ? 'worse' : 'better';
  if (came !== expected) return { asExpected: false, expectation: `${what} It came otherwise: ${CAME[came]}.` };
  return { asExpected: true, expectation: `${what} That is what came.${sizeSentence(figures, expectedSize)}` };
}

const TEN = 10;
const EXPECTED: Readonly<Record<Expectation, string>> = {
  better: 'A better customer figure was expected when the staff figure rises.',
  worse: 'A worse customer figure was expected when the staff figure rises.',
  'no-change': 'No link was expected.',
};
const CAME = {
  better: 'a higher staff figure went with a better customer figure',
  worse: 'a higher staff figure went with a worse customer figure',
} as const;

function sizeSentence({ kind, estimate, low, high }: NonNullable<RegisteredAnswer['figures']>, expectedSize: number | null): string {
  if (expectedSize === null || kind !== 'within') return '';
  const ends = [Math.abs(low) * TEN, Math.abs(high) * TEN].sort((a, b) => a - b);
  const short = (value: number): string => value.toFixed(2);
  const inside = expectedSize >= ends[0]! && expectedSize <= ends[1]!;
  return ` For ten points of the staff figure ${short(expectedSize)} was expected, and ${short(Math.abs(estimate) * TEN)} was found (likely ${short(ends[0]!)}–${short(ends[1]!)}), which ${inside ? 'fits' : 'does not fit'}.`;
}

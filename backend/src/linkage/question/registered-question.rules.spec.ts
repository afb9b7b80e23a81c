import { plainDate, type Refusal } from '@throughline/domain';
import { asExpected, mayAnswer, mayWithdraw, mustHaveDays, questionState } from './registered-question.rules.js';

const today = plainDate('2026-05-10');
const thrown = (run: () => void): Refusal | undefined => {
  try {
    run();
  } catch (error) {
    // a Refusal, which the test looks at
    return error as Refusal;
  }
  return undefined;
};
const figures = (low: number, estimate: number, high: number, kind: 'within' | 'across' = 'within') => ({ kind, estimate, low, high, p: 0.5, method: '' });

describe('the days of a registered question', () => {
  it.each([
    [{ from: '2026-01-01', until: '2026-12-31', answerOn: '2027-01-15' }, []],
    [{ from: '2025-01-01', until: '2025-12-31', answerOn: '2026-05-10' }, []],
    [{ from: '2026-02-01', until: '2026-01-01', answerOn: '2026-06-01' }, ['#/until']],
    [{ from: '2026-01-01', until: '2026-06-30', answerOn: '2026-06-30' }, ['#/answerOn']],
    [{ from: '2025-01-01', until: '2025-06-30', answerOn: '2026-05-09' }, ['#/answerOn']],
    [{ from: '2026-01-01', until: '2040-06-30', answerOn: '2041-05-09' }, ['#/answerOn']],
    [{ from: '2026-09-01', until: '2026-06-30', answerOn: '2026-05-30' }, ['#/until', '#/answerOn']],
  ])('%j are wrong at %j', (days, pointers) => expect(thrown(() => mustHaveDays(days, today))?.fields.map(({ pointer }) => pointer) ?? []).toEqual(pointers));
});

describe('where a question stands', () => {
  const question = { until: '2026-05-09', answer: null, withdrawnOn: null };
  it('is due the day after its period, and has one answer or none', () => {
    expect(questionState(question, today)).toBe('due');
    expect(questionState({ ...question, until: '2026-05-10' }, today)).toBe('waiting');
    expect(thrown(() => mayAnswer(question, today))).toBeUndefined();
    expect(thrown(() => mayAnswer({ ...question, until: '2026-05-10' }, today))?.code).toBe('question-waiting');
    expect(thrown(() => mayAnswer({ ...question, answer: {} }, today))?.code).toBe('question-answered');
    expect(thrown(() => mayAnswer({ ...question, withdrawnOn: '2026-05-01' }, today))?.code).toBe('question-withdrawn');
  });
  it('can be withdrawn before there is an answer, once', () => {
    expect(thrown(() => mayWithdraw(question))).toBeUndefined();
    expect(thrown(() => mayWithdraw({ answer: {}, withdrawnOn: null }))?.code).toBe('question-answered');
    expect(thrown(() => mayWithdraw({ answer: null, withdrawnOn: '2026-05-01' }))?.code).toBe('question-withdrawn');
  });
});

describe('whether it came as expected', () => {
  const of = (found: Parameters<typeof asExpected>[0], expected: 'better' | 'worse' | 'no-change', expectedSize: number | null = null, lowerIsBetter = false) =>
    asExpected(found, { expected, expectedSize, lowerIsBetter });
  it('is told where the interval leaves out 0, in the sense of better', () => {
    expect(of(figures(0.1, 0.2, 0.3), 'better').asExpected).toBe(true);
    expect(of(figures(0.1, 0.2, 0.3), 'better', null, true).asExpected).toBe(false);
    expect(of(figures(-0.3, -0.2, -0.1), 'better', null, true).asExpected).toBe(true);
    expect(of(figures(-0.3, -0.2, -0.1), 'no-change')).toEqual({
      asExpected: false,
      expectation: 'No link was expected. It came otherwise: a higher staff figure went with a worse customer figure.',
    });
  });
  it('is not told where no link was seen: that is no proof of none', () => {
    expect(of(figures(-0.1, 0.1, 0.3), 'better').asExpected).toBeNull();
    expect(of(figures(-0.1, 0.1, 0.3), 'no-change').asExpected).toBeNull();
    expect(of(null, 'better')).toEqual({
      asExpected: null,
      expectation: 'A better customer figure was expected when the staff figure rises. There was not enough data to tell.',
    });
  });
  it('takes "no link" as shown only when the whole interval is smaller than the size that was named', () => {
    expect(of(figures(-0.05, 0.01, 0.07), 'no-change', 1).asExpected).toBe(true);
    expect(of(figures(-0.05, 0.01, 0.11), 'no-change', 1).asExpected).toBeNull();
    expect(of(figures(-0.05, 0.01, 0.07, 'across'), 'no-change', 1).asExpected).toBeNull();
  });
  it('sets the size that was named beside the one found', () => {
    expect(of(figures(0.1, 0.2, 0.3), 'better', 2.5).expectation).toContain('2.50 was expected, and 2.00 was found (likely 1.00–3.00), which fits.');
    expect(of(figures(-0.3, -0.2, -0.1), 'worse', 5).expectation).toContain('(likely 1.00–3.00), which does not fit.');
  });
});

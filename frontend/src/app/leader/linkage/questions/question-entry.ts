import type { LinkageMeasures, NewRegisteredQuestion } from '@throughline/contract';
import type { Expectation } from '@throughline/domain';
import { daysAfter } from '../../../ui/day-text';

/** What the form of a question holds. */
export interface QuestionEntry {
  readonly text: string;
  readonly staff: string;
  readonly metric: string;
  readonly lag: string;
  readonly team: string;
  readonly from: string;
  readonly until: string;
  readonly answerOn: string;
  readonly expected: Expectation;
  readonly expectedSize: number | null;
}

/** Starts today and runs for a year; the answer comes two weeks later, because customer figures come late. */
export function freshQuestion(measures: LinkageMeasures | undefined, today: string): QuestionEntry {
  const until = daysAfter(today, 364);
  return {
    text: '',
    staff: measures?.staff.find(({ key }) => key === 'engagement')?.key ?? measures?.staff[0]?.key ?? '',
    metric: measures?.customer[0]?.metricId ?? '',
    lag: '1',
    team: '',
    from: today,
    until,
    answerOn: daysAfter(until, 14),
    expected: 'better',
    expectedSize: null,
  };
}

export function questionBody({ text, staff, metric, lag, team, from, until, answerOn, expected, expectedSize }: QuestionEntry): NewRegisteredQuestion {
  return {
    text: text.trim(),
    staff,
    metric,
    lag: Number(lag),
    ...(team && { teamId: team }),
    from,
    until,
    answerOn,
    expected,
    ...(expectedSize !== null && { expectedSize }),
  };
}

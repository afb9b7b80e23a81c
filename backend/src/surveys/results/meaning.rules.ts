import type { MeaningBreak } from '@throughline/contract';
import { conditionalQuestions, type CycleQuestion } from '@throughline/domain';

/** A question as it stands for its figures: the same text may come to ask something else, and then its figures are others. */
export const meaningOf = ({ id, meaning = 1 }: Pick<CycleQuestion, 'id' | 'meaning'>): string => `${id} ${meaning}`;

/** The questions that drivers are made of: those with a scale that everybody is asked. */
export function drivenQuestions(questions: readonly CycleQuestion[]): CycleQuestion[] {
  const conditional = conditionalQuestions(questions);
  return questions.filter(({ id, scale }) => scale && !conditional.has(id));
}

/** The questions of the later cycle that meant something else in the earlier one, of comments none. */
export function changedMeanings(before: readonly CycleQuestion[], after: readonly CycleQuestion[]): CycleQuestion[] {
  const earlier = new Map(before.map((question) => [question.id, question]));
  return after.filter((question) => {
    const then = earlier.get(question.id);
    return then !== undefined && (question.scale ?? question.options) !== undefined && meaningOf(then) !== meaningOf(question);
  });
}

/** For every question that came to mean something else between two cycles, and every driver that is made of one, why its figures are not compared, in words. `driverLabel`: the name of a driver. */
export function meaningBreaks(
  before: { readonly name: string; readonly questions: readonly CycleQuestion[] },
  after: readonly CycleQuestion[],
  driverLabel: (driver: string) => string,
): MeaningBreak[] {
  const changed = changedMeanings(before.questions, after);
  const driven = new Set(drivenQuestions(after));
  const drivers = [...new Set(changed.filter((question) => driven.has(question)).map(({ driver }) => driver))];
  return [
    ...changed.map(({ id }): MeaningBreak => {
      return {
        kind: 'question',
        measure: id,
        sentence: `This question means something else than it did in ${before.name}, so its figures are not compared with those before.`,
      };
    }),
    ...drivers.map((driver): MeaningBreak => {
      return {
        kind: 'driver',
        measure: driver,
        sentence: `A question of ${driverLabel(driver)} means something else than it did in ${before.name}, so its figures are not compared with those before.`,
      };
    }),
  ];
}

/**
 * The cycles whose figures of a driver mean the same as the latest ones: each in which no question of the driver means something else than in a later one of them. The others may not stand in one line, and not in
 * one panel, with these. `cycles`: those that were published, as they closed.
 */
export function sameMeaning(driver: string, cycles: readonly { readonly id: string; readonly questions: readonly CycleQuestion[] }[]): Set<string> {
  const meanings = new Map<string, string>();
  const kept = new Set<string>();
  for (const { id, questions } of cycles.toReversed()) {
    const own = drivenQuestions(questions).filter((question) => question.driver === driver);
    if (own.some((question) => (meanings.get(question.id) ?? meaningOf(question)) !== meaningOf(question))) continue;
    for (const question of own) meanings.set(question.id, meaningOf(question));
    kept.add(id);
  }
  return kept;
}

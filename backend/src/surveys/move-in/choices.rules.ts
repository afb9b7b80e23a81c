import { agreementIn, declines, zeroToTen } from './agreement.rules.js';
import { asksToRecommend } from './driver-proposal.rules.js';
import type { Coded, ForeignAnswer } from './foreign-survey.js';
import { inLanguage, type LocalText } from '@throughline/domain';
import type { Reading, Where } from './reading.js';

/**
 * One choice among several as we ask it: agreement on five or seven points becomes that scale, 0 to 10 of a recommendation that score, and everything else a
 * choice. Says in the report what is different.
 */
export function oneOf(reading: Reading, where: Where, text: LocalText, options: readonly Coded[], what = 'The choices'): ForeignAnswer {
  const agreement = agreementIn(options);
  if (agreement) {
    saysScale(reading, where, agreement.scale, options, what);
    if (agreement.declined) saysDeclined(reading, where, agreement.declined);
    return { kind: agreement.scale, codes: agreement.codes };
  }
  const points = asksToRecommend(text) ? zeroToTen(options) : undefined;
  if (points) {
    reading.say(
      where,
      'changed',
      `${what} from 0 to 10 became our score of recommendation.`,
      'Its ends say "not at all likely" and "extremely likely"; see that the question fits.',
    );
    return { kind: 'recommend', codes: points };
  }
  const kept = options.filter(({ text: label }) => !declines(label));
  const declined = options.filter(({ text: label }) => declines(label));
  if (kept.length < 2 || declined.length === 0) return { kind: 'single-choice', options };
  declined.forEach((option) => saysDeclined(reading, where, option));
  return { kind: 'single-choice', options: kept };
}

/** Says that points of agreement have our words now. */
export function saysScale(reading: Reading, where: Where, scale: 'scale5' | 'scale7', options: readonly Coded[], what: string): void {
  const points = scale === 'scale5' ? 'five' : 'seven';
  reading.say(
    where,
    'changed',
    `${what} became our ${points} points of agreement, with our words beside them.`,
    'See that the question is a statement that people can agree or disagree with.',
    options.map(({ code, text }) => `${code} ${inLanguage(text, 'en')}`.trim()).join(' | '),
  );
}

/** Says that a choice that stands for no answer is not there. */
export function saysDeclined(reading: Reading, where: Where, { text }: Coded): void {
  reading.say(where, 'changed', `The choice "${inLanguage(text, 'en')}" is not there.`, 'Nothing to do: people can decline every question.');
}

/** Whole numbers as choices. Undefined when there are too few or too many for that. */
export function numbersFrom(reading: Reading, min: number, max: number, step = 1): Coded[] | undefined {
  const count = Math.floor((max - min) / step) + 1;
  if (!Number.isInteger(min) || !Number.isInteger(step) || !Number.isFinite(max) || step < 1 || count < 2 || count > 20) return undefined;
  return Array.from({ length: count }, (_, i) => ({ code: String(min + i * step), text: reading.same(String(min + i * step)) }));
}

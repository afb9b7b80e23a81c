import { inLanguage, type Language, LANGUAGES, type LocalText, type MatrixScale } from '@throughline/domain';
import type { Coded } from './foreign-survey.js';

const DISAGREE: Readonly<Record<Language, RegExp>> = {
  en: /disagree|\bnot? (at all )?(agree|true|apply)|does(n.t| not) apply|untrue|\bfalse\b/i,
  de: /stimme?\b.*\bnicht\b|nicht zu|lehne?\b.*\bab\b|unzutreffend|trifft.*nicht|\bablehnung/i,
  fr: /désaccord|pas (du tout )?d.accord|pas du tout/i,
  es: /desacuerdo|no estoy de acuerdo/i,
  ar: /لا أوافق|غير موافق|أعارض|لا اوافق/,
};
const AGREE: Readonly<Record<Language, RegExp>> = {
  en: /agree|\btrue\b|appl(y|ies)/i,
  de: /stimme?\b.*\bzu\b|zustimm|zutreffend|trifft.*\bzu\b/i,
  fr: /d.accord/i,
  es: /de acuerdo/i,
  ar: /أوافق|موافق|اوافق/,
};
const NO_ANSWER =
  /^\W*(n\.?\/?a\.?|no answer|no opinion|not applicable|don.?t know|do not know|prefer not to (say|answer)|cannot say|can.t say|keine (angabe|antwort|meinung)|k\.? ?a\.?|wei(ß|ss) (ich )?nicht|trifft nicht zu \(|nicht anwendbar|ne sait pas|ne sais pas|sans (réponse|avis|opinion)|non applicable|no (lo )?s[eé]|no sabe|no contesta|no aplica|sin (respuesta|opinión)|لا أعرف|لا ينطبق|بدون إجابة|أفضل عدم)/i;

/** Choices that are points of agreement: on which scale, and the codes of the points, the one that agrees least first. */
export interface Agreement {
  scale: MatrixScale;
  codes: string[];
  /** The choice that is no point: that one has no answer or none applies. */
  declined?: Coded;
  /** Whether the file has the point that agrees most first. */
  turned: boolean;
}

/**
 * The scale of agreement that the choices are, or undefined when they are something else. They are when there are five or seven, with or without one that
 * stands for no answer, and going by their words all on one side of the middle disagree and all on the other agree.
 */
export function agreementIn(options: readonly Coded[]): Agreement | undefined {
  const declined = options.filter(({ text }) => declines(text));
  const points = options.filter((option) => !declined.includes(option));
  if (declined.length > 1 || (points.length !== 5 && points.length !== 7)) return undefined;
  const sides = points.map(({ text }) => sideOf(text));
  const half = (points.length - 1) / 2;
  const all = (some: readonly number[], side: number): boolean => some.every((one) => one === side);
  const upwards = all(sides.slice(0, half), -1) && all(sides.slice(half + 1), 1);
  const downwards = all(sides.slice(0, half), 1) && all(sides.slice(half + 1), -1);
  if (!upwards && !downwards) return undefined;
  const codes = points.map(({ code }) => code);
  return {
    scale: points.length === 5 ? 'scale5' : 'scale7',
    codes: upwards ? codes : codes.toReversed(),
    ...(declined[0] ? { declined: declined[0] } : {}),
    turned: downwards,
  };
}

/** Whether a choice stands for having no answer, so that it needs none here: every question can be declined. */
export function declines(text: LocalText): boolean {
  return LANGUAGES.some((language) => NO_ANSWER.test(text[language] ?? ''));
}

/** -1 for disagreeing, 1 for agreeing, 0 for neither, by the first language that can tell. */
function sideOf(text: LocalText): number {
  for (const language of LANGUAGES) {
    const words = text[language];
    if (words === undefined) continue;
    const against = DISAGREE[language].test(words);
    // "neither agree nor disagree" has both
    if (against && AGREE[language].test(words.replace(new RegExp(DISAGREE[language], 'gi'), ' '))) return 0;
    if (against) return -1;
    if (AGREE[language].test(words)) return 1;
  }
  return 0;
}

/** Whether the choices are the whole numbers from 0 to 10, in order: the codes then, the lowest first. */
export function zeroToTen(options: readonly Coded[]): string[] | undefined {
  const points = options.filter(({ text }) => !declines(text));
  const numbers = points.map(({ text }) => Number(/^\D*?(\d+)/.exec(inLanguage(text, 'en'))?.[1] ?? NaN));
  if (points.length !== 11) return undefined;
  const codes = points.map(({ code }) => code);
  if (numbers.every((number, i) => number === i)) return codes;
  return numbers.every((number, i) => number === 10 - i) ? codes.toReversed() : undefined;
}

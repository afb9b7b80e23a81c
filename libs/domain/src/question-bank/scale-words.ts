import type { Language } from '../language.js';
import { AGREEMENT_SCALE, type QuestionScale, type QuestionType, RECOMMEND_SCALE, scaleOf } from '../survey-question.js';

/** The words beside the five points of agreement, the least first, as staff surveys in each language usually have them. */
export const AGREEMENT_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: AGREEMENT_SCALE.labels,
  de: ['Stimme überhaupt nicht zu', 'Stimme eher nicht zu', 'Teils, teils', 'Stimme eher zu', 'Stimme voll und ganz zu'],
  fr: ['Pas du tout d’accord', 'Plutôt pas d’accord', 'Ni d’accord ni pas d’accord', 'Plutôt d’accord', 'Tout à fait d’accord'],
  es: ['Totalmente en desacuerdo', 'En desacuerdo', 'Ni de acuerdo ni en desacuerdo', 'De acuerdo', 'Totalmente de acuerdo'],
  ar: ['لا أوافق بشدة', 'لا أوافق', 'محايد', 'أوافق', 'أوافق بشدة'],
};

/** The words at both ends of the eleven points of likelihood. */
export const RECOMMEND_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: RECOMMEND_SCALE.labels,
  de: ['Äußerst unwahrscheinlich', 'Äußerst wahrscheinlich'],
  fr: ['Pas du tout probable', 'Extrêmement probable'],
  es: ['Nada probable', 'Extremadamente probable'],
  ar: ['غير محتمل إطلاقًا', 'محتمل للغاية'],
};

/** The scale that a type of question has, with its words in the language; undefined for choices and comments. */
export function scaleIn(language: Language, type: QuestionType): QuestionScale | undefined {
  const scale = scaleOf(type);
  return scale && { ...scale, labels: (type === 'recommend' ? RECOMMEND_WORDS : AGREEMENT_WORDS)[language] };
}

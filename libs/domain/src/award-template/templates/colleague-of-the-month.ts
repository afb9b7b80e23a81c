import type { AwardTemplate } from '../award-template.js';
import { CRITERIA, QUESTIONS, ROUND_NAMES } from '../parts.js';

/** The template `colleague-of-the-month`; see award-template for what the fields mean. */
export const COLLEAGUE_OF_THE_MONTH: AwardTemplate = {
  key: 'colleague-of-the-month',
  kind: 'monthly',
  title: { en: 'Employee of the month', de: 'Mitarbeitende des Monats', fr: 'Collègue du mois', es: 'Persona del mes', ar: 'موظف الشهر' },
  description: {
    en: 'One category, ten days of nominations, and a small panel that ranks. Whoever won in the last year stands back.',
    de: 'Eine Kategorie, zehn Tage für Nominierungen und eine kleine Jury, die eine Reihenfolge bildet. Wer im letzten Jahr gewonnen hat, setzt aus.',
    fr: 'Une catégorie, dix jours de propositions et un petit jury qui classe. Qui a gagné dans l’année passe son tour.',
    es: 'Una categoría, diez días de nominaciones y un jurado pequeño que ordena. Quien ganó en el último año deja paso.',
    ar: 'فئة واحدة وعشرة أيام للترشيح ولجنة صغيرة ترتّب المرشحين. ومن فاز خلال السنة الماضية يُفسح المجال لغيره.',
  },
  name: {
    en: 'Colleague of the month, {month}',
    de: 'Kollegin oder Kollege des Monats, {month}',
    fr: 'Collègue du mois, {month}',
    es: 'Persona del mes, {month}',
    ar: 'زميل الشهر، {month}',
  },
  introduction: {
    en: 'Who made the last weeks easier for you or for customers? A few sentences are enough. Somebody else wins every month.',
    de: 'Wer hat Ihnen oder Kunden die letzten Wochen leichter gemacht? Ein paar Sätze genügen. Jeden Monat gewinnt jemand anderes.',
    fr: 'Qui a rendu les dernières semaines plus faciles pour vous ou pour les clients ? Quelques phrases suffisent. Chaque mois, une autre personne gagne.',
    es: '¿Quién hizo más fáciles las últimas semanas para usted o para los clientes? Bastan unas frases. Cada mes gana otra persona.',
    ar: 'من جعل الأسابيع الماضية أسهل عليك أو على العملاء؟ تكفي بضع جمل. ويفوز كل شهر شخص آخر.',
  },
  days: 10,
  revealAfter: 8,
  blind: true,
  nominationsMost: 1,
  categories: [
    {
      name: { en: 'Colleague of the month', de: 'Kollegin oder Kollege des Monats', fr: 'Collègue du mois', es: 'Persona del mes', ar: 'زميل الشهر' },
      description: {
        en: 'For somebody without whom this month would have been harder.',
        de: 'Für jemanden, ohne den dieser Monat schwerer gewesen wäre.',
        fr: 'Pour une personne sans qui ce mois aurait été plus difficile.',
        es: 'Para alguien sin quien este mes habría sido más difícil.',
        ar: 'لمن كان هذا الشهر سيكون أصعب من دونه.',
      },
      nominees: ['person'],
      winners: 1,
      criteria: [
        { ...CRITERIA.others, weight: 50 },
        { ...CRITERIA.customer, weight: 50 },
      ],
      questions: [QUESTIONS.when],
      eligibility: [{ rule: 'tenure-at-least', months: 3 }, { rule: 'not-winner', of: 'category', last: 12, unit: 'months' }, { rule: 'not-running-it' }],
      nominationsMost: 1,
    },
  ],
  rounds: [{ name: ROUND_NAMES.panel, method: 'ranking', settings: {}, opensAfter: 1, closesAfter: 6 }],
};

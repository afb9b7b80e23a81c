import type { AwardTemplate } from '../award-template.js';
import { CRITERIA, QUESTIONS, ROUND_NAMES } from '../parts.js';

/** The template `peer-thanks`; see award-template for what the fields mean. */
export const PEER_THANKS: AwardTemplate = {
  key: 'peer-thanks',
  kind: 'quarterly',
  title: { en: 'Peer thanks of the quarter', de: 'Dank des Quartals', fr: 'Mercis du trimestre', es: 'Gracias del trimestre', ar: 'شكر الزملاء لهذا الربع' },
  description: {
    en: 'Colleagues thank colleagues across team borders, and everybody votes. Several winners, little effort.',
    de: 'Kolleginnen und Kollegen danken einander über Teamgrenzen hinweg, und alle stimmen ab. Mehrere Gewinner, wenig Aufwand.',
    fr: 'Des collègues remercient des collègues d’une équipe à l’autre, et tout le monde vote. Plusieurs gagnants, peu d’efforts.',
    es: 'Compañeros dan las gracias a compañeros de otros equipos y vota todo el mundo. Varios premios, poco esfuerzo.',
    ar: 'يشكر الزملاء بعضهم بعضًا عبر الفرق، ويصوّت الجميع. فائزون عدة وجهد قليل.',
  },
  name: { en: 'Thank you, {month}', de: 'Danke, {month}', fr: 'Merci, {month}', es: 'Gracias, {month}', ar: 'شكرًا، {month}' },
  introduction: {
    en: 'Every quarter we say thank you to those who helped although it was not their job. Tell us who helped you.',
    de: 'Jedes Quartal danken wir denen, die geholfen haben, obwohl es nicht ihre Aufgabe war. Erzählen Sie, wer Ihnen geholfen hat.',
    fr: 'Chaque trimestre, nous remercions celles et ceux qui ont aidé sans que ce soit leur tâche. Dites-nous qui vous a aidé.',
    es: 'Cada trimestre damos las gracias a quienes ayudaron aunque no era su tarea. Cuéntenos quién le ayudó.',
    ar: 'في كل ربع نشكر من ساعدوا مع أن ذلك لم يكن من مهامهم. أخبرنا بمن ساعدك.',
  },
  days: 14,
  revealAfter: 10,
  blind: false,
  nominationsMost: 3,
  categories: [
    {
      name: { en: 'Helping hand', de: 'Helfende Hand', fr: 'Coup de main', es: 'Mano amiga', ar: 'يد العون' },
      description: {
        en: 'For somebody who helped before being asked.',
        de: 'Für jemanden, der geholfen hat, bevor jemand darum bat.',
        fr: 'Pour une personne qui a aidé avant qu’on le lui demande.',
        es: 'Para alguien que ayudó antes de que se lo pidieran.',
        ar: 'لمن ساعد قبل أن يُطلب منه.',
      },
      nominees: ['person'],
      winners: 3,
      criteria: [
        { ...CRITERIA.others, weight: 70 },
        { ...CRITERIA.effort, weight: 30 },
      ],
      questions: [QUESTIONS.when],
      eligibility: [{ rule: 'not-winner', of: 'category', last: 2, unit: 'programmes' }],
      nominationsMost: 2,
    },
    {
      name: { en: 'The team next door', de: 'Das Team von nebenan', fr: 'L’équipe d’à côté', es: 'El equipo de al lado', ar: 'الفريق المجاور' },
      description: {
        en: 'For another team that made your work possible. Nominate a team that is not your own.',
        de: 'Für ein anderes Team, das Ihre Arbeit möglich gemacht hat. Nominieren Sie ein Team, das nicht Ihr eigenes ist.',
        fr: 'Pour une autre équipe qui a rendu votre travail possible. Proposez une équipe qui n’est pas la vôtre.',
        es: 'Para otro equipo que hizo posible su trabajo. Nomine a un equipo que no sea el suyo.',
        ar: 'لفريق آخر جعل عملك ممكنًا. رشّح فريقًا غير فريقك.',
      },
      nominees: ['team'],
      winners: 1,
      criteria: [{ ...CRITERIA.others, weight: 100 }],
      questions: [],
      eligibility: [{ rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }],
      nominationsMost: 1,
    },
  ],
  rounds: [{ name: ROUND_NAMES.vote, method: 'public-vote', settings: { ranks: 3 }, opensAfter: 1, closesAfter: 8 }],
};

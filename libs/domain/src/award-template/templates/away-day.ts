import type { AwardTemplate } from '../award-template.js';
import { CRITERIA, QUESTIONS, ROUND_NAMES } from '../parts.js';

/** The template `away-day`; see award-template for what the fields mean. */
export const AWAY_DAY: AwardTemplate = {
  key: 'away-day',
  kind: 'away-day',
  title: { en: 'Away day', de: 'Ausflugstag', fr: 'Journée hors les murs', es: 'Jornada fuera', ar: 'يوم خارج العمل' },
  description: {
    en: 'Three light-hearted categories for a day together. Everybody votes, and the winners are called to the stage.',
    de: 'Drei heitere Kategorien für einen gemeinsamen Tag. Alle stimmen ab, und die Gewinner werden auf die Bühne gerufen.',
    fr: 'Trois catégories légères pour une journée ensemble. Tout le monde vote, et les gagnants montent sur scène.',
    es: 'Tres categorías alegres para un día juntos. Vota todo el mundo y quienes ganan suben al escenario.',
    ar: 'ثلاث فئات مرحة ليوم يجمعنا. يصوّت الجميع ويُدعى الفائزون إلى المنصة.',
  },
  name: { en: 'Away day {year}', de: 'Ausflugstag {year}', fr: 'Journée hors les murs {year}', es: 'Jornada fuera {year}', ar: 'اليوم خارج العمل {year}' },
  introduction: {
    en: 'On our day together we want to laugh and to say thank you. Name those who carried us, and say how.',
    de: 'An unserem gemeinsamen Tag wollen wir lachen und danken. Nennen Sie die, die uns getragen haben, und sagen Sie wie.',
    fr: 'Lors de notre journée, nous voulons rire et dire merci. Nommez celles et ceux qui nous ont portés, et dites comment.',
    es: 'En nuestro día juntos queremos reír y dar las gracias. Nombre a quienes nos llevaron adelante y diga cómo.',
    ar: 'في يومنا معًا نريد أن نضحك وأن نشكر. اذكر من حملونا، وقل كيف.',
  },
  days: 14,
  revealAfter: 10,
  blind: false,
  nominationsMost: null,
  categories: [
    {
      name: { en: 'Behind the scenes', de: 'Hinter den Kulissen', fr: 'En coulisses', es: 'Entre bastidores', ar: 'خلف الكواليس' },
      description: {
        en: 'For work that nobody sees until it is missing.',
        de: 'Für Arbeit, die niemand sieht, bis sie fehlt.',
        fr: 'Pour un travail que personne ne voit tant qu’il ne manque pas.',
        es: 'Por un trabajo que nadie ve hasta que falta.',
        ar: 'لعمل لا يراه أحد حتى يغيب.',
      },
      nominees: ['person', 'team'],
      winners: 1,
      criteria: [
        { ...CRITERIA.others, weight: 60 },
        { ...CRITERIA.effort, weight: 40 },
      ],
      questions: [],
      eligibility: [],
      nominationsMost: 1,
    },
    {
      name: { en: 'Best thing we tried', de: 'Der beste Versuch', fr: 'Le meilleur essai', es: 'Lo mejor que probamos', ar: 'أفضل ما جرّبناه' },
      description: {
        en: 'For something new, whether it worked or only taught us something.',
        de: 'Für etwas Neues, ob es gelungen ist oder uns nur etwas gelehrt hat.',
        fr: 'Pour une nouveauté, qu’elle ait réussi ou seulement appris quelque chose.',
        es: 'Por algo nuevo, haya funcionado o solo nos haya enseñado algo.',
        ar: 'لشيء جديد، نجح أو علّمنا شيئًا فحسب.',
      },
      nominees: ['person', 'group', 'team'],
      winners: 1,
      criteria: [
        { ...CRITERIA.learnt, weight: 60 },
        { ...CRITERIA.effort, weight: 40 },
      ],
      questions: [QUESTIONS.changed],
      eligibility: [],
      nominationsMost: 1,
    },
    {
      name: { en: 'Good company', de: 'Gute Gesellschaft', fr: 'De bonne compagnie', es: 'Buena compañía', ar: 'خير رفيق' },
      description: {
        en: 'For somebody with whom a long day becomes a short one.',
        de: 'Für jemanden, mit dem ein langer Tag kurz wird.',
        fr: 'Pour une personne avec qui une longue journée devient courte.',
        es: 'Para alguien con quien un día largo se hace corto.',
        ar: 'لمن يصير معه اليوم الطويل قصيرًا.',
      },
      nominees: ['person'],
      winners: 1,
      criteria: [{ ...CRITERIA.others, weight: 100 }],
      questions: [],
      eligibility: [],
      nominationsMost: 1,
    },
  ],
  rounds: [{ name: ROUND_NAMES.vote, method: 'public-vote', settings: { ranks: 3 }, opensAfter: 1, closesAfter: 8 }],
};

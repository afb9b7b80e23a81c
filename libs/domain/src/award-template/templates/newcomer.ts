import type { AwardTemplate } from '../award-template.js';
import { CRITERIA, QUESTIONS, ROUND_NAMES } from '../parts.js';

/** The template `newcomer`; see award-template for what the fields mean. */
export const NEWCOMER: AwardTemplate = {
  key: 'newcomer',
  kind: 'yearly',
  title: { en: 'Newcomers', de: 'Neue im Haus', fr: 'Nouveaux arrivés', es: 'Recién llegados', ar: 'القادمون الجدد' },
  description: {
    en: 'For people in their first year, and for those who welcomed them well.',
    de: 'Für Menschen in ihrem ersten Jahr und für alle, die sie gut aufgenommen haben.',
    fr: 'Pour les personnes dans leur première année, et pour qui les a bien accueillies.',
    es: 'Para personas en su primer año y para quienes las recibieron bien.',
    ar: 'لمن هم في سنتهم الأولى، ولمن أحسنوا استقبالهم.',
  },
  name: { en: 'Newcomers {year}', de: 'Neue im Haus {year}', fr: 'Nouveaux arrivés {year}', es: 'Recién llegados {year}', ar: 'القادمون الجدد {year}' },
  introduction: {
    en: 'New people see what we no longer see. We thank those who have already moved something in their first year, and those who made room for them.',
    de: 'Neue sehen, was wir nicht mehr sehen. Wir danken denen, die schon im ersten Jahr etwas bewegt haben, und denen, die ihnen Platz gemacht haben.',
    fr: 'Les nouveaux voient ce que nous ne voyons plus. Nous remercions celles et ceux qui ont déjà fait bouger quelque chose en un an, et qui leur a fait une place.',
    es: 'Quien llega ve lo que ya no vemos. Damos las gracias a quienes ya movieron algo en su primer año y a quienes les hicieron sitio.',
    ar: 'يرى الجدد ما لم نعد نراه. نشكر من حرّكوا شيئًا في سنتهم الأولى، ومن أفسحوا لهم المكان.',
  },
  days: 21,
  revealAfter: 30,
  blind: true,
  nominationsMost: null,
  categories: [
    {
      name: { en: 'First year', de: 'Erstes Jahr', fr: 'Première année', es: 'Primer año', ar: 'السنة الأولى' },
      description: {
        en: 'For somebody who has been here for at most twelve months and has changed something for the better.',
        de: 'Für jemanden, der höchstens zwölf Monate hier ist und etwas zum Besseren verändert hat.',
        fr: 'Pour une personne arrivée depuis douze mois au plus et qui a déjà amélioré quelque chose.',
        es: 'Para alguien que lleva aquí doce meses como máximo y ya ha mejorado algo.',
        ar: 'لمن لم يمض على وجوده هنا أكثر من اثني عشر شهرًا وقد غيّر شيئًا نحو الأفضل.',
      },
      nominees: ['person'],
      winners: 1,
      criteria: [
        { ...CRITERIA.lasting, weight: 40 },
        { ...CRITERIA.others, weight: 30 },
        { ...CRITERIA.effort, weight: 30 },
      ],
      questions: [QUESTIONS.changed],
      eligibility: [{ rule: 'tenure-at-most', months: 12 }, { rule: 'not-running-it' }],
      nominationsMost: 2,
    },
    {
      name: { en: 'Best welcome', de: 'Der beste Empfang', fr: 'Le meilleur accueil', es: 'La mejor acogida', ar: 'أفضل استقبال' },
      description: {
        en: 'For those who helped somebody new to find their feet.',
        de: 'Für alle, die jemandem Neuen auf die Beine geholfen haben.',
        fr: 'Pour qui a aidé une personne nouvelle à trouver ses marques.',
        es: 'Para quienes ayudaron a alguien nuevo a encontrar su sitio.',
        ar: 'لمن ساعدوا قادمًا جديدًا على أن يجد مكانه.',
      },
      nominees: ['person', 'group', 'team'],
      winners: 1,
      criteria: [
        { ...CRITERIA.others, weight: 70 },
        { ...CRITERIA.learnt, weight: 30 },
      ],
      questions: [QUESTIONS.when],
      eligibility: [{ rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }, { rule: 'not-running-it' }],
      nominationsMost: 2,
    },
  ],
  rounds: [{ name: ROUND_NAMES.panel, method: 'scoring', settings: { reviews: 3, marksTo: 10, commentsRequired: false }, opensAfter: 3, closesAfter: 24 }],
};

import type { AwardTemplate } from '../award-template.js';
import { CRITERIA, QUESTIONS, ROUND_NAMES } from '../parts.js';

/** The template `yearly-values`; see award-template for what the fields mean. */
export const YEARLY_VALUES: AwardTemplate = {
  key: 'yearly-values',
  kind: 'yearly',
  title: {
    en: 'Yearly awards by values',
    de: 'Jahrespreise nach Werten',
    fr: 'Prix annuels par valeur',
    es: 'Premios anuales por valores',
    ar: 'جوائز سنوية حسب القيم',
  },
  description: {
    en: 'One category for each value of your organisation, and one for a team. Judges read first, then give marks.',
    de: 'Eine Kategorie für jeden Wert Ihrer Organisation und eine für ein Team. Die Jury liest zuerst und gibt dann Punkte.',
    fr: 'Une catégorie pour chaque valeur de votre organisation, et une pour une équipe. Le jury lit d’abord, puis note.',
    es: 'Una categoría para cada valor de su organización y una para un equipo. El jurado lee primero y después puntúa.',
    ar: 'فئة لكل قيمة من قيم مؤسستك، وفئة لفريق. يقرأ المحكّمون أولًا ثم يمنحون الدرجات.',
  },
  name: { en: 'Values awards {year}', de: 'Wertepreise {year}', fr: 'Prix des valeurs {year}', es: 'Premios a los valores {year}', ar: 'جوائز القيم {year}' },
  introduction: {
    en: 'Once a year we thank those who show by what they do what our values mean. Tell us whom you saw, and what happened.',
    de: 'Einmal im Jahr danken wir denen, die durch ihr Tun zeigen, was unsere Werte bedeuten. Erzählen Sie, wen Sie gesehen haben und was geschehen ist.',
    fr: 'Une fois par an, nous remercions celles et ceux qui montrent par leurs actes ce que nos valeurs veulent dire. Dites-nous qui vous avez vu, et ce qui s’est passé.',
    es: 'Una vez al año damos las gracias a quienes muestran con hechos qué significan nuestros valores. Cuéntenos a quién vio y qué pasó.',
    ar: 'مرة في السنة نشكر من يبيّنون بأفعالهم معنى قيمنا. أخبرنا بمن رأيت وبما حدث.',
  },
  days: 28,
  revealAfter: 45,
  blind: true,
  nominationsMost: null,
  categories: [
    {
      perValue: true,
      name: { en: 'Our values, lived', de: 'Gelebte Werte', fr: 'Nos valeurs vécues', es: 'Nuestros valores, vividos', ar: 'قيمنا في الواقع' },
      description: {
        en: 'For somebody whose work shows this value to everybody around.',
        de: 'Für jemanden, dessen Arbeit diesen Wert für alle sichtbar macht.',
        fr: 'Pour une personne dont le travail rend cette valeur visible à tous.',
        es: 'Para alguien cuyo trabajo hace visible este valor para todos.',
        ar: 'لمن يُظهر عمله هذه القيمة لكل من حوله.',
      },
      nominees: ['person', 'group'],
      winners: 1,
      criteria: [
        { ...CRITERIA.lived, weight: 50 },
        { ...CRITERIA.others, weight: 30 },
        { ...CRITERIA.effort, weight: 20 },
      ],
      questions: [QUESTIONS.changed, QUESTIONS.when],
      eligibility: [{ rule: 'tenure-at-least', months: 6 }, { rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }, { rule: 'not-running-it' }],
      nominationsMost: 2,
    },
    {
      name: { en: 'Team of the year', de: 'Team des Jahres', fr: 'Équipe de l’année', es: 'Equipo del año', ar: 'فريق السنة' },
      description: {
        en: 'For a team that did together what none of them could have done alone.',
        de: 'Für ein Team, das zusammen geschafft hat, was allein niemand geschafft hätte.',
        fr: 'Pour une équipe qui a fait ensemble ce que personne n’aurait pu faire seul.',
        es: 'Para un equipo que hizo junto lo que nadie habría podido hacer solo.',
        ar: 'لفريق أنجز معًا ما لم يكن أحد أفراده ليُنجزه وحده.',
      },
      nominees: ['team'],
      winners: 1,
      criteria: [
        { ...CRITERIA.others, weight: 40 },
        { ...CRITERIA.customer, weight: 30 },
        { ...CRITERIA.lasting, weight: 30 },
      ],
      questions: [QUESTIONS.changed],
      eligibility: [{ rule: 'not-winner', of: 'category', last: 1, unit: 'programmes' }],
      nominationsMost: 1,
    },
  ],
  rounds: [
    {
      name: ROUND_NAMES.reading,
      method: 'qualifying',
      settings: { reviews: 3, consensus: 'majority', commentsRequired: false },
      opensAfter: 3,
      closesAfter: 17,
    },
    { name: ROUND_NAMES.panel, method: 'scoring', settings: { reviews: 4, marksTo: 10, commentsRequired: true }, opensAfter: 18, closesAfter: 38 },
  ],
};

import type { TemplateCriterion, TemplateQuestion, TemplateRound } from './award-template.js';

/** Criteria that several templates share. */
export const CRITERIA = {
  customer: {
    name: {
      en: 'What customers had of it',
      de: 'Was Kunden davon hatten',
      fr: 'Ce que les clients y ont gagné',
      es: 'Lo que ganaron los clientes',
      ar: 'ما ناله العملاء من ذلك',
    },
    description: {
      en: 'Named customers, or many of them, were clearly better off.',
      de: 'Bestimmten Kunden, oder vielen, ging es danach deutlich besser.',
      fr: 'Des clients précis, ou beaucoup d’entre eux, s’en sont nettement mieux portés.',
      es: 'A clientes concretos, o a muchos, les fue claramente mejor.',
      ar: 'صار حال عملاء معيّنين، أو كثير منهم، أفضل بوضوح.',
    },
  },
  effort: {
    name: { en: 'What it took', de: 'Was es gekostet hat', fr: 'Ce que cela a demandé', es: 'Lo que exigió', ar: 'ما تطلّبه الأمر' },
    description: {
      en: 'Care, courage or patience beyond what the work asks for.',
      de: 'Sorgfalt, Mut oder Geduld über das hinaus, was die Arbeit verlangt.',
      fr: 'Du soin, du courage ou de la patience au-delà de ce que le travail demande.',
      es: 'Cuidado, valor o paciencia más allá de lo que pide el trabajo.',
      ar: 'عناية أو شجاعة أو صبر يزيد على ما يطلبه العمل.',
    },
  },
  lasting: {
    name: { en: 'What stays', de: 'Was bleibt', fr: 'Ce qui reste', es: 'Lo que queda', ar: 'ما يبقى' },
    description: {
      en: 'It still helps after the day on which it was done.',
      de: 'Es hilft auch noch nach dem Tag, an dem es getan wurde.',
      fr: 'Cela aide encore après le jour où cela a été fait.',
      es: 'Sigue ayudando después del día en que se hizo.',
      ar: 'ما زال نافعًا بعد اليوم الذي أُنجز فيه.',
    },
  },
  others: {
    name: {
      en: 'What it did for others',
      de: 'Was andere davon hatten',
      fr: 'Ce que les autres y ont gagné',
      es: 'Lo que hizo por los demás',
      ar: 'ما قدّمه للآخرين',
    },
    description: {
      en: 'Colleagues could do their work better, or liked coming more.',
      de: 'Andere konnten ihre Arbeit besser tun oder kamen lieber.',
      fr: 'Des collègues ont pu mieux travailler, ou sont venus plus volontiers.',
      es: 'Otras personas pudieron trabajar mejor o vinieron con más ganas.',
      ar: 'استطاع الزملاء أداء عملهم على نحو أفضل، أو صاروا يأتون برغبة أكبر.',
    },
  },
  lived: {
    name: {
      en: 'How it shows the value',
      de: 'Wie der Wert darin sichtbar wird',
      fr: 'Comment la valeur s’y voit',
      es: 'Cómo se ve el valor',
      ar: 'كيف تظهر القيمة فيه',
    },
    description: {
      en: 'What was done, and not what was said, shows what the value means.',
      de: 'Was getan wurde, und nicht was gesagt wurde, zeigt, was der Wert bedeutet.',
      fr: 'Ce qui a été fait, et non ce qui a été dit, montre ce que la valeur veut dire.',
      es: 'Lo que se hizo, y no lo que se dijo, muestra qué significa el valor.',
      ar: 'ما فُعل، لا ما قيل، يبيّن معنى القيمة.',
    },
  },
  learnt: {
    name: {
      en: 'What others can learn',
      de: 'Was andere daraus lernen können',
      fr: 'Ce que d’autres peuvent en apprendre',
      es: 'Lo que otros pueden aprender',
      ar: 'ما يمكن للآخرين تعلّمه',
    },
    description: {
      en: 'Another team could do the same next week.',
      de: 'Ein anderes Team könnte es nächste Woche ebenso machen.',
      fr: 'Une autre équipe pourrait faire de même la semaine prochaine.',
      es: 'Otro equipo podría hacer lo mismo la próxima semana.',
      ar: 'يمكن لفريق آخر أن يفعل مثله في الأسبوع المقبل.',
    },
  },
} as const satisfies Record<string, TemplateCriterion>;

/** Questions beside the reasons that several templates share. */
export const QUESTIONS = {
  when: {
    label: { en: 'When was it?', de: 'Wann war das?', fr: 'Quand était-ce ?', es: '¿Cuándo fue?', ar: 'متى كان ذلك؟' },
    help: {
      en: 'A day or a month is enough.',
      de: 'Ein Tag oder ein Monat genügt.',
      fr: 'Un jour ou un mois suffit.',
      es: 'Basta un día o un mes.',
      ar: 'يكفي ذكر يوم أو شهر.',
    },
    required: false,
    most: 200,
  },
  changed: {
    label: {
      en: 'What is different because of it?',
      de: 'Was ist dadurch anders geworden?',
      fr: 'Qu’est-ce qui a changé grâce à cela ?',
      es: '¿Qué ha cambiado gracias a ello?',
      ar: 'ما الذي تغيّر بفضله؟',
    },
    help: {
      en: 'One example says more than many adjectives.',
      de: 'Ein Beispiel sagt mehr als viele Eigenschaftswörter.',
      fr: 'Un exemple en dit plus que beaucoup d’adjectifs.',
      es: 'Un ejemplo dice más que muchos adjetivos.',
      ar: 'مثال واحد أبلغ من أوصاف كثيرة.',
    },
    required: true,
    most: 800,
  },
  known: {
    label: {
      en: 'How do we know that customers noticed?',
      de: 'Woher wissen wir, dass Kunden es bemerkt haben?',
      fr: 'Comment savons-nous que les clients l’ont remarqué ?',
      es: '¿Cómo sabemos que los clientes lo notaron?',
      ar: 'كيف نعرف أن العملاء لاحظوا ذلك؟',
    },
    help: {
      en: 'A letter, a figure, a complaint that was closed. Leave names of customers out.',
      de: 'Ein Brief, eine Zahl, eine erledigte Beschwerde. Lassen Sie Namen von Kunden weg.',
      fr: 'Une lettre, un chiffre, une réclamation résolue. Ne citez pas de clients par leur nom.',
      es: 'Una carta, una cifra, una queja resuelta. No escriba nombres de clientes.',
      ar: 'رسالة أو رقم أو شكوى أُغلقت. لا تذكر أسماء العملاء.',
    },
    required: true,
    most: 800,
  },
} as const satisfies Record<string, TemplateQuestion>;

/** What rounds are called. */
export const ROUND_NAMES = {
  reading: { en: 'First reading', de: 'Erste Lesung', fr: 'Première lecture', es: 'Primera lectura', ar: 'القراءة الأولى' },
  panel: { en: 'Judges’ panel', de: 'Jury', fr: 'Jury', es: 'Jurado', ar: 'لجنة التحكيم' },
  vote: { en: 'Vote of everybody', de: 'Abstimmung aller', fr: 'Vote de tous', es: 'Votación de todos', ar: 'تصويت الجميع' },
} as const satisfies Record<string, TemplateRound['name']>;

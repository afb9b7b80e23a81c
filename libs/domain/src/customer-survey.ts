import type { Translated } from './language.js';

/** What a customer can be asked, one question a survey: satisfaction from 1 to 5, recommendation from 0 to 10, ease from 1 to 7. */
export const CUSTOMER_QUESTIONS = ['csat', 'recommend', 'effort'] as const;
/** One of CUSTOMER_QUESTIONS. */
export type CustomerQuestion = (typeof CUSTOMER_QUESTIONS)[number];

/** The lowest and the highest answer; every whole number between them can be given. */
export const CUSTOMER_SCALES: Readonly<Record<CustomerQuestion, { readonly min: number; readonly max: number }>> = {
  csat: { min: 1, max: 5 },
  recommend: { min: 0, max: 10 },
  effort: { min: 1, max: 7 },
};

/** How an answer came: by a link that was issued for a request, by one that the helpdesk signed with the number of the request, or by an open link such as a QR code. */
export const ANSWER_WAYS = ['issued', 'signed', 'open'] as const;
/** One of ANSWER_WAYS. */
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** Lengths, counts and times of customer surveys, which request classes, forms and pages share. */
export const CUSTOMER_SURVEY = {
  wording: 300,
  /** Characters of a comment. */
  comment: 1000,
  /** Days for which comments are kept when nobody says otherwise, and the bounds. */
  commentDays: 180,
  commentDaysLeast: 7,
  commentDaysMost: 730,
  /** Hours in which an answer can be changed; the newest holds. */
  changeHours: 24,
  /** Days for which an invitation can be answered. */
  invitationDays: 90,
  /** Invitations that are issued at once. */
  invitationsMost: 1000,
  /** Characters of the number of a request, of a key of an agent or a group, of a channel and of a category. */
  key: 100,
  /** Answers to an open link from one network in an hour. */
  openAnswersAnHour: 60,
} as const;

/** The usual wording of each question. */
export const CUSTOMER_QUESTION_TEXTS: Readonly<Record<CustomerQuestion, Translated>> = {
  csat: {
    en: 'How satisfied were you with our help?',
    de: 'Wie zufrieden waren Sie mit unserer Hilfe?',
    fr: 'Êtes-vous satisfait de notre aide ?',
    es: '¿Qué tan satisfecho quedó con nuestra ayuda?',
    ar: 'ما مدى رضاك عن مساعدتنا؟',
  },
  recommend: {
    en: 'How likely are you to recommend us?',
    de: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
    fr: 'Quelle est la probabilité que vous nous recommandiez ?',
    es: '¿Qué probabilidad hay de que nos recomiende?',
    ar: 'ما احتمال أن توصي بنا غيرك؟',
  },
  effort: {
    en: 'They made it easy for me.',
    de: 'Es wurde mir leicht gemacht.',
    fr: 'On m’a facilité la tâche.',
    es: 'Me lo pusieron fácil.',
    ar: 'كان الأمر سهلًا عليّ.',
  },
};

/** What the lowest and the highest answer mean. */
export const CUSTOMER_SCALE_ENDS: Readonly<Record<CustomerQuestion, { readonly low: Translated; readonly high: Translated }>> = {
  csat: {
    low: { en: 'not at all satisfied', de: 'gar nicht zufrieden', fr: 'pas du tout satisfait', es: 'nada satisfecho', ar: 'غير راضٍ إطلاقًا' },
    high: { en: 'very satisfied', de: 'sehr zufrieden', fr: 'très satisfait', es: 'muy satisfecho', ar: 'راضٍ جدًا' },
  },
  recommend: {
    low: { en: 'not at all likely', de: 'gar nicht wahrscheinlich', fr: 'pas du tout probable', es: 'nada probable', ar: 'غير محتمل إطلاقًا' },
    high: { en: 'very likely', de: 'sehr wahrscheinlich', fr: 'très probable', es: 'muy probable', ar: 'محتمل جدًا' },
  },
  effort: {
    low: { en: 'do not agree at all', de: 'stimme gar nicht zu', fr: 'pas du tout d’accord', es: 'nada de acuerdo', ar: 'لا أوافق إطلاقًا' },
    high: { en: 'agree fully', de: 'stimme voll zu', fr: 'tout à fait d’accord', es: 'totalmente de acuerdo', ar: 'أوافق تمامًا' },
  },
};

/** The key of the metric in the library that each question is counted by unless another is chosen. */
export const CUSTOMER_QUESTION_METRICS: Readonly<Record<CustomerQuestion, string>> = {
  csat: 'asked-csat',
  recommend: 'asked-recommend',
  effort: 'asked-effort',
};

import type { QuestionnaireTemplate } from '../questionnaire-template.js';
import { withPromise } from './promise.js';

/** The template `exit`; see questionnaire-template for what the fields mean. */
export const EXIT: QuestionnaireTemplate = {
  key: 'exit',
  tag: 'exit',
  minutes: 3,
  title: { en: 'Exit', de: 'Austritt', fr: 'Départ', es: 'Salida', ar: 'مغادرة العمل' },
  description: {
    en: 'For people who are leaving: what weighed most, what was promised, what could have kept them. Collect them over a year, because small numbers are not shown. About 3 minutes.',
    de: 'Für Menschen, die gehen: was den Ausschlag gab, was zugesagt war, was sie gehalten hätte. Am besten über ein Jahr sammeln, denn kleine Zahlen werden nicht gezeigt. Etwa 3 Minuten.',
    fr: 'Pour les personnes qui partent : ce qui a le plus pesé, ce qui était promis, ce qui les aurait retenues. À recueillir sur un an, car de petits nombres ne sont pas montrés. Environ 3 minutes.',
    es: 'Para quienes se van: qué pesó más, qué se les prometió, qué los habría retenido. Conviene reunir un año, porque los números pequeños no se muestran. Unos 3 minutos.',
    ar: 'لمن يغادرون: ما كان له الوزن الأكبر، وما وُعدوا به، وما كان يمكن أن يبقيهم. اجمعها على مدى سنة، فالأعداد القليلة لا تُعرض. نحو 3 دقائق.',
  },
  introduction: withPromise({
    en: 'You are leaving us. What you can say now helps those who stay. Nothing of it goes into your file or a reference.',
    de: 'Sie verlassen uns. Was Sie jetzt sagen können, hilft denen, die bleiben. Nichts davon kommt in die Personalakte oder in ein Zeugnis.',
    fr: 'Vous nous quittez. Ce que vous pouvez dire maintenant aide les personnes qui restent. Rien n’en figurera dans votre dossier ni dans une référence.',
    es: 'Se va de la organización. Lo que pueda decir ahora ayuda a quienes se quedan. Nada de ello irá a su expediente ni a una referencia.',
    ar: 'أنت تغادرنا. ما تستطيع قوله الآن يفيد من يبقون. ولن يدخل شيء منه في ملفك ولا في أي شهادة.',
  }),
  codes: [
    'engagement-leaving-reason',
    'engagement-return',
    'engagement-recommend',
    'role-clarity-as-promised',
    'strategy-clarity-believe',
    'manager-support-listens',
    'manager-support-promises',
    'recognition-noticed',
    'voice-safe',
    'wellbeing-workload',
    'wellbeing-hours-fit',
    'fairness-respect',
    'fairness-pay',
    'fairness-promotion',
    'growth-standstill',
    'teamwork-help',
    'own-words-leaving',
  ],
  mandatory: ['engagement-return', 'engagement-recommend'],
};

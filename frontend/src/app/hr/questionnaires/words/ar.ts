import type { QuestionnaireListWords } from './en';

/** What the list of questionnaires says, in Arabic. */
export const ar: QuestionnaireListWords = {
  titles: {
    questionnaires: 'قوائم الأسئلة',
    new: 'قائمة أسئلة جديدة',
    questionnaire: 'قائمة الأسئلة',
    versions: 'الإصدارات',
    bank: 'بنك الأسئلة',
    moveIn: 'النقل من أداة أخرى',
  },

  heading: 'قوائم الأسئلة',
  lead: 'ما تسأل عنه الدورة، بالترتيب. الإصدار الذي استخدمته دورة لا يتغير أبدًا؛ والحفظ ينشئ الإصدار التالي.',
  moveIn: 'النقل من أداة أخرى',
  bank: 'بنك الأسئلة',
  new: 'قائمة أسئلة جديدة',
  caption: 'قوائم أسئلتكم',
  title: 'العنوان',
  version: 'الإصدار',
  questions: 'الأسئلة',
  languages: 'اللغات',
  minutes: 'الدقائق',
  state: 'الحالة',
  archived: 'مؤرشفة',
  used: 'استخدمتها دورة',
  notUsed: 'لم تُستخدم بعد',
  withArchived: (count) => `عرض المؤرشفة أيضًا (${count})`,
  none: 'لا توجد قائمة أسئلة بعد',
  noneYet: 'ابدأ بأحد النماذج أدناه وغيّره، أو اختر أسئلة من البنك.',

  templates: {
    heading: 'البدء من نموذج',
    look: 'عرض أسئلته',
    lookOf: (template) => `عرض أسئلته: ${template}`,
    start: 'البدء منه',
    startOf: (template) => `البدء منه: ${template}`,
    made: 'أُنشئت قائمة الأسئلة. غيّر فيها ما تشاء.',
  },
};

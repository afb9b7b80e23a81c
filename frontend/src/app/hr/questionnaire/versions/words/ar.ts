import { counted } from '../../../../words/ar-counted';
import type { VersionWords } from './en';

/** What the page of a questionnaire's versions says, in Arabic. */
export const ar: VersionWords = {
  heading: (title) => `إصدارات ${title}`,
  lead: 'الإصدار الذي استخدمته دورة لا يتغير أبدًا. والحفظ بعد ذلك ينشئ الإصدار التالي.',
  copy: 'إنشاء نسخة',
  copied: 'أُنشئت النسخة. غيّر فيها ما تشاء.',
  bringBack: 'إعادتها',
  isBack: 'عادت إلى القائمة.',
  archive: 'أرشفة',
  archived: 'هي مؤرشفة: لا تستطيع دورة جديدة استخدامها حتى تُعاد.',
  sure: (title) => `هل تريد أرشفة «${title}»؟`,
  sureText: 'تخرج من القائمة ولا تستطيع دورة جديدة استخدامها. وتبقى دوراتها ونتائجها كما هي، ويمكنك إعادتها.',
  archiveIt: 'أرشفتها',
  isArchived: 'تمت أرشفتها.',

  list: 'الإصدارات',
  version: (version) => `الإصدار ${version}`,
  facts: (questions, minutes, languages, written) => `${questions}، ${minutes}. ${languages}. ${written}`,
  written: (day) => `كُتب يوم ${day}.`,
  writtenBy: (day, person) => `كُتب يوم ${day} بقلم ${person}.`,
  writtenSometime: 'لم يعد أحد يعرف متى كُتب.',

  changed: (version) => `ما الذي تغير في الإصدار ${version}`,
  comparedWith: 'مقارنةً بهذا الإصدار',
  other: (version) => `الإصدار ${version}`,
  otherUsed: (version) => `الإصدار ${version}، استخدمته دورة`,
  breaks: (n) =>
    `أسئلة تسأل عن غير ما كانت تسأل عنه: ${counted(n, 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال')}. تُظهر الاتجاهات انقطاعًا هناك، ولا يُقارَن شيء عبره.`,
  languagesAdded: (languages) => `أصبحت الإجابة ممكنة بهذه اللغات أيضًا: ${languages}.`,
  languagesGone: (languages) => `لم تعد الإجابة ممكنة بهذه اللغات: ${languages}.`,
  introduction: 'تغيرت المقدمة.',
  sections: 'تغيرت الأقسام.',
  before: 'قبل ذلك:',
  changes: {
    added: 'أُضيف',
    'taken-out': 'أُخرج',
    moved: 'نُقل',
    reworded: 'أُعيدت صياغته بالمعنى نفسه',
    'new-meaning': 'معنى جديد: يبدأ اتجاهه من جديد',
    mandatory: 'لزوم الإجابة عنه: تغير',
    logic: 'تغير المنطق',
    section: 'في قسم آخر',
  },
  same: 'لا شيء مما يراه الناس: كلاهما يسأل عن الشيء نفسه بالكلمات نفسها.',
  first: 'هذا أول إصدار، فلا شيء يُقارَن به.',
  goOn: 'متابعة البناء',
};

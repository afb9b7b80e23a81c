import type { TeamHistoryWords } from './en';

/** What the page about the history of teams from a file says, in Arabic. */
export const ar: TeamHistoryWords = {
  title: 'تاريخ الفرق من ملف',
  lead: 'من كان في أي فريق، ومن متى إلى متى. سطر لكل شخص ولكل فريق من فرقه: أسطر الملف هي التاريخ الكامل للأشخاص الواردين فيه، ويبقى الآخرون كما هم. ترى أولًا ما الذي سيتغير.',
  teams: 'الفرق',
  download: 'تنزيل كملف',
  sample: 'مثال على هذا الملف',
  sampleHint: 'احتفظ أيضًا بملف اليوم: استيراده من جديد يلغي ما غيّره ملف آخر.',
  imported: 'تم استيراد التاريخ. يجري الآن إسناد ما عالجه هؤلاء الأشخاص في مكتب المساعدة إلى الفرق التي كانوا فيها حينها.',
};

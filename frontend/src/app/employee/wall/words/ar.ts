import type { WallWords } from './en';

/** What the wall of fame says, in Arabic. */
export const ar: WallWords = {
  title: 'لوحة الشرف',
  lead: 'زملاء فازوا بجائزة ووافقوا على الظهور هنا.',
  mine: 'جوائزك',
  with: (names) => `مع ${names}`,
  inTeam: (team) => `مع فريق ${team}`,
  from: (programme, day) => `${programme}، ${day}`,
  certificate: 'نزّل شهادتك (PDF)',
  card: 'نزّل صورة للمشاركة',

  question: 'هل توافق على أن يظهر اسمك في لوحة الشرف؟',
  questionFor: (category) => `هل توافق على أن يظهر اسمك في لوحة الشرف عن ${category}؟`,
  off: 'لا يظهر قبل موافقتك. ويمكنك سحب الموافقة في أي وقت، فيختفي اسمك فورًا.',
  until: 'حتى نهاية يوم',
  staying: 'يمكن أن يبقى اسمي عند مغادرتي المؤسسة',
  agree: 'نعم، اذكروا اسمي',
  agreed: 'يظهر اسمك الآن في لوحة الشرف.',
  on: (day) => `يظهر اسمك في لوحة الشرف حتى ${day}.`,
  onStaying: 'ويبقى عند مغادرتك.',
  withdraw: 'أزل اسمي',
  withdrawn: 'لم يعد اسمك في لوحة الشرف.',

  empty: 'لا أحد هنا بعد',
  emptyText: 'بعد إعلان الجائزة يقرر الفائزون بها هل تظهر أسماؤهم هنا.',
  left: 'شخص غادر المؤسسة',
  nobody: 'لم يفز أحد هنا.',
  winners: 'الفائزون',
};

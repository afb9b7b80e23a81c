import { counted, people } from '../../../words/ar-counted';
import type { TeamsWords } from './en';

const teams = (n: number): string => counted(n, 'فريق واحد', 'فريقان', 'فرق', 'فريقًا', 'فريق');

/** What the team tree, and the choice of teams in other pages, says in Arabic. */
export const ar: TeamsWords = {
  teams: 'الفرق',
  find: 'البحث عن فريق',
  notFound: 'لا فريق بهذا الاسم.',
  below: (team) => `الفرق التابعة لفريق ${team}`,
  lead: (count) => `${teams(count)}. من يقود فريقًا يرى نتائجه ونتائج كل الفرق التابعة له.`,
  bringIn: 'استيراد ملف',
  history: 'تاريخ الفرق',
  tree: 'شجرة الفرق',
  choose: 'اختر فريقًا',
  chooseText: 'عندها يمكنك تغيير اسمه أو نقله أو تحديد من يقوده أو إضافة فريق تابع له.',
  none: 'لا توجد فرق بعد',
  noneYet: 'استورد ملفًا فيه عمود للفريق.',
  noLeader: 'بلا قيادة',
  withBelow: (count) => `${people(count)} مع الفرق التابعة`,

  panel: {
    people: (count) => `عدد من في هذا الفريق نفسه: ${people(count)}.`,
    see: 'عرضهم',
    name: 'الاسم',
    under: 'يتبع',
    save: 'حفظ',
    leader: 'القيادة',
    takeAway: 'إزالة',
    nobody: 'لا أحد يقود هذا الفريق نفسه؛ وترى نتائجه الموارد البشرية ومن يقود فريقًا أعلى منه.',
    somebodyElse: 'يقوده شخص آخر',
    who: 'من يقوده',
    addBelow: 'إضافة فريق تابع',
    newName: 'اسم الفريق الجديد',
    add: 'إضافته',
    nameNeeded: 'أعط الفريق الجديد اسمًا.',
    leads: (person, team) => `القيادة في ${team} الآن لدى ${person}.`,
    nobodyLeads: (team) => `لا أحد يقود ${team} الآن.`,
    saved: 'تم حفظ الفريق.',
    standsBelow: (team, above) => `أصبح ${team} تابعًا لفريق ${above}.`,
  },

  choice: {
    none: 'لم يُختر أي فريق بعد.',
    ticked: (count, persons) => `المختار: ${teams(count)}، مع كل الفرق التابعة. ومجموعهم اليوم ${people(persons)}.`,
  },
};

import { countText } from '../../../words/numbers';
import type { CandidatesWords } from './en';

/** What the page of candidates says, in Arabic. */
export const ar: CandidatesWords = {
  title: 'المرشحون',
  heading: 'المرشحون',
  lead: 'كل من رُشّح، مرة واحدة لكل منهم، مع كل ما قيل عنهم. عدد مرات الترشيح ليس درجة: لا يرى المحكّمون العدد.',
  programme: 'برنامج الجوائز',
  search: 'البحث بالاسم',
  category: 'الفئة',
  all: 'الكل',
  comma: '، ',
  state: 'الحالة',
  states: { standing: 'مشارك', declined: 'فضّل عدم التقييم', removed: 'مستبعد' },
  kinds: { group: 'مجموعة', team: 'فريق' },
  voices: (count) => `عدد الترشيحات: ${countText(count)}`,
  none: 'لا مرشح',
  noneText: 'لم يُرشّح أحد بعد، أو لا أحد يطابق بحثك.',
  pages: 'الصفحات',
  first: 'الصفحة الأولى',
  next: 'الصفحة التالية',
  by: (nominator, day) => `صاحب الترشيح: ${nominator}، يوم ${day}.`,
  thanks: (colleague, day) => `شكر من ${colleague}، ${day}`,
  figure: (metric, team, period, figure, base) => `${metric} لفريق ${team} في ${period}: ${figure}${base ? `، وعدد التقييمات أو الاتصالات ${base}` : ''}`,
  standsBy: (colleague) => `تأييد من ${colleague}:`,
  because: {
    left: 'خارج المشاركة، إذ لم يعد أحد منه يعمل هنا.',
    ineligible: 'خارج المشاركة، إذ لا تسمح به قواعد الفئة.',
    withdrawn: 'خارج المشاركة، إذ سُحبت كل الترشيحات.',
    secretary: 'استبعدته الموارد البشرية:',
  },
  reason: 'سبب عدم إمكان مشاركته',
  remove: 'استبعاد',
  removed: 'استُبعد المرشح، وسُجّل ذلك.',
  bringBack: 'إعادته',
  returned: 'عاد المرشح إلى المشاركة.',
};

import { counted } from '../../../words/ar-counted';
import { link } from '../../../words/marks';
import { countText, inOrder } from '../../../words/numbers';
import type { CyclesWords } from './en';

const percents = (percent: string): string => inOrder(`${percent} %`);

/** What the pages that list the cycles say, in Arabic. */
export const ar: CyclesWords = {
  titles: {
    overview: 'الاستبيانات والجوائز',
    cycles: 'الدورات',
    calendar: 'التقويم',
    series: 'السلاسل',
    newSeries: 'سلسلة جديدة',
    newCycle: 'دورة جديدة',
    cycle: 'الدورة',
    cards: 'البطاقات المطبوعة',
    mail: 'رسائل دورة',
    poster: 'الملصق',
  },

  states: { draft: 'مسودة', open: 'مفتوحة', closed: 'مغلقة', published: 'منشورة' },
  seriesStates: { active: 'جارية', paused: 'متوقفة', ended: 'منتهية' },
  planned: 'مخطط لها',
  days: (from, until) => `من ${from} إلى ${until}`,
  untilDay: (day) => `حتى ${day}`,
  print: 'طباعة',
  lookAgain: 'التحقق من جديد',

  sentences: {
    draft: (day) => `مسودة، يُفترض أن تُفتح يوم ${day}. لم يُسأل أحد بعد.`,
    over: (day) => `كان آخر يوم ${day}؛ والخطوة التالية هي الإغلاق.`,
    lastDay: 'مفتوحة. اليوم هو آخر يوم.',
    open: (day, left) => `مفتوحة حتى ${day}، بقي ${counted(left, 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم')}.`,
    closed: 'مغلقة. يجري عدّ الإجابات.',
    published: (day) => `منشورة. أُغلقت يوم ${day}.`,
    publishedBy: (day) => `منشورة. استمرت حتى ${day} على أبعد تقدير.`,
  },

  events: {
    drafted: 'إعداد المسودة',
    tested: 'إجراء تجربة',
    keyMade: 'إنشاء الأمناء لمفتاحهم',
    opened: 'الفتح',
    extended: 'التمديد',
    reminded: 'إرسال تذكير',
    tightened: 'رفع أصغر مجموعة',
    earlyEnd: 'الإعلان عن نهاية أبكر',
    closed: 'الإغلاق',
    published: 'النشر',
    shredded: 'إتلاف بطاقات الإجابة المختومة والمفاتيح',
    by: (what, who) => `${what}، بواسطة ${who}`,
    detail: (what, detail) => `${what}: ${detail}`,
    afterLastDay: (day) => `بعد آخر يوم، ${day}`,
    groups: (k, kComments) => `الأرقام ${k}، التعليقات ${kComments}`,
  },

  participation: {
    about: percents,
    atLeast: (percent) => `${percents(percent)} أو أكثر`,
    atMost: (percent) => `${percents(percent)} أو أقل`,
    low: 'أقل من الثلث',
    middle: 'بين الثلث والثلثين',
    high: 'أكثر من الثلثين',
  },

  list: {
    lead: 'الدورة هي إجراء واحد لقائمة أسئلة: من يُسأل، ومن متى إلى متى، وما الذي نتج عنها.',
    all: 'كل الدورات',
    none: 'لا توجد دورات بعد',
    noneYet: 'اختر قائمة أسئلة ومن يُسأل وحتى متى. لا يُرسل شيء قبل أن تفتحها.',
    make: 'إنشاء دورة',
    questionnaires: 'عرض قوائم الأسئلة',
    name: 'الاسم',
    state: 'الحالة',
    opens: 'تُفتح',
    closes: 'تُغلق',
    questionnaire: 'قائمة الأسئلة',
    version: (title, version) => `${title}، الإصدار ${version}`,
    invited: 'المدعوون',
    notOpened: 'لم تُفتح',
    kindAndState: (kind, state) => `${kind}، ${state}`,
    timeline: 'الدورات والجوائز على مدى اثني عشر شهرًا',
    survey: 'استبيان',
    nominations: 'ترشيحات',
  },

  calendar: {
    lead: 'كل استبيانات الشهر: ما كان منها، وما يجري، وما خُطط له.',
    before: 'الشهر السابق',
    after: 'الشهر التالي',
    now: 'هذا الشهر',
    caption: (month) => `استبيانات ${month}`,
    all: (month) => `كل استبيانات ${month}`,
    none: 'لا استبيان في هذا الشهر',
    noneYet: 'أعدّ مسودة دورة، أو ابدأ سلسلة تُعدّ الدورات من تلقاء نفسها.',
    start: 'بدء سلسلة',
  },

  overview: {
    awards: 'الجوائز',
    people: 'الأشخاص',
    noCycle: `لا توجد دورات بعد. ${link('أنشئ دورة')}: تبقى مسودة حتى تفتحها.`,
    noAward: `لا توجد برامج جوائز بعد. ${link('أنشئ برنامجًا')}.`,
    teams: 'عرض الفرق',
    inTeams: (teams) => `في ${counted(teams, 'فريق واحد', 'فريقين', 'فرق', 'فريقًا', 'فريق')}.`,
    allLed: 'لكل منها قيادة.',
    unled: (unled) => `عدد الفرق بلا قيادة: ${countText(unled)}.`,
    nominations: (count) => (count === 0 ? 'لا ترشيحات.' : `${counted(count, 'ترشيح واحد', 'ترشيحان', 'ترشيحات', 'ترشيحًا', 'ترشيح')}.`),
  },

  programme: {
    states: { draft: 'مسودة', open: 'مفتوح', closed: 'مغلق' },
    revealed: 'أُعلن',
    draft: 'مسودة. لم يسمع به أحد بعد.',
    accepting: (day) => `يستطيع الموظفون الترشيح حتى ${day}.`,
    announced: (day) => `أُعلن عنه. تُقبل الترشيحات من ${day}.`,
    closed: 'مغلق. لم يعد يقبل ترشيحات.',
  },
};

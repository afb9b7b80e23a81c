import { counted } from '../../../words/ar-counted';
import { link } from '../../../words/marks';
import type { MoveInWords } from './en';

/** What the page says on which a questionnaire comes over from another tool, in Arabic. */
export const ar: MoveInWords = {
  heading: 'النقل من أداة أخرى',
  lead: 'تصبح قائمة أسئلة من LimeSurvey أو SurveyJS واحدة من قوائمكم. وترى ما ستكون عليه، وكل ما لا يمكن نقله، قبل إنشاء أي شيء.',
  steps: { label: 'أين وصل النقل', file: 'اختيار ملف', previewed: 'المراجعة', done: 'أُنشئت' },
  another: 'اختيار ملف آخر',
  drop: 'اختر ملفًا أو أفلته هنا',
  hint: 'بنية استبيان (‎.lss) أو أرشيف استبيان (‎.lsa) من LimeSurvey، أو ملف JSON من SurveyJS.',
  promise: 'لا يُنقل إلا ما سُئل عنه. ولا تُفتح الإجابات ولا بيانات المشاركين الموجودة في الأرشيف ولا تُحفظ، لأنها قُدّمت في ظل وعد آخر.',
  results: `تأتي نتائج الفرق بوصفها ${link('نتائج سابقة')}، من ملف CSV.`,
  files: { caption: 'الملفات التي أُرسلت', file: 'الملف', from: 'المصدر', on: 'أُرسل يوم', state: 'الحالة', made: 'أُنشئت', notMade: 'لم تُنشأ بعد' },
  made: 'أُنشئت قائمة الأسئلة.',
  open: `${link('افتحها في المُنشئ')} وراجع التقرير أدناه.`,
  earlier: `ما أظهرته استبيانات سابقة يأتي بوصفه ${link('نتائج سابقة')}.`,
  make: 'إنشاء قائمة الأسئلة',
  discard: 'التخلي عن هذا الملف',
  discarded: 'لم يُنشأ شيء من الملف.',
  again: 'أُرسل هذا الملف نفسه من قبل. وهذه حاله الآن.',
  refused: {
    'import-changed': 'تغيّر ما اختير لقائمة الأسئلة هذه، أو سؤال من أسئلتكم، في أثناء إنشائها. لذلك لم يُنشأ شيء. يرجى مراجعتها مرة أخرى ثم إنشاؤها.',
    'already-applied': 'أُنشئت قائمة الأسئلة بالفعل. يمكن تغييرها في مكانها.',
  },
  noQuestion: 'لم يُختر أي سؤال.',
  tooMany: (count, most, over) => `عدد الأسئلة هنا ${count}. ولا يمكن أن يُطرح أكثر من ${most}؛ استبعد منها ${over}.`,
  undecided: (n) => `أسئلة ما زالت تحتاج إلى عامل: ${counted(n, 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال')}.`,

  report: {
    heading: 'ما لم يعد كما كان',
    csv: 'التقرير بصيغة CSV',
    caption: 'التقرير سطرًا سطرًا',
    where: 'أين',
    whole: 'القائمة كلها',
    kind: 'ما الذي حدث',
    what: 'ماذا، وما البديل',
    kinds: { 'left-out': 'مستبعد', changed: 'مُغيَّر', look: 'للمراجعة' },
    counts: {
      'left-out': (n) => `المستبعد: ${n}`,
      changed: (n) => `المُغيَّر: ${n}`,
      look: (n) => `ما يحتاج إلى مراجعة: ${n}`,
    },
    inFile: 'في الملف',
    nothing: 'نُقل كل شيء كما كان.',
  },

  becomes: {
    would: 'ما ستكون عليه',
    is: 'ما أُنشئ',
    count: (count, most, languages) => `عدد الأسئلة ${count} من ${most} كحد أقصى، مع حساب كل عبارة في المصفوفة. اللغات: ${languages}.`,
    title: 'العنوان',
    rest: 'عامل كل سؤال بلا عامل',
    chooseFor: (n) => `اختر عاملًا (عدد الأسئلة: ${n})`,
    restHint: 'موضوع السؤال يحدد الرقم الذي يُحسب فيه. اختره سؤالًا سؤالًا حيث يهم ذلك.',
    texts: 'عرض النصوص بهذه اللغة',
    leftOut: 'المستبعد',
    when: 'يُطرح عندما',
    take: (code, question) => `نقل ${code}: ${question}`,
    was: 'كان',
    mandatory: 'الإجابة عنه لازمة',
    there: 'موجود من قبل',
    driverOf: (code) => `عامل ${code}`,
    chooseDriver: 'اختر عاملًا',
    proposed: 'مقترح من كلماته',
  },
};

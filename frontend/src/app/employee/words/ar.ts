import { counted } from '../../words/ar-counted';
import { link, name } from '../../words/marks';
import type { EmployeeWords } from './en';

const questionsOf = (n: number): string => counted(n, 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال');
const minutesOf = (n: number): string => counted(n, 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة');

/** What the pages of everybody who is signed in say, in Arabic. */
export const ar: EmployeeWords = {
  titles: { nominate: 'الترشيح', account: 'الحساب' },
  withdrawn: 'مسحوب',
  comma: '، ',

  home: {
    hello: (first) => `مرحبًا ${first}`.trim(),
    surveys: 'استبيانات لك',
    open: (questions, minutes, day) => `${questionsOf(questions)}، والمدة التقريبية: ${minutesOf(minutes)}. مفتوح حتى ${day}.`,
    lastTime: 'ما فعلناه في المرة السابقة',
    nobodySees: 'لا أحد هنا يستطيع أن يرى من أجاب بماذا. وقبل الإرسال ترى كل ما يرافق إجاباتك.',
    answer: 'أجب',
    answerTo: (survey) => `أجب عن ${survey}`,
    noSurvey: 'لا يوجد استبيان في انتظارك',
    noSurveyYet: 'حين يُفتح استبيان تصلك رسالة، ويبقى هنا حتى يُغلق.',
    answered: (survey) =>
      `قد توجد ردود على تعليقات في ${name(survey)}. يرى الجميع هذه الملاحظة. ${link(`ابحث عن الردود في ${survey}`)} بالرمز الموجود على إيصالك إن كنت قد طلبت ردًا.`,
    awards: 'الجوائز',
    nominateUntil: (day) => `رشّح زميلًا حتى ${day}.`,
    mine: 'ترشيحاتي',
    nominatedFor: (category) => `عن فئة ${name(category)}`,
    all: 'كل الترشيحات، لتغييرها أو سحبها',
  },

  start: {
    heading: 'من أين تبدأ',
    people: 'أضف موظفيك',
    peopleText: 'ملف فيه الأسماء والعناوين والفرق. ترى ما سيحدث قبل أن يحدث.',
    demo: 'تجوّل في العرض',
    demoText: 'مؤسسة خيالية فيها دورات وجوائز ونتائج على مدى عامين. تسجّل الدخول هناك بصفة شخص آخر؛ ولا يُمس شيء هنا.',
    invite: 'ادعُ زميلًا',
    inviteRole: 'حدد من يمكنه إجراء الاستبيانات أو إدخال نتائج العملاء أو الإدارة.',
    inviteMail: 'الزميل الذي له بريد إلكتروني في الدليل يسجّل الدخول برابط يصله بالبريد.',
  },

  nominations: {
    heading: 'رشّح زميلًا',
    lead: 'قل من أحدث فرقًا وما الذي نتج عن ذلك.',
    open: 'الجوائز المفتوحة',
    openUntil: (categories, day) => `${categories}. مفتوحة حتى ${day}.`,
    act: 'رشّح',
    actFor: (programme) => `رشّح لبرنامج ${programme}`,
    noAward: 'لا توجد جائزة مفتوحة',
    noAwardYet: 'حين يُفتح الترشيح يمكنك أن تسمّي زميلًا هنا وتقول السبب.',
    mine: 'ترشيحاتي',
    nobody: 'لم ترشّح أحدًا بعد',
    nobodyYet: 'ما ترسله يظهر هنا، ويمكنك تغييره أو سحبه ما دام الترشيح مفتوحًا.',
  },

  nominate: {
    back: 'الترشيحات',
    openUntil: (day) => `مفتوح حتى ${day}. تقرأ الموارد البشرية ما تكتبه ويظهر اسمك بجانبه؛ ولا يراه الزميل الآن.`,
    category: 'الفئة',
    colleague: 'الزميل',
    why: 'السبب',
    act: 'رشّح',
    sending: 'يجري الإرسال …',
    notNow: 'ليس الآن',
    closed: 'لا يقبل هذا البرنامج ترشيحات',
    closedText: 'ربما انتهى أو لم يبدأ بعد. ما أرسلته موجود بين ترشيحاتك.',
    chooseCategory: 'اختر فئة.',
    chooseColleague: 'اختر زميلًا من القائمة.',
    sayMore: (least, there) => `اذكر السبب، وأقل عدد من الأحرف هو ${least}؛ والموجود الآن ${there}.`,
    hint: (least, most) => `ماذا فعل، ولمن، وما الذي نتج عن ذلك؟ عدد الأحرف من ${least} إلى ${most}.`,
    missing: (there, missing) => `عدد الأحرف ${there}؛ وما زال ينقص ${missing}.`,
    length: (there, most) => `عدد الأحرف ${there}، والحد الأقصى ${most}.`,
    done: (colleague, category) => `تم ترشيح ${colleague} عن فئة ${category}. يمكنك تغيير الترشيح أو سحبه ما دام الترشيح مفتوحًا.`,
  },

  nomination: {
    closed: 'مغلق',
    facts: (category, programme, day) => `${category}، ${programme}. أُرسل يوم ${day}.`,
    why: (colleague) => `لماذا ${colleague}`,
    save: 'حفظ',
    leave: 'اتركه كما كان',
    change: 'تغيير',
    changeFor: (colleague) => `تغيير أسباب ترشيح ${colleague}`,
    withdraw: 'سحب',
    withdrawFor: (colleague) => `سحب ترشيح ${colleague}`,
    sayMore: (least) => `اذكر السبب، وأقل عدد من الأحرف هو ${least}.`,
    changed: 'تم تغيير أسبابك.',
    sure: (colleague) => `هل تسحب ترشيح ${colleague}؟`,
    sureText: (category) => `لن يُحسب بعد ذلك عن فئة ${category}. وما دام الترشيح مفتوحًا يمكنك كتابة ترشيح جديد.`,
    withdrawIt: 'اسحبه',
    withdrawn: (colleague) => `تم سحب ترشيح ${colleague}.`,
  },

  account: {
    heading: 'الحساب',
    where: 'أين سجّلت الدخول',
    thisDevice: 'هذا الجهاز',
    everywhere: 'تسجيل الخروج من كل الأجهزة',
    mail: 'رسائلك',
    password: 'تغيير كلمة المرور',
    present: 'كلمة المرور الحالية',
    presentHint: 'اتركها فارغة إن كنت لم تسجّل الدخول إلا برابط من رسالة.',
    fresh: 'كلمة المرور الجديدة',
    passwordHint: (least) => `أقل عدد من الأحرف هو ${least}؛ والجملة سهلة التذكر.`,
    change: 'تغيير',
    device: 'الجهاز',
    since: 'منذ',
    changed: 'تم تغيير كلمة المرور.',
    sure: 'هل تسجّل الخروج من كل الأجهزة؟',
    sureText: 'يلزم تسجيل الدخول من جديد على كل جهاز، ومنها هذا الجهاز. ولا يضيع شيء مما حُفظ.',
    stillSignedIn: (reason) => `ما زلت مسجل الدخول. ${reason}`,
    deviceOn: (browser, system) => `${browser} على ${system}`,
    otherProgram: 'برنامج آخر',
  },

  mail: {
    language: 'لغة رسائلك',
    zone: 'منطقتك الزمنية',
    hint: 'تصل الدعوات صباحًا بحسب هذه الساعة، ولا تصل ليلًا أبدًا.',
    save: 'حفظ',
    takeHere: (zone) => `استخدام منطقة هذا الجهاز، ${zone}`,
    usual: (language) => `كما في مؤسستك، ${language}`,
    wrongZone: 'اكتب منطقة زمنية مثل Europe/Berlin.',
    done: 'ستصلك الرسائل على هذا النحو.',
  },
};

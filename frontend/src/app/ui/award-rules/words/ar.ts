import { counted } from '../../../words/ar-counted';
import type { AwardRuleWords } from './en';

const months = (count: number): string => counted(count, 'شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر');
const lastMonths = (count: number): string => counted(count, 'الشهر الأخير', 'الشهرين الأخيرين', 'أشهر أخيرة', 'شهرًا أخيرًا', 'شهر أخير');
const lastProgrammes = (count: number): string => counted(count, 'البرنامج الأخير', 'البرنامجين الأخيرين', 'برامج أخيرة', 'برنامجًا أخيرًا', 'برنامج أخير');

/** What rules of who can win say, in Arabic. */
export const ar: AwardRuleWords = {
  'tenure-at-least': (count) => `مدة العمل هنا عند إغلاق الترشيح، على الأقل: ${months(count)}`,
  'tenure-at-most': (count) => `مدة العمل هنا عند إغلاق الترشيح، على الأكثر: ${months(count)}`,
  'in-teams': (teams) => `في ${teams}، أو في فريق تحته`,
  'not-in-teams': (teams) => `ليس في ${teams}، ولا في فريق تحته`,
  'attribute-is': (label, values) => `${label}: ${values}`,
  'attribute-is-not': (label, values) => `${label}: ليس ${values}`,
  'not-winner': {
    category: {
      programmes: (count) => `لم يفز بهذه الفئة في ${lastProgrammes(count)}`,
      months: (count) => `لم يفز بهذه الفئة في ${lastMonths(count)}`,
    },
    any: {
      programmes: (count) => `لم يفز بشيء في ${lastProgrammes(count)}`,
      months: (count) => `لم يفز بشيء في ${lastMonths(count)}`,
    },
  },
  'not-on-leave': (days) =>
    days === 0
      ? 'ليس في إجازة في أول يوم من الترشيح'
      : `ليس في إجازة تزيد على ${counted(days, 'يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم')} في أول يوم من الترشيح`,
  'not-running-it': 'ليس في الموارد البشرية، ولا أمين سر هذا البرنامج ولا محكّمًا فيه',
  attributes: { site: 'الموقع', 'role-band': 'المستوى الوظيفي', language: 'اللغة' },
  everybody: 'كل من يعمل هنا',
  goneTeam: 'فريق لم يعد موجودًا',
};

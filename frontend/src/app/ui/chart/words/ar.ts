import type { ChartWords } from './en';

/** What the drawings say besides what they are told to, in Arabic. */
export const ar: ChartWords = {
  low: 'الأدنى',
  high: 'الأعلى',
  period: 'الفترة',
  ofAllTeams: (measure) => `${measure}، كل الفرق`,
  weak: 'القاعدة صغيرة جدًا',
  team: 'الفريق',
  respondents: 'المجيبون',
  customerBase: 'قاعدة العملاء',
  quarter: 'الربع',
  points: (teams) => `كل نقطة فريق واحد، وعددها ${teams}. ولا تبدأ المحاور من الصفر.`,
  band: 'المظلل: مجال 95 % للخط.',
};

import { name } from '../../../words/marks';
import type { MailWords } from './en';

/** What the mailbox of an embedded run says, in Arabic. */
export const ar: MailWords = {
  heading: 'الرسائل',
  lead: 'هذه النسخة من Throughline لا ترسل بريدًا إلى الخارج؛ وما كانت سترسله موجود هنا.',
  refresh: 'تحديث',
  none: 'لا رسائل بعد',
  noneYet: 'تظهر هنا الدعوات والتذكيرات وروابط الدخول فور إرسالها.',
  messages: 'الرسائل',
  message: 'الرسالة',
  choose: 'اختر رسالة.',
  all: 'كل الرسائل',
  facts: (from, to, time) => `من ${name(from)} إلى ${name(to)}، ${time}`,
  frame: 'الرسالة كما تبدو في برنامج بريد',
  asItLooks: 'عرضها كما تبدو',
  asText: 'عرضها نصًا عاديًا',
};

import { CUSTOMER_SCALE_ENDS, CUSTOMER_SCALES, type CustomerQuestion, directionOf, type Language } from '@throughline/domain';
import { escaped } from './feedback-page.rules.js';

/** What stands under a mail: the question and one plain link a value, which opens the page with that value chosen. Nothing is answered by opening a link, since programs that look at mails open links too. */
export function mailFooter(question: CustomerQuestion, wording: string, link: string, language: Language): { html: string; text: string } {
  const { min, max } = CUSTOMER_SCALES[question];
  const { low, high } = CUSTOMER_SCALE_ENDS[question];
  const values = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const at = (value: number): string => `${link}${link.includes('?') ? '&' : '?'}v=${value}&lang=${language}`;
  const meaning = (value: number): string => (value === min ? ` (${low[language]})` : value === max ? ` (${high[language]})` : '');
  // mail programs read styles only where they stand in the tag, and tables before anything else
  const cell = 'padding:4px';
  const button =
    'display:inline-block;min-width:28px;padding:10px 6px;border:1px solid #6f7a8f;border-radius:6px;color:#0b4f8a;background:#ffffff;font:bold 16px sans-serif;text-align:center;text-decoration:none';
  const html = [
    `<table role="presentation" dir="${directionOf(language)}" lang="${language}" cellpadding="0" cellspacing="0" border="0"><tr><td style="${cell};font:16px sans-serif">${escaped(wording)}</td></tr><tr><td>`,
    ...values.map((value) => `<a href="${escaped(at(value))}" style="${button}">${value}</a>&#8203; `),
    `</td></tr><tr><td style="${cell};font:13px sans-serif;color:#4a5468">${min}: ${escaped(low[language])} · ${max}: ${escaped(high[language])}</td></tr></table>`,
  ].join('\n');
  const text = [wording, ...values.map((value) => `${value}${meaning(value)}: ${at(value)}`)].join('\n');
  return { html, text };
}

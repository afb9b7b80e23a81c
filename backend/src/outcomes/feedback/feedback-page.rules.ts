import { createHash } from 'node:crypto';
import { CUSTOMER_SCALE_ENDS, CUSTOMER_SCALES, CUSTOMER_SURVEY, type CustomerQuestion, directionOf, type Language, LANGUAGE_NAMES } from '@throughline/domain';
import { FEEDBACK_WORDS } from './feedback-words.rules.js';

/** What every page for customers is drawn with. */
export interface FeedbackFrame {
  readonly language: Language;
  /** The languages to switch to, each with the address of the page in it. */
  readonly switches: readonly { readonly language: Language; readonly address: string }[];
}

/** The page that asks. */
export interface AskingPage extends FeedbackFrame {
  readonly organisation: string;
  readonly question: CustomerQuestion;
  readonly wording: string;
  /** The value that is chosen already, by the link or an answer before. */
  readonly chosen: number | undefined;
  /** Days for which a comment is kept; undefined where none is asked for. */
  readonly commentDays: number | undefined;
  /** What was typed, when the page is shown again. */
  readonly comment: string;
  /** Whether the box is ticked by which a customer lets her words be passed on; undefined where that is not asked. */
  readonly passOn: boolean | undefined;
  /** Whether the link is one of a request, and whether it was answered before. */
  readonly invited: boolean;
  readonly answered: boolean;
  /** Where the form is sent. */
  readonly address: string;
  /** What makes a second sending of the same page no second answer; undefined where the link itself does. */
  readonly visit: string | undefined;
  /** What has to be put right first. */
  readonly problem: 'choose' | 'comment-too-long' | undefined;
}

/** What is said instead of a question. */
export type SaidInstead = 'closed' | 'late' | 'expired' | 'unknown' | 'many';

const STYLE = `*{box-sizing:border-box}
:root{color-scheme:light dark;--ink:#1b2230;--soft:#4a5468;--paper:#fff;--ground:#f3f5f8;--line:#6f7a8f;--strong:#0b4f8a;--on:#fff;--wrong:#9c1c1c}
@media(prefers-color-scheme:dark){:root{--ink:#eef1f6;--soft:#b8c1d1;--paper:#1b212c;--ground:#11151d;--line:#8490a6;--strong:#8cc4f5;--on:#0b1a2a;--wrong:#ffb4ab}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 2rem;background:var(--paper);min-height:100vh;overflow-wrap:anywhere}
h1{font-size:1.375rem;line-height:1.3;margin:.25rem 0 1rem}h2{font-size:1rem;margin:2rem 0 .25rem}p{margin:.25rem 0 .5rem}
.soft,.ends,footer{color:var(--soft);font-size:.9375rem}.wrong{color:var(--wrong);font-weight:600}
fieldset{border:0;margin:0;padding:0;min-width:0}legend{padding:0;width:100%}
.scale{display:grid;grid-template-columns:repeat(auto-fit,minmax(44px,1fr));gap:6px}
.scale label{position:relative;display:block}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:grid;place-items:center;min-height:48px;border:2px solid var(--line);border-radius:8px;font-size:1.125rem;font-weight:600}
.scale input:checked+span{background:var(--strong);border-color:var(--strong);color:var(--on)}
.scale input:focus-visible+span,button:focus-visible,a:focus-visible,textarea:focus-visible,.pass input:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
@media(forced-colors:active){.scale input:checked+span{outline:4px solid Highlight}}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.5rem 0 1rem}.ends span:last-child{text-align:end}
.comment{display:block;font-weight:600;margin-top:1rem}
textarea{width:100%;min-height:6rem;padding:.5rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px}
.pass{display:flex;gap:.75rem;margin-top:.75rem;padding:.5rem 0;cursor:pointer}
.pass input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--strong)}
textarea:placeholder-shown~.ask{display:none}
button{width:100%;min-height:52px;margin-top:1rem;font:inherit;font-size:1.125rem;font-weight:600;color:var(--on);background:var(--strong);border:0;border-radius:8px;cursor:pointer}
a{color:var(--strong);display:inline-block;padding:.6rem 0;min-width:24px}
nav{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin-top:1.5rem;border-top:1px solid var(--line)}
nav b{padding:.6rem 0}`;

/** The whole policy of the page: its own style by its hash, a form to the same place, and nothing else. */
export const FEEDBACK_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The page that asks one question: a plain form, which works in any browser without a program. */
export function askingPage(page: AskingPage): string {
  const words = FEEDBACK_WORDS[page.language];
  const problem =
    page.problem === undefined
      ? ''
      : `<p class="wrong" role="alert" id="wrong">${page.problem === 'choose' ? words.choose : words.commentTooLong(CUSTOMER_SURVEY.comment)}</p>`;
  const before = page.answered ? `<p>${words.before}</p>` : '';
  const hidden = [['lang', page.language], ...(page.visit === undefined ? [] : [['once', page.visit]])];
  return framed(
    page,
    page.wording,
    `<p class="soft">${escaped(words.asks(page.organisation))}</p>
<form method="post" action="${escaped(page.address)}" accept-charset="utf-8">
${hidden.map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value!)}">`).join('')}
<fieldset${page.problem === 'choose' ? ' aria-describedby="wrong"' : ''}><legend><h1>${escaped(page.wording)}</h1></legend>
${problem}${before}<div class="scale">${choices(page)}</div>
<p class="ends" aria-hidden="true"><span>${ends(page).low}</span><span>${ends(page).high}</span></p></fieldset>
${page.commentDays === undefined ? '' : commentField(page)}<button>${words.send}</button>
</form>
<footer><h2>${words.kept}</h2>
<p>${escaped(words.keptText(page.organisation))}${page.invited ? ` ${words.ofRequest}` : ''}</p>
${page.commentDays === undefined ? '' : `<p>${words.commentKept(page.commentDays)}</p>`}<p>${words.notKept}</p>
<p>${words.change(CUSTOMER_SURVEY.changeHours)}</p></footer>`,
  );
}

/** The page after an answer. `again`: the address at which it can be changed. */
export function thanksPage(frame: FeedbackFrame, again: string): string {
  const words = FEEDBACK_WORDS[frame.language];
  return framed(
    frame,
    words.thanks,
    `<h1>${words.thanks}</h1><p>${words.arrived}</p><p>${words.change(CUSTOMER_SURVEY.changeHours)}</p><p><a href="${escaped(again)}">${words.changeIt}</a></p>`,
  );
}

/** The page that says why nothing is asked. */
export function insteadPage(frame: FeedbackFrame, said: SaidInstead): string {
  const words = FEEDBACK_WORDS[frame.language];
  const [heading, text] =
    said === 'late' ? words.late(CUSTOMER_SURVEY.changeHours) : said === 'expired' ? words.expired(CUSTOMER_SURVEY.invitationDays) : words[said];
  return framed(frame, heading, `<h1>${heading}</h1><p>${text}</p>`);
}

/** A text that may stand in HTML, between tags and in an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function choices({ question, language, chosen }: AskingPage): string {
  const { min, max } = CUSTOMER_SCALES[question];
  const { low, high } = CUSTOMER_SCALE_ENDS[question];
  const meaning = (value: number): string => (value === min ? `${value}: ${low[language]}` : value === max ? `${value}: ${high[language]}` : String(value));
  return Array.from({ length: max - min + 1 }, (_, i) => min + i)
    .map(
      (value) =>
        `<label><input type="radio" name="value" value="${value}" aria-label="${escaped(meaning(value))}"${value === chosen ? ' checked' : ''} required><span aria-hidden="true">${value}</span></label>`,
    )
    .join('');
}

function ends({ question, language }: AskingPage): { low: string; high: string } {
  const { min, max } = CUSTOMER_SCALES[question];
  const { low, high } = CUSTOMER_SCALE_ENDS[question];
  return { low: `${min}: ${low[language]}`, high: `${max}: ${high[language]}` };
}

/** The box about passing words on is there once something is written: an empty field shows its placeholder, which is a blank, and what follows it is not shown. */
function commentField({ language, comment, commentDays, passOn, problem }: AskingPage): string {
  const words = FEEDBACK_WORDS[language];
  const pass =
    passOn === undefined
      ? ''
      : `<div class="ask"><label class="pass"><input type="checkbox" name="pass" value="yes" aria-describedby="pass"${passOn ? ' checked' : ''}><span>${words.pass}</span></label><p class="soft" id="pass">${words.passHint}</p></div>
`;
  const described = problem === 'comment-too-long' ? 'hint wrong' : 'hint';
  return `<label class="comment" for="comment">${words.comment}</label><p class="soft" id="hint">${words.commentHint(commentDays!)}</p>
<textarea id="comment" name="comment" dir="auto" aria-describedby="${described}" maxlength="${CUSTOMER_SURVEY.comment}"${pass && ' placeholder=" "'}>${escaped(comment)}</textarea>
${pass}`;
}

function framed({ language, switches }: FeedbackFrame, title: string, body: string): string {
  const words = FEEDBACK_WORDS[language];
  const links = switches.map((one) =>
    one.language === language
      ? `<b lang="${language}" aria-current="true">${LANGUAGE_NAMES[language]}</b>`
      : `<a lang="${one.language}" hreflang="${one.language}" href="${escaped(one.address)}">${LANGUAGE_NAMES[one.language]}</a>`,
  );
  const nav = links.length > 1 ? `<nav aria-label="${words.languages}">${links.join('')}</nav>` : '';
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}${nav}</main></body></html>`;
}

import { LANGUAGES } from '@throughline/domain';
import { mustCount } from './customer-survey.rules.js';
import { idsIn, saysOf, sealedIds, signatureOf, signedQuery, signedText, subjectOf } from './feedback-link.js';
import { askingPage, type AskingPage, FEEDBACK_POLICY, insteadPage } from './feedback-page.rules.js';
import { mailFooter } from './mail-footer.rules.js';
import { spokenLanguage } from './spoken-language.rules.js';

const [ORGANISATION, ID] = ['0191d2a0-0000-7000-8000-000000000001', '0191d2a0-0000-7000-8000-0000000000ff'];
const KEY = Buffer.from('k'.repeat(32));

describe('the code in a link', () => {
  it('gives its ids back, and is known by its key alone', () => {
    const code = sealedIds({ organisationId: ORGANISATION, id: ID }, KEY);
    expect(code).toMatch(/^[\w-]{56}$/);
    expect(idsIn(code, KEY)).toEqual({ organisationId: ORGANISATION, id: ID });
    expect(idsIn(code, Buffer.from('another key'))).toBeUndefined();
  });

  it('is nothing once a single letter is another, or one is missing or more', () => {
    const code = sealedIds({ organisationId: ORGANISATION, id: ID }, KEY);
    for (let i = 0; i < code.length; i++) expect(idsIn(code.slice(0, i) + (code[i] === 'A' ? 'B' : 'A') + code.slice(i + 1), KEY)).toBeUndefined();
    for (const other of [code.slice(1), `${code}A`, `${code}=`, '', 'x'.repeat(56)]) expect(idsIn(other, KEY)).toBeUndefined();
  });
});

describe('what a link says', () => {
  // RFC 4231 gives no case of this text; this one was computed with `printf 'agent=56\nticket=1234' | openssl dgst -sha256 -hmac secret`
  it('is signed as any program can sign it', () => {
    expect(signedText({ ticket: '1234', agent: '56', group: '' })).toBe('agent=56\nticket=1234');
    expect(signatureOf({ ticket: '1234', agent: '56' }, 'secret')).toBe('b2b70c83d5b0e6decfd0389726ccbc3208f650117e05b4653a545d6cdcb0417e');
  });

  it('counts only as it was signed, by any of the keys, and a link that says nothing needs none', () => {
    const query = Object.fromEntries(new URLSearchParams(signedQuery({ ticket: '1234', channel: 'shop & web' }, 'secret')));
    expect(saysOf(query, ['other', 'secret'])).toEqual({ agent: '', category: '', channel: 'shop & web', group: '', team: '', ticket: '1234' });
    expect(saysOf({ ...query, v: '4', lang: 'de' }, ['secret'])).toBeDefined();
    expect(saysOf({ ...query, s: String(query['s']).toUpperCase() }, ['secret'])).toBeDefined();
    for (const forged of [
      { ...query, ticket: '1235' },
      { ...query, agent: '7' },
      { ...query, s: '' },
      { ...query, s: undefined },
      { ticket: '1' },
      { ...query, ticket: ['1234'] },
    ])
      expect(saysOf(forged, ['secret'])).toBeUndefined();
    expect(saysOf(query, ['other'])).toBeUndefined();
    expect(saysOf({ v: '3' }, [])).toMatchObject({ ticket: '' });
  });

  it('cannot hide one line in another', () => {
    const s = signatureOf({ agent: '1', ticket: '2' }, 'secret');
    expect(signedText({ agent: '1\nticket=2' })).toBe(signedText({ agent: '1', ticket: '2' }));
    expect(saysOf({ agent: '1\nticket=2', s }, ['secret'])).toBeUndefined();
  });

  it('stands before what the survey says: team and group of the survey count only where the link names nobody', () => {
    const survey = { teamId: 'team', group: 'desk', channel: 'mail', category: '' };
    const nothing = { teamId: null, agent: '', group: '', channel: '', category: '' };
    expect(subjectOf(survey, nothing)).toEqual({ teamId: 'team', agent: '', group: 'desk', channel: 'mail', category: '' });
    expect(subjectOf(survey, { ...nothing, agent: '7', channel: 'chat' })).toEqual({ teamId: null, agent: '7', group: '', channel: 'chat', category: '' });
  });
});

describe('the metric of a survey', () => {
  const csat = { name: 'Ours', figuresFrom: 'feedback', valueMin: 1, valueMax: 5 } as const;
  it('takes feedback on the scale of the question', () => {
    expect(() => mustCount('csat', csat)).not.toThrow();
    expect(() => mustCount('csat', { ...csat, figuresFrom: 'events' })).toThrow('do not come from feedback');
    expect(() => mustCount('effort', csat)).toThrow('values from 1 to 5; the answers to this question go from 1 to 7');
  });
});

describe('the language of a customer', () => {
  it('is the one asked for, else the best liked of those that there are, else the first', () => {
    expect(spokenLanguage(LANGUAGES, 'ar', 'de')).toBe('ar');
    expect(spokenLanguage(LANGUAGES, 'tlh', 'nl, fr;q=0.4, de-CH;q=0.9')).toBe('de');
    expect(spokenLanguage(['en', 'es'], 'de', 'de, es;q=0.1')).toBe('es');
    expect(spokenLanguage(['fr'], undefined, undefined)).toBe('fr');
    for (const odd of ['*', ';;;', 'q=1', 'de;q=0']) expect(spokenLanguage(['en', 'de'], undefined, odd)).toBe('en');
  });
});

describe('the page of a customer', () => {
  const page: AskingPage = {
    ...{ language: 'en', switches: [], organisation: 'Müller & <Sons>', question: 'csat', wording: 'Was it "good" <b>?', chosen: 4, commentDays: 90 },
    ...{ comment: '</textarea><script>', passOn: undefined, invited: true, answered: false, address: '/f/x?a=1&b="', visit: undefined, problem: undefined },
  };
  it('writes what others wrote as text, wherever it stands', () => {
    const html = askingPage(page);
    expect(html).toContain('Was it &#34;good&#34; &#60;b&#62;?');
    expect(html).toContain('M\u00fcller &#38; &#60;Sons&#62;');
    expect(html).toContain('action="/f/x?a=1&#38;b=&#34;"');
    expect(html).not.toMatch(/<script|<b>\?|<Sons/);
  });

  it.each(LANGUAGES)('says in "%s" who asks, what is kept and for how long, and asks for every value of the scale', (language) => {
    const html = askingPage({ ...page, language, question: 'recommend' });
    expect(html.match(/type="radio"/g)).toHaveLength(11);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain('90');
    expect(html).toMatch(/value="4"[^>]* checked/);
    expect(html).not.toMatch(/undefined|\[object/);
    for (const said of ['closed', 'late', 'expired', 'unknown', 'many'] as const)
      expect(insteadPage({ language, switches: [] }, said)).toMatch(/<h1>[^<]{5,}<\/h1><p>[^<]{10,}/);
  });

  it.each(LANGUAGES)('asks in "%s" whether the words may be passed on, by a box that is not ticked, only where the survey asks so', (language) => {
    expect(askingPage({ ...page, language })).not.toContain('checkbox');
    expect(askingPage({ ...page, language, commentDays: undefined, passOn: false })).not.toContain('checkbox');
    const html = askingPage({ ...page, language, passOn: false });
    expect(html).toMatch(/<input type="checkbox" name="pass" value="yes" aria-describedby="pass"><span>[^<]{20,}<\/span>/);
    expect(html).toMatch(/<p class="soft" id="pass">[^<]{80,}<\/p>/);
    expect(askingPage({ ...page, language, passOn: true })).toMatch(/type="checkbox"[^>]* checked>/);
  });

  it('runs nothing, loads nothing, and is styled by its own style alone', () => {
    expect(FEEDBACK_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    const html = askingPage(page);
    expect(html).not.toMatch(/\b(src|srcset|style|on\w+)=|<link|@import|url\(/);
  });
});

describe('the footer of a mail', () => {
  it('has one plain link a value, in HTML and in text, also when the link has a query already', () => {
    const { html, text } = mailFooter('recommend', 'Recommend <us>?', 'https://x.example/f/abc?channel=a&s=1', 'de');
    expect(html.match(/<a href="https:\/\/x\.example\/f\/abc\?channel=a&#38;s=1&#38;v=\d+&#38;lang=de"/g)).toHaveLength(11);
    expect(html).toContain('Recommend &#60;us&#62;?');
    expect(html).not.toMatch(/<(img|script|form|style|link)/);
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain('10 (sehr wahrscheinlich): https://x.example/f/abc?channel=a&s=1&v=10&lang=de');
    expect(mailFooter('csat', 'Q', 'https://x.example/f/abc', 'en').text).toContain('https://x.example/f/abc?v=5&lang=en');
  });
});

import { LANGUAGES } from '@throughline/domain';
import { deliveryProblem } from './delivery.rules.js';
import { earlyEndMail, type InvitationFacts, invitationLink, invitationMail, languageOf, stopHeaders, unknownPlaces } from './invitation-mail.rules.js';
import { MAIL_WORDS } from './mail-words/mail-words.js';

const facts: InvitationFacts = {
  kind: 'invitation',
  organisationName: 'Alpha',
  cycleId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  cycleName: 'Spring',
  closesOn: '2026-03-31',
  minutes: 5,
  questionCount: 28,
  k: 7,
  kComments: 12,
  manifestSha256: 'fwAAAX8AAAF_AAABfwAAAX8AAAF_AAABfwAAAX8AAAE',
  publicUrl: 'https://survey.example',
  usualLanguage: 'en',
  own: {},
};
const ada = { name: 'Ada', language: 'en' as const };
const link = invitationLink(facts, 'SECRET');

describe('an invitation', () => {
  it('has the secret and the hash behind the mark that browsers keep to themselves', () => {
    const address = new URL(link);
    expect([address.origin + address.pathname + address.search, address.hash]).toEqual([
      'https://survey.example/i',
      '#c=0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f&t=SECRET&m=fwAAAX8AAAF_AAABfwAAAX8AAAF_AAABfwAAAX8AAAE',
    ]);
  });

  it('says until when, how long, who sees what, and the words to compare', () => {
    const { subject, text } = invitationMail(facts, ada, link);
    expect(subject).toBe('Your invitation: Spring');
    for (const part of [
      'Hello Ada,',
      'Tuesday',
      '31 March 2026',
      '28 questions',
      '5 minutes',
      'groups of 7 people or more',
      'groups of 12 or more',
      'lusab babad lusab babad',
      `${facts.publicUrl}/manifest/${facts.cycleId}`,
      `${facts.publicUrl}/how-it-is-anonymous`,
      invitationLink(facts, 'SECRET'),
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Do not remind me');
  });

  it('tells who is reminded how to be left alone', () => {
    const { subject, text } = invitationMail({ ...facts, kind: 'reminder' }, ada, link);
    expect(subject).toBe('Reminder: Spring');
    expect(text).toContain('no ballot has been collected');
    expect(text).toContain('Do not remind me again');
  });
});

describe('an invitation in several languages', () => {
  it('is in the language of the person, without its country, and where we have none in that of the organisation', () => {
    expect([languageOf('de-AT', 'fr'), languageOf('pt-BR', 'fr'), languageOf(null, 'es'), languageOf('ar', 'en')]).toEqual(['de', 'fr', 'es', 'ar']);
  });

  it.each(LANGUAGES)('says in %s everything that it says in English, with every place filled in', (language) => {
    for (const kind of ['invitation', 'reminder'] as const) {
      const { subject, text, html } = invitationMail({ ...facts, kind }, { name: 'Ada', language }, link);
      for (const part of ['Ada', '28', '7', '12', '31', '2026', 'lusab babad', link, `${facts.publicUrl}/manifest/`, '/how-it-is-anonymous'])
        expect(text).toContain(part);
      expect(subject).toContain('Spring');
      expect(`${subject}${text}`).not.toMatch(/[{}#]\w*[}]|undefined/);
      expect(text.split('\n- ')).toHaveLength(6);
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).toContain(link.replaceAll('&', '&amp;'));
      if (language !== 'en') expect(text).not.toContain('Your answers');
    }
  });

  it('counts as each language counts', () => {
    const minutes = (language: 'en' | 'ar' | 'de', count: number) => invitationMail({ ...facts, minutes: count }, { name: 'Ada', language }, link).text;
    expect(minutes('en', 1)).toContain('about one minute.');
    expect(minutes('de', 1)).toContain('etwa eine Minute.');
    expect([2, 3, 11].map((count) => ['دقيقتين', '3 دقائق', '11 دقيقة'].map((words) => minutes('ar', count).includes(words)))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('counts the people of the smallest groups as Arabic does, in six ways', () => {
    const said = (k: number) => invitationMail({ ...facts, k }, { name: 'Ada', language: 'ar' }, link).text;
    expect([said(7).includes('7 أشخاص'), said(15).includes('15 شخصًا'), said(100).includes('100 شخص ')]).toEqual([true, true, true]);
  });

  it('has the same marks of places in every language', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    for (const language of LANGUAGES) {
      const [words, english] = [MAIL_WORDS[language], MAIL_WORDS.en];
      for (const part of ['greeting', 'until'] as const) expect([language, part, places(words[part])]).toEqual([language, part, places(english[part])]);
      for (const kind of ['invitation', 'reminder'] as const)
        expect(places(words[kind].subject + words[kind].message)).toEqual(places(english[kind].subject + english[kind].message));
      expect(places(words.seen.join())).toEqual(places(english.seen.join()));
    }
  });
});

describe('the own words of an organisation', () => {
  const own = {
    en: { subject: 'Tell us, {name}: {cycle}', message: 'Dear {name},\n<b>please</b> answer by {closes}. {name}', sender: 'HR of {organisation}' },
  };

  it('stand in the place of the usual ones, in their language only, with the promises as they are', () => {
    const mail = invitationMail({ ...facts, own }, { name: 'Ada {cycle}', language: 'en' }, link);
    expect(mail).toMatchObject({ subject: 'Tell us, Ada {cycle}: Spring', sender: 'HR of Alpha' });
    expect(mail.text).toContain('Dear Ada {cycle},\n<b>please</b> answer by Tuesday');
    expect(mail.text).toContain('groups of 7 people or more');
    expect(mail.html).toContain('Dear Ada {cycle},<br>&lt;b&gt;please&lt;/b&gt;');
    expect(invitationMail({ ...facts, own }, { name: 'Ada', language: 'de' }, link).subject).toBe('Ihre Einladung: Spring');
  });

  it('never make a second line of a subject or a sender', () => {
    const lines = { en: { subject: 'One\r\nBcc: all@example.org', sender: 'HR\n<x@example.org>' } };
    const { subject, sender } = invitationMail({ ...facts, own: lines }, ada, link);
    expect([subject, sender]).toEqual(['One Bcc: all@example.org', 'HR <x@example.org>']);
  });

  it('know their places', () => {
    expect(unknownPlaces('{name} {cycle} {closes} {organisation} {secret} {} {constructor}')).toEqual(['{secret}', '{}', '{constructor}']);
  });

  it('are marked in every language when they are only tried out', () => {
    for (const language of LANGUAGES) {
      const { subject, text, html } = invitationMail({ ...facts, own }, { name: 'Ada', language }, 'https://survey.example/preview', true);
      expect(subject.startsWith(`[${MAIL_WORDS[language].test.mark}] `)).toBe(true);
      expect(text.startsWith(MAIL_WORDS[language].test.sentence)).toBe(true);
      expect(html).toContain(`<strong>${MAIL_WORDS[language].test.sentence}</strong>`);
      expect(text + html).not.toContain('/i#');
    }
  });
});

describe('the mail that a survey ends early', () => {
  it.each(LANGUAGES)('says in %s until when, has no link, and is the same for who answered and who did not', (language) => {
    const { subject, text, html } = earlyEndMail(facts, { name: 'Ada', language });
    for (const part of ['Ada', 'Spring', 'Alpha', '31', '2026']) expect(text).toContain(part);
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|http/);
    expect(html).toContain(`lang="${language}"`);
    if (language !== 'en') expect(text).not.toContain('answer');
  });
});

describe('the headers that stop reminders with one click', () => {
  it('are those of RFC 8058 and hold nothing that opens a ballot', () => {
    expect(stopHeaders(facts, 'STOP')).toEqual({
      'list-unsubscribe': `<https://survey.example/api/cycles/${facts.cycleId}/reminder-stops/STOP>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });
});

describe('a delivery that went wrong', () => {
  const fresh = { putOffAt: null };
  const now = new Date('2026-03-02T09:30:00Z');
  const problem = (error: object, before: Parameters<typeof deliveryProblem>[1] = fresh) => deliveryProblem(error, before, now);

  it('of which nobody knows whether the message arrived is not tried again but left to people', () => {
    for (const code of ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', undefined])
      expect(problem({ code, handedOver: true })).toEqual({ state: 'failed', problem: expect.stringContaining('may have arrived') });
    expect(problem({ code: 'ESOCKET', handedOver: false })).toBe('server');
    expect(problem({ code: 'EMESSAGE', responseCode: 554, handedOver: true })).toMatchObject({ state: 'failed' });
  });

  it('that everybody must be told is tried once more when it may have arrived, and not for ever', () => {
    const broken = { code: 'ESOCKET', handedOver: true };
    expect(deliveryProblem(broken, fresh, now, true)).toEqual({ state: 'later' });
    expect(deliveryProblem(broken, { putOffAt: now }, now, true)).toMatchObject({ state: 'failed' });
    expect(deliveryProblem({ code: 'ESOCKET' }, fresh, now, true)).toBe('server');
  });

  it('waits for a server that is away or does not want us, and gives nobody’s address up for it', () => {
    for (const error of [
      { code: 'ESOCKET' },
      { code: 'EAUTH', responseCode: 535 },
      { code: 'EENVELOPE', responseCode: 421 },
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 451 },
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
      {},
    ])
      expect(problem(error)).toBe('server');
  });

  it('gives an address up that the server refuses, without quoting it', () => {
    expect(problem({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 })).toEqual({
      state: 'failed',
      problem: 'The mail server refused the address (550).',
    });
    expect(problem({ code: 'EENVELOPE' })).toMatchObject({ state: 'failed' });
  });

  it('tries an address again that the server puts off, for a whole day', () => {
    const later = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 };
    expect(problem(later)).toEqual({ state: 'later' });
    expect(problem(later, { ...fresh, putOffAt: new Date('2026-03-01T09:00:00Z') })).toEqual({ state: 'later' });
    expect(problem(later, { ...fresh, putOffAt: new Date('2026-03-01T08:00:00Z') })).toEqual({
      state: 'failed',
      problem: 'The mail server put the message off for a whole day (450).',
    });
  });
});

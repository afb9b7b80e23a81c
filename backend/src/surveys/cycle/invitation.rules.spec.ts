import { LANGUAGES } from '@throughline/domain';
import { deliveryProblem, MOST_TRIES, pauseMinutes } from './delivery.rules.js';
import { type InvitationFacts, invitationLink, invitationMail, languageOf, unknownPlaces } from './invitation-mail.rules.js';
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
      'groups of 7 or more',
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
    expect(mail.text).toContain('groups of 7 or more');
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

describe('a delivery that went wrong', () => {
  const fresh = { tries: 0, unclear: 0 };
  it('of which nobody knows whether the message arrived is tried once more, and then left to people', () => {
    for (const code of ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', undefined])
      expect(deliveryProblem({ code, handedOver: true }, fresh)).toEqual({ state: 'unclear' });
    expect(deliveryProblem({ code: 'ESOCKET', handedOver: true }, { tries: 0, unclear: 1 })).toMatchObject({ state: 'failed' });
    expect(deliveryProblem({ code: 'ESOCKET', handedOver: false }, { tries: 0, unclear: 1 })).toBe('server');
    expect(deliveryProblem({ code: 'EMESSAGE', responseCode: 554, handedOver: true }, fresh)).toMatchObject({ state: 'failed' });
  });

  it('waits for a server that is away, and counts no try of anybody', () => {
    for (const error of [{ code: 'ESOCKET' }, { code: 'EAUTH', responseCode: 535 }, { code: 'EENVELOPE', responseCode: 421 }, {}]) {
      expect(deliveryProblem(error, fresh)).toBe('server');
    }
  });

  it('gives an address up that the server refuses, without quoting it', () => {
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 550 }, fresh)).toEqual({
      state: 'failed',
      problem: 'The mail server refused the address (550).',
    });
    expect(deliveryProblem({ code: 'EENVELOPE' }, fresh)).toMatchObject({ state: 'failed' });
  });

  it('tries an address again that the server puts off, six times', () => {
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 450 }, fresh)).toEqual({ state: 'later' });
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 450 }, { tries: MOST_TRIES - 1, unclear: 0 })).toMatchObject({ state: 'failed' });
  });

  it('pauses longer and longer, an hour at most', () => {
    expect([0, 1, 2, 5, 6, 500].map(pauseMinutes)).toEqual([1, 2, 4, 32, 60, 60]);
  });
});

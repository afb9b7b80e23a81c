import { deliveryProblem, MOST_TRIES, pauseMinutes } from './delivery.rules.js';
import { type InvitationFacts, invitationLink, invitationMail } from './invitation-mail.rules.js';

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
};

describe('an invitation', () => {
  it('has the secret and the hash behind the mark that browsers keep to themselves', () => {
    const link = new URL(invitationLink(facts, 'SECRET'));
    expect([link.origin + link.pathname + link.search, link.hash]).toEqual([
      'https://survey.example/i',
      '#c=0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f&t=SECRET&m=fwAAAX8AAAF_AAABfwAAAX8AAAF_AAABfwAAAX8AAAE',
    ]);
  });

  it('says until when, how long, who sees what, and the words to compare', () => {
    const { subject, text } = invitationMail(facts, 'Ada', 'SECRET');
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
    const { subject, text } = invitationMail({ ...facts, kind: 'reminder' }, 'Ada', 'SECRET');
    expect(subject).toBe('Reminder: Spring');
    expect(text).toContain('no ballot has been collected');
    expect(text).toContain('Do not remind me again');
  });
});

describe('a delivery that went wrong', () => {
  it('waits for a server that is away, and counts no try of anybody', () => {
    for (const error of [{ code: 'ESOCKET' }, { code: 'EAUTH', responseCode: 535 }, { code: 'EENVELOPE', responseCode: 421 }, {}]) {
      expect(deliveryProblem(error, 0)).toBe('server');
    }
  });

  it('gives an address up that the server refuses, without quoting it', () => {
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 550 }, 0)).toEqual({ state: 'failed', problem: 'The mail server refused the address (550).' });
    expect(deliveryProblem({ code: 'EENVELOPE' }, 0)).toMatchObject({ state: 'failed' });
  });

  it('tries an address again that the server puts off, six times', () => {
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 450 }, 0)).toEqual({ state: 'later' });
    expect(deliveryProblem({ code: 'EENVELOPE', responseCode: 450 }, MOST_TRIES - 1)).toMatchObject({ state: 'failed' });
  });

  it('pauses longer and longer, an hour at most', () => {
    expect([0, 1, 2, 5, 6, 500].map(pauseMinutes)).toEqual([1, 2, 4, 32, 60, 60]);
  });
});

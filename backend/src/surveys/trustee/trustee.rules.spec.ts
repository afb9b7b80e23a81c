import { keyMail, countMail, type TrusteeMailFacts } from './trustee-mail.rules.js';
import { tidyTrustees, trusteeProblems, whoIsNeeded } from './trustee.rules.js';

const facts: TrusteeMailFacts = {
  organisationName: 'Alpha',
  organisationId: 'o',
  cycleId: 'c',
  cycleName: 'Autumn',
  trustees: ['Works council', 'Data protection', 'Notary'],
  manifestSha256: null,
  publicUrl: 'https://alpha.example',
};

describe('a choice of trustees', () => {
  it('is nobody, one, or three who are three people', () => {
    const person = (name: string, email = `${name}@x.example`) => ({ name, email });
    for (const people of [[], [person('a')], [person('a'), person('b'), person('c')]]) expect(trusteeProblems(people)).toEqual([]);
    expect(trusteeProblems([person('a'), person('b')])).toMatchObject([
      { pointer: '#/trustees', detail: expect.stringContaining('three of whom two are enough') },
    ]);
    expect(trusteeProblems([person('a'), person('A'), person('c', 'a@x.example')]).map(({ pointer }) => pointer)).toEqual([
      '#/trustees/1/name',
      '#/trustees/2/email',
    ]);
    expect(tidyTrustees([{ name: '  Works \n council ', email: ' WC@x.Example ' }])).toEqual([{ name: 'Works council', email: 'wc@x.example' }]);
  });

  it('says who must come together', () => {
    expect(whoIsNeeded(['Works council'])).toBe('Works council');
    expect(whoIsNeeded(facts.trustees)).toBe('two of Works council, Data protection and Notary');
  });
});

describe('a mail to a trustee', () => {
  it('carries a link whose secret stands behind the #, and names the rules once there are some', () => {
    expect(keyMail(facts, 'Notary', 'SECRET').text).toContain('https://alpha.example/trustee#o=o&c=c&t=SECRET\n');
    const hash = 'A'.repeat(43);
    const { text } = countMail({ ...facts, manifestSha256: hash }, 'Notary', 'SECRET');
    expect(text).toContain(`&t=SECRET&m=${hash}\n`);
    expect(text).toContain('Come to one computer, 2 of you at least');
  });

  it('asks a single trustee to meet nobody', () => {
    for (const text of [keyMail, countMail].map((mail) => mail({ ...facts, trustees: ['Notary'], manifestSha256: 'A'.repeat(43) }, 'Notary', 's').text)) {
      expect(text).not.toContain('together');
      expect(text).not.toContain('of you');
    }
  });
});

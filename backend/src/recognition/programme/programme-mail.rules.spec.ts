import { LANGUAGES } from '@throughline/domain';
import { programmeMail, type ProgrammeMailFacts, type ProgrammeMailKind } from './programme-mail.rules.js';

const FACTS: ProgrammeMailFacts = {
  name: 'Bo',
  programme: 'Stars\nof 2027',
  link: 'https://example.test/nominate',
  by: 'Ada',
  to: 'Cy',
  from: '1 March 2027',
  until: '31 March 2027, 18:00',
};
const SAID: Readonly<Record<ProgrammeMailKind, readonly (keyof ProgrammeMailFacts)[]>> = {
  handed: ['name', 'by'],
  'passed-on': ['name', 'by', 'to'],
  'days-moved': ['name', 'from', 'until'],
};

describe('mails about an award programme', () => {
  it.each(LANGUAGES)('say in %s all that happened, with a subject in one line and the link at the end', (language) => {
    for (const [kind, said] of Object.entries(SAID) as [ProgrammeMailKind, readonly (keyof ProgrammeMailFacts)[]][]) {
      const { subject, text } = programmeMail(kind, FACTS, language);
      expect(subject).toContain('Stars of 2027');
      for (const field of said) expect(text).toContain(FACTS[field]);
      expect(text.endsWith(`\n\n${FACTS.link}\n`)).toBe(true);
      expect(text).not.toContain('undefined');
    }
  });
});

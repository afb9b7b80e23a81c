import { LANGUAGES } from '@throughline/domain';
import { afterError, awardLetter, type LetterFacts } from './award-letter.rules.js';
import { LETTER_WORDS } from './letter-words.js';

const facts: LetterFacts = {
  part: 'winner',
  name: "Niamh O'Brien",
  language: 'en',
  programme: 'Stars',
  organisation: 'Alpha',
  publicUrl: 'https://t.example',
  programmeId: 'p1',
  lines: [{ category: 'Customer hero', who: [], won: true }],
};

describe('the mail after a reveal', () => {
  it('tells a winner where her certificate is, and asks whether she may be named', () => {
    const { subject, text } = awardLetter(facts);
    expect(subject).toBe('You have won: Stars');
    expect(text).toContain("Hello Niamh O'Brien,");
    expect(text).toContain('• Customer hero\n');
    expect(text).toContain('https://t.example/wall');
    expect(text).toContain('It does not until you say yes.');
  });

  it('names those with whom she won', () => {
    expect(awardLetter({ ...facts, lines: [{ category: 'Teamwork', who: ['Ann', 'Bo', 'Cy'], won: true }] }).text).toContain(
      'Teamwork, together: Ann, Bo, and Cy',
    );
  });

  it('thanks a nominee, and tells her neither a place nor who was better', () => {
    const { text } = awardLetter({ ...facts, part: 'nominee', lines: [{ category: 'Customer hero', who: [], won: false }] });
    expect(text).toContain('This time somebody else was chosen.');
    expect(text).not.toMatch(/certificate|\d(st|nd|rd|th)\b|wall/);
  });

  it('tells a nominator what became of each', () => {
    const { text } = awardLetter({
      ...facts,
      part: 'nominator',
      lines: [
        { category: 'Hero', who: ['Ann'], won: true },
        { category: 'Hero', who: ['Bo'], won: false },
      ],
    });
    expect(text).toContain('• Ann (Hero): chosen as a winner\n• Bo (Hero): not chosen this time');
    expect(text).toContain('https://t.example/awards/p1');
  });

  it('is one line where it must be, whatever a name holds, and leaves no place unfilled in any language', () => {
    for (const language of LANGUAGES)
      for (const part of ['winner', 'nominee', 'nominator'] as const) {
        const { subject, text } = awardLetter({ ...facts, language, part, programme: 'Two\r\nlines', lines: [{ category: 'C', who: ['%name'], won: true }] });
        expect(subject).not.toMatch(/[\r\n]/);
        expect(`${subject}${text.replace('%name', '')}`).not.toMatch(/%\w/);
        expect(LETTER_WORDS[language].hello).toContain('%name');
      }
  });

  it('is not sent again when the server may have it, waits when it can be sent, and fails when it was refused for good', () => {
    expect(afterError({ handedOver: true })).toBe('handed-over');
    expect(afterError({ handedOver: true, responseCode: 451 })).toBe('waiting');
    expect(afterError({ handedOver: false })).toBe('waiting');
    expect(afterError({ handedOver: false, responseCode: 550 })).toBe('failed');
  });
});

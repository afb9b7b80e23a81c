import type { KnownQuestion } from './question.rules.js';
import { foundQuestions, type Sought } from './question-search.rules.js';

const question = (code: string, text: KnownQuestion['text'], facts: Partial<KnownQuestion> = {}): KnownQuestion => ({
  id: code,
  code,
  driver: 'engagement',
  type: 'scale5',
  text,
  reverse: false,
  options: null,
  wordingNote: 'About pride.',
  tags: ['yearly'],
  source: 'bank',
  ...facts,
});

const pride = question('pride', { en: 'I am proud of us.', de: 'Ich bin stolz auf unsere Größe.', ar: 'أنا فخور بمؤسستنا.' });
const team = question('team', { en: "My team's rooms are calm.", fr: 'Mon équipe a l’esprit tranquille.' }, { driver: 'teamwork', tags: ['yearly', 'remote'] });
const shift = question(
  'shift',
  { en: 'Which shift suits you?' },
  {
    driver: 'wellbeing',
    type: 'single-choice',
    tags: undefined,
    source: 'own',
    options: [
      { value: 'choice-1', label: { en: 'Early' } },
      { value: 'choice-2', label: { en: 'Late' } },
    ],
  },
);
const found = (sought: Sought): string[] => foundQuestions([pride, team, shift], sought).map(({ code }) => code);

describe('looking for questions', () => {
  it('finds all of them, in their order, when nothing is asked for', () => {
    expect(found({})).toEqual(['pride', 'team', 'shift']);
    expect(found({ search: '  ' })).toEqual(['pride', 'team', 'shift']);
  });

  it('wants the driver, the tag and the words, all three', () => {
    expect(found({ driver: 'teamwork' })).toEqual(['team']);
    expect(found({ tag: 'yearly' })).toEqual(['pride', 'team']);
    expect(found({ tag: 'remote' })).toEqual(['team']);
    expect(found({ tag: 'yearly', driver: 'wellbeing' })).toEqual([]);
    expect(found({ tag: 'yearly', search: 'proud' })).toEqual(['pride']);
    expect(found({ driver: 'teamwork', search: 'proud' })).toEqual([]);
  });

  it('wants every word, wherever it stands, in the text or a choice, and not in the note', () => {
    expect(found({ search: 'us PROUD' })).toEqual(['pride']);
    expect(found({ search: 'proud team' })).toEqual([]);
    expect(found({ search: 'late suits' })).toEqual(['shift']);
    expect(found({ search: 'about' })).toEqual([]);
  });

  it('minds neither capitals nor accents, umlauts, sharp s, the shape of an apostrophe or the signs of Arabic', () => {
    expect(found({ language: 'de', search: 'GROSSE' })).toEqual(['pride']);
    expect(found({ language: 'de', search: 'größe' })).toEqual(['pride']);
    expect(found({ language: 'fr', search: "EQUIPE l'esprit" })).toEqual(['team']);
    expect(found({ search: 'team’s' })).toEqual(['team']);
    expect(found({ language: 'ar', search: 'انا فَخُورٌ' })).toEqual(['pride']);
    expect(found({ language: 'ar', search: 'فخـــور' })).toEqual(['pride']);
  });

  it('searches the language asked for, and English only where that has no text', () => {
    expect(found({ language: 'de', search: 'proud' })).toEqual([]);
    expect(found({ language: 'en', search: 'stolz' })).toEqual([]);
    expect(found({ language: 'de', search: 'calm' })).toEqual(['team']);
  });
});

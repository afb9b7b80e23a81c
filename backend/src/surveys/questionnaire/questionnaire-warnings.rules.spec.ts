import { minutesToAnswer, QUESTION_BANK, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import { fromBank, type KnownQuestion } from '../question-bank/question.rules.js';
import { typesOf, type VersionItem, type VersionText } from './questionnaire.rules.js';
import { type AskedBefore, questionnaireWarnings } from './questionnaire-warnings.rules.js';

const items = (codes: readonly string[]): VersionItem[] =>
  codes.map((code) => ({ question: fromBank(QUESTION_BANK.find((question) => question.code === code)!), mandatory: false }));
const warned = (lines: VersionItem[]) => questionnaireWarnings({ languages: ['en'], introduction: {}, sections: [], items: lines });
const codes = (...chosen: string[]) => warned(items(chosen)).map(({ code }) => code);

describe('warnings of a questionnaire', () => {
  it('miss a question that measures engagement', () => {
    expect(codes('voice-safe')).toEqual(['no-engagement-question']);
    expect(codes('engagement-pride', 'voice-safe')).toEqual([]);
  });

  it('count comments and questions', () => {
    const comments = QUESTION_BANK.filter(({ type }) => type === 'text').map(({ code }) => code);
    expect(codes('engagement-pride', ...comments.slice(0, 4))).toEqual([]);
    expect(codes('engagement-pride', ...comments.slice(0, 5))).toEqual(['many-comments']);
    expect(codes(...QUESTION_BANK.filter(({ type }) => type !== 'text').map(({ code }) => code))).toEqual(['long']);
  });

  const own = (text: KnownQuestion['text'], more: Partial<KnownQuestion> = {}): VersionItem => ({
    question: { ...items(['voice-safe'])[0]!.question, id: JSON.stringify(text), source: 'own', text, ...more },
    mandatory: false,
  });
  const about = (version: Partial<VersionText>, before?: AskedBefore) =>
    questionnaireWarnings({ languages: ['en'], introduction: {}, sections: [], items: items(['engagement-pride']), ...version }, before);
  const pride = items(['engagement-pride'])[0]!;

  it('see two things asked at once and wording that is long, in each language that is asked, of own questions only', () => {
    const lines = [pride, own({ en: 'My desk and my chair are good.', de: 'Mein Tisch ist gut.', fr: 'Ma table et ma chaise sont bonnes.' })];
    expect(about({ languages: ['en', 'de'], items: lines })).toEqual([
      { code: 'two-in-one', sentence: expect.stringContaining('Line 2 may ask two things at once in English: "My desk and my chair'), language: 'en', item: 1 },
    ]);
    const long = own({ en: 'Short.', de: 'Sehr '.repeat(40) });
    expect(about({ languages: ['en'], items: [pride, long] })).toEqual([]);
    expect(about({ languages: ['en', 'de'], items: [pride, long] })).toMatchObject([{ code: 'long-wording', language: 'de', item: 1 }]);
    const rows = [{ value: 'row-1', text: { en: 'My desk or my chair is good.' } }];
    expect(about({ items: [pride, own({ en: 'How far?' }, { type: 'matrix', scale: 'scale5', rows })] })).toMatchObject([{ code: 'two-in-one', item: 1 }]);
    expect(
      about({ items: [pride, { ...own({ en: 'My desk and my chair.' }), question: { ...pride.question, text: { en: 'This and that.' }, source: 'bank' } }] }),
    ).toEqual([]);
    expect(about({ introduction: { en: 'x'.repeat(1201) } })).toMatchObject([{ code: 'long-wording' }]);
  });

  it('name every text that lacks in a language, with its place', () => {
    const options = ['Ja', 'Nein'].map((de, i) => ({ value: `choice-${i}`, label: { de, ...(i ? { en: 'No' } : {}) } }));
    const version = {
      languages: ['de', 'en'] as const,
      introduction: { en: 'Hello.' },
      sections: [{ id: 'a', title: { de: 'Arbeit' } }],
      items: [own({ de: 'Geht es?' }, { type: 'single-choice', options }), { ...pride, sectionId: 'a' }],
    };
    expect(about(version)).toEqual([
      { code: 'missing-translation', sentence: 'The introduction is not there in German.', language: 'de' },
      { code: 'missing-translation', sentence: 'The heading of section 1 is not there in English.', language: 'en', section: 0 },
      { code: 'missing-translation', sentence: 'Line 1 lacks 2 of its 3 texts in English.', language: 'en', item: 0 },
    ]);
    expect(about({ ...version, languages: ['de'], introduction: {} })).toEqual([]);
  });

  it('see five and seven points side by side, in a matrix too, and not across sections', () => {
    const seven = own({ en: 'I am heard.' }, { type: 'scale7' });
    const grid = own({ en: 'How far?' }, { type: 'matrix', scale: 'scale7', rows: [] });
    expect(about({ items: [pride, seven, grid] })).toEqual([
      { code: 'mixed-scales', sentence: expect.stringContaining('Line 2 has seven points where the question before it has five.'), item: 1 },
    ]);
    const sections = ['a', 'b'].map((id) => ({ id, title: { en: id } }));
    expect(
      about({
        sections,
        items: [
          { ...pride, sectionId: 'a' },
          { ...seven, sectionId: 'b' },
        ],
      }),
    ).toEqual([]);
  });

  it('see placeholders that nobody fills in, many rows, sections without questions, and retired questions', () => {
    expect(about({ items: [pride, own({ en: 'Is {team} well, {name}?' })] })).toEqual([
      { code: 'unknown-placeholder', sentence: 'In line 2, people will read "{name}" as it stands there: only {team} is filled in.', language: 'en', item: 1 },
    ]);
    expect(about({ introduction: { en: 'Dear {first name}' } })).toMatchObject([{ code: 'unknown-placeholder', language: 'en' }]);
    const rows = Array.from({ length: 9 }, (_, i) => ({ value: `row-${i}`, text: { en: `Statement ${i}.` } }));
    expect(about({ items: [pride, own({ en: 'How far?' }, { type: 'matrix', scale: 'scale5', rows })] })).toMatchObject([{ code: 'long-matrix', item: 1 }]);
    expect(about({ sections: [{ id: 'a', title: { en: 'Work' } }] })).toMatchObject([{ code: 'empty-section', section: 0 }]);
    expect(about({ items: [{ ...pride, question: { ...pride.question, retired: true } }] })).toMatchObject([{ code: 'retired-question', item: 0 }]);
  });

  it('say which figures begin anew since the version that was asked before', () => {
    const now = { ...pride, question: { ...pride.question, meaning: 2 } };
    expect(about({ items: [now] }, { version: 3, items: [pride] })).toMatchObject([
      { code: 'new-meaning', item: 0, sentence: expect.stringContaining('than in version 3') },
    ]);
    expect(about({ items: [now] }, { version: 3, items: [now] })).toEqual([]);
    expect(about({ items: [now] })).toEqual([]);
  });

  it('advise against comments that must be written', () => {
    const lines = items(['engagement-pride', 'own-words-keep']).map((item) => ({ ...item, mandatory: true }));
    expect(warned(lines).map(({ code }) => code)).toEqual(['mandatory-comment']);
  });

  it.each(QUESTIONNAIRE_TEMPLATES.map(({ key, codes, minutes }) => [key, codes, minutes] as const))(
    'are none of the template %s, which takes as long as it says',
    (_, chosen, minutes) => {
      expect(minutesToAnswer(typesOf(items(chosen)))).toBe(minutes);
      expect(warned(items(chosen))).toEqual([]);
    },
  );
});

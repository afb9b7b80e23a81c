import { QUESTION_BANK } from '@throughline/domain';
import { fromBank } from '../question-bank/question.rules.js';
import type { VersionItem, VersionText } from './questionnaire.rules.js';
import { versionDifference } from './version-difference.rules.js';

const [a, b, c, d, e] = QUESTION_BANK.slice(0, 5).map((question): VersionItem => ({ question: fromBank(question), mandatory: false })) as [
  VersionItem,
  VersionItem,
  VersionItem,
  VersionItem,
  VersionItem,
];
const version = (number: number, items: VersionItem[], more: Partial<VersionText> = {}) => ({
  version: number,
  languages: ['en' as const],
  introduction: {},
  sections: [],
  items,
  ...more,
});
const lines = (one: VersionItem[], other: VersionItem[]) =>
  versionDifference(version(1, one), version(2, other)).lines.map(({ changes, item, was }) => [changes.join(' '), was, item]);

describe('the difference of two versions', () => {
  it('is nothing between versions that say the same, whatever the order of keys', () => {
    const introduction = { en: 'Hello.', de: 'Hallo.' };
    expect(versionDifference(version(1, [a], { introduction }), version(4, [a], { introduction: { de: 'Hallo.', en: 'Hello.' } }))).toEqual({
      from: 1,
      to: 4,
      lines: [],
      languages: { added: [], takenOut: [] },
      introduction: false,
      sections: false,
    });
  });

  it('names what was added, taken out and moved, and calls moved only what was', () => {
    expect(lines([a, b, c], [a, d, b, c])).toEqual([['added', undefined, 1]]);
    expect(lines([a, b, c], [b, c])).toEqual([['taken-out', 0, undefined]]);
    expect(lines([a, b, c, d, e], [e, a, b, c, d])).toEqual([['moved', 4, 0]]);
    expect(lines([a, b, c, d], [b, c, a, e])).toEqual([
      ['moved', 0, 2],
      ['added', undefined, 3],
      ['taken-out', 3, undefined],
    ]);
  });

  it('tells a better wording from another meaning, and shows what was said before', () => {
    const reworded = { ...a, question: { ...a.question, text: { ...a.question.text, en: 'I am proud.' } } };
    expect(versionDifference(version(1, [a]), version(2, [reworded])).lines).toEqual([
      { questionId: a.question.id, text: 'I am proud.', before: a.question.text.en, changes: ['reworded'], item: 0, was: 0 },
    ]);
    const anew = { ...reworded, question: { ...reworded.question, meaning: 2 } };
    expect(lines([a], [anew])).toEqual([['new-meaning', 0, 0]]);
    const translated = { ...a, question: { ...a.question, text: { ...a.question.text, de: 'Stolz.' } } };
    expect(versionDifference(version(1, [a]), version(2, [translated])).lines[0]).not.toHaveProperty('before');
    expect(lines([a], [translated])).toEqual([['reworded', 0, 0]]);
  });

  it('names lines that are asked otherwise, and what changed around them', () => {
    const show = { question: a.question.id, is: 'answered' as const };
    expect(
      lines(
        [a, b, c],
        [
          { ...a, mandatory: true },
          { ...b, show },
          { ...c, sectionId: 's' },
        ],
      ),
    ).toEqual([
      ['mandatory', 0, 0],
      ['logic', 1, 1],
      ['section', 2, 2],
    ]);
    const more = { languages: ['de', 'ar'] as const, introduction: { de: 'Hallo.' }, sections: [{ id: 's', title: { de: 'Arbeit' } }] };
    expect(versionDifference(version(1, [a]), version(2, [a], more))).toMatchObject({
      languages: { added: ['de', 'ar'], takenOut: ['en'] },
      introduction: true,
      sections: true,
    });
  });
});

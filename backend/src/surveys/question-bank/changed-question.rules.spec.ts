import type { QuestionChange } from '@throughline/contract';
import { changedQuestion } from './changed-question.rules.js';
import { ownQuestion } from './own-question.rules.js';
import type { KnownQuestion } from './question.rules.js';

const id = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';
const asked = {
  driver: 'wellbeing' as const,
  type: 'single-choice' as const,
  text: { en: 'Which shift suits you?' },
  options: ['Early', 'Late', 'Night'].map((en) => ({ en })),
};
const shift = ownQuestion(id, asked, []);
const rows = ['The tools work.', 'The room is quiet.', 'The team helps.'].map((en) => ({ en }));
const grid = { driver: 'resources' as const, type: 'matrix' as const, scale: 'scale5' as const, text: { en: 'How far does this hold?' }, rows };
const matrix = ownQuestion(id, grid, []);
const fix = (more: Partial<QuestionChange> = {}): QuestionChange => ({ ...asked, ...more, change: 'wording-fix' });
const options = ({ options }: KnownQuestion) => options!.map(({ value, label }) => `${value} ${label.en}`);

describe('a wording fix', () => {
  it('raises the version and leaves the meaning', () => {
    const after = changedQuestion(
      shift,
      fix({ text: { en: 'Which shift suits you best?', de: 'Welche Schicht passt Ihnen am besten?' }, wordingNote: 'Softer.' }),
      [shift],
    );
    expect(after).toMatchObject({ id, version: 2, meaning: 1, text: { en: 'Which shift suits you best?' }, wordingNote: 'Softer.' });
    expect(options(after)).toEqual(options(shift));
  });

  it('keeps the value of every choice, whether it is moved, reworded or translated', () => {
    const after = changedQuestion(shift, fix({ options: [{ en: 'Night', de: 'Nacht' }, { en: 'Morning' }, { en: 'Late' }] }), []);
    expect(options(after)).toEqual(['choice-3 Night', 'choice-1 Morning', 'choice-2 Late']);
  });

  it('may add and take out rows of a matrix, and no row takes over the id of another', () => {
    const change = (...texts: string[]): QuestionChange => ({ ...grid, rows: texts.map((en) => ({ en })), change: 'wording-fix' });
    const after = changedQuestion(matrix, change('The room is calm.', 'The team helps.', 'The light is good.', 'The tools work.'), []);
    expect(after.rows!.map(({ value }) => value)).toEqual(['row-4', 'row-3', 'row-5', 'row-1']);
    const less = changedQuestion(matrix, change('The tools work.', 'The team helps.'), []);
    expect(less.rows!.map(({ value }) => value)).toEqual(['row-1', 'row-3']);
    const again = changedQuestion(less, change('The tools work.', 'The team helps.', 'The room is loud.'), [], ['row-1', 'row-2', 'row-3', 'row-9']);
    expect(again.rows!.map(({ value }) => value)).toEqual(['row-1', 'row-3', 'row-10']);
  });

  it('that changes nothing leaves the question as it is', () => {
    expect(changedQuestion(shift, fix(), [shift])).toBe(shift);
    expect(changedQuestion(shift, fix({ tags: ['Depot'] }), [shift])).toMatchObject({ version: 2, tags: ['depot'] });
  });

  it.each<[string, Partial<QuestionChange>, string]>([
    ['moves the figure to another driver', { driver: 'voice' }, 'count elsewhere'],
    ['takes out a choice', { options: asked.options.slice(1) }, 'Choices that come or go'],
    ['is of another type', { type: 'ranking' }, 'type of a question stays'],
  ])('is none that %s', (_, more, sentence) => {
    expect(() => changedQuestion(shift, fix(more), [])).toThrow(sentence);
  });

  it('turns no question round, lets nobody pick more, and puts no matrix on another scale', () => {
    const agree = ownQuestion(id, { driver: 'voice', type: 'scale7', text: { en: 'I am heard.' } }, []);
    const body = { driver: 'voice' as const, type: 'scale7' as const, text: { en: 'I am heard.' }, change: 'wording-fix' as const };
    expect(() => changedQuestion(agree, { ...body, reverse: true }, [])).toThrow('the other way round');
    const several = ownQuestion(id, { ...asked, type: 'multiple-choice', most: 1 }, []);
    expect(() => changedQuestion(several, fix({ type: 'multiple-choice', most: 2 }), [])).toThrow('another number of choices');
    for (const change of ['wording-fix', 'new-meaning'] as const)
      expect(() => changedQuestion(matrix, { ...grid, scale: 'scale7', change }, [])).toThrow('scale of a matrix stays');
  });
});

describe('a new meaning', () => {
  it('raises the meaning, and choices that stay keep their values', () => {
    const after = changedQuestion(shift, { ...fix({ options: [{ en: 'Late' }, { en: 'None' }] }), driver: 'voice', change: 'new-meaning' }, []);
    expect(after).toMatchObject({ version: 2, meaning: 2, driver: 'voice' });
    expect(options(after)).toEqual(['choice-2 Late', 'choice-4 None']);
  });

  it('cannot say what another question says', () => {
    const other = ownQuestion('0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e90', { ...asked, text: { de: 'Welche Schicht?' } }, []);
    expect(() => changedQuestion(shift, { ...fix({ text: { en: 'Which?', de: 'welche schicht?' } }), change: 'new-meaning' }, [shift, other])).toThrow(
      'is there already',
    );
  });
});

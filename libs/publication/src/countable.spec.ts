import { mailboxOf } from '@throughline/anonymity/mailbox';
import { type CycleQuestion, LIMITS, RECOMMEND_SCALE } from '@throughline/domain';
import { commentText, countable } from './countable.js';

const recommend: CycleQuestion = {
  id: 'q1',
  code: 'engagement-recommend',
  driver: 'engagement',
  type: 'recommend',
  text: 'Would you recommend us?',
  mandatory: true,
  scale: RECOMMEND_SCALE,
};
const words: CycleQuestion = { id: 'q2', code: 'own-words', driver: 'own-words', type: 'text', text: 'What else?', mandatory: false };
const count = (answers: Record<string, number | string>, comments: { q: string; text: string }[] = []) =>
  countable('a', { answers, claims: {}, comments }, [recommend, words], []);

describe('what of a ballot can count', () => {
  it('is one comment for each text question, however many the ballot holds', () => {
    const stuffed = Array.from({ length: 2000 }, (_, i) => ({ q: 'q2', text: `again ${i}` }));
    expect(count({}, stuffed).comments).toEqual([{ q: 'q2', text: 'again 0' }]);
  });

  it('keeps a mailbox that can be written to with its comment, and leaves any other behind', async () => {
    const { address } = await mailboxOf(new Uint8Array(16), 'c1', 'q2');
    const asked = (mailbox: object) =>
      countable('a', { answers: {}, claims: {}, comments: [{ q: 'q2', text: 'Why?', mailbox }] as never }, [words], []).comments;
    expect(asked({ ...address, name: 'Ann' })).toEqual([{ q: 'q2', text: 'Why?', mailbox: address }]);
    expect(asked({ ...address, id: 'x' })).toEqual([{ q: 'q2', text: 'Why?' }]);
    expect(asked({ ...address, enc_pub: 'A'.repeat(87) })).toEqual([{ q: 'q2', text: 'Why?' }]);
  });

  it('is nothing that the questionnaire did not ask', () => {
    expect(
      count({ q1: 9, q2: 'words', q9: 3, constructor: 1 }, [
        { q: 'q1', text: 'not a text question' },
        { q: 'q9', text: 'no question' },
      ]),
    ).toEqual({
      cohortId: 'a',
      answers: { q1: 9 },
      claims: {},
      comments: [],
    });
  });

  it('is no claim that the manifest does not offer', () => {
    const site = { id: 'site', label: 'Site', values: [{ id: 'Leeds', label: 'Leeds', members: 12 }] };
    const tenure = { id: 'tenure', label: 'Tenure', values: [{ id: '1-2', label: '1 to 2 years', members: 9 }] };
    const crossing = { id: 'site*tenure', label: 'Site and tenure', of: ['site', 'tenure'] as const, values: [] };
    const claimed = (claims: Record<string, string>) => countable('a', { answers: {}, claims, comments: [] }, [], [site, tenure, crossing]).claims;
    expect(claimed({ site: 'Leeds', tenure: 'for ever', 'site*tenure': 'Leeds × 1-2', salary: 'high', constructor: 'x' })).toEqual({ site: 'Leeds' });
  });

  it('is no answer beside its scale', () => {
    expect(count({ q1: 11 }).answers).toEqual({});
    expect(count({ q1: '9' }).answers).toEqual({});
  });
});

describe('what of a ballot with options and conditions can count', () => {
  const options = ['x', 'y', 'z'].map((value) => ({ value, label: value }));
  const one: CycleQuestion = { ...recommend, id: 'one', type: 'single-choice', scale: undefined as never, options };
  const several: CycleQuestion = { ...one, id: 'several', type: 'multiple-choice', most: 2 };
  const order: CycleQuestion = { ...one, id: 'order', type: 'ranking' };
  const why: CycleQuestion = { ...words, id: 'why', type: 'short-text', show: { question: 'one', is: 'any-of', values: ['x'] } };
  const after: CycleQuestion = { ...one, id: 'after', show: { question: 'why', is: 'answered' } };
  const questions = [one, several, order, why, after];
  const counted = (answers: Record<string, number | string | readonly (number | string)[]>, comments: { q: string; text: string }[] = []) =>
    countable('a', { answers, claims: {}, comments }, questions, []);

  it('is one option of a choice, and of the others a list of options, none twice and no more than may be picked', () => {
    expect(counted({ one: 'y', several: ['z', 'x'], order: ['z', 'y', 'x'] }).answers).toEqual({ one: 'y', several: ['z', 'x'], order: ['z', 'y', 'x'] });
    for (const wrong of ['w', 1, ['x'], '', 'constructor']) expect(counted({ one: wrong }).answers).toEqual({});
    for (const wrong of ['x', [], ['w'], ['x', 'x'], ['x', 'y', 'z'], [0]]) expect(counted({ several: wrong }).answers).toEqual({});
    for (const wrong of ['x', [], ['x', 'w'], ['x', 'y', 'x']]) expect(counted({ order: wrong }).answers).toEqual({});
  });

  it('is no answer or comment to a question that the others do not lead to', () => {
    const said = [{ q: 'why', text: 'Because.' }];
    expect(counted({ one: 'x', after: 'y' }, said)).toMatchObject({ answers: { one: 'x', after: 'y' }, comments: said });
    expect(counted({ one: 'y', after: 'y' }, said)).toMatchObject({ answers: { one: 'y' }, comments: [] });
    // an answer that does not count leads nowhere either, and neither does a comment of nothing but space
    expect(counted({ one: 'w', after: 'y' }, said)).toMatchObject({ answers: {}, comments: [] });
    expect(counted({ one: 'x', after: 'y' }, [{ q: 'why', text: ' ' }])).toMatchObject({ answers: { one: 'x' }, comments: [] });
  });
});

describe('the words of a comment', () => {
  it('hold no control characters, which no table takes, but keep their lines', () => {
    expect(commentText('\u0000a\u0000\u001b[31m\u0085b\r\nc\td\u007f')).toBe('a[31mb\nc\td');
  });

  it('are well-formed where half an emoji came in', () => {
    expect(commentText('a\ud83d')).toBe('a\ufffd');
  });

  it('are nothing when they are only space and control characters', () => {
    expect(commentText(' \u0000 \n')).toBe('');
  });

  it('are cut to the longest text, never through an emoji', () => {
    expect(commentText('x'.repeat(LIMITS.text + 5))).toHaveLength(LIMITS.text);
    expect(commentText(`${'x'.repeat(LIMITS.text - 1)}🙂`)).toBe('x'.repeat(LIMITS.text - 1));
    expect(commentText(`${'x'.repeat(LIMITS.text - 1)}e\u0301`)).toBe('x'.repeat(LIMITS.text - 1));
  });

  it.each(['👩‍👩‍👧', '🙂', 'e\u0301', 'مَ', '漢\n', 'x'])('are all kept that the answer page lets through: as many "%s" as fit', (one) => {
    const longest = `${one.repeat(Math.floor((LIMITS.text - 1) / one.length))}.`;
    expect(commentText(longest)).toBe(longest);
  });
});

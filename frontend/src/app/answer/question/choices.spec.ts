import { RECOMMEND_SCALE, type CycleQuestion } from '@throughline/domain';
import { listed } from '../../words/listed';
import { enLater } from '../words/en-later';
import { answerText, choiceByKey, withMoved, withToggled } from './choices';

const options = Array.from({ length: 10 }, (_, i) => ({ value: `o${i + 1}`, label: `Option ${i + 1}` }));
const choice: CycleQuestion = { id: 'q', code: 'own-q', driver: 'wellbeing', type: 'multiple-choice', text: 'Which?', mandatory: false, options };
const recommend: CycleQuestion = { ...choice, type: 'recommend', scale: RECOMMEND_SCALE };
delete (recommend as { options?: unknown }).options;

describe('the choices of a question', () => {
  it('are picked by digits: points by their number, options by their place', () => {
    expect(choiceByKey(recommend, '0', '1')?.value).toBe(10);
    expect(choiceByKey(recommend, '0', '')?.value).toBe(0);
    expect(choiceByKey(choice, '3', '')?.value).toBe('o3');
    expect(choiceByKey(choice, '0', '')?.value).toBe('o10');
  });

  it('are put in and taken out one by one, no more than may be picked', () => {
    expect(withToggled(undefined, 'o2')).toEqual(['o2']);
    expect(withToggled(['o2'], 'o1')).toEqual(['o2', 'o1']);
    expect(withToggled(['o2', 'o1'], 'o2')).toEqual(['o1']);
    expect(withToggled(['o2', 'o1'], 'o3', 2)).toEqual(['o2', 'o1']);
  });

  it('are moved up and down in an order, not over its ends', () => {
    expect(withMoved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(withMoved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(withMoved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(withMoved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  it('stand in the review in the order of the question, a ranking in hers', () => {
    const draft = { answers: { q: ['o3', 'o1'] }, declined: [] };
    const list = (items: readonly string[]) => listed('en-GB', items);
    expect(answerText(choice, draft, enLater, list)).toBe('Option 1 and Option 3');
    expect(answerText({ ...choice, type: 'ranking' }, draft, enLater, list)).toBe('1. Option 3\n2. Option 1');
    expect(answerText(choice, { answers: {}, declined: ['q'] }, enLater, list)).toBe('Prefer not to say');
    expect(answerText(choice, { answers: {}, declined: [] }, enLater, list)).toBeUndefined();
  });
});

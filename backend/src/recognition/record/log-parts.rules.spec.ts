import { isSealed, kindsOf, SEALED, UNSPOKEN } from './log-parts.rules.js';

describe('the parts of an award log', () => {
  it('have the steps of people who leave a group, which tell nobody who wins, and those of the event, which are sealed with the results', () => {
    expect(kindsOf('programme')).toContain('category-shown');
    expect(kindsOf('candidates')).toEqual(expect.arrayContaining(['member-declined', 'member-left']));
    expect([...SEALED].sort()).toEqual([...kindsOf('verdicts'), ...kindsOf('results'), 'category-shown'].sort());
    expect(UNSPOKEN.every((kind) => SEALED.has(kind))).toBe(true);
  });

  it('seal who judges whom from the close of the first round on, because it tells who went on', () => {
    const sealed = (position: number, countedAt: number | null) => isSealed({ kind: 'judge-unassigned', position }, countedAt);
    expect([sealed(9, null), sealed(9, 10), sealed(11, 10)]).toEqual([false, false, true]);
    expect(isSealed({ kind: 'candidate-declined', position: 11 }, 10)).toBe(false);
    expect(isSealed({ kind: 'verdict-given', position: 9 }, null)).toBe(true);
  });
});

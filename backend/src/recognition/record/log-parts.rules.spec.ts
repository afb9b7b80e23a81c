import { kindsOf, SEALED, UNSPOKEN } from './log-parts.rules.js';

describe('the parts of an award log', () => {
  it('have the steps of people who leave a group, which tell nobody who wins, and those of the event, which are sealed with the results', () => {
    expect(kindsOf('programme')).toContain('category-shown');
    expect(kindsOf('candidates')).toEqual(expect.arrayContaining(['member-declined', 'member-left']));
    expect([...SEALED].sort()).toEqual([...kindsOf('verdicts'), ...kindsOf('results'), 'category-shown'].sort());
    expect(UNSPOKEN.every((kind) => SEALED.has(kind))).toBe(true);
  });
});

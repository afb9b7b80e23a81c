import { kindsOf, SEALED } from './log-parts.rules.js';

describe('the parts of an award log', () => {
  it('have the steps of the event and of people who leave a group, which tell nobody who wins', () => {
    expect(kindsOf('programme')).toContain('category-shown');
    expect(kindsOf('candidates')).toEqual(expect.arrayContaining(['member-declined', 'member-left']));
    expect([...SEALED].sort()).toEqual([...kindsOf('verdicts'), ...kindsOf('results')].sort());
  });
});

import { VALUES } from '@throughline/domain';
import { mayBeInUse, mustOrderAll, type ValueFacts } from './value.rules.js';

const value = (name: string, active = true): ValueFacts => ({ id: name, name, active });

describe('the values of an organisation', () => {
  it('are so many at most, of which retired ones do not count', () => {
    const full = Array.from({ length: VALUES.most }, (_, i) => value(`Value ${i}`));
    expect(() => mayBeInUse('One more', full)).toThrow(expect.objectContaining({ code: 'too-many-values' }));
    expect(() => mayBeInUse('One more', [...full.slice(1), value('Old', false)])).not.toThrow();
  });

  it('have each a name of its own, however it is written, unless the other one is retired', () => {
    expect(() => mayBeInUse(' courage ', [value('Courage')])).toThrow('"Courage" is one of your values already.');
    expect(() => mayBeInUse('Courage', [value('Courage', false)])).not.toThrow();
  });

  it('are put in order all together', () => {
    const used = [value('a'), value('b')];
    expect(() => mustOrderAll(['b', 'a'], used)).not.toThrow();
    for (const ids of [['a'], ['a', 'c'], ['a', 'b', 'c']]) expect(() => mustOrderAll(ids, used)).toThrow(expect.objectContaining({ code: 'not-all-values' }));
  });
});

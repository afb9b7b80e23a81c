import { childrenFirst } from './children-first.rules.js';

describe('the order in which tables are emptied', () => {
  it('empties a table before the tables it points at, and minds no pointing at itself', () => {
    const order = childrenFirst([
      { child: 'team', parent: 'employee' },
      { child: 'team', parent: 'team' },
      { child: 'employee', parent: 'organisation' },
      { child: 'organisation', parent: null },
    ]);
    expect(order).toEqual(['team', 'employee', 'organisation']);
  });

  it('says so when tables point at each other in a circle', () => {
    expect(() =>
      childrenFirst([
        { child: 'a', parent: 'b' },
        { child: 'b', parent: 'a' },
      ]),
    ).toThrow('in a circle: a, b');
  });
});

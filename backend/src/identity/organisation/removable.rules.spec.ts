import { removable } from './removable.rules.js';

const table = (child: string, parent: string | null, { deletable = true, follows = false } = {}) => ({ child, parent, deletable, follows });

describe('the tables that can be emptied one by one', () => {
  it('are not those that may not be emptied, nor what they hold on to, however far', () => {
    const found = removable([
      table('register', 'category', { deletable: false }),
      table('register', 'organisation', { deletable: false, follows: true }),
      table('category', 'colour'),
      table('colour', 'organisation', { follows: true }),
      table('mail', 'category'),
      table('organisation', null),
    ]);
    expect(found.map(({ child }) => child)).toEqual(['mail', 'organisation']);
  });

  it('are those that a register only follows', () => {
    const found = removable([table('step', 'case', { deletable: false, follows: true }), table('case', null)]);
    expect(found.map(({ child }) => child)).toEqual(['case']);
  });
});

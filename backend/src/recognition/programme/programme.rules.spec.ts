import { planCategories } from './category.rules.js';
import { accepts, mayChange, mayClose, mayOpen, mustAccept, mustBeSound, type ProgrammeWindow, stateOn } from './programme.rules.js';

const programme = (state: ProgrammeWindow['state']): ProgrammeWindow => ({
  name: 'Stars',
  state,
  nominationsFrom: '2026-03-01',
  nominationsUntil: '2026-03-31',
});
const next = { nominationsFrom: '2026-03-01', nominationsUntil: '2026-03-31' };

describe('the window of an award programme', () => {
  it('takes nominations on its first and on its last day, not the day before or after', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((today) => accepts(programme('open'), today))).toEqual([false, true, true, false]);
  });
  it('takes none as a draft or when closed, whatever the day', () => {
    expect([accepts(programme('draft'), '2026-03-10'), accepts(programme('closed'), '2026-03-10')]).toEqual([false, false]);
  });
  it('counts as closed from the day after its last day on', () => {
    expect([stateOn(programme('open'), '2026-03-31'), stateOn(programme('open'), '2026-04-01'), stateOn(programme('draft'), '2026-04-01')]).toEqual([
      'open',
      'closed',
      'draft',
    ]);
  });
  it.each([
    ['draft', '2026-03-10', '"Stars" is not open for nominations yet.'],
    ['open', '2026-02-20', '"Stars" takes nominations from 2026-03-01 on.'],
    ['open', '2026-04-02', 'Nominations for "Stars" closed at the end of 2026-03-31.'],
    ['closed', '2026-03-10', 'Nominations for "Stars" are closed.'],
  ] as const)('says why a programme that is %s takes none on %s', (state, today, sentence) => {
    expect(() => mustAccept(programme(state), today)).toThrow(sentence);
  });
  it('opens once, and not when its last day is over', () => {
    expect(() => mayOpen(programme('draft'), '2026-03-31')).not.toThrow();
    expect(() => mayOpen(programme('draft'), '2026-04-01')).toThrow('2026-03-31, is over');
    expect(() => mayOpen(programme('open'), '2026-03-10')).toThrow('only a draft can be opened');
  });
  it('closes only when open', () => {
    expect(() => mayClose(programme('open'), '2026-03-10')).not.toThrow();
    expect(() => mayClose(programme('draft'), '2026-03-10')).toThrow('"Stars" is draft');
  });
});

describe('changing an award programme', () => {
  it('is free while it is a draft', () => expect(() => mayChange(programme('draft'), ['name', 'categories'], next, '2026-03-10')).not.toThrow());
  it('is over when it is closed', () => expect(() => mayChange(programme('closed'), ['description'], next, '2026-03-10')).toThrow('does not change any more'));
  it('is over on the day after the window, so that what everybody has seen closed does not open again', () => {
    const longer = { ...next, nominationsUntil: '2026-12-31' };
    expect(() => mayChange(programme('open'), ['nominationsUntil'], longer, next.nominationsUntil)).not.toThrow();
    expect(() => mayChange(programme('open'), ['nominationsUntil'], longer, '2026-12-01')).toThrow('is closed and does not change any more');
  });
  it('lets an open one get a new description and a later end', () => {
    expect(() => mayChange(programme('open'), ['description', 'nominationsUntil'], { ...next, nominationsUntil: '2026-05-01' }, '2026-03-10')).not.toThrow();
  });
  it('moves the first day only before it has come', () => {
    const later = { ...next, nominationsFrom: '2026-03-05' };
    expect(() => mayChange(programme('open'), ['nominationsFrom'], later, '2026-02-20')).not.toThrow();
    expect(() => mayChange(programme('open'), ['nominationsFrom'], later, '2026-03-01')).toThrow('before it has come');
    expect(() => mayChange(programme('open'), ['nominationsFrom'], { ...next, nominationsFrom: '2026-02-01' }, '2026-02-20')).toThrow('not into the past');
  });
  it('names dates in the wrong order and categories of the same name', () => {
    const wrong = { nominationsFrom: '2026-03-02', nominationsUntil: '2026-03-01', categories: [{ name: 'A' }, { name: 'a ' }, { name: ' ' }] };
    expect(() => mustBeSound(wrong)).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ pointer: '#/nominationsUntil' }),
          expect.objectContaining({ pointer: '#/categories/1/name' }),
          expect.objectContaining({ pointer: '#/categories/2/name' }),
        ],
      }),
    );
  });
  it('plans which categories stay, come and go', () => {
    const plan = planCategories(
      [{ id: 'a' }, { id: 'b' }],
      [
        { name: 'New', description: '' },
        { id: 'b', name: ' Bee ', description: ' x' },
      ],
    );
    expect(plan).toEqual({
      keep: [{ id: 'b', name: 'Bee', description: 'x', position: 1 }],
      add: [{ name: 'New', description: '', position: 0 }],
      remove: ['a'],
    });
  });
  it('refuses a category of another programme, and one named twice', () => {
    expect(() => planCategories([{ id: 'a' }], [{ id: 'z', name: 'Zed', description: '' }])).toThrow('no such category');
    expect(() =>
      planCategories(
        [{ id: 'a' }],
        [
          { id: 'a', name: 'One', description: '' },
          { id: 'a', name: 'Two', description: '' },
        ],
      ),
    ).toThrow('named twice');
  });
});

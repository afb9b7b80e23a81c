import { type CategoryContent, type CategoryDraft, planCategories, weighsRight } from './category.rules.js';

const EMPTY: CategoryContent = {
  name: 'Hero',
  description: '',
  tiedTo: null,
  valueId: null,
  nominees: ['person'],
  winners: 1,
  criteria: [],
  form: [],
  eligibility: [],
  nominationsMost: null,
};
const category = (id: string, more: Partial<CategoryContent> = {}) => ({ ...EMPTY, id, ...more });
const plan = (existing: readonly (CategoryContent & { id: string })[], drafts: readonly CategoryDraft[]) => {
  let made = 0;
  return planCategories(existing, drafts, () => `new-${++made}`);
};
const criterion = (name: string, weight: number, id?: string) => ({ ...(id ? { id } : {}), name, description: '', weight });

describe('the categories of a programme', () => {
  it('stay, come and go as they are written, in their order', () => {
    const planned = plan(
      [category('a'), category('b')],
      [
        { name: 'New', description: '' },
        { id: 'b', name: ' Bee ', description: ' x' },
      ],
    );
    expect(planned).toEqual({
      keep: [{ ...EMPTY, id: 'b', name: 'Bee', description: 'x', position: 1 }],
      add: [{ ...EMPTY, name: 'New', position: 0 }],
      remove: ['a'],
    });
  });

  it('keep what a change leaves out, and the ids of criteria and questions that it names', () => {
    const before = category('a', { winners: 3, criteria: [{ id: 'c1', name: 'Care', description: '', weight: 100 }] });
    const [kept] = plan([before], [{ id: 'a', name: 'Hero', description: '' }]).keep;
    expect(kept).toMatchObject({ winners: 3, criteria: before.criteria });
    const [changed] = plan(
      [before],
      [
        {
          id: 'a',
          name: 'Hero',
          description: '',
          criteria: [criterion(' Courage ', 40), criterion('Care', 60, 'c1')],
          form: [{ label: 'When was it? ', help: '', required: true, most: 200 }],
        },
      ],
    ).keep;
    expect(changed!.criteria).toEqual([
      { id: 'new-1', name: 'Courage', description: '', weight: 40 },
      { id: 'c1', name: 'Care', description: '', weight: 60 },
    ]);
    expect(changed!.form).toEqual([{ id: 'new-2', label: 'When was it?', help: '', required: true, most: 200 }]);
  });

  it('are tied to a value, to the service standard, or to neither, and forget the value that they are not tied to', () => {
    const tied = category('a', { tiedTo: 'value', valueId: 'v' });
    expect(plan([tied], [{ id: 'a', name: 'Hero', description: '', tiedTo: 'service-standard' }]).keep[0]).toMatchObject({ valueId: null });
    expect(() => plan([], [{ name: 'Hero', description: '', tiedTo: 'value' }])).toThrow(
      expect.objectContaining({ code: 'invalid-category', fields: [expect.objectContaining({ pointer: '#/categories/0/valueId' })] }),
    );
  });

  it('are refused when they are of another programme, or named twice', () => {
    expect(() => plan([category('a')], [{ id: 'z', name: 'Zed', description: '' }])).toThrow('no such category');
    const twice = [
      { id: 'a', name: 'One', description: '' },
      { id: 'a', name: 'Two', description: '' },
    ];
    expect(() => plan([category('a')], twice)).toThrow('named twice');
  });

  it('name each criterion and ask each question once', () => {
    const form = ['When?', 'when?'].map((label) => ({ label, help: '', required: false, most: 100 }));
    const wrong = { name: 'Hero', description: '', criteria: [criterion('Care', 50, 'x'), criterion('CARE', 50, 'x')], form };
    expect(() => plan([], [{ name: 'First', description: '' }, wrong])).toThrow(
      expect.objectContaining({
        fields: ['criteria/1/name', 'form/1/label', 'criteria/1/id'].map((at) => expect.objectContaining({ pointer: `#/categories/1/${at}` })),
      }),
    );
  });

  it('weigh right when the weights add up to a hundred, or when there are none', () => {
    expect([[], [100], [33, 33, 34], [33, 33, 33]].map((weights) => weighsRight(weights.map((weight) => ({ weight }))))).toEqual([true, true, true, false]);
  });
});

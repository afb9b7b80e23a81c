import { rebased } from './rebased';

describe('a form whose thing has changed meanwhile', () => {
  it('keeps what was typed, and follows in all else', () => {
    const from = { name: 'Bakery', on: '2026-01-01', cause: '' };
    const onto = { name: 'Bakery', on: '2026-02-02', cause: 'late' };
    expect(rebased({ ...from, name: 'Harbour Bakery' }, from, onto)).toEqual({ name: 'Harbour Bakery', on: '2026-02-02', cause: 'late' });
    expect(rebased(from, from, onto)).toEqual(onto);
  });

  it('keeps what was typed also where both changed', () => {
    expect(rebased({ on: '2026-03-03' }, { on: '2026-01-01' }, { on: '2026-02-02' })).toEqual({ on: '2026-03-03' });
  });
});

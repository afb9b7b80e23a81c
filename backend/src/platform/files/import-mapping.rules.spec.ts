import { Refusal } from '@throughline/domain';
import { checkedMapping, guessMapping, type ImportFieldSpec, MappedColumns, missingFields } from './import-mapping.rules.js';

const FIELDS: ImportFieldSpec[] = [
  { field: 'team', label: 'Team', required: true, synonyms: ['Abteilung', 'équipe'] },
  { field: 'email', label: 'E-mail', required: false },
  { field: 'measure', label: 'Measure', required: false, many: true, synonyms: ['T1', 'T2'] },
];

describe('guessMapping', () => {
  it('knows a field by name, label and synonyms in any writing', () => {
    expect(guessMapping(['EQUIPE', 'e_mail', 'Shoe size'], FIELDS)).toEqual({ EQUIPE: 'team', e_mail: 'email' });
  });

  it('gives a field to its first column only, unless several may have it', () => {
    expect(guessMapping(['Team', 'Abteilung', 'T1', 'T2'], FIELDS)).toEqual({ Team: 'team', T1: 'measure', T2: 'measure' });
  });
});

describe('checkedMapping', () => {
  it('drops columns that are not used', () => {
    expect(checkedMapping({ a: 'team', b: '' }, ['a', 'b'], FIELDS)).toEqual({ a: 'team' });
  });

  it('points at an unknown column, an unknown field and a field taken twice', () => {
    try {
      checkedMapping({ a: 'team', 'x/y': 'email', b: 'salary', c: 'team' }, ['a', 'b', 'c'], FIELDS);
      throw new Error('accepted');
    } catch (error) {
      // the refusal is what the test is about
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).fields).toEqual([
        { pointer: '#/mapping/x~1y', detail: 'The file has no column "x/y".' },
        { pointer: '#/mapping/b', detail: 'There is no field "salary"; the fields are team, email, measure.' },
        { pointer: '#/mapping/c', detail: 'The column "a" is "Team" already; only one can be.' },
      ]);
    }
  });

  it('names required fields that no column is', () => {
    expect(missingFields({ a: 'email' }, FIELDS).map((field) => field.field)).toEqual(['team']);
  });
});

describe('MappedColumns', () => {
  const columns = new MappedColumns(['k', 'm1', 'm2', '__proto__'], { k: 'team', m1: 'measure', m2: 'measure' });
  const row = { line: 2, values: ['A', '1', '2', 'x'] };

  it('reads one value of a field, or all of them with their columns', () => {
    expect(columns.value(row, 'team')).toBe('A');
    expect(columns.value(row, 'email')).toBe('');
    expect(columns.valuesOf(row, 'measure')).toEqual([
      { column: 'm1', value: '1' },
      { column: 'm2', value: '2' },
    ]);
  });

  it('says which column a field is, for naming problems', () => {
    expect([columns.column('team'), columns.column('email'), columns.has('measure')]).toEqual(['k', null, true]);
  });
});

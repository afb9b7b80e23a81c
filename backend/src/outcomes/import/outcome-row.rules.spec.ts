import { readPeriod } from '@throughline/domain';
import { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { readBase } from './base.rules.js';
import { lacking, outcomeFields } from './outcome-fields.rules.js';
import { metricsByName, readRow } from './outcome-row.rules.js';

const csat = { id: 'm1', key: 'csat', name: 'Customer satisfaction', unit: '%', min: 0, max: 100 };
const complaints = { id: 'm2', key: 'complaints', name: 'Complaints', unit: 'per 1,000 contacts', min: 0, max: null };
const metrics = metricsByName([csat, complaints]);

describe('the base of a figure', () => {
  it('is a whole number of ratings', () => {
    expect([readBase('120'), readBase(''), readBase('12.0')]).toEqual([{ value: 120 }, { empty: true }, { value: 12 }]);
    for (const wrong of ['many', '-1', '2.5', '3000000000']) expect(readBase(wrong)).toEqual({ problem: expect.any(String) });
  });
});

describe('the mapping of an outcome file', () => {
  it('offers two fields for each metric beside the fixed ones', () => {
    expect(outcomeFields([csat]).map(({ field }) => field)).toEqual(['team', 'teamName', 'period', 'metric', 'value', 'base', 'metric:m1', 'base:m1']);
  });
  it.each([
    [['team', 'metric:m1'], '2015', undefined],
    [['team', 'period', 'metric', 'value'], undefined, undefined],
    [['team', 'period'], undefined, 'No column is mapped to a metric'],
    [['team', 'period', 'metric'], undefined, 'none to "Value"'],
    [['team', 'period', 'value'], undefined, 'none to "Metric"'],
    [['team', 'period', 'metric:m1', 'value'], undefined, 'Use one way'],
    [['team', 'metric:m1'], undefined, 'no column for the period'],
  ])('with %p and the period %p lacks %p', (fields, period, sentence) => {
    expect(lacking(fields, period)).toEqual(sentence === undefined ? undefined : expect.stringContaining(sentence));
  });
});

describe('a row of an outcome file', () => {
  const year = readPeriod('2015');
  const wide = new MappedColumns(['dbn', 'name', 'csat', 'n', 'complaints', 'contacts'], {
    dbn: 'team',
    name: 'teamName',
    csat: 'metric:m1',
    n: 'base:m1',
    complaints: 'metric:m2',
    contacts: 'base',
  });
  const long = new MappedColumns(['team', 'month', 'kpi', 'figure', 'n'], { team: 'team', month: 'period', kpi: 'metric', figure: 'value', n: 'base' });

  it('holds a figure a metric, each with its own base or that of the row', () => {
    expect(readRow({ line: 2, values: ['01M015', 'P.S. 15', '91.5', '40', '3.5', '900'] }, wide, metrics, year)).toMatchObject({
      team: '01M015',
      teamName: 'P.S. 15',
      period: { label: '2015' },
      figures: [
        { metricId: 'm1', value: 91.5, base: 40 },
        { metricId: 'm2', value: 3.5, base: 900 },
      ],
      emptyCells: 0,
    });
  });
  it('counts cells in which nothing stands, and makes no figure of them', () => {
    expect(readRow({ line: 2, values: ['01M015', '', '', '', '3.5', ''] }, wide, metrics, year)).toMatchObject({
      figures: [{ metricId: 'm2', value: 3.5, base: null }],
      emptyCells: 1,
    });
  });
  it('names a metric by key or name without case', () => {
    for (const name of ['CSAT', 'customer satisfaction', 'csat'])
      expect(readRow({ line: 2, values: ['A', '2015-03', name, '80', '12'] }, long, metrics, undefined)).toMatchObject({
        period: { label: '2015-03' },
        figures: [{ metricId: 'm1', value: 80, base: 12 }],
      });
  });
  it('reports everything that is wrong with it, column by column', () => {
    expect(readRow({ line: 2, values: ['', '2015-13', 'nps', '80', '12'] }, long, metrics, undefined)).toEqual([
      { column: 'team', value: '', problem: 'The row names no team; write its key or its name.' },
      { column: 'month', value: '2015-13', problem: expect.stringContaining('not a period') },
      { column: 'kpi', value: 'nps', problem: 'There is no such metric; the keys are csat, complaints. Make the metric first, or correct its name.' },
    ]);
    expect(readRow({ line: 3, values: ['A', '', '101', '40', '-1', 'x'] }, wide, metrics, year)).toEqual([
      { column: 'csat', value: '101', problem: '"Customer satisfaction" takes 0 to 100; 101 is outside.' },
      { column: 'complaints', value: '-1', problem: '"Complaints" takes 0 or more; -1 is outside.' },
    ]);
    expect(readRow({ line: 4, values: ['A', '', '80', '0', '', ''] }, wide, metrics, year)).toEqual([
      { column: 'n', value: '0', problem: expect.stringContaining('leave the figure empty') },
    ]);
  });
  it('does not choose between two metrics of the same name', () => {
    const twins = metricsByName([csat, { ...complaints, name: 'CUSTOMER satisfaction' }]);
    expect([twins.get('customer satisfaction'), twins.get('csat')?.id]).toEqual([undefined, 'm1']);
  });
});

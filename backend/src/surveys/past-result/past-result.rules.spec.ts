import { readPeriod } from '@throughline/domain';
import { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { onHundred, PER_CENT, readRespondents, readResult } from './past-figure.rules.js';
import { changeBy, contradictions, difference, placed } from './past-result-plan.rules.js';
import { lacking, readRow } from './past-result-row.rules.js';

const NAMES = ['key', 'name', 'when', 'n', 'eng', 'voice'];
const columns = new MappedColumns(NAMES, { key: 'team', name: 'teamName', when: 'period', n: 'respondents', eng: 'engagement', voice: 'voice' });
const row = (...values: string[]) => readRow({ line: 2, values }, columns, PER_CENT, undefined);

describe('a past result', () => {
  it.each([
    ['91.234', { value: 91.234 }],
    ['91,2', { value: 91.2 }],
    [' 84 % ', { value: 84 }],
    ['', { empty: true }],
    ['n/a', { empty: true }],
    ['–', { empty: true }],
    ['1,234', { problem: expect.stringContaining('1234 or 1.234') }],
    ['good', { problem: expect.stringContaining('not a number') }],
    ['100.5', { problem: expect.stringContaining('outside the scale from 0 to 100') }],
    ['-1', { problem: expect.stringContaining('outside the scale') }],
    ['=1+1', { problem: expect.stringContaining('not a number') }],
    ['1e3', { problem: expect.stringContaining('outside the scale') }],
    ['5.5e1', { value: 55 }],
  ])('is read from "%s"', (text, expected) => expect(readResult(text, PER_CENT)).toEqual(expected));

  it('is kept on 0 to 100 beside what the file said', () => {
    expect([onHundred(3.8, { min: 1, max: 5 }), onHundred(0, { min: -100, max: 100 }), onHundred(91.234, PER_CENT)]).toEqual([70, 50, 91.234]);
  });

  it('is refused by name when fewer than five people answered', () => {
    expect(readRespondents('4', 'Night shift')).toEqual({ problem: expect.stringContaining('Fewer than 5 people answered in "Night shift"') });
    expect([readRespondents('5', 'x'), readRespondents('', 'x')]).toEqual([{ value: 5 }, { empty: true }]);
    for (const wrong of ['12.5', '-7', 'many', '3000000000', '9'.repeat(120)])
      expect(readRespondents(wrong, 'x')).toEqual({ problem: expect.stringContaining('not a number of people') });
  });
});

describe('a row of past results', () => {
  it('says what it holds', () => {
    expect(row('01M015', 'Clemente', '2015', '30', '91.2', '')).toMatchObject({
      team: '01M015',
      teamName: 'Clemente',
      period: { label: '2015' },
      respondents: 30,
      figures: [{ measure: 'engagement', original: 91.2, value: 91.2 }],
      emptyCells: 1,
    });
  });

  it('names everything that is wrong with it at once', () => {
    expect(row('', 'x'.repeat(121), 'spring', '3', 'high', '101')).toEqual(
      ['key', 'name', 'when', 'n', 'eng', 'voice'].map((column) => expect.objectContaining({ column })),
    );
  });

  it('needs a measure, a scale and a period', () => {
    const without = new MappedColumns(['key'], { key: 'team' });
    expect(lacking(without, '2015', PER_CENT)).toContain('No column is mapped to a measure');
    const measured = new MappedColumns(['key', 'eng'], { key: 'team', eng: 'engagement' });
    expect(lacking(measured, undefined, PER_CENT)).toContain('no column for the period');
    expect(lacking(measured, 'spring', PER_CENT)).toContain('"spring" is not a period');
    expect(lacking(measured, '2015', { min: 5, max: 1 })).toContain('has no room');
    expect(lacking(measured, '2015', PER_CENT)).toBeUndefined();
  });
});

describe('the plan of past results', () => {
  const result = (line: number, team: string, engagement: number, respondents: number | null = null) =>
    placed(
      {
        line,
        team,
        teamName: '',
        period: readPeriod('2015')!,
        respondents,
        figures: [{ measure: 'engagement', original: engagement, value: engagement }],
        emptyCells: 0,
      },
      team,
      PER_CENT,
    );

  it('finds lines about the same team, period and measure', () => {
    expect(contradictions([result(2, 'a', 80), result(3, 'b', 70), result(4, 'a', 80)])).toEqual([{ first: 2, second: 4, measure: 'engagement' }]);
  });

  it('tells new from changed and unchanged, also by how many answered', () => {
    const [one] = result(2, 'a', 80).results;
    const [more] = result(2, 'a', 80, 12).results;
    expect([changeBy(one!, undefined), changeBy(one!, one), changeBy(more!, one)]).toEqual(['added', 'unchanged', 'changed']);
    expect(difference(more!, one!)).toEqual({ field: 'engagement', from: '80', to: '80 (12 people)' });
  });
});

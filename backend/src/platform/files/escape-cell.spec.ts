import { escapeCell, unescapedCell } from './escape-cell.js';

describe('escapeCell', () => {
  it.each([`=1+1`, '+cmd|/c calc', '-2+3', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1+1', '＠x'])('disarms %j', (value) => {
    expect(escapeCell(value)).toBe(`'${value}`);
  });

  it.each(['-5', '+4.5', '-0,25', 'Zoë', 'a=b', ''])('leaves %j as it is', (value) => {
    expect(escapeCell(value)).toBe(value);
  });
});

describe('unescapedCell', () => {
  it.each(['=1+1', '-5', "'quoted'", "O'Neill", "''=1", ''])('gives %j back as it was written', (value) => {
    expect(unescapedCell(escapeCell(value))).toBe(value);
  });
});

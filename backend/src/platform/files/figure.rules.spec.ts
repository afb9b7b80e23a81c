import { readFigure } from './figure.rules.js';

describe('a figure in a file', () => {
  it.each([
    ['84.5', 84.5],
    ['84,5', 84.5],
    [' 84,56 % ', 84.56],
    ['\u22123', -3],
    ['+7', 7],
    ['1.5e2', 150],
    ['0', 0],
    ['12.345', 12.345],
  ])('%p is %p', (text, value) => expect(readFigure(text, '%')).toEqual({ value }));
  it.each(['  ', '-', 'N/A'])('is empty where %p stands', (text) => expect(readFigure(text, '%')).toEqual({ empty: true }));
  it.each(['none', '12 points', '1 234', '--3', '0x10', 'Infinity', 'NaN', '=1+1', '1.2.3'])('%p is no number', (text) =>
    expect(readFigure(text, '%')).toEqual({ problem: expect.stringContaining('not a number') }),
  );
  it('is not guessed when a comma could part thousands or decimals', () =>
    expect(readFigure('1,234', '')).toEqual({
      problem: 'This could be 1234 or 1.234; write it without a comma between thousands, and with a point before decimals.',
    }));
  it.each(['9'.repeat(120), `-${'9'.repeat(120)}`, '12e99'])('is refused when it is too large to be worked with (%p)', (text) =>
    expect(readFigure(text, '%')).toEqual({ problem: expect.stringContaining('too large to be a figure') }),
  );
  it('has a per cent sign only where per cent are counted', () =>
    expect(readFigure('12%', 'points')).toEqual({ problem: expect.stringContaining('but the figure counts points') }));
});

import { sheetName, sheetText, xmlText } from './sheet-text.rules.js';

describe('text in a sheet', () => {
  it('that is too long is cut between two characters, never in one', () => {
    for (const before of [0, 1]) {
      const cut = sheetText(`${'x'.repeat(before)}${'😀'.repeat(20_000)}`);
      expect(cut.length).toBeLessThanOrEqual(32_767);
      expect(cut).toMatch(/😀 \[…\]$/u);
      expect(cut.isWellFormed()).toBe(true);
    }
    const escaped = sheetText(`${'y'.repeat(32_757)}_x0041_`);
    expect(escaped.endsWith('y […]')).toBe(true);
    for (const before of [0, 1]) expect(sheetName(`${'x'.repeat(before)}${'😀'.repeat(31)}`).isWellFormed()).toBe(true);
  });

  it('that is short stays as it was written, also where it looks like a character of the format', () => {
    expect(sheetText('=1+1 😀 _x0041_')).toBe('=1+1 😀 _x005F_x0041_');
    expect(xmlText('a\u0000b\uD83D')).toBe('a\uFFFDb\uFFFD');
    expect(sheetName('Results: [A/B]')).toBe('Results   A B');
  });
});

import { tenureBand } from './demographic.js';
import { plainDate } from './plain-date.js';

describe('the band of how long somebody has been here', () => {
  const band = (joined: string, on: string) => tenureBand(plainDate(joined), plainDate(on));

  it('changes on the day on which a year is full', () => {
    expect(band('2025-03-31', '2026-03-30')).toBe('under-1');
    expect(band('2025-03-31', '2026-03-31')).toBe('1-2');
    expect(band('2023-04-01', '2026-03-31')).toBe('1-2');
    expect(band('2023-03-31', '2026-03-31')).toBe('3-5');
    expect(band('2020-03-31', '2026-03-31')).toBe('6-10');
    expect(band('2015-04-01', '2026-03-31')).toBe('6-10');
    expect(band('2015-03-31', '2026-03-31')).toBe('over-10');
  });

  it('begins on the day of joining, and there is none before', () => {
    expect(band('2026-03-31', '2026-03-31')).toBe('under-1');
    expect(band('2026-04-01', '2026-03-31')).toBeUndefined();
  });
});

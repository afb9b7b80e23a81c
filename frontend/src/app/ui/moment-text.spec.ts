import { endText, momentText } from './moment-text';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('the moment at which something ends', () => {
  it('is the day that ends, where the clock shows midnight', () => {
    expect(endText(new Date(2026, 10, 26).toISOString())).toBe('25 November 2026');
    expect(endText(new Date(2026, 10, 26).toISOString(), zone)).toBe('25 November 2026');
  });

  it('names the time zone where the clock of the person shows something else', () => {
    expect(endText('2026-11-25T12:00:00Z', 'Pacific/Auckland')).toMatch(/^26 November 2026 at 01:00 \(Pacific\/Auckland\)$/);
    expect(endText('2026-11-25T11:00:00Z', 'Pacific/Auckland')).toBe('25 November 2026 (Pacific/Auckland)');
  });

  it('is a moment as any other by day', () => {
    const moment = new Date(2026, 10, 25, 16).toISOString();
    expect(endText(moment)).toBe(momentText(moment));
    expect(endText(moment)).toBe('25 November 2026 at 16:00');
  });
});

import { momentLater, monthsUntilNext, nameLater, shifted } from './programme-clone.rules.js';

const days = { timeZone: 'Europe/Berlin', nominationsFrom: '2025-11-01', nominationsUntil: '2025-11-30', closesAtTime: null };
const now = new Date('2026-03-10T12:00:00Z');

describe('the clone of a programme', () => {
  it('is moved by whole years, as few as let its nominations close in the future', () => {
    expect(monthsUntilNext('yearly', days, now)).toBe(12);
    expect(monthsUntilNext('quarterly', { ...days, nominationsFrom: '2026-01-01', nominationsUntil: '2026-01-14' }, new Date('2026-02-01T00:00:00Z'))).toBe(3);
    expect(monthsUntilNext('away-day', { ...days, nominationsFrom: '2023-11-01', nominationsUntil: '2023-11-30' }, now)).toBe(36);
    expect(shifted(days, 12)).toMatchObject({ nominationsFrom: '2026-11-01', nominationsUntil: '2026-11-30', timeZone: 'Europe/Berlin' });
  });
  it('moves the month along that its name says, in the language in which it says it', () => {
    const march = { ...days, nominationsFrom: '2026-03-01', nominationsUntil: '2026-03-10' };
    expect(nameLater('Colleague of the month, March 2026', march, 1)).toBe('Colleague of the month, April 2026');
    expect(nameLater('Danke, März 2026', march, 3)).toBe('Danke, Juni 2026');
    expect(nameLater('شكرًا، مارس 2026', march, 12)).toBe('شكرًا، مارس 2027');
    expect(nameLater('Thanks', march, 1)).toBe('Thanks');
  });
  it('is moved by whole months when it is a monthly one, by at least one', () => {
    expect(monthsUntilNext('monthly', days, now)).toBe(4);
    expect(monthsUntilNext('monthly', { ...days, nominationsFrom: '2026-03-01', nominationsUntil: '2026-03-31' }, now)).toBe(1);
    expect(shifted({ ...days, nominationsFrom: '2026-01-31', nominationsUntil: '2026-01-31' }, 1)).toMatchObject({ nominationsUntil: '2026-02-28' });
  });
  it('has its moments at the same time of day, also where summer time lies between', () => {
    expect(momentLater(new Date('2026-01-15T17:30:00Z'), 'Europe/Berlin', 6).toISOString()).toBe('2026-07-15T16:30:00.000Z');
    expect(momentLater(new Date('2024-02-29T23:30:00Z'), 'Europe/Berlin', 12).toISOString()).toBe('2025-02-28T23:30:00.000Z');
  });
  it('is called by its own year, and by its old name when it is not whole years later', () => {
    expect(nameLater('Stars 2025 of Route 1066', days, 12)).toBe('Stars 2026 of Route 1066');
    expect(nameLater('Stars 2025/2026', { ...days, nominationsUntil: '2026-01-10' }, 24)).toBe('Stars 2027/2028');
    expect(nameLater('Stars 2025', days, 4)).toBe('Stars 2025');
  });
});

import type { CalendarEntry } from '@throughline/contract';
import { speakIn } from '../../words/testing/speak-in';
import { visit } from '../testing/visit';
import { today } from '../../ui/day-text';
import { endOfMonth, monthAfter, weeksOf } from './month';

const entry = (opensOn: string, closesOn: string, over: Partial<CalendarEntry> = {}): CalendarEntry => {
  return { cycleId: 'c1', seriesId: null, name: 'Autumn', state: 'open', opensOn, closesOn, ...over };
};

describe('The calendar of a month', () => {
  afterEach(() => speakIn('en'));

  it('has whole weeks from Monday on, over leap days and the change of the clocks', () => {
    const weeks = weeksOf('2028-02-01', [entry('2028-02-27', '2028-03-01')]);
    expect(weeks.map((week) => [week[0]!.date, week[6]!.date])).toEqual([
      ['2028-01-31', '2028-02-06'],
      ['2028-02-07', '2028-02-13'],
      ['2028-02-14', '2028-02-20'],
      ['2028-02-21', '2028-02-27'],
      ['2028-02-28', '2028-03-05'],
    ]);
    const march = weeksOf('2026-03-01', []).flat();
    expect(new Set(march.map(({ date }) => date)).size).toBe(march.length);
    expect(weeks[3]![6]).toMatchObject({ opens: [{ name: 'Autumn' }], running: [], inside: true });
    expect(weeks[4]!.map(({ running }) => running.length)).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(weeks[0]![0]!.inside).toBe(false);
    expect(endOfMonth('2028-02-11')).toBe('2028-02-29');
  });

  it('shows what runs and what is planned, says what tires people, and turns the page by button', async () => {
    const month = today().slice(0, 7);
    const page = await visit('/hr/calendar');
    const asked = (first: number, last: number): string =>
      `GET /api/cycle-calendar?from=${monthAfter(today(), first)}&until=${endOfMonth(monthAfter(today(), last))}`;
    await page.reply(asked(-1, 1), {
      from: '',
      until: '',
      entries: [entry(`${month}-03`, `${month}-12`), entry(`${month}-20`, `${month}-21`, { cycleId: null, seriesId: 's1', name: 'Pulse', state: 'planned' })],
      warnings: [{ month, teamId: 't', sentence: 'Sales is asked three times.' }],
    });
    expect(page.text()).toContain('Sales is asked three times.');
    expect(page.find('table a[href="/hr/cycles/c1"]').textContent).toContain('Autumn');
    expect(page.find('ul.list a[href="/hr/series/s1"]').textContent).toContain('Pulse');
    await page.press('The month after');
    await page.reply(asked(0, 2), { from: '', until: '', entries: [], warnings: [] });
    expect(page.text()).toContain('No survey in this month');
  });

  it('names its days and months in Arabic, and marks what the server says in English', async () => {
    await speakIn('ar');
    const page = await visit('/hr/calendar');
    const month = today().slice(0, 7);
    const address = `GET /api/cycle-calendar?from=${monthAfter(today(), -1)}&until=${endOfMonth(monthAfter(today(), 1))}`;
    const warnings = [{ month, teamId: 't', sentence: 'Sales is asked three times.' }];
    await page.reply(address, { from: '', until: '', entries: [entry(`${month}-03`, `${month}-12`)], warnings });
    expect(page.find('h1').textContent).toBe('التقويم');
    expect(page.find('thead th').textContent).toBe('الاثنين');
    expect(page.find('app-tag').textContent).toBe('مفتوحة');
    expect(page.find('.warning span[lang=en]').textContent).toBe('Sales is asked three times.');
    expect(page.find('app-page-header').textContent).not.toMatch(/[a-z]{3}/i);
  });
});

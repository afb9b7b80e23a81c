import { speakIn } from '../../words/testing/speak-in';
import { cycle } from '../testing/samples';
import { visit } from '../testing/visit';
import { cycleSentence, eventText } from './cycle-words';
import { participationText } from './participation-text';
import { timelineOf, type Span } from './timeline';

const span = (from: string, until: string): Span => ({ id: from, kind: 'cycle', name: from, link: [], state: 'open', draft: false, from, until });

describe('The calendar of cycles', () => {
  afterEach(() => speakIn('en'));

  it('runs over twelve whole months with today in the fifth', () => {
    const { months, now } = timelineOf([], '2026-11-15');
    expect(months.map(({ label }) => label)).toEqual(['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
    expect(months.filter(({ year }) => year)).toEqual([{ label: 'Jan', year: '2027', left: expect.any(Number) }]);
    expect(now).toBeGreaterThan(months[4]!.left);
    expect(now).toBeLessThan(months[5]!.left);
  });

  it('cuts what sticks out, leaves out what lies outside, and counts the last day in full', () => {
    const { bars } = timelineOf([span('2020-01-01', '2020-02-01'), span('2026-06-01', '2026-07-01'), span('2027-06-30', '2027-08-01')], '2026-11-15');
    expect(bars.map((bar) => bar.left)).toEqual([0, expect.closeTo(99.7, 1)]);
    expect(bars[0]!.width).toBeCloseTo(100 / 365, 5);
    expect(bars[1]!.left + bars[1]!.width).toBeCloseTo(100, 5);
  });

  it('says in words where a cycle stands', () => {
    const days = { opensOn: '2026-11-10', closesOn: '2026-11-24' };
    expect(cycleSentence({ state: 'open', ...days }, '2026-11-23')).toBe('Open until 24 November 2026, 1 more day.');
    expect(cycleSentence({ state: 'open', ...days }, '2026-11-24')).toBe('Open. Today is the last day.');
    expect(cycleSentence({ state: 'open', ...days }, '2026-11-25')).toBe('The last day was 24 November 2026; it closes next.');
    expect(eventText({ kind: 'extended', on: '2026-11-20', by: 'Hana Sato', detail: 'until 2026-12-01' })).toBe('Extended by Hana Sato: until 1 December 2026');
    expect(eventText({ kind: 'closed', on: '2026-11-20', by: null, detail: null })).toBe('Closed');
  });

  it('lists the cycles, and keeps the list when the awards cannot be loaded', async () => {
    const page = await visit('/hr/cycles');
    await page.reply('GET /api/award-programmes', null, 500);
    await page.reply('GET /api/cycles', { items: [cycle({ state: 'published', invited: 1204 })] });
    expect(page.find('a[href="/hr/cycles/c1"]').textContent).toContain('Autumn 2026');
    expect(page.text()).toContain('1,204');
  });

  it('teaches the first step while there is no cycle', async () => {
    const page = await visit('/hr/cycles');
    await page.reply('GET /api/award-programmes', { items: [] });
    await page.reply('GET /api/cycles', { items: [] });
    expect(page.text()).toContain('Nothing is sent before you open it.');
    expect(page.has('a[href="/hr/cycles/new"]')).toBe(true);
  });

  it('is written in German as a whole, also where a cycle stands and what happened to it', async () => {
    await speakIn('de');
    const page = await visit('/hr/cycles');
    await page.reply('GET /api/award-programmes', { items: [] });
    await page.reply('GET /api/cycles', { items: [cycle({ state: 'published', invited: 1204 })] });
    expect(page.find('h1').textContent).toBe('Runden');
    expect(page.text()).toContain('veröffentlicht');
    expect(page.text()).toContain('1.204');
    expect(page.text()).not.toMatch(/\b(Cycle|Calendar|Series|Invited|survey|published)\b/);
    expect(eventText({ kind: 'extended', on: '2026-11-20', by: 'Hana Sato', detail: 'until 2026-12-01' })).toBe(
      'Verlängert von Hana Sato: bis 1. Dezember 2026',
    );
    expect(eventText({ kind: 'tightened', on: '2026-11-20', by: null, detail: 'figures 8, comments 10' })).toBe(
      'Kleinste Gruppe erhöht: Zahlen 8, Kommentare 10',
    );
    expect(['65 %', '5 % or less', '95 % or more', 'more than two thirds'].map(participationText)).toEqual([
      '65 %',
      '5 % oder weniger',
      '95 % oder mehr',
      'mehr als zwei Drittel',
    ]);
  });
});

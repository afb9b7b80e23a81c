import { plainDate } from '@throughline/domain';
import { type AskingEntry, calendarDays, tooOften } from './calendar.rules.js';

const teams = [
  { id: 'root', name: 'Alpha', parentId: null },
  { id: 'sales', name: 'Sales', parentId: 'root' },
  { id: 'north', name: 'Sales North', parentId: 'sales' },
  { id: 'care', name: 'Care', parentId: 'root' },
];
const entry = (opensOn: string, audience: AskingEntry['audience']): AskingEntry => {
  return { cycleId: null, seriesId: null, name: 'x', state: 'planned', opensOn, closesOn: opensOn, audience };
};

describe('the calendar of cycles', () => {
  it('says that a team is asked too often, once for all that are asked together', () => {
    const sales = { teamIds: ['sales'] };
    const all = [entry('2026-10-01', 'everyone'), entry('2026-10-12', sales), entry('2026-10-31', sales), entry('2026-11-01', sales)];
    expect(tooOften(all, teams)).toEqual([
      { month: '2026-10', teamId: 'sales', sentence: 'Sales is asked three times in October 2026. People who are asked so often stop answering.' },
    ]);
    expect(tooOften([...all, entry('2026-10-20', { teamIds: ['north'] })], teams).map(({ sentence }) => sentence.slice(0, 34))).toEqual([
      'Sales is asked three times in Octo',
      'Sales North is asked four times in',
    ]);
    expect(tooOften([...all, ...all.slice(0, 1), ...all.slice(0, 1)], teams).map(({ teamId }) => teamId)).toEqual(['root', 'sales']);
  });
  it('counts a survey for the teams of which its rules ask half, not for those of which it asks a few', () => {
    const person = (employeeId: string, teamId: string, site: string) => ({ employeeId, teamId, joinedOn: null, values: { site } });
    const people = [
      person('1', 'north', 'Leeds'),
      person('2', 'north', 'York'),
      person('3', 'care', 'York'),
      person('4', 'care', 'York'),
      person('5', 'care', 'Leeds'),
    ];
    const leeds = entry('2026-10-01', { where: [{ id: 'site', values: ['Leeds'] }] });
    expect(tooOften([leeds, leeds, leeds], teams, people).map(({ teamId }) => teamId)).toEqual(['sales']);
  });
  it('counts surveys about what happened to single people for no team', () => {
    const joined = { happened: { what: 'joined', days: 30, since: '2026-01-01' } } as const;
    expect(tooOften([entry('2026-10-01', joined), entry('2026-10-02', joined), entry('2026-10-03', joined)], teams)).toEqual([]);
  });
  it('shows four months back and a year ahead, and refuses what are no days', () => {
    expect(calendarDays(undefined, undefined, plainDate('2026-11-22'))).toEqual({ from: '2026-07-01', until: '2027-12-01' });
    expect(() => calendarDays('2026-02-30', undefined, plainDate('2026-11-22'))).toThrow('not a date');
    expect(() => calendarDays('2026-02-03', '2026-02-01', plainDate('2026-11-22'))).toThrow('1 to 800 days');
  });
});

import { leftOut, valuesOf } from './audience.rules.js';

const teams = [
  { id: 'all', parentId: null },
  { id: 'north', parentId: 'all' },
];
const people = Array.from({ length: 12 }, (_, i) => ({
  employeeId: `p${i}`,
  teamId: i < 9 ? 'north' : 'all',
  joinedOn: null,
  values: { site: i === 0 ? 'York' : i < 4 ? 'Bath' : 'Leeds' },
}));

describe('whom rules leave out', () => {
  it('is counted among all people and among those of the chosen teams, and the fewer count', () => {
    expect(leftOut(people, teams, 'everyone')).toBe(0);
    expect(leftOut(people, teams, { exceptWhere: [{ id: 'site', values: ['York'] }] })).toBe(1);
    expect(leftOut(people, teams, { teamIds: ['north'] })).toBe(3);
    expect(leftOut(people, teams, { teamIds: ['north'], exceptWhere: [{ id: 'site', values: ['York'] }] })).toBe(1);
    expect(leftOut(people, teams, { teamIds: ['all'], exceptTeamIds: ['north'] })).toBe(9);
    expect(leftOut(people, teams, { teamIds: ['all'] })).toBe(0);
  });
  it('is nobody when the survey is only for those to whom something happened', () => {
    expect(leftOut(people, teams, { happened: { what: 'joined', days: 30, since: '2026-01-01' } })).toBe(0);
  });
});

describe('values to make rules with', () => {
  it('say how many people share them only from k on, and the others stand in the order of their names', () => {
    expect(valuesOf(people, 'site', 5)).toEqual([
      { value: 'Leeds', people: 8 },
      { value: 'Bath', people: null },
      { value: 'York', people: null },
    ]);
  });
});

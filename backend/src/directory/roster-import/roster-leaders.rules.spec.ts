import { planLeaders } from './roster-leaders.rules.js';
import type { PlannedPerson } from './roster-people.rules.js';
import type { LeaderWord, RosterRow } from './roster-row.rules.js';

const placed = (line: number, id: string, teamId: string, leader: LeaderWord) => ({
  row: { line, leader } as RosterRow,
  person: { id } as PlannedPerson,
  teamId,
});
const CANDIDATES = [
  { id: 'ada', email: 'Ada@x.example', externalKey: 'E1' },
  { id: 'bo', email: null, externalKey: 'E2' },
];

function plan(rows: ReturnType<typeof placed>[], current: [string, string | null][] = []): { leaders: [string, string | null][]; problems: string[] } {
  const problems: string[] = [];
  const leaders = planLeaders(
    rows,
    CANDIDATES,
    new Map(current),
    (line, column, value, problem) => problems.push(`${line} ${column} ${value}: ${problem}`),
    (field) => field,
  );
  return { leaders: [...leaders], problems };
}

describe('planLeaders', () => {
  it('takes yes for the person, and a key or an address for somebody else', () => {
    expect(plan([placed(2, 'ada', 'T', 'yes'), placed(3, 'x', 'U', { who: 'e2' }), placed(4, 'y', 'V', { who: 'ada@x.example' })])).toEqual({
      leaders: [
        ['T', 'ada'],
        ['U', 'bo'],
        ['V', 'ada'],
      ],
      problems: [],
    });
  });

  it('takes no as an end only for who leads now', () => {
    expect(
      plan(
        [placed(2, 'ada', 'T', 'no'), placed(3, 'bo', 'T', 'no'), placed(4, 'bo', 'U', null)],
        [
          ['T', 'ada'],
          ['U', 'bo'],
        ],
      ).leaders,
    ).toEqual([['T', null]]);
  });

  it('refuses two leaders of one team, not the same one twice', () => {
    expect(plan([placed(2, 'ada', 'T', 'yes'), placed(3, 'x', 'T', { who: 'e1' }), placed(4, 'bo', 'T', 'yes')]).problems).toEqual([
      '4 leader yes: Line 2 names another leader of the same team; a team has one leader.',
    ]);
  });

  it('refuses a leader nobody knows', () => {
    expect(plan([placed(2, 'x', 'T', { who: 'nobody' })]).problems[0]).toContain(
      '2 leader nobody: Nobody in the organisation or in the file has this address or employee key.',
    );
  });
});

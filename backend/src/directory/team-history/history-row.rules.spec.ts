import { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { TeamFinder } from '../team/team-finder.rules.js';
import { readHistoryRow } from './history-row.rules.js';

const FIELDS = ['employee', 'teamKeyOrName', 'from', 'until'];
const columns = new MappedColumns(FIELDS, Object.fromEntries(FIELDS.map((field) => [field, field])));
const names = {
  teams: new TeamFinder([
    { id: 'n', name: 'North', externalKey: 'N-1' },
    { id: 'a', name: 'Twin', externalKey: null },
    { id: 'b', name: 'Twin', externalKey: null },
  ]),
  people: new Map([['kim@alpha.example', 'kim']]),
};
const read = (...values: string[]) => readHistoryRow({ line: 2, values }, columns, names, undefined);
const problems = (...values: string[]) => (read(...values) as { field: string; problem: string }[]).map(({ field, problem }) => `${field}: ${problem}`);

describe('a row of a team history', () => {
  it('says in which team somebody was from when until when, by keys and names in any case', () => {
    expect(read('Kim@Alpha.example', 'n-1', '2026-01-01', '31.01.2026')).toEqual({
      ...{ line: 2, employeeId: 'kim' },
      stretch: { teamId: 'n', fromOn: '2026-01-01', untilOn: '2026-01-31' },
    });
    expect(read('kim@alpha.example', 'North', '2026-01-01', '')).toMatchObject({ stretch: { untilOn: null } });
  });

  it('is refused with everything that is wrong with it', () => {
    expect(problems('nobody', 'South', '2026-02-30', '')).toEqual([
      expect.stringMatching(/^employee: Nobody in the directory/),
      expect.stringMatching(/^teamKeyOrName: There is no team/),
      expect.stringMatching(/^from: This is not a day/),
    ]);
    expect(problems('kim@alpha.example', 'Twin', '', '')).toEqual([
      'teamKeyOrName: 2 teams have this name; write the key of the one that is meant.',
      expect.stringMatching(/^from: The first day in the team is empty/),
    ]);
    expect(problems('kim@alpha.example', 'North', '2026-02-01', '2026-02-01')).toEqual([expect.stringMatching(/^until: A stretch is a day at least/)]);
  });

  it('with a day that could be two is asked about, and read as it is answered', () => {
    expect(problems('kim@alpha.example', 'North', '03/04/2026', '')).toEqual([expect.stringMatching(/^from: This could be two days/)]);
    const row = { line: 2, values: ['kim@alpha.example', 'North', '03/04/2026', ''] };
    expect(readHistoryRow(row, columns, names, 'day-first')).toMatchObject({ stretch: { fromOn: '2026-04-03' } });
    expect(readHistoryRow(row, columns, names, 'month-first')).toMatchObject({ stretch: { fromOn: '2026-03-04' } });
  });
});

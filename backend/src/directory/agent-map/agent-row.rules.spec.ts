import { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { TeamFinder } from '../team/team-finder.rules.js';
import { readAgentRow } from './agent-row.rules.js';

const FIELDS = ['source', 'agent', 'kind', 'agentName', 'team', 'from', 'until', 'employee'];
const columns = new MappedColumns(FIELDS, Object.fromEntries(FIELDS.map((field) => [field, field])));
const names = {
  sources: new Map([['helpdesk', 's']]),
  teams: new TeamFinder([
    { id: 'n', name: 'North', externalKey: 'N-1' },
    { id: 'a', name: 'Twin', externalKey: null },
    { id: 'b', name: 'Twin', externalKey: null },
  ]),
  people: new Map([['kim@alpha.example', 'kim']]),
};
const read = (...values: string[]) => readAgentRow({ line: 2, values }, columns, names);
const fields = (...values: string[]) => (read(...values) as { field: string }[]).map(({ field }) => field);

describe('a row of an agent map', () => {
  it('says of an agent or group for which team it works, by keys and names in any case', () => {
    expect(read('Helpdesk', '77', '', 'Kim', 'n-1', '2026-01-01', '2026-02-01', 'Kim@Alpha.example')).toEqual({
      ...{ line: 2, sourceId: 's', kind: 'agent', key: '77', name: 'Kim', employeeId: 'kim' },
      assignment: { teamId: 'n', from: '2026-01-01', until: '2026-02-01' },
    });
    expect(read('helpdesk', 'desk', 'Group', '', 'north', '31.01.2026', '', '')).toMatchObject({
      ...{ kind: 'group', name: '', employeeId: null },
      assignment: { from: '2026-01-31', until: null },
    });
  });
  it('may say only who an agent is', () =>
    expect(read('helpdesk', '77', 'agent', '', '', '', '', 'kim@alpha.example')).toMatchObject({ assignment: null, employeeId: 'kim' }));
  it('is told everything that is wrong with it, each at its field', () => {
    expect(fields('elsewhere', '', 'robot', '', 'nowhere', '2026-02-30', '', 'nobody@alpha.example')).toEqual([
      'source',
      'agent',
      'kind',
      'employee',
      'team',
      'from',
    ]);
    expect(fields('helpdesk', '77', '', '', 'Twin', '', '2026-01-01', '')).toEqual(['team', 'from']);
    expect(fields('helpdesk', '77', '', '', '', '2026-01-01', '', '')).toEqual(['team']);
    expect(fields('helpdesk', '77', '', '', 'North', '2026-01-01', '2026-01-01', '')).toEqual(['until']);
    expect(fields('helpdesk', 'desk', 'group', '', 'North', '2026-01-01', '', 'kim@alpha.example')).toEqual(['employee']);
  });
});

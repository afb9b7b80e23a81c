import type { FactField } from './roster-fields.js';
import { type KnownPerson, matchPeople, planPerson, type PlannedPerson } from './roster-people.rules.js';
import type { RosterRow } from './roster-row.rules.js';

const NO_FACTS: Record<FactField, string | null> = {
  email: null,
  externalKey: null,
  jobTitle: null,
  site: null,
  roleBand: null,
  language: null,
  timeZone: null,
  joinedOn: null,
  leftOn: null,
};
const known = (id: string, facts: Partial<KnownPerson['facts']>, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  name: id,
  facts: { ...NO_FACTS, ...facts },
  attributes: {},
  history: [{ teamId: 'A', fromOn: '2026-01-01', untilOn: null }],
  leave: [],
  roles: [],
  ...more,
});
const row = (line: number, facts: RosterRow['facts'], name = `Row ${line}`): RosterRow => ({
  line,
  name,
  facts,
  team: { line, team: 'A', teamKey: '', path: [], parent: '' },
  leader: null,
});

describe('matchPeople', () => {
  const match = (rows: RosterRow[], people: KnownPerson[]): { matched: Record<number, string | undefined>; problems: string[] } => {
    const problems: string[] = [];
    const matched = matchPeople(
      rows,
      people,
      (line, column, value, problem) => problems.push(`${line} ${column} ${value}: ${problem}`),
      (field) => field,
    );
    return { matched: Object.fromEntries([...matched].map(([line, person]) => [line, person?.id])), problems };
  };

  it('knows people by key before address, and by address when no key says otherwise', () => {
    const people = [known('p', { externalKey: 'K', email: 'old@x.example' }), known('q', { email: 'Q@x.example' })];
    expect(
      match(
        [row(2, { externalKey: 'K', email: 'new@x.example' }), row(3, { email: 'q@X.example' }), row(4, { externalKey: 'N', email: 'n@x.example' })],
        people,
      ),
    ).toEqual({
      matched: { 2: 'p', 3: 'q', 4: undefined },
      problems: [],
    });
  });

  it('gives a key to a person who had none', () => {
    expect(match([row(2, { externalKey: 'K', email: 'q@x.example' })], [known('q', { email: 'q@x.example' })]).matched).toEqual({ 2: 'q' });
  });

  it('refuses all rows of one key or one address', () => {
    const { matched, problems } = match(
      [row(2, { externalKey: 'K' }), row(3, { externalKey: 'K' }), row(4, { email: 'a@x.example' }), row(5, { email: 'A@x.example' })],
      [],
    );
    expect(matched).toEqual({});
    expect(problems.map((problem) => problem.slice(0, 40))).toEqual([
      '2 externalKey K: Line 3 has the same emp',
      '3 externalKey K: Line 2 has the same emp',
      '4 email a@x.example: Line 5 has the same',
      '5 email A@x.example: Line 4 has the same',
    ]);
  });

  it('refuses the address of somebody else, unless the file gives that person another', () => {
    const people = [known('p', { externalKey: 'K', email: 'p@x.example' }), known('q', { externalKey: 'L', email: 'q@x.example' })];
    expect(match([row(2, { externalKey: 'K', email: 'q@x.example' })], people).problems).toEqual([
      '2 email q@x.example: The address belongs to q, whose employee key is L. Correct the key or the address.',
    ]);
    expect(match([row(2, { externalKey: 'K', email: 'q@x.example' }), row(3, { externalKey: 'L', email: 'p@x.example' })], people).problems).toEqual([]);
  });
});

describe('planPerson', () => {
  const plan = (
    given: RosterRow,
    person: KnownPerson | undefined,
    teamId = 'A',
    effectiveOn = '2026-06-01',
  ): { planned: PlannedPerson | undefined; problems: string[] } => {
    const problems: string[] = [];
    const planned = planPerson(
      given,
      person,
      teamId,
      { effectiveOn, makeId: () => 'new', teamName: (id) => `Team ${id}` },
      (line, column, value, problem) => problems.push(`${line} ${column} ${value}: ${problem}`),
      (field) => field,
    );
    return { planned, problems };
  };

  it('begins a new person on the day of the roster, or later when she joins later', () => {
    expect(plan(row(2, { externalKey: 'K' }), undefined).planned).toMatchObject({
      id: 'new',
      change: 'added',
      history: [{ teamId: 'A', fromOn: '2026-06-01', untilOn: null }],
    });
    expect(plan(row(2, { externalKey: 'K', joinedOn: '2026-09-01' }), undefined).planned!.history).toEqual([
      { teamId: 'A', fromOn: '2026-09-01', untilOn: null },
    ]);
    expect(plan(row(2, { externalKey: 'K', leftOn: '2026-05-01' }), undefined).planned!.history).toEqual([]);
  });

  it('keeps what the file has no column for, and names what differs', () => {
    const person = known('p', { externalKey: 'K', site: 'Here', jobTitle: 'Clerk' }, { name: 'Same' });
    expect(plan(row(2, { externalKey: 'K', jobTitle: null }, 'Same'), person, 'B').planned).toMatchObject({
      change: 'changed',
      facts: { site: 'Here', jobTitle: null },
      differences: [
        { field: 'jobTitle', from: 'Clerk', to: null },
        { field: 'team', from: 'Team A', to: 'Team B' },
      ],
    });
    expect(plan(row(2, { externalKey: 'K' }, 'Same'), person).planned).toMatchObject({ change: 'unchanged', differences: [] });
  });

  it('refuses a move before the latest one', () => {
    expect(plan(row(2, { externalKey: 'K' }), known('p', { externalKey: 'K' }), 'B', '2025-12-01').problems).toEqual([
      '2 team Team B: Row 2 moved on 2026-01-01; a roster as of 2025-12-01 cannot move her before that. Choose a later day.',
    ]);
  });

  it('refuses it also of somebody whose latest stretch has an end, as of a season to come', () => {
    const person = known('p', { externalKey: 'K', leftOn: '2026-12-31' }, { history: [{ teamId: 'A', fromOn: '2026-09-01', untilOn: '2026-12-31' }] });
    expect(plan(row(2, { externalKey: 'K' }), person, 'B', '2026-06-01').problems).toEqual([
      '2 team Team B: Row 2 moved on 2026-09-01; a roster as of 2026-06-01 cannot move her before that. Choose a later day.',
    ]);
  });

  it('ends the membership of who has left, and takes back who stands in the file again', () => {
    const gone = plan(row(2, { externalKey: 'K', leftOn: '2026-05-01' }), known('p', { externalKey: 'K' })).planned!;
    expect(gone.history).toEqual([{ teamId: 'A', fromOn: '2026-01-01', untilOn: '2026-05-01' }]);
    const back = plan(row(2, { externalKey: 'K' }), known('p', gone.facts, { history: gone.history })).planned!;
    expect(back.facts.leftOn).toBeNull();
    expect(back.history.at(-1)).toEqual({ teamId: 'A', fromOn: '2026-06-01', untilOn: null });
  });

  it('leaves addresses and leaving of people with roles to an administrator', () => {
    const person = known('p', { externalKey: 'K', email: 'p@x.example' }, { roles: ['hr'] });
    expect(plan(row(2, { externalKey: 'K', email: 'q@x.example' }), person).problems[0]).toContain('2 email q@x.example: p holds the role hr');
    expect(plan(row(2, { externalKey: 'K', email: 'P@x.example', jobTitle: 'Chief' }), person).problems).toEqual([]);
  });
});

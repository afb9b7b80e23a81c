import type { CycleState } from '@throughline/domain';
import { plainDate, Refusal } from '@throughline/domain';
import { audienceOf, audienceTeams, conditionsGone, teamsGone, tidyAudience } from './audience.rules.js';
import { changedPlan, type CyclePlan, extension, isDue, mayClose, mayDelete, mayRemind, newPlan, remindersToCome } from './cycle.rules.js';

const today = plainDate('2026-03-10');
const asked = {
  name: ' Spring \n survey ',
  questionnaireId: '0190C2F4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
  opensOn: '2026-03-10',
  closesOn: '2026-03-31',
  audience: 'everyone' as const,
};
const cycle = (state: CycleState, over: Partial<CyclePlan> = {}): CyclePlan & { state: CycleState } => ({ ...newPlan(asked, today), ...over, state });
const refusal = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('a draft', () => {
  it('fills in the smallest groups and tidies what was typed', () => {
    expect(newPlan({ ...asked, remindOn: ['2026-03-24', '2026-03-17'] }, today)).toEqual({
      name: 'Spring survey',
      questionnaireId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
      opensOn: '2026-03-10',
      closesOn: '2026-03-31',
      audience: 'everyone',
      demographics: [],
      k: 5,
      kComments: 10,
      remindOn: ['2026-03-17', '2026-03-24'],
      trustees: [],
      printedCards: false,
      strictTrends: false,
      lastTime: {},
    });
    expect(newPlan({ ...asked, k: 15 }, today).kComments).toBe(15);
  });

  it('refuses days that do not fit together, each by its field', () => {
    expect(refusal(() => newPlan({ ...asked, closesOn: '2026-03-09' }, today)).fields).toEqual([
      { pointer: '#/closesOn', detail: 'The last day (2026-03-09) is before the first (2026-03-10).' },
    ]);
    expect(refusal(() => newPlan({ ...asked, opensOn: '2026-02-01', closesOn: '2026-03-09' }, today)).message).toBe(
      '2026-03-09 has passed; choose today or a later day.',
    );
    expect(refusal(() => newPlan({ ...asked, closesOn: '2027-03-11' }, today)).message).toContain('366 days at most');
    expect(refusal(() => newPlan({ ...asked, remindOn: ['2026-03-10', '2026-03-17', '2026-04-01'] }, today)).fields.map(({ pointer }) => pointer)).toEqual([
      '#/remindOn/0',
      '#/remindOn/2',
    ]);
  });

  it('takes demographics and their crossings in order, and refuses those that do not fit', () => {
    const demographics = [{ id: 'site' }, { id: 'tenure' }, { id: 'site*tenure', of: ['site', 'tenure'] as [string, string] }];
    expect(newPlan({ ...asked, demographics }, today).demographics).toEqual(demographics);
    expect(changedPlan(cycle('draft', { demographics }), { name: 'Other' }, today).demographics).toEqual(demographics);
    expect(changedPlan(cycle('draft', { demographics }), { demographics: [] }, today).demographics).toEqual([]);
    expect(refusal(() => newPlan({ ...asked, demographics: demographics.slice(1) }, today)).fields[0]!.pointer).toBe('#/demographics/1');
    expect(refusal(() => extension(cycle('open', { demographics }), { demographics: [] }, today)).fields[0]!.pointer).toBe('#/demographics');
  });

  it('refuses comments of groups smaller than figures need', () => {
    expect(refusal(() => newPlan({ ...asked, k: 20, kComments: 12 }, today)).fields[0]!.pointer).toBe('#/kComments');
  });

  it('keeps what a change does not name, and lets the comments follow a larger k', () => {
    expect(changedPlan(cycle('draft'), { k: 12 }, today)).toMatchObject({ name: 'Spring survey', k: 12, kComments: 12 });
    expect(changedPlan(cycle('draft', { kComments: 30 }), { k: 12 }, today)).toMatchObject({ k: 12, kComments: 30 });
  });

  it('is all that can be deleted', () => {
    expect(() => mayDelete({ state: 'draft' })).not.toThrow();
    expect(refusal(() => mayDelete({ state: 'open' })).code).toBe('cycle-not-draft');
  });
});

describe('an open cycle', () => {
  it('can be extended to a later day, and to no earlier one', () => {
    expect(extension(cycle('open'), { closesOn: '2026-04-07' }, today)).toBe('2026-04-07');
    expect(extension(cycle('open'), { closesOn: '2026-03-31' }, today)).toBeUndefined();
    expect(refusal(() => extension(cycle('open'), { closesOn: '2026-03-30' }, today)).fields[0]!.pointer).toBe('#/closesOn');
    expect(refusal(() => extension(cycle('open'), { closesOn: '2026-03-30' }, today)).message).toContain('An earlier end must be announced.');
    expect(refusal(() => extension(cycle('open'), { closesOn: '2027-04-30' }, today)).message).toContain('366 days at most');
    expect(refusal(() => extension(cycle('open'), { closesOn: '2026-04-01' }, plainDate('2026-04-02'))).message).toContain('has passed');
  });

  it('changes in nothing else, least of all in its smallest group', () => {
    const refused = refusal(() => extension(cycle('open'), { k: 6, name: 'Other', closesOn: '2026-04-07' }, today));
    expect([refused.code, refused.fields.map(({ pointer }) => pointer)]).toEqual(['cycle-unchangeable', ['#/k', '#/name']]);
    expect(refusal(() => changedPlan(cycle('open'), { k: 6 }, today)).code).toBe('cycle-not-draft');
  });

  it('is due on the day after its last, not on the last', () => {
    expect(isDue(cycle('open'), plainDate('2026-03-31'))).toBe(false);
    expect(isDue(cycle('open'), plainDate('2026-04-01'))).toBe(true);
    expect(isDue(cycle('closed'), plainDate('2026-04-01'))).toBe(false);
  });

  it('reminds once a day at most, and nobody after its last day', () => {
    expect(() => mayRemind(cycle('open'), ['2026-03-09'], today)).not.toThrow();
    expect(refusal(() => mayRemind(cycle('open'), ['2026-03-10'], today)).code).toBe('reminded-today');
    expect(refusal(() => mayRemind(cycle('open'), [], plainDate('2026-04-01'))).code).toBe('cycle-not-open');
    expect(refusal(() => mayRemind(cycle('draft'), [], today)).code).toBe('cycle-not-open');
    expect(remindersToCome(['2026-03-09', '2026-03-10', '2026-03-11'], today)).toEqual(['2026-03-11']);
  });
});

describe('a cycle that is over', () => {
  it.each(['closed', 'published'] as const)('%s neither changes nor closes again', (state) => {
    expect(refusal(() => extension(cycle(state), { closesOn: '2026-05-01' }, today)).code).toBe('cycle-over');
    expect(refusal(() => mayClose({ state })).message).toBe('The cycle is closed already.');
  });

  it('was open before: a draft cannot close', () => {
    expect(refusal(() => mayClose({ state: 'draft' })).message).toContain('has not opened yet');
  });
});

describe('the rules of an audience', () => {
  const teams = [
    { id: 'root', parentId: null },
    { id: 'a', parentId: 'root' },
    { id: 'a1', parentId: 'a' },
    { id: 'b', parentId: 'root' },
  ];
  const person = (employeeId: string, teamId: string, values: Record<string, string> = {}, joinedOn: string | null = '2020-01-01') => ({
    employeeId,
    teamId,
    values,
    joinedOn,
  });
  const people = [
    person('ann', 'a1', { site: 'Leeds', tenure: '3-5' }),
    person('bob', 'b', { site: 'York' }, '2026-10-01'),
    person('cyd', 'a', {}, null),
    person('dee', 'b', { site: 'Leeds', 'role-band': 'director' }),
  ];
  const ids = (audience: Parameters<typeof audienceOf>[2], happened?: ReadonlySet<string>) =>
    audienceOf(people, teams, audience, happened).map(({ employeeId }) => employeeId);

  it('must all hold, and what is not on record fits no condition', () => {
    expect(ids('everyone')).toHaveLength(4);
    expect(ids({ where: [{ id: 'site', values: ['Leeds', 'York'] }] })).toEqual(['ann', 'bob', 'dee']);
    expect(ids({ where: [{ id: 'site', values: ['Leeds'] }], teamIds: ['b'] })).toEqual(['dee']);
    expect(ids({ exceptWhere: [{ id: 'role-band', values: ['director'] }], exceptTeamIds: ['a1'] })).toEqual(['bob', 'cyd']);
    expect(ids({ where: [{ id: 'toString', values: ['x'] }] })).toEqual([]);
  });

  it('count somebody whose day of joining is not known as here for long', () => {
    expect(ids({ joinedBefore: '2026-10-01' })).toEqual(['ann', 'cyd', 'dee']);
  });

  it('ask about what happened only those to whom it did', () => {
    const happened = { what: 'joined' as const, days: 30, since: '2026-01-01' };
    expect(ids({ happened })).toEqual([]);
    expect(ids({ happened, teamIds: ['b'] }, new Set(['bob', 'ann']))).toEqual(['bob']);
    // a change of the draft by hand cannot turn it into a survey of everybody
    expect(tidyAudience('everyone', { happened })).toEqual({ happened });
  });

  it('name what is gone', () => {
    expect(teamsGone(teams, { exceptTeamIds: ['x'], teamIds: ['a', 'y'] })).toBe(2);
    expect(conditionsGone(['site'], { where: [{ id: 'shift', values: ['night'] }], exceptWhere: [{ id: 'shift', values: ['day'] }] })).toEqual(['shift']);
  });
});

describe('the audience', () => {
  const teams = [
    { id: 'root', parentId: null },
    { id: 'a', parentId: 'root' },
    { id: 'b', parentId: 'root' },
    { id: 'a1', parentId: 'a' },
    { id: 'a11', parentId: 'a1' },
  ];

  it('takes the teams below with the chosen ones', () => {
    expect([...audienceTeams(teams, { teamIds: ['a'] })]).toEqual(['a', 'a1', 'a11']);
    expect(audienceTeams(teams, 'everyone').size).toBe(5);
  });

  it('counts chosen teams that are gone', () => {
    expect(teamsGone(teams, { teamIds: ['a', 'x'] })).toBe(1);
    expect(audienceTeams(teams, { teamIds: ['x'] }).size).toBe(0);
    expect(teamsGone(teams, 'everyone')).toBe(0);
  });
});

import { leftOutReply, nearestShownOf } from './left-out.rules.js';

const team = (id: string, parentId: string | null) => ({ id, name: id.toUpperCase(), externalKey: null, parentId });
const teams = [team('all', null), team('area', 'all'), team('desk', 'area')];
const figure = (teamId: string, label: string) => ({ teamId, period: { label, from: '2026-01-01', until: '2026-03-31' }, value: 60, base: 5 });
const staff = [figure('all', 'Q1'), figure('all', 'Q2'), figure('area', 'Q2')];

describe('a team that is left out because its staff figure is not shown', () => {
  it('names the nearest team above that has one in that period, or in any', () => {
    const nearest = nearestShownOf({ teams, staff });
    expect(nearest('desk', 'Q1')).toEqual({ nearest: { teamId: 'all', name: 'ALL' } });
    expect(nearest('desk', 'Q2')).toEqual({ nearest: { teamId: 'area', name: 'AREA' } });
    expect(nearest('desk', '')).toEqual({ nearest: { teamId: 'area', name: 'AREA' } });
    expect(nearest('desk', 'Q3')).toEqual({});
    expect(nearest('all', 'Q1')).toEqual({});
  });

  it('leads there only who may look at it', () => {
    const row = { teamId: 'desk', name: 'DESK', period: 'Q1', side: 'staff' as const, reason: 'no-staff-figure', sentence: 'DESK: no staff figure.' };
    const told = { ...row, nearest: { teamId: 'all', name: 'ALL' } };
    expect(leftOutReply(told, new Set(['all']))).toEqual({ ...row, nearestTeamId: 'all', nearestTeamName: 'ALL' });
    expect(leftOutReply(told, new Set(['desk']))).toEqual({ ...row, nearestTeamId: null, nearestTeamName: 'ALL' });
    expect(leftOutReply(row, new Set(['all']))).toEqual(row);
  });
});

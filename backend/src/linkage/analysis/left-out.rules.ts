import type { LinkageLeftOut } from '@throughline/contract';
import type { Comparison, LeftOutRow } from './compare.rules.js';

/** The reasons for leaving a row out that say that its staff figure is not shown. */
export const WITHOUT_STAFF: ReadonlySet<string> = new Set(['no-staff-figure', 'no-figure-on-either-side', 'too-few-respondents']);

/** Finds the nearest team above one that has a staff figure in a period, or in any when the period is empty; whether or not it is compared itself (capability N5). */
export function nearestShownOf({ teams, staff }: Pick<Comparison, 'teams' | 'staff'>): (teamId: string, period: string) => Pick<LeftOutRow, 'nearest'> {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const shown = new Map(
    [...Map.groupBy(staff, ({ period }) => period.label)].map(([period, figures]) => [period, new Set(figures.map(({ teamId }) => teamId))]),
  );
  const ever = new Set(staff.map(({ teamId }) => teamId));
  return (teamId, period) => {
    const there = period === '' ? ever : shown.get(period);
    let at = byId.get(byId.get(teamId)?.parentId ?? '');
    while (at && !there?.has(at.id)) at = byId.get(at.parentId ?? '');
    return at ? { nearest: { teamId: at.id, name: at.name } } : {};
  };
}

/** A row as a reply has it: the name of the nearest team is told to everybody, the way there only to who may look at it. */
export function leftOutReply({ nearest, ...row }: LeftOutRow, visible: ReadonlySet<string>): LinkageLeftOut {
  return nearest ? { ...row, nearestTeamId: visible.has(nearest.teamId) ? nearest.teamId : null, nearestTeamName: nearest.name } : row;
}

import type { PlannedPerson } from './roster-people.rules.js';
import type { Report, RosterRow } from './roster-row.rules.js';

/** What finding a leader by text needs: everybody of the organisation and of the file. */
export interface LeaderCandidate {
  readonly id: string;
  readonly email: string | null;
  readonly externalKey: string | null;
}

/**
 * Who leads which team after the roster: leader by team id, null where a row says that its person leads no more. Teams about which the file says
 * nothing are absent. Reported, with the row refused: two leaders of one team, a leader nobody knows.
 * @param currentLeader who leads a team now, by team id
 */
export function planLeaders(
  rows: readonly { row: RosterRow; person: PlannedPerson; teamId: string }[],
  candidates: readonly LeaderCandidate[],
  currentLeader: ReadonlyMap<string, string | null>,
  report: Report,
  column: (field: string) => string | null,
): Map<string, string | null> {
  const byText = new Map<string, string>();
  for (const { id, email, externalKey } of candidates) for (const text of [email, externalKey]) if (text) byText.set(text.toLowerCase(), id);
  const saidOn = new Map<string, number>();
  const leaders = new Map<string, string | null>();
  for (const { row, person, teamId } of rows) {
    const { leader } = row;
    if (leader === null) continue;
    if (leader === 'no') {
      if (currentLeader.get(teamId) === person.id && !leaders.has(teamId)) leaders.set(teamId, null);
      continue;
    }
    const id = leader === 'yes' ? person.id : byText.get(leader.who);
    const earlier = saidOn.get(teamId);
    if (id === undefined) {
      const sentence =
        'Nobody in the organisation or in the file has this address or employee key. Write yes or no, or the address or key of the leader of the team.';
      report(row.line, column('leader'), (leader as { who: string }).who, sentence);
    } else if (earlier !== undefined && leaders.get(teamId) !== id) {
      report(
        row.line,
        column('leader'),
        leader === 'yes' ? 'yes' : leader.who,
        `Line ${earlier} names another leader of the same team; a team has one leader.`,
      );
    } else {
      leaders.set(teamId, id);
      if (earlier === undefined) saidOn.set(teamId, row.line);
    }
  }
  return leaders;
}

import type { TeamMirror } from '@throughline/contract';

interface Node {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** A figure of some team, as far as finding the nearest needs it. */
interface Shown {
  readonly teamId: string;
  readonly period: { readonly label: string };
  readonly source: 'cycle' | 'past-result';
}

/** The teams above a team, the nearest first. */
export function lineAbove<Team extends Node>(teams: readonly Team[], teamId: string): Team[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const line: Team[] = [];
  for (let parent = byId.get(teamId)?.parentId ?? null; parent !== null && line.length < teams.length;) {
    const above = byId.get(parent)!;
    line.push(above);
    parent = above.parentId;
  }
  return line;
}

/**
 * Why the team's engagement is not shown by itself in the organisation's latest period, and the nearest team above it that is; undefined when it
 * is shown, or when there is no period yet. Says the rule, never a number of answers.
 * @param above teams above, nearest first  @param figures engagement of the team and of those above  @param mayOpen teams the reader may look at
 */
export function hiddenEngagement(
  team: Node,
  above: readonly Node[],
  figures: readonly Shown[],
  latestPeriod: string | undefined,
  mayOpen: ReadonlySet<string>,
): TeamMirror['hidden'] | undefined {
  if (latestPeriod === undefined) return undefined;
  const inLatest = figures.filter(({ period }) => period.label === latestPeriod);
  if (inLatest.some(({ teamId }) => teamId === team.id)) return undefined;
  const nearest = above.find(({ id }) => inLatest.some(({ teamId }) => teamId === id));
  if (!nearest)
    return {
      sentence: `There is no figure for ${latestPeriod} that may be shown for ${team.name} or a team above it.`,
      nearestTeamId: null,
      nearestTeamName: null,
    };
  const past = inLatest.find(({ teamId }) => teamId === nearest.id)!.source === 'past-result';
  const why = past
    ? `The results of ${latestPeriod} hold no figure for ${team.name}.`
    : `${team.name} is not shown by itself for ${latestPeriod}: fewer people answered than the promise of anonymity asks for, or it was not asked.`;
  return {
    sentence: `${why} The nearest team that is shown is ${nearest.name}.`,
    nearestTeamId: mayOpen.has(nearest.id) ? nearest.id : null,
    nearestTeamName: nearest.name,
  };
}

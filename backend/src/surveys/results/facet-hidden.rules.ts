import type { ManifestFacet } from '@throughline/anonymity';
import { crossed } from '@throughline/anonymity/disclosure';
import type { HiddenFacet, ResultFacet } from '@throughline/contract';

/** A team as it stood when the cycle opened; `shown` when it has figures of its own. */
export interface FacetTeam {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly shown: boolean;
}

/** A group of the demographic that is shown, by the plan. */
export interface FacetGroup {
  readonly nodeId: string;
  readonly value: string;
}

/** The demographics and crossings of a cycle as the pages name them, with the values that people could claim; `shown`: whether any group of it is. */
export function resultFacets(facets: readonly ManifestFacet[], shown: ReadonlySet<string>): ResultFacet[] {
  const labelled = new Map(facets.map((facet) => [facet.id, facet]));
  return facets.map(({ id, label, of, values }) => {
    const [first, second] = (of ?? []).map((part) => labelled.get(part)?.values ?? []);
    const pairs = (first ?? []).flatMap((a) => (second ?? []).map((b) => ({ id: crossed(a.id, b.id), label: `${a.label}, ${b.label}` })));
    return { id, label, values: of ? pairs : values.map((value) => ({ id: value.id, label: value.label })), shown: shown.has(id) };
  });
}

/**
 * What of a demographic is not shown at teams that are, and the nearest figure that is: the same further up, as far as the reader may see, or the team as a whole (capability N5). Says so from
 * the plan, which knows only who answered and claimed what, never from answers, and never with a number. A team that shows no value gets one line; one that shows some gets one for each other value.
 * `visible`: the ids of the teams that the reader may see; `of`: those of them that are asked about.
 */
export function hiddenFacets(
  facet: ResultFacet,
  teams: readonly FacetTeam[],
  groups: readonly FacetGroup[],
  visible: ReadonlySet<string>,
  of: ReadonlySet<string> = visible,
): HiddenFacet[] {
  const byId = new Map(teams.map((team) => [team.nodeId, team]));
  const shownAt = new Map<string, Set<string>>();
  for (const { nodeId, value } of groups) shownAt.set(nodeId, (shownAt.get(nodeId) ?? new Set()).add(value));
  const above = (team: FacetTeam, shows: (values: ReadonlySet<string>) => boolean): FacetTeam | undefined => {
    for (let at = byId.get(team.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
      if (visible.has(at.nodeId) && shows(shownAt.get(at.nodeId) ?? new Set())) return at;
    return undefined;
  };
  return teams
    .filter((team) => team.shown && visible.has(team.nodeId) && of.has(team.nodeId))
    .flatMap((team): HiddenFacet[] => {
      const here = shownAt.get(team.nodeId);
      if (!here) {
        const nearest = above(team, (values) => values.size > 0);
        return [
          {
            teamId: team.nodeId,
            sentence: `${facet.label} is not shown for ${team.name} by itself, since too few people could be told apart by it. ${see(facet.label, nearest, team)}`,
            ...pointer(nearest ?? team),
          },
        ];
      }
      return facet.values
        .filter(({ id }) => !here.has(id))
        .map(({ id, label }) => {
          const nearest = above(team, (values) => values.has(id));
          const what = `${facet.label} ${label}`;
          return {
            teamId: team.nodeId,
            value: id,
            sentence: `${what} in ${team.name} is not shown by itself, since too few people could be told apart by it. ${see(what, nearest, team)}`,
            ...pointer(nearest ?? team),
          };
        });
    });
}

const see = (what: string, nearest: FacetTeam | undefined, team: FacetTeam): string =>
  nearest ? `See ${what} in ${nearest.name}.` : `See ${team.name} as a whole.`;
const pointer = ({ nodeId, name }: FacetTeam) => ({ nearestTeamId: nodeId, nearestTeamName: name });

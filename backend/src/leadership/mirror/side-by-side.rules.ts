import type { HiddenReason } from '@throughline/contract';

/** A figure as far as it is asked whether it may stand beside another. `cycleId`: null for results from before Throughline. */
interface Figure {
  readonly teamId: string;
  readonly cycleId: string | null;
  readonly period: { readonly label: string };
}

/** Of figures in the order of time those that may stand in one line. */
export type SideBySide = <F extends Figure>(figures: readonly F[]) => F[];

/**
 * Why earlier figures of a team are left out, and the nearest team above that shows its last two (capability N5); undefined when none was. Never says how many people came or went.
 * @param figures of the team and of those above  @param above teams above, nearest first  @param mayOpen teams the reader may look at
 */
export function leftOutBefore(
  team: { readonly id: string; readonly name: string },
  above: readonly { readonly id: string; readonly name: string }[],
  figures: readonly Figure[],
  sideBySide: SideBySide,
  mayOpen: ReadonlySet<string>,
): HiddenReason | undefined {
  const of = (id: string) => figures.filter(({ teamId }) => teamId === id);
  const whole = (id: string): boolean => of(id).length > 1 && sideBySide(of(id).slice(-2)).length === 2;
  const kept = new Set(sideBySide(of(team.id)));
  const gone = of(team.id).filter((figure) => !kept.has(figure));
  if (gone.length === 0) return undefined;
  const nearest = above.find(({ id }) => whole(id));
  const periods = gone.map(({ period }) => period.label).join(', ');
  return {
    sentence: `Figures of ${periods} are not shown beside the later ones: few people joined or left ${team.name} in between, or nobody knows how many, and a difference could point at them.${nearest ? ` The nearest team that shows how it moved is ${nearest.name}.` : ''}`,
    nearestTeamId: nearest && mayOpen.has(nearest.id) ? nearest.id : null,
    nearestTeamName: nearest?.name ?? null,
  };
}

/** Why figures from before a question came to mean something else are left out; undefined when there are none. No other team has a line across it, so there is no nearest. */
export function meantElse(gone: readonly { readonly period: { readonly label: string } }[]): HiddenReason | undefined {
  if (gone.length === 0) return undefined;
  const periods = gone.map(({ period }) => period.label).join(', ');
  return {
    sentence: `Figures of ${periods} are not shown beside the later ones: a question behind them came to mean something else, so they cannot be compared.`,
    nearestTeamId: null,
    nearestTeamName: null,
  };
}

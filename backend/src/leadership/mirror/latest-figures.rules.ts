interface Figure {
  readonly teamId: string;
  readonly period: { readonly label: string };
}

/**
 * One figure a team and period: the last given, where two cycles closed in one quarter or a past result lies beside a cycle. The order of the
 * periods stays.
 */
export function lastOfEachPeriod<F extends Figure>(figures: readonly F[]): F[] {
  const last = new Map(figures.map((figure) => [`${figure.teamId} ${figure.period.label}`, figure]));
  return figures.filter((figure) => last.get(`${figure.teamId} ${figure.period.label}`) === figure);
}

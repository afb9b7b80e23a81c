/** A figure of what customers say of a team, with enough ratings behind it to count. */
export interface TeamFigure {
  metricId: string;
  metric: string;
  unit: string;
  teamId: string;
  /** The label of the period. */
  period: string;
  value: number;
  /** Ratings or contacts behind the value; a figure that does not say speaks for nobody. */
  base: number;
}

/** Figures of teams that may speak for a nominee; a feature that knows the outcomes provides them. Runs inside a unit of work. */
export abstract class TeamFigures {
  /** Those of the latest four periods of each metric and team, the latest first. */
  abstract of(teamIds: readonly string[]): Promise<TeamFigure[]>;
}

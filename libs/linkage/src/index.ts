export {
  acrossTeams,
  FEWEST_TEAMS,
  type AcrossTeams,
  type CorrelationFigure,
  type DisattenuatedFigure,
  type FitLine,
  type NoFigures,
  type PartialFigure,
  type WeightedFigure,
} from './across-teams.js';
export { assemblePanel } from './assemble-panel.js';
export type { Driver, DriverName, DriverOptions, DriverRow, DriversFinding, NoDrivers } from './driver-finding.js';
export { findDrivers } from './drivers.js';
export type { ActionPlan, EventStep, ExperimentCell, ExperimentOptions, ExperimentResult, ParallelBefore, SideResult } from './experiment-result.js';
export { FEWEST_COMPARED, FEWEST_TREATED, judgeAction } from './experiment.js';
export { findLink } from './find-link.js';
export type {
  CoefficientFigure,
  ControlSeries,
  FalseDiscovery,
  Finding,
  HausmanFigure,
  InsideTeamsFigure,
  LagFigure,
  LinkOptions,
  NoWithin,
  NoWithinCode,
  WithinBetweenFigure,
  WithinTeams,
} from './finding.js';
export { countLeftOut, type LeftOutCount } from './left-out.js';
export { findLinkFamily, type FamilyLink, type FamilyMeasure, type FamilyOptions, type FamilyRow, type LinkFamily } from './link-family.js';
export { outcomeWords, type LinkWords } from './link-words.js';
export { LinkageError, type LinkageErrorCode } from './linkage-error.js';
export { customerValue, moneyAtStake, type CustomerInputs, type Guess, type MoneyAtStake, type MoneyInputs, type MoneyRange } from './money.js';
export type { CustomerCell, LeftOut, LeftOutReason, Panel, PanelNote, PanelOptions, PanelUnit, StaffCell, TeamBreak, UnmatchedTeams } from './panel.js';
export type { PeriodOrder } from './period-order.js';
export type { TeamRepair, TeamSpelling } from './team-spelling.js';
export type { SensitivityNote } from './sensitivity.js';
export { teamMeanQuality, type TeamMeanCell, type TeamMeanQuality } from './team-mean-quality.js';
export { teamMeans, type TeamPoint } from './team-means.js';
export { firstSentence, verdictAcross, type NextStep, type Verdict, type VerdictCode, type VerdictGrade } from './verdict.js';

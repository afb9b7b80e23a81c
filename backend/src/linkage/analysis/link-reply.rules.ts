import type { CorrelationReply, LinkBreak, LinkCustomerSide, LinkDiscovery, LinkLag, LinkReply, LinkStaffSide, WithinFigure } from '@throughline/contract';
import type { CoefficientFigure, CorrelationFigure, Finding, InsideTeamsFigure, LagFigure } from '@throughline/linkage';
import { type ComparedTeams, countReasons } from './compare.rules.js';
import { leftOutReply } from './left-out.rules.js';
import { methodsOf } from './method.rules.js';
import { overTime } from './over-time.rules.js';
import { pointsOf, quadrantsOf, type Shown } from './points.rules.js';

/** What was asked, and what the reply says beside the finding. */
export interface LinkAsked extends Shown {
  readonly staff: LinkStaffSide;
  readonly customer: LinkCustomerSide;
  readonly scope: LinkReply['scope'];
  /** The lag that was asked for; undefined when the house chooses. */
  readonly lag: number | undefined;
  readonly falseDiscovery: LinkDiscovery;
}

/** Rows that were left out which a reply lists; the others are in the file. */
export const LISTED = 200;

/** From this many periods on the house looks one period ahead. */
const PERIODS_FOR_A_LAG = 3;

/** The lag that is chosen beforehand when nobody chooses: one period where there are enough of them, else none. */
export function chosenLag(periods: readonly string[]): number {
  return periods.length >= PERIODS_FOR_A_LAG ? 1 : 0;
}

/**
 * The reply about one link. The finding is that of the teams asked for; points, breaks and rows left out are those of teams the caller may see, and the
 * others are only counted.
 */
export function linkReply(compared: ComparedTeams, asked: LinkAsked): LinkReply {
  const { finding, panel, leftOut, notes, breaks } = compared;
  const { across, verdict } = finding;
  const points = pointsOf(across, compared, asked);
  const seen = leftOut.filter(({ teamId }) => asked.visible.has(teamId));
  const seenBreaks = breaks.filter(({ teamId }) => asked.visible.has(teamId));
  return {
    sentence: verdict.sentence,
    grade: verdict.grade,
    code: verdict.code,
    next: verdict.next,
    teams: finding.teams,
    periods: [...finding.periods],
    units: finding.units,
    lag: finding.lagPeriods,
    lagExploratory: asked.lag !== undefined && asked.lag !== chosenLag(panel.periods),
    across: {
      statement: across.statement,
      teams: across.teams,
      pearson: correlation(across.pearson),
      spearman: correlation(across.spearman),
      weighted: correlation(across.weighted),
      disattenuated: across.disattenuated && { ...ends(across.disattenuated), p: across.pearson!.p },
      noFigures: across.noFigures?.sentence ?? null,
      points,
      pointsHidden: across.points.length - points.length,
      band: (across.line?.band ?? []).map(({ x, y, interval: [low, high] }) => ({ x, y, low, high })),
      quadrants: quadrantsOf(across, asked.customer.direction),
    },
    within: finding.within && {
      ...inside(finding.within),
      inWords: finding.within.effectInWords,
      withinSd: finding.within.withinSd,
      permutationP: finding.within.permutationP,
    },
    noWithin: finding.noWithin,
    direction: {
      sentence: directionSentence(finding, asked),
      reverse: finding.reverse && inside(finding.reverse),
      lead: finding.lead && inside(finding.lead),
    },
    lags: finding.lags.map(lagReply),
    overTime: overTime(compared, asked.visible),
    sensitivity: finding.sensitivity.map(({ code, r, teams, differs, sentence }) => ({ code, r, teams, differs, sentence })),
    detectable: finding.detectable,
    falseDiscovery: asked.falseDiscovery,
    breaks: seenBreaks.map(({ teamId, period }): LinkBreak => {
      const name = asked.nameOf.get(teamId)!;
      return { teamId, name, period, sentence: `${name} changed more than half of its people and counts as a new team from ${period} on.` };
    }),
    breaksHidden: breaks.length - seenBreaks.length,
    leftOut: seen.slice(0, LISTED).map((row) => leftOutReply(row, asked.visible)),
    leftOutCounts: countReasons(seen, asked.customer.minimumBase),
    notes: [...notes, ...unseenRows(leftOut.length - seen.length)],
    methods: methodsOf(finding, breaks.length),
    seed: finding.seed,
    staff: asked.staff,
    customer: asked.customer,
    scope: asked.scope,
  };
}

function unseenRows(count: number): string[] {
  if (count === 0) return [];
  return [`${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} of teams that are not yours ${count === 1 ? 'was' : 'were'} left out as well.`];
}

function ends({ r, interval: [low, high], method }: Pick<CorrelationFigure, 'r' | 'interval' | 'method'>) {
  return { r, low, high, method };
}

function correlation(figure: CorrelationFigure | null): CorrelationReply | null {
  return figure && { ...ends(figure), p: figure.p };
}

function inside({ coefficient, se, interval: [low, high], p, df, method, teams, periods, rows }: InsideTeamsFigure): WithinFigure {
  return { coefficient, se, low, high, p, df, method, teams, periods, rows };
}

function lagReply({ lag, coefficient, interval: [low, high], p, q, exploratory, teams }: LagFigure): LinkLag {
  return { lag, label: lagLabel(lag), coefficient, low, high, p, q, exploratory, teams, noFigure: null };
}

/** How a lag is spoken of on an axis. */
export function lagLabel(lag: number): string {
  if (lag === 0) return 'Same period';
  const periods = Math.abs(lag) === 1 ? '1 period' : `${Math.abs(lag)} periods`;
  return lag > 0 ? `Staff ${periods} before` : `Customers ${periods} before`;
}

/** Which side moved first, as far as it can be told; never says "causes". */
export function directionSentence({ within, noWithin, reverse, noReverse, lead }: Finding, { staff, customer }: Pick<LinkAsked, 'staff' | 'customer'>): string {
  if (!within) return noWithin ? `Which side moves first cannot be told. ${noWithin.sentence}` : 'Which side moves first cannot be told.';
  if (!reverse) return noReverse ? `Whether customers move first cannot be told. ${noReverse.sentence}` : 'Whether customers move first cannot be told.';
  const forward = clear(within);
  const backward = clear(reverse) || (lead !== null && clear(lead));
  const [felt, served] = [staff.label.toLowerCase(), customer.name.toLowerCase()];
  if (forward && backward) return `Movement in ${felt} and in ${served} went before one another both ways, so the order cannot be told.`;
  if (forward && within.lagPeriods === 0) return `Both moved in the same period, so the order cannot be told.`;
  if (forward) return `Movement in ${felt} was followed by movement in ${served}; the other way round nothing can be seen.`;
  if (backward) return `Movement in ${served} went before movement in ${felt}; the other way round nothing can be seen.`;
  return `Neither side can be seen to move before the other.`;
}

function clear({ interval: [low, high] }: Pick<CoefficientFigure, 'interval'>): boolean {
  return low > 0 || high < 0;
}

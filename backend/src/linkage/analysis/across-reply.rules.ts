import type { AcrossTeamsReply, CorrelationReply, LinkagePoint } from '@throughline/contract';
import type { CorrelationFigure, PanelUnit } from '@throughline/linkage';
import { sizeBand } from '@throughline/anonymity';
import { type ComparedTeams, countReasons } from './compare.rules.js';

/** What the reply says beside the finding. */
export interface Asked {
  readonly staff: AcrossTeamsReply['staff'];
  readonly customer: AcrossTeamsReply['customer'];
  readonly scope: AcrossTeamsReply['scope'];
  /** Teams whose own figures the caller may see. */
  readonly visible: ReadonlySet<string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Rows that were left out which a reply lists; the others are in the file. */
export const LISTED = 200;

/**
 * The reply about one link. The finding is the organisation's (or of the team asked for); points and rows left out are those of teams the
 * caller may see, and the others are only counted.
 */
export function acrossReply({ finding, units, idOf, leftOut, notes }: ComparedTeams, asked: Asked): AcrossTeamsReply {
  const { across, verdict } = finding;
  const bases = basesOf(units);
  const bands = sizeBandsOf(units);
  const points = across.points.flatMap(({ team, staff, customer, periods }): LinkagePoint[] => {
    const teamId = idOf.get(team)!;
    if (!asked.visible.has(teamId)) return [];
    return [
      {
        teamId,
        name: asked.nameOf.get(teamId)!,
        x: staff,
        y: customer,
        periods,
        sizeBand: bands.get(team) ?? null,
        base: bases.get(team) ?? null,
      },
    ];
  });
  const seen = leftOut.filter(({ teamId }) => asked.visible.has(teamId));
  const unseen = leftOut.length - seen.length;
  return {
    sentence: verdict.sentence,
    grade: verdict.grade,
    code: verdict.code,
    next: verdict.next,
    statement: across.statement,
    across: {
      n: across.teams,
      pearson: correlation(across.pearson),
      spearman: correlation(across.spearman),
      detectable: across.detectable,
      noFigures: across.noFigures?.sentence ?? null,
    },
    sensitivity: across.sensitivity.map(({ code, r, teams, differs, sentence }) => ({ code, r, teams, differs, sentence })),
    notes:
      unseen === 0
        ? notes
        : [
            ...notes,
            `${unseen.toLocaleString('en')} ${unseen === 1 ? 'row' : 'rows'} of teams that are not yours ${unseen === 1 ? 'was' : 'were'} left out as well.`,
          ],
    points,
    pointsHidden: across.points.length - points.length,
    band: (across.line?.band ?? []).map(({ x, y, interval: [low, high] }) => ({ x, y, low, high })),
    leftOut: seen.slice(0, LISTED),
    leftOutCounts: countReasons(seen, asked.customer.minimumBase),
    periods: [...finding.periods],
    staff: asked.staff,
    customer: asked.customer,
    scope: asked.scope,
  };
}

function correlation(figure: CorrelationFigure | null): CorrelationReply | null {
  return figure && { r: figure.r, low: figure.interval[0], high: figure.interval[1], p: figure.p, method: figure.method };
}

/** The smallest band of respondents of the figures behind each point; absent where some of them does not state any. */
function sizeBandsOf(units: readonly PanelUnit[]): Map<string, string> {
  const fewest = new Map<string, number | null>();
  for (const { team, respondents } of units) {
    const before = fewest.has(team) ? fewest.get(team)! : Infinity;
    fewest.set(team, before === null || respondents === null ? null : Math.min(before, respondents));
  }
  return new Map([...fewest].flatMap(([team, respondents]) => (respondents === null ? [] : [[team, sizeBand(respondents)]])));
}

/** Ratings or contacts behind each point, over its periods; absent where some period does not state them. */
function basesOf(units: readonly PanelUnit[]): Map<string, number> {
  const sums = new Map<string, number | null>();
  for (const { team, base } of units) {
    const sum = sums.has(team) ? sums.get(team)! : 0;
    sums.set(team, sum === null || base === null ? null : sum + base);
  }
  return new Map([...sums].filter((entry): entry is [string, number] => entry[1] !== null));
}

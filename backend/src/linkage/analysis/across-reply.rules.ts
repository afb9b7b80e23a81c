import type { AcrossTeamsReply, CorrelationReply } from '@throughline/contract';
import type { CorrelationFigure } from '@throughline/linkage';
import { type ComparedTeams, countReasons } from './compare.rules.js';
import { leftOutReply } from './left-out.rules.js';
import { pointsOf, type Shown } from './points.rules.js';

/** What the reply says beside the finding. */
export interface Asked extends Shown {
  readonly staff: AcrossTeamsReply['staff'];
  readonly customer: AcrossTeamsReply['customer'];
  readonly scope: AcrossTeamsReply['scope'];
}

/** Rows that were left out which a reply lists; the others are in the file. */
export const LISTED = 200;

/**
 * The reply about one link. The finding is the organisation's (or of the team asked for); points and rows left out are those of teams the
 * caller may see, and the others are only counted.
 */
export function acrossReply({ finding, panel, idOf, leftOut, notes }: ComparedTeams, asked: Asked): AcrossTeamsReply {
  const { across, verdict } = finding;
  const points = pointsOf(across, { panel, idOf }, asked);
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
        ? [...notes]
        : [
            ...notes,
            `${unseen.toLocaleString('en')} ${unseen === 1 ? 'row' : 'rows'} of teams that are not yours ${unseen === 1 ? 'was' : 'were'} left out as well.`,
          ],
    points,
    pointsHidden: across.points.length - points.length,
    band: (across.line?.band ?? []).map(({ x, y, interval: [low, high] }) => ({ x, y, low, high })),
    leftOut: seen.slice(0, LISTED).map((row) => leftOutReply(row, asked.visible)),
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

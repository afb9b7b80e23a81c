/**
 * What --json prints:
 *   verdict        { grade 1–5, code, sentence, direction: better | worse | null, next: { teams, sentence } | null }
 *                  codes: not-enough-data, no-link-seen, linked-across
 *   units          team × periods with a figure on both sides
 *   teams          how many teams these are
 *   periods        their periods in order; empty when the file names none
 *   lagPeriods     periods by which the staff figure precedes the customer figure
 *   leftOut        [{ team, teamName, period, side, reason, sentence }], with leftOutCounts [{ reason, count }]
 *   notes          [{ code, sentence }] about the panel as a whole
 *   across         { teams, averagedOverPeriods, statement, pearson, spearman, line, noFigures }; the first two are
 *                  { r, interval: [low, high], p, method } or null, the line is { slope, intercept, method } or null
 *   detectable     smallest correlation that so many teams would find with 80 % power, or null
 *   sensitivity    [{ code, r, teams, differs, sentence, team }]
 *   tested         how many links were tested
 *   read           [{ side, file, rows, columns, guessed }]
 */
export function asJson({ finding }, { read }) {
  const { across, verdict, ...rest } = finding;
  const { line } = across;
  return {
    verdict,
    ...rest,
    periods: finding.periods.filter((p) => p !== ''),
    across: {
      teams: across.teams,
      averagedOverPeriods: across.averagedOverPeriods,
      statement: across.statement,
      pearson: across.pearson,
      spearman: across.spearman,
      line: line && { slope: line.slope, intercept: line.intercept, method: line.method },
      noFigures: across.noFigures,
    },
    detectable: across.detectable,
    sensitivity: across.sensitivity,
    read,
  };
}

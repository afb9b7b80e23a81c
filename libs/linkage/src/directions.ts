import { benjaminiHochberg } from '@throughline/statistics';
import type { FalseDiscovery, InsideTeamsFigure, LagFigure, NoWithin } from './finding.js';
import { insideTeams, isRefusal } from './inside-teams.js';
import { insideRows } from './inside-rows.js';
import type { PanelTable } from './panel-table.js';

/** An expected share of false finds, and the p value of single tests. */
const LEVEL = 0.05;

/** Both looks at the order of things. */
export interface Directions {
  readonly reverse: InsideTeamsFigure | null;
  readonly noReverse: NoWithin | null;
  /** Standard deviations of movement in the reverse fit: of what comes out (staff) and of what it is followed from (customers). */
  readonly reverseSd: { readonly outcome: number; readonly from: number } | null;
  readonly lead: InsideTeamsFigure | null;
  readonly noLead: NoWithin | null;
  /** The customer figure after the staff figure, beside the one before and the one of the same period. */
  readonly reverseLead: InsideTeamsFigure | null;
}

const SAME_PERIOD: NoWithin = {
  code: 'periods-without-order',
  sentence: 'Both figures are of the same period; which of them moves first can only be seen with a lag.',
};

/**
 * Looks the other way round: the staff figure followed from the customer figure `lag` periods before (reverse), and the staff figure `lag` periods after the
 * customer figure, beside the one before and the one of the same period (lead). Either being different from 0 speaks against "engagement first".
 */
export function bothDirections(table: PanelTable, lag: number): Directions {
  if (lag === 0) return { reverse: null, noReverse: SAME_PERIOD, reverseSd: null, lead: null, noLead: SAME_PERIOD, reverseLead: null };
  const back = insideTeams(insideRows(table, { outcome: 'staff', lags: [lag] }), table);
  const lead = insideTeams(insideRows(table, { outcome: 'customer', lags: [lag, 0, -lag] }), table, { column: 2 });
  const reverseLead = insideTeams(insideRows(table, { outcome: 'staff', lags: [lag, 0, -lag] }), table, { column: 2 });
  return {
    reverse: isRefusal(back) ? null : back.figure,
    noReverse: isRefusal(back) ? back : null,
    reverseSd: isRefusal(back) ? null : { outcome: back.fit.outcomeWithinSd, from: back.fit.withinSd[0]! },
    lead: isRefusal(lead) ? null : lead.figure,
    noLead: isRefusal(lead) ? lead : null,
    reverseLead: isRefusal(reverseLead) ? null : reverseLead.figure,
  };
}

/** The customer figure followed from the staff figure at several lags, one fit each; the chosen one is given, the others are exploratory. */
export function lagChart(table: PanelTable, chosen: { lag: number; figure: InsideTeamsFigure }, others: readonly number[]): LagFigure[] {
  const looked = [...new Set(others)]
    .filter((lag) => lag !== chosen.lag && (lag === 0 || table.countable))
    .flatMap((lag) => {
      const answer = insideTeams(insideRows(table, { outcome: 'customer', lags: [lag] }), table, { beside: true });
      return isRefusal(answer) ? [] : [{ lag, figure: answer.figure }];
    });
  const q = benjaminiHochberg(looked.map(({ figure }) => figure.p));
  const lags = looked.map(({ lag, figure }, i): LagFigure => ({ ...figure, lag, exploratory: true, q: q[i]! }));
  const { coefficient, se, interval, p, df, method, teams, rows, periods, detectable } = chosen.figure;
  const own: LagFigure = { coefficient, se, interval, p, df, method, teams, rows, periods, detectable, lag: chosen.lag, exploratory: false, q: null };
  return [...lags, own].sort((a, b) => a.lag - b.lag);
}

/** Counts the exploratory lags and says what is left of them after all are checked together. */
export function falseDiscoveryOf(lags: readonly LagFigure[]): FalseDiscovery {
  const looked = lags.filter(({ exploratory }) => exploratory);
  const found = looked.filter(({ q }) => q! <= LEVEL).length;
  const alone = looked.filter(({ p }) => p <= LEVEL).length;
  return { method: 'Benjamini–Hochberg over the other lags', level: LEVEL, tested: looked.length, found, sentence: sentenceOf(looked.length, alone, found) };
}

function sentenceOf(tested: number, alone: number, found: number): string {
  if (tested === 0) return 'One link was tested, chosen before looking; there was nothing to correct for.';
  const others = tested === 1 ? 'One other lag was looked at' : `${tested} other lags were looked at`;
  const stand = (n: number): string => (n === 0 ? 'none stands out' : n === 1 ? 'one stands out' : `${n} stand out`);
  if (alone === 0) return `The lag was chosen before looking. ${others} as well; ${stand(0)}.`;
  return `The lag was chosen before looking. ${others} as well; ${stand(alone)} on ${alone === 1 ? 'its' : 'their'} own, and after checking all of them together ${stand(found)}.`;
}

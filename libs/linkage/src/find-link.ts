import { acrossTeams } from './across-teams.js';
import { bothDirections, falseDiscoveryOf, lagChart } from './directions.js';
import type { Finding, LinkOptions } from './finding.js';
import { FEWEST_PERIODS, isRefusal } from './inside-teams.js';
import { countLeftOut } from './left-out.js';
import type { LinkWords } from './link-words.js';
import { LinkageError } from './linkage-error.js';
import { methodBox } from './method-box.js';
import type { Panel, PanelNote } from './panel.js';
import { panelTable, type PanelTable } from './panel-table.js';
import { withinSensitivity } from './sensitivity-within.js';
import { hintBackward, verdictOverTime } from './verdict-over-time.js';
import { verdictAcross } from './verdict.js';
import { followTeams } from './within-teams.js';

const OTHER_LAGS = [-2, -1, 0, 1, 2] as const;

/** Below so many teams the answer inside teams is given with a word of caution. */
const MANY_TEAMS = 15;

/**
 * Reads one panel: the link across teams, the link inside the same teams over time with both directions, the verdict, and the account of what was left out.
 * Deterministic for a seed. What cannot be answered is null with a sentence beside it.
 * @param words how the sentences speak of the two sides
 * @param options decided before looking
 * @throws LinkageError `option-out-of-range`
 */
export function findLink(panel: Panel, words: LinkWords = {}, options: LinkOptions = {}): Finding {
  const seed = whole('seed', options.seed ?? 1);
  const table = panelTable(panel, options.controls);
  const lag = options.lagPeriods === undefined ? defaultLag(panel, table) : whole('lagPeriods', options.lagPeriods);
  const spoken = { period: panel.order.word, ...words };
  const across = acrossTeams(panel, options);
  const base = {
    units: panel.units.length,
    teams: panel.teams,
    periods: panel.periods,
    lagPeriods: lag,
    leftOut: panel.leftOut,
    leftOutCounts: countLeftOut(panel.leftOut),
    unmatched: panel.unmatched,
    across,
    seed,
  };
  const followed = followTeams(table, spoken, { ...options, lag, seed });
  if (isRefusal(followed))
    return {
      ...base,
      verdict: verdictAcross(across, words, followed),
      notes: panel.notes,
      within: null,
      noWithin: followed,
      reverse: null,
      noReverse: followed,
      lead: null,
      noLead: followed,
      reverseLead: null,
      lags: [],
      betweenTeams: null,
      firstDifferences: null,
      randomIntercept: null,
      hausman: null,
      tested: across.pearson ? 1 : 0,
      falseDiscovery: falseDiscoveryOf([]),
      detectable: { across: across.detectable, within: null },
      sensitivity: across.sensitivity,
    };
  const { within, rows } = followed;
  const { reverseSd, ...directions } = bothDirections(table, lag);
  const lags = lagChart(table, { lag, figure: within }, options.otherLags ?? OTHER_LAGS);
  const falseDiscovery = falseDiscoveryOf(lags);
  return {
    ...base,
    ...directions,
    ...methodBox(rows),
    verdict: verdictOverTime({ across, within, directions: { ...directions, reverseSd } }, spoken),
    notes: [
      ...panel.notes,
      ...notesOn(followed.controlsLeftOut, within.teams),
      ...note('hint-only', hintBackward(within, { ...directions, reverseSd }, spoken)),
      ...note('other-lag-stands-out', falseDiscovery.found > 0 ? falseDiscovery.sentence : null),
    ],
    within,
    noWithin: null,
    lags,
    tested: (across.pearson ? 1 : 0) + 1 + (directions.reverse ? 1 : 0) + (directions.lead ? 1 : 0) + (directions.reverseLead ? 1 : 0) + falseDiscovery.tested,
    falseDiscovery,
    detectable: { across: across.detectable, within: within.detectable },
    sensitivity: [...across.sensitivity, ...withinSensitivity(within, rows, table)],
  };
}

function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new LinkageError('option-out-of-range', `${name} is ${value}; it must be a whole number of 0 or more.`);
  return value;
}

/** The lag of the panel where it has one; else one period, where periods can be counted and there are enough. */
function defaultLag({ lagPeriods }: Panel, { periods, countable }: PanelTable): number {
  return lagPeriods > 0 ? lagPeriods : countable && periods >= FEWEST_PERIODS ? 1 : 0;
}

function note(code: PanelNote['code'], sentence: string | null): PanelNote[] {
  return sentence === null ? [] : [{ code, sentence }];
}

function notesOn(controlsLeftOut: readonly string[], teams: number): PanelNote[] {
  return [
    ...note(
      'control-left-out',
      controlsLeftOut.length
        ? `Inside teams nothing could be held constant by ${controlsLeftOut.join(', ')}: it is missing, does not move there, or only repeats another.`
        : null,
    ),
    ...note('few-teams', teams < MANY_TEAMS ? `Only ${teams} teams could be followed over time; from ${MANY_TEAMS} on the answer is steadier.` : null),
  ];
}

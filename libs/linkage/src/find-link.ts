import { acrossTeams, type AcrossTeams } from './across-teams.js';
import { countLeftOut, type LeftOutCount } from './left-out.js';
import type { LinkWords } from './link-words.js';
import type { LeftOut, Panel, PanelNote } from './panel.js';
import { verdictAcross, type Verdict } from './verdict.js';

/** What linkage says about one panel: the sentence first, then everything it rests on. */
export interface Finding {
  readonly verdict: Verdict;
  /** Team × periods with a figure on both sides. */
  readonly units: number;
  readonly teams: number;
  readonly periods: readonly string[];
  readonly lagPeriods: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCounts: readonly LeftOutCount[];
  readonly notes: readonly PanelNote[];
  readonly across: AcrossTeams;
  /** How many links were tested to find this one; false discovery needs control from two on. */
  readonly tested: number;
}

/**
 * Reads one panel: the link across teams, its verdict and the account of what was left out. Deterministic.
 * @param words how the sentence speaks of the two sides
 */
export function findLink(panel: Panel, words: LinkWords = {}): Finding {
  const across = acrossTeams(panel);
  return {
    verdict: verdictAcross(across, words),
    units: panel.units.length,
    teams: panel.teams,
    periods: panel.periods,
    lagPeriods: panel.lagPeriods,
    leftOut: panel.leftOut,
    leftOutCounts: countLeftOut(panel.leftOut),
    notes: panel.notes,
    across,
    tested: 1,
  };
}

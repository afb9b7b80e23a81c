import { acrossTeams } from './across-teams.js';
import type { Finding, LinkOptions } from './finding.js';
import { countLeftOut } from './left-out.js';
import type { LinkWords } from './link-words.js';
import type { Panel } from './panel.js';
import { verdictAcross } from './verdict.js';

/**
 * Reads one panel: the link across teams, its verdict and the account of what was left out. Deterministic.
 * @param words how the sentence speaks of the two sides
 */
export function findLink(panel: Panel, words: LinkWords = {}, options: LinkOptions = {}): Finding {
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
    within: null,
    noWithin: null,
    reverse: null,
    noReverse: null,
    lead: null,
    noLead: null,
    lags: [],
    betweenTeams: null,
    firstDifferences: null,
    randomIntercept: null,
    hausman: null,
    tested: 1,
    falseDiscovery: {
      method: 'Benjamini–Hochberg',
      level: 0.05,
      tested: 0,
      found: 0,
      sentence: 'One link was tested, chosen before looking; there was nothing to correct for.',
    },
    detectable: { across: across.detectable, within: null },
    sensitivity: across.sensitivity,
    seed: options.seed ?? 1,
  };
}

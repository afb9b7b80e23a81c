import type { Data } from './reference-case.js';

/** What the people of one team answered in one quarter of the simulated panel. */
export interface TeamAnswers {
  /** Mean of the answered items q1 … q5, a person each. */
  readonly scores: number[];
  /** People with a score of 4 or more. */
  favourable: number;
  /** Promoters, passives, detractors. */
  readonly recommend: { promoters: number; passives: number; detractors: number };
}

/** Person scores and recommend groups of every team in one quarter. */
export function simAnswers({ table }: Data, quarter: number): Map<string, TeamAnswers> {
  const t = table('sim-panel/responses_lagged.csv');
  const teams = new Map<string, TeamAnswers>();
  t.team!.forEach((name, i) => {
    if (t.quarter![i] !== quarter) return;
    const items = ['q1', 'q2', 'q3', 'q4', 'q5'].map((q) => t[q]![i]).filter((v): v is number => typeof v === 'number');
    if (items.length === 0) return;
    const team = teams.get(String(name)) ?? { scores: [], favourable: 0, recommend: { promoters: 0, passives: 0, detractors: 0 } };
    const score = items.reduce((a, b) => a + b, 0) / items.length;
    team.scores.push(score);
    if (score >= 4) team.favourable++;
    const enps = t.enps![i];
    if (typeof enps === 'number') team.recommend[enps >= 9 ? 'promoters' : enps >= 7 ? 'passives' : 'detractors']++;
    teams.set(String(name), team);
  });
  return teams;
}

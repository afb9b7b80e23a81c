import { coded, type Data } from './reference-case.js';

/** One row of the simulated panel with the quarter before. */
export interface LaggedRow {
  readonly team: number;
  readonly quarter: number;
  readonly csat: number;
  readonly lag: number;
}

/** Rows with customer score and the staff figure of the quarter before, which must exist. */
export function lagged({ table }: Data, staff: string): LaggedRow[] {
  const t = table('sim-panel/panel_lagged.csv');
  const teams = coded(t.team!).codes;
  const at = new Map(teams.map((team, i) => [`${team} ${t.quarter![i]}`, i]));
  return teams.flatMap((team, i) => {
    const quarter = t.quarter![i] as number;
    const before = at.get(`${team} ${quarter - 1}`);
    const csat = t.csat![i];
    const lag = before === undefined ? null : t[staff]![before];
    return typeof csat === 'number' && typeof lag === 'number' ? [{ team, quarter, csat, lag }] : [];
  });
}

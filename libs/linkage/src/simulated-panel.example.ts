import { seededRandom } from '@throughline/statistics';
import { assemblePanel } from './assemble-panel.js';
import type { CustomerCell, Panel, PanelOptions, StaffCell } from './panel.js';

/** A panel with a known truth, for tests. All figures are in standard deviations of the movement inside teams. */
export interface Truth {
  readonly teams: number;
  readonly periods: number;
  /** Customer figure per unit of the staff figure one period before. */
  readonly forward?: number;
  /** Staff figure per unit of the customer figure one period before. */
  readonly backward?: number;
  /** What teams have in common on both sides: 0.9 makes every scatter show a link. */
  readonly between?: number;
  /** Carry-over of the staff and the customer noise from period to period, 0 … 1. */
  readonly carry?: number;
  /** Share of cells that are missing, each side on its own. */
  readonly missing?: number;
  /** Teams start and end at different times. */
  readonly staggered?: boolean;
  readonly seed: number;
}

/** Both sides of such a panel: staff on a scale around 3.5, customers around 70, by quarters from 2020 on. */
export function simulatedCells(truth: Truth): { staff: StaffCell[]; customer: CustomerCell[] } {
  const { teams, periods, forward = 0, backward = 0, between = 0, carry = 0, missing = 0, staggered = false, seed } = truth;
  const random = seededRandom(seed);
  const staff: StaffCell[] = [];
  const customer: CustomerCell[] = [];
  const shock = Array.from({ length: periods }, () => [random.normal(), random.normal()] as const);
  const BEFORE = 5; // periods that nobody sees, so that carry-over has settled
  for (let t = 0; t < teams; t++) {
    const level = 2 * random.normal();
    const other = 2 * (between * (level / 2) + Math.sqrt(1 - between ** 2) * random.normal());
    const from = staggered ? random.below(Math.max(1, periods - 3)) : 0;
    const until = staggered ? Math.min(periods, from + 4 + random.below(periods)) : periods;
    let e = random.normal();
    let c = random.normal();
    let ne = 0;
    let nc = 0;
    for (let p = -BEFORE; p < periods; p++) {
      ne = carry * ne + Math.sqrt(1 - carry ** 2) * random.normal();
      nc = carry * nc + Math.sqrt(1 - carry ** 2) * random.normal();
      [e, c] = [backward * c + ne, forward * e + nc];
      const lost = [random.unit() < missing, random.unit() < missing];
      const [common, trend] = p < 0 ? [0, 0] : shock[p]!;
      const row = { team: `T${t}`, period: p < 0 ? '' : `${2020 + Math.floor(p / 4)}-Q${(p % 4) + 1}` };
      if (p < from || p >= until || p < 0) continue;
      if (!lost[0]) staff.push({ ...row, value: 3.5 + 0.3 * (level + e + common), respondents: 8 + ((t + p) % 9) });
      if (!lost[1]) customer.push({ ...row, value: 70 + 4 * (other + c + trend), base: 40 + ((3 * t + p) % 25) });
    }
  }
  return { staff, customer };
}

/** The same, put together. */
export function simulatedPanel(truth: Truth, options: PanelOptions = {}): Panel {
  const { staff, customer } = simulatedCells(truth);
  return assemblePanel(staff, customer, options);
}

/** Customer units per staff unit for a link of one standard deviation: what a coefficient of 1 of `Truth` is in the panel's units. */
export const PER_UNIT = 4 / 0.3;

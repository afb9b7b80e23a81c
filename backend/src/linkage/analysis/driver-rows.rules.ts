import type { DriverRow } from '@throughline/linkage';
import type { Together } from './compare.rules.js';

/** A driver needs at least this share of the rows of the fullest one, else it would cost the others more than it tells. */
const FULL_ENOUGH = 0.5;

/** Drivers beside one customer figure, a row a team and period. */
export interface DriverTable<Key extends string> {
  readonly names: Key[];
  readonly rows: DriverRow[];
  /** Drivers with too few figures. */
  readonly notUsed: Key[];
  /** Periods of the customer figures, as they are called. */
  readonly periods: string[];
}

/** Puts the panels of several drivers with one metric side by side. Rows of a team or period that some driver does not have stay, with a gap. */
export function driverRows<Key extends string>(panels: ReadonlyMap<Key, Pick<Together, 'panel'>>): DriverTable<Key> {
  const most = Math.max(0, ...[...panels.values()].map(({ panel }) => panel.units.length));
  const enough = ({ panel }: Pick<Together, 'panel'>): boolean => panel.units.length > 0 && panel.units.length >= FULL_ENOUGH * most;
  const used = [...panels].filter(([, one]) => enough(one));
  const rows = new Map<string, { team: string; period: string; drivers: (number | null)[]; outcome: number }>();
  used.forEach(([, { panel }], at) => {
    for (const { team, period, staff, customer } of panel.units) {
      const key = `${period} ${team}`;
      const row = rows.get(key) ?? { team, period, drivers: used.map(() => null), outcome: customer };
      row.drivers[at] = staff;
      rows.set(key, row);
    }
  });
  const periods = used.reduce<readonly string[]>((longest, [, { panel }]) => (panel.periods.length > longest.length ? panel.periods : longest), []);
  return {
    names: used.map(([key]) => key),
    rows: [...rows.values()],
    notUsed: [...panels].filter(([, one]) => !enough(one)).map(([key]) => key),
    periods: [...periods],
  };
}

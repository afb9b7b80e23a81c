const FEWEST_RESPONDENTS = 5;
const FEWEST_RATINGS = 10;

/** The drivers as the library names them. */
export const driverNames = (grid) => grid.figures.get('drivers').map(({ name }) => ({ key: name, name }));

/**
 * A row for each team × period that keeps the limits: its drivers, and the first customer figure `lag` periods after.
 * @param panel of the linkage library, for how teams are spelt and periods are ordered
 */
export function driverRows({ staff, customer }, panel, lag) {
  const { spelling, order } = panel;
  const key = (grid, cell, later) => {
    const team = grid.units[grid.unit[cell]];
    const period = grid.names[grid.period[cell]];
    return `${spelling.of.get(team) ?? team}\0${order.countable ? order.place(period) + later : period}`;
  };
  const keeps = (base, cell, least) => !base || Number.isNaN(base[cell]) || base[cell] >= least;
  const [outcome] = customer.figures.get('customer');
  const ratings = customer.figures.get('customer-base')?.[0].values;
  const outcomes = new Map();
  for (const cell of customer.kept) if (keeps(ratings, cell, FEWEST_RATINGS)) outcomes.set(key(customer, cell, 0), outcome.values[cell]);
  const respondents = staff.figures.get('staff-base')?.[0].values;
  const drivers = staff.figures.get('drivers').map(({ values }) => values);
  const rows = [];
  for (const cell of staff.kept) {
    if (!keeps(respondents, cell, FEWEST_RESPONDENTS)) continue;
    const found = outcomes.get(key(staff, cell, lag)) ?? NaN;
    const team = staff.units[staff.unit[cell]];
    rows.push({
      team: spelling.of.get(team) ?? team,
      period: staff.names[staff.period[cell]],
      drivers: drivers.map((values) => (Number.isNaN(values[cell]) ? null : values[cell])),
      outcome: Number.isNaN(found) ? null : found,
    });
  }
  return rows;
}

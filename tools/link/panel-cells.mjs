const figure = (value) => (Number.isNaN(value) ? null : value);

/** The figure that an option names: the nth, or the only one where one stands for all; null when it names none. */
const nth = (grid, option, i) => {
  const list = grid.figures.get(option);
  return list ? (list[i] ?? list[0]) : null;
};

// one object a cell and nothing beside it: there may be hundreds of thousands

/** The staff cells of the linkage library for the nth staff figure. */
export function staffCells(grid, i = 0) {
  const { values } = grid.figures.get('staff')[i];
  const base = nth(grid, 'staff-base', i)?.values;
  const cells = [];
  for (const cell of grid.kept) {
    const unit = grid.unit[cell];
    cells.push({
      team: grid.units[unit],
      teamName: grid.nameOf(unit),
      period: grid.names[grid.period[cell]],
      value: figure(values[cell]),
      respondents: base ? figure(base[cell]) : undefined,
    });
  }
  return cells;
}

/** The customer cells of the linkage library for the nth customer figure. */
export function customerCells(grid, i = 0) {
  const { values } = grid.figures.get('customer')[i];
  const base = nth(grid, 'customer-base', i)?.values;
  const cells = [];
  for (const cell of grid.kept) {
    const unit = grid.unit[cell];
    cells.push({
      team: grid.units[unit],
      teamName: grid.nameOf(unit),
      period: grid.names[grid.period[cell]],
      value: figure(values[cell]),
      base: base ? figure(base[cell]) : undefined,
    });
  }
  return cells;
}

/** Controls of one grid or of two, each as a series of cells. */
export function controlSeries(grids) {
  const known = new Set();
  return [...new Set(grids)].flatMap((grid) =>
    (grid.figures.get('controls') ?? []).flatMap(({ name, values }) => {
      if (known.has(name)) return [];
      known.add(name);
      const { kept, unit, units, period, names } = grid;
      return [{ name, cells: Array.from(kept, (cell) => ({ team: units[unit[cell]], period: names[period[cell]], value: figure(values[cell]) })) }];
    }),
  );
}

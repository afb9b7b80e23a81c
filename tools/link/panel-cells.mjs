const figure = (value) => (Number.isNaN(value) ? null : value);

/** The figure that an option names: the nth, or the only one where one stands for all; null when it names none. */
const nth = (grid, option, i) => {
  const list = grid.figures.get(option);
  return list ? (list[i] ?? list[0]) : null;
};

/** The staff cells of the linkage library for the nth staff figure. */
export function staffCells(grid, i = 0) {
  const { values } = grid.figures.get('staff')[i];
  const base = nth(grid, 'staff-base', i)?.values;
  return cellsOf(grid, (cell, at) => ({ ...at, value: figure(values[cell]), respondents: base ? figure(base[cell]) : undefined }));
}

/** The customer cells of the linkage library for the nth customer figure. */
export function customerCells(grid, i = 0) {
  const { values } = grid.figures.get('customer')[i];
  const base = nth(grid, 'customer-base', i)?.values;
  return cellsOf(grid, (cell, at) => ({ ...at, value: figure(values[cell]), base: base ? figure(base[cell]) : undefined }));
}

/** Controls of one grid or of two, each as a series of cells. */
export function controlSeries(grids) {
  const known = new Set();
  return [...new Set(grids)].flatMap((grid) =>
    (grid.figures.get('controls') ?? []).flatMap(({ name, values }) => {
      if (known.has(name)) return [];
      known.add(name);
      return [{ name, cells: cellsOf(grid, (cell, { team, period }) => ({ team, period, value: figure(values[cell]) })) }];
    }),
  );
}

function cellsOf({ kept, unit, units, period, names, nameOf }, make) {
  return Array.from(kept, (cell) => make(cell, { team: units[unit[cell]], teamName: nameOf(unit[cell]), period: names[period[cell]] }));
}

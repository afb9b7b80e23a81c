import { guessName, listed, namesIn, plain } from './columns.mjs';
import { InputError } from './input-error.mjs';
import { joined, joinPeriod } from './joined-columns.mjs';

/** The cells of a long file: rows of one team and period become one cell, each measure that is asked for an array over the cells. */
export function gridOfLong(table, plan, unit, settle) {
  const measure = table.texts.get(plan.measure);
  const value = settle(plan.value, false);
  const period = plan.period && joined(table, plan.period, joinPeriod);
  const cellOf = new Map();
  const rowOf = [];
  const cellOfRow = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const key = unit.codes[row] * 2 ** 24 + (period ? period.codes[row] : 0);
    let cell = cellOf.get(key);
    if (cell === undefined) {
      cellOf.set(key, (cell = rowOf.length));
      rowOf.push(row);
    }
    cellOfRow[row] = cell;
  }
  const cells = rowOf.length;
  const valuesOf = (code, from) => {
    const values = new Float64Array(cells).fill(NaN);
    const seen = new Int32Array(cells).fill(-1);
    for (let row = 0; row < table.rows; row++) {
      if (measure.codes[row] !== code || Number.isNaN(from[row])) continue;
      const before = seen[cellOfRow[row]];
      if (before !== -1 && from[before] !== from[row])
        throw new InputError(
          `${table.file}: lines ${table.lineOf(before)} and ${table.lineOf(row)} both hold "${measure.texts[code]}" of team "${unit.texts[unit.codes[row]]}"${period ? ` in period "${period.texts[period.codes[row]]}"` : ''}, ${from[before]} and ${from[row]}; each team may have one a period.`,
        );
      seen[cellOfRow[row]] = row;
      values[cellOfRow[row]] = from[row];
    }
    return values;
  };
  const figures = new Map();
  for (const [option, given] of plan.asked) {
    const names = measuresNamed(table, measure, option, given);
    if (names.length)
      figures.set(
        option,
        names.map((name) => ({ name, values: valuesOf(measure.texts.indexOf(name), value) })),
      );
  }
  for (const [option, [{ parts }]] of plan.figures) {
    const base = settle(parts[0].index, true);
    const side = option.replace('-base', '');
    figures.set(
      option,
      figures.get(side).map(({ name }) => ({ name: table.header[parts[0].index], values: valuesOf(measure.texts.indexOf(name), base) })),
    );
  }
  return {
    cells,
    unit: Int32Array.from(rowOf, (row) => unit.codes[row]),
    period: period ? Int32Array.from(rowOf, (row) => period.codes[row]) : new Int32Array(cells),
    periods: period ? period.texts : [''],
    hasPeriods: period !== null,
    periodAt: (code) => `${table.file}, line ${table.lineOf(period.firstRow[code])}, column "${period.name}"`,
    periodColumn: period?.name ?? null,
    lineOf: (cell) => table.lineOf(rowOf[cell]),
    figures,
  };
}

/** The measures of a long file that an option names; guessed where it names none. */
function measuresNamed(table, measure, option, given) {
  const alike = (name) => measure.texts.find((text) => text === name) ?? measure.texts.find((text) => plain(text) === plain(name));
  if (given === null) {
    if (option !== 'staff' && option !== 'customer') return [];
    const found = guessName(measure.texts, option) ?? (measure.texts.length === 1 ? measure.texts[0] : undefined);
    if (found !== undefined) return [found];
    throw new InputError(
      `${table.file}: no measure looks like the ${option} side's; name it with --${option}. Column "${measure.name}" holds: ${listed(measure.texts)}.`,
    );
  }
  return namesIn(given, (name) => alike(name) !== undefined).flatMap((name) => {
    const found = alike(name);
    if (found === undefined && option === 'controls') return [];
    if (found === undefined)
      throw new InputError(`${table.file} has no measure "${name}" (--${option}). Column "${measure.name}" holds: ${listed(measure.texts)}.`);
    return [found];
  });
}

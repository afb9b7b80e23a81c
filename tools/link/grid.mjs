import { InputError } from './input-error.mjs';
import { joined, joinPeriod } from './joined-columns.mjs';
import { gridOfLong } from './long-grid.mjs';
import { settleFigures } from './reading/settle-figures.mjs';

/**
 * Brings a table of any shape to one form: cells of team × period, each figure as an array over the cells (NaN: none).
 * @param plan of planTable
 * @returns { file, cells, unit: Int32Array, units: texts, nameOf(unit), period: Int32Array, periods: texts, periodAt(code): where, lineOf(cell),
 *   figures: Map(option → [{ name, values }]), notes }
 */
export function gridOf(table, plan) {
  const notes = [];
  const settle = (index, count) => {
    const column = table.figures.get(index);
    if (!column.settled) {
      notes.push(...settleFigures(table, column, { count }));
      column.settled = true;
    }
    return column.values.subarray(0, table.rows);
  };
  const unit = joined(table, plan.unit, (texts) => texts.join(' / '));
  const grid = { melted: gridOfMelted, long: gridOfLong, rows: gridOfRows }[plan.shape](table, plan, unit, settle);
  refuseFormulas(table, unit);
  const names = plan.name === null ? null : nameByUnit(table, table.texts.get(plan.name), unit);
  return {
    file: table.file,
    unitColumn: plan.unit.map((i) => table.header[i]).join(', ') || 'line',
    units: unit.texts,
    nameOf: (code) => names?.[code] || undefined,
    notes,
    ...grid,
  };
}

function gridOfRows(table, plan, unit, settle) {
  const figures = new Map();
  for (const [option, list] of plan.figures)
    figures.set(
      option,
      list.map(({ name, parts }) => ({ name, values: settle(parts[0].index, option.endsWith('-base')) })),
    );
  const period = plan.period && joined(table, plan.period, joinPeriod);
  return {
    cells: table.rows,
    unit: unit.codes,
    period: period ? period.codes : new Int32Array(table.rows),
    periods: period ? period.texts : [''],
    hasPeriods: period !== null,
    periodAt: (code) => `${table.file}, line ${table.lineOf(period.firstRow[code])}, column "${period.name}"`,
    periodColumn: period?.name ?? null,
    lineOf: table.lineOf,
    figures,
  };
}

function gridOfMelted(table, plan, unit, settle) {
  const texts = [...new Set([...plan.figures.values()].flat().flatMap(({ parts }) => parts.flatMap(({ period }) => period ?? [])))];
  const place = new Map(texts.map((text, i) => [text, i]));
  const width = texts.length;
  const spread = ({ name, parts }, count) => {
    const values = new Float64Array(table.rows * width).fill(NaN);
    for (const { index, period } of parts) {
      const column = settle(index, count);
      for (let row = 0; row < table.rows; row++)
        if (period === null) values.fill(column[row], row * width, (row + 1) * width);
        else values[row * width + place.get(period)] = column[row];
    }
    return { name, values };
  };
  const cells = table.rows * width;
  return {
    cells,
    unit: Int32Array.from({ length: cells }, (_, i) => unit.codes[Math.floor(i / width)]),
    period: Int32Array.from({ length: cells }, (_, i) => i % width),
    periods: texts,
    hasPeriods: true,
    periodAt: (code) => `${table.file}, line 1, the columns for "${texts[code]}"`,
    periodColumn: null,
    lineOf: (cell) => table.lineOf(Math.floor(cell / width)),
    figures: new Map([...plan.figures].map(([option, list]) => [option, list.map((figure) => spread(figure, option.endsWith('-base')))])),
  };
}

function nameByUnit(table, column, unit) {
  const names = new Array(unit.texts.length);
  for (let row = 0; row < table.rows; row++) names[unit.codes[row]] ??= column.at(row) || undefined;
  return names;
}

/** ="007" is how a spreadsheet is made to keep zeros; anything else that begins like a formula is one. */
function refuseFormulas(table, unit) {
  unit.texts.forEach((text, code) => {
    const kept = /^="([^"]*)"$/u.exec(text);
    if (kept) unit.texts[code] = kept[1];
    else if (/^=/u.test(text))
      throw new InputError(
        `${table.file}, line ${table.lineOf(unit.firstRow[code])}, column "${unit.name}": "${text.slice(0, 40)}" is a formula, not a team; save the sheet with its values and try again.`,
      );
  });
}

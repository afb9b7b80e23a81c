import { guessName, listed, namesIn, plain } from './columns.mjs';
import { InputError } from './input-error.mjs';
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
    unitColumn: plan.unit.map((i) => table.header[i]).join(', '),
    units: unit.texts,
    nameOf: (code) => names?.[code] || undefined,
    notes,
    ...grid,
  };
}

/** One column of texts as it is, or several made one: { codes, texts, firstRow, name }. */
function joined(table, places, join) {
  const columns = places.map((i) => table.texts.get(i));
  if (columns.length === 1) {
    const [{ codes, texts, firstRow, name }] = columns;
    return { codes, texts, firstRow, name };
  }
  const codes = new Int32Array(table.rows);
  const texts = [];
  const firstRow = [];
  const known = new Map();
  for (let row = 0; row < table.rows; row++) {
    const parts = columns.map((column) => column.at(row));
    const text = parts.every((part) => part === '') ? '' : join(parts, columns);
    let code = known.get(text);
    if (code === undefined) {
      known.set(text, (code = texts.length));
      texts.push(text);
      firstRow.push(row);
    }
    codes[row] = code;
  }
  return { codes, texts, firstRow, name: columns.map(({ name }) => name).join(', ') };
}

const PART = { quarter: 'Q', half: 'H', week: 'W', month: '' };

/** 2024 and 1 of a column "quarter" make 2024-Q1. */
function joinPeriod(parts, columns) {
  const year = parts.findIndex((part) => /^\d{4}$/u.test(part));
  if (parts.length === 2 && year !== -1) {
    const other = 1 - year;
    const letter = PART[plain(columns[other].name)] ?? '';
    const bare = /^\d{1,2}$/u.test(parts[other]);
    return `${parts[year]}-${bare ? `${letter}${letter === '' || letter === 'W' ? parts[other].padStart(2, '0') : parts[other]}` : parts[other]}`;
  }
  return parts.join('-');
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

function gridOfLong(table, plan, unit, settle) {
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

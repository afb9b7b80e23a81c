import { column } from './columns.mjs';
import { InputError } from './input-error.mjs';
import { readTable } from './read-table.mjs';

const NO_FIGURE = new Set(['', 'na', 'n/a', 'null', 'nan']);
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu;

/**
 * Reads the file or files into the cells that the linkage library takes.
 * Returns { staff, customer, words, read }: `read` says which files, rows and columns were used, guesses marked.
 */
export function readCells(wanted) {
  const both = wanted.panel === undefined ? null : readTable(wanted.panel);
  const staffTable = both ?? readTable(wanted.engagement);
  const customerTable = both ?? readTable(wanted.outcomes);
  const staff = side(staffTable, 'staff', 'respondents', wanted);
  const customer = side(customerTable, 'customer', 'base', wanted);
  if (Boolean(staff.columns.period) !== Boolean(customer.columns.period)) {
    const [without, with_] = staff.columns.period ? [customerTable, staff] : [staffTable, customer];
    throw new InputError(
      `${without.file} has no period column, but the other file has "${with_.columns.period.name}": the sides cannot be matched. Name it with --period.`,
    );
  }
  if (wanted.lag > 0 && !staff.columns.period)
    throw new InputError(`--lag ${wanted.lag} needs periods, and ${staffTable.file} has no period column; name it with --period or leave --lag out.`);
  return {
    staff: staff.cells,
    customer: customer.cells,
    words: { staff: staff.columns.value.name, customer: customer.columns.value.name },
    read: [staff.read, customer.read],
  };
}

function side(table, role, baseKey, wanted) {
  const columns = {
    unit: column(table, 'unit', { named: wanted.unit }),
    name: column(table, 'name', { optional: true }),
    period: column(table, 'period', { named: wanted.period, optional: true }),
    value: column(table, role, { named: wanted[role] }),
    base: wanted[`${role}-base`] === undefined ? null : column(table, `${role}-base`, { named: wanted[`${role}-base`] }),
  };
  const cells = [];
  const seen = new Map();
  table.rows.forEach((row, i) => {
    const line = table.lines[i];
    const team = row[columns.unit.index];
    if (team === '') throw new InputError(`${table.file}, line ${line}, column "${columns.unit.name}": the team is empty; every row needs one.`);
    const period = columns.period ? row[columns.period.index] : '';
    if (columns.period && period === '')
      throw new InputError(`${table.file}, line ${line}, column "${columns.period.name}": the period is empty; every row needs one.`);
    const key = `${team}\0${period}`;
    if (seen.has(key))
      throw new InputError(
        `${table.file}: lines ${seen.get(key)} and ${line} are both team "${team}"${period && ` in period "${period}"`}; each team may have one row a period.${columns.period ? '' : ' Is there a period column to name with --period?'}`,
      );
    seen.set(key, line);
    cells.push({
      team,
      teamName: columns.name ? row[columns.name.index] || undefined : undefined,
      period,
      value: figure(table, line, columns.value, row),
      [baseKey]: columns.base ? figure(table, line, columns.base, row) : undefined,
    });
  });
  return { cells, columns, read: describe(table, role, columns) };
}

/** The number in a cell, or null for "no figure". */
function figure(table, line, { index, name }, row) {
  const text = row[index];
  if (NO_FIGURE.has(text.toLowerCase())) return null;
  if (NUMBER.test(text)) {
    const value = Number(text);
    if (Math.abs(value) <= 1e100) return value;
    throw new InputError(`${table.file}, line ${line}, column "${name}": ${text} is too large to be a figure.`);
  }
  const hint = /^[-+]?\d+,\d+$/u.test(text)
    ? `write ${text.replace(',', '.')}, with a point`
    : /^[-+]?[\d.]+\s*%$/u.test(text)
      ? `write ${text.replace(/\s*%$/u, '')}, without the sign`
      : 'write a number such as 4.2, or leave the cell empty where there is none';
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  throw new InputError(`${table.file}, line ${line}, column "${name}": "${shown}" is not a number; ${hint}.`);
}

function describe(table, role, columns) {
  const baseName = `${role}-base`;
  const used = Object.fromEntries(Object.entries(columns).map(([use, c]) => [{ value: role, base: baseName }[use] ?? use, c?.name ?? null]));
  const guessed = Object.values(columns)
    .filter((c) => c?.guessed)
    .map((c) => c.name);
  return { side: role, file: table.file, rows: table.rows.length, columns: used, guessed };
}

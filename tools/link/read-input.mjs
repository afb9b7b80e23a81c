import { listed, namesIn } from './columns.mjs';
import { gridOf } from './grid.mjs';
import { InputError } from './input-error.mjs';
import { planTable } from './plan-table.mjs';
import { namePeriods, periodWord, readPeriods } from './reading/period-column.mjs';
import { readTable } from './reading/read-table.mjs';
import { oneRowEach } from './one-row-each.mjs';

/**
 * Reads the file or files into two sides of team × period cells.
 * @returns { staff, customer, periods: { kind, word, listed }, notes, read }; a side is { grid, figures, names: canonical period of each period code }
 */
export async function readInput(wanted, from) {
  const open = async (file, sides, at) => {
    const table = await readTable(file, {
      from,
      choose: (header) => {
        const plan = planTable(header, ofFile(wanted, at), sides);
        return { ...plan.keep, plan };
      },
    });
    return { table, plan: table.chosen.plan, sides };
  };
  const both = wanted.panel === undefined ? null : await open(wanted.panel, ['staff', 'customer']);
  const opened = both ? [both] : [await open(wanted.engagement, ['staff'], 0), await open(wanted.outcomes, ['customer'], 1)];
  for (const one of opened) one.grid = gridOf(one.table, one.plan);
  refuseOneSidedPeriods(opened);
  refuseLagWithoutPeriods(wanted, opened[0]);
  const periods = alignPeriods(opened.map(({ grid }) => grid));
  if (wanted.lag > 0 && periods.kind === 'name' && periods.listed === null)
    throw new InputError(`--lag ${wanted.lag} needs periods in a known order; ${periods.notes[0]?.sentence ?? 'there is only one period.'}`);
  const notes = [];
  for (const { table, grid } of opened) notes.push(...table.notes, ...grid.notes, ...oneRowEach(grid));
  notes.push(...periods.notes);
  if (wanted.controls !== undefined) refuseMissingControls(wanted, opened);
  const staff = opened[0];
  const customer = opened.at(-1);
  return { staff: staff.grid, customer: customer.grid, periods, notes, read: [describe(staff, 'staff'), describe(customer, 'customer')] };
}

/** Two files may call the same thing differently: in --unit team=branch the first name is the engagement file's, the second the outcomes file's. */
function ofFile(wanted, at) {
  if (at === undefined) return wanted;
  const own = ['unit', 'period', 'measure', 'value'].flatMap((option) => {
    const names = wanted[option]?.split('=').map((name) => name.trim());
    return names?.length === 2 && names[0] && names[1] ? [[option, names[at]]] : [];
  });
  return { ...wanted, ...Object.fromEntries(own) };
}

/** Gives every grid `names`, the canonical name of each of its period codes. */
function alignPeriods(grids) {
  const read = [];
  const texts = [];
  const where = [];
  const notes = [];
  if (!grids[0].hasPeriods) {
    for (const grid of grids) grid.names = [''];
    return { kind: 'name', word: 'one period', listed: null, notes };
  }
  for (const grid of grids) {
    // rows without team and period may end a file; whether they hold figures is asked where teams are looked at
    grid.filled = grid.periods.flatMap((text, i) => (text === '' ? [] : [i]));
    const given = grid.filled.map((i) => grid.periods[i]);
    const seen = readPeriods(given, (i) => grid.periodAt(grid.filled[i]));
    read.push(...seen.read);
    texts.push(...given);
    where.push(...grid.filled.map((i) => grid.periodAt(i)));
    notes.push(...seen.notes.map(({ code, sentence }) => ({ code, sentence: `${grid.file}: ${sentence}` })));
  }
  const named = texts.length ? namePeriods(read, texts, (i) => where[i]) : { kind: 'name', names: [], listed: null, notes: [] };
  let at = 0;
  for (const grid of grids) {
    grid.names = grid.periods.map(() => '');
    for (const i of grid.filled) grid.names[i] = named.names[at++];
  }
  return { kind: named.kind, word: periodWord(named.kind), listed: named.listed, notes: [...notes, ...named.notes] };
}

function refuseOneSidedPeriods([staff, customer]) {
  if (!customer || staff.grid.hasPeriods === customer.grid.hasPeriods) return;
  const [without, with_] = staff.grid.hasPeriods ? [customer, staff] : [staff, customer];
  const column = with_.grid.periodColumn === null ? 'columns for periods' : `"${with_.grid.periodColumn}"`;
  throw new InputError(`${without.grid.file} has no period column, but the other file has ${column}: the sides cannot be matched. Name it with --period.`);
}

function refuseLagWithoutPeriods(wanted, { grid }) {
  if (wanted.lag > 0 && !grid.hasPeriods)
    throw new InputError(`--lag ${wanted.lag} needs periods, and ${grid.file} has no period column; name it with --period or leave --lag out.`);
}

function refuseMissingControls(wanted, opened) {
  const found = opened.flatMap(({ grid }) => (grid.figures.get('controls') ?? []).map(({ name }) => name.toLowerCase()));
  const isName = (name) => found.includes(name.toLowerCase());
  const missing = namesIn(wanted.controls, isName).find((name) => !isName(name));
  if (missing !== undefined)
    throw new InputError(
      `No file has a column "${missing}" (--controls). ${opened.map(({ table }) => `${table.file} has: ${listed(table.header)}.`).join(' ')}`,
    );
}

function describe({ table, plan, grid }, side) {
  const title = (option) =>
    grid.figures
      .get(option)
      ?.map(({ name }) => name)
      .join(', ') ?? null;
  const columns = {
    unit: grid.unitColumn,
    name: plan.name === null ? null : table.header[plan.name],
    period: grid.hasPeriods ? (grid.periodColumn ?? 'names of columns') : null,
    ...(plan.shape === 'long' ? { measure: table.header[plan.measure], value: table.header[plan.value] } : {}),
    [side]: title(side),
    [`${side}-base`]: title(`${side}-base`),
    ...(side === 'staff' ? { drivers: title('drivers') } : {}),
    controls: title('controls'),
  };
  const options = side === 'staff' ? ['staff', 'staff-base'] : ['customer', 'customer-base'];
  const parts = options.flatMap((option) => (plan.figures.get(option) ?? []).flatMap((figure) => figure.parts));
  const ofSide = new Set([...plan.unit, ...(plan.period ?? []), plan.measure, plan.value, ...parts.map(({ index }) => index)]);
  return {
    side,
    file: table.file,
    rows: table.rows,
    shape: { rows: 'a row for each team and period', melted: 'a row for each team', long: 'a row for each figure' }[plan.shape],
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: Object.fromEntries(Object.entries(columns).filter(([use, name]) => name !== null || ['unit', 'name', 'period'].includes(use))),
    guessed: [...plan.guessed]
      .filter((i) => ofSide.has(i))
      .sort((a, b) => a - b)
      .map((i) => table.header[i]),
  };
}

import { InputError } from './input-error.mjs';

/**
 * Leaves one cell for each team and period. Cells of one team and period that nowhere contradict each other (copies, or rows that hold a side each)
 * are made one, and said so; those that do are refused with both lines. Gives the grid `kept`, the cells that count.
 * @returns notes
 */
export function oneRowEach(grid) {
  const { cells, unit, period, units, names } = grid;
  const arrays = [...grid.figures.values()].flat().map(({ values }) => values);
  const codes = canonicalCodes(names);
  const width = Math.max(1, codes.length ? Math.max(...codes) + 1 : 1);
  const first = new Map();
  const kept = new Int32Array(cells);
  let count = 0;
  let joined = 0;
  let example = null;
  for (let cell = 0; cell < cells; cell++) {
    if (units[unit[cell]] === '' || (grid.hasPeriods && names[period[cell]] === '')) {
      refuseFigures(grid, arrays, cell);
      continue;
    }
    const key = unit[cell] * width + codes[period[cell]];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, cell);
      kept[count++] = cell;
      continue;
    }
    for (const values of arrays) {
      if (Number.isNaN(values[cell])) continue;
      if (Number.isNaN(values[before])) values[before] = values[cell];
      else if (values[before] !== values[cell]) throw twice(grid, before, cell);
    }
    joined++;
    example ??= [before, cell];
  }
  grid.kept = kept.subarray(0, count);
  if (joined === 0) return [];
  const [a, b] = example.map((cell) => grid.lineOf(cell));
  const sentence =
    joined === 1
      ? `${grid.file}: lines ${a} and ${b} are the same team and period and do not contradict each other; they were read as one.`
      : `${grid.file}: ${joined.toLocaleString('en')} rows repeat a team and period without contradicting the row before (lines ${a} and ${b} are the first); each was read as one with it.`;
  return [{ code: 'rows-joined', sentence }];
}

/** Two spellings of one period, such as Jan 2024 and 2024-01, get one number. */
function canonicalCodes(names) {
  const known = new Map();
  return names.map((name) => {
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name);
  });
}

function refuseFigures(grid, arrays, cell) {
  if (!arrays.some((values) => !Number.isNaN(values[cell]))) return;
  const noTeam = grid.units[grid.unit[cell]] === '';
  throw new InputError(
    `${grid.file}, line ${grid.lineOf(cell)}, column "${noTeam ? grid.unitColumn : grid.periodColumn}": the ${noTeam ? 'team' : 'period'} is empty; every row with figures needs one.`,
  );
}

function twice(grid, before, cell) {
  const team = grid.units[grid.unit[cell]];
  const text = grid.names[grid.period[cell]];
  const lines = [grid.lineOf(before), grid.lineOf(cell)];
  const where = lines[0] === lines[1] ? `line ${lines[0]} holds` : `lines ${lines[0]} and ${lines[1]} are both`;
  return new InputError(
    `${grid.file}: ${where} team "${team}"${text && ` in period "${text}"`}, with different figures; each team may have one row a period.${grid.hasPeriods ? '' : ' Is there a period column to name with --period?'}`,
  );
}

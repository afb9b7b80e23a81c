import { InputError } from '../input-error.mjs';
import { readOdd } from './odd-figure.mjs';

/** Beyond this a figure is a slip of the keyboard, and its square would leave the range of a double. */
const LARGEST = 1e100;

/**
 * Decides over a whole column what its odd texts mean and writes the numbers into `column.values`. What has one reading in this column is read,
 * and the repair stated; what could mean two numbers is refused with file, line and column, like everything that is no number.
 * @param options.count true for a column that counts people or ratings: "1,234" is then 1234, negative is refused, "<5" is too few
 * @returns the repairs, each { code, sentence }
 */
export function settleFigures(table, column, { count = false } = {}) {
  const at = (row) => `${table.file}, line ${table.lineOf(row)}, column "${column.name}"`;
  const odd = column.odd.map((one) => ({ ...one, ...readOdd(one.text) }));
  refuseNonsense(odd, at);
  const commas = settleCommas(odd, column, at, count);
  const percent = settlePercent(odd, column, at);
  const values = odd.map((one) => meaning(one, commas, count));
  column.oddRows.forEach((row, i) => (column.values[row] = values[column.oddCodes[i]]));
  refuseRange(column, at, count);
  const repairs = [];
  const say = (code, entries, sentence) => {
    const rows = entries.reduce((sum, one) => sum + one.rows, 0);
    if (rows) repairs.push({ code, sentence: sentence(rows === 1 ? 'one cell' : `${rows.toLocaleString('en')} cells`, entries[0]) });
  };
  const where = `${table.file}, column "${column.name}"`;
  const kind = (...kinds) => odd.filter((one) => kinds.includes(one.kind));
  if (commas === 'decimal')
    say(
      'decimal-comma',
      kind('comma', 'comma3', 'grouped-comma'),
      (n, one) => `${where}: the comma is read as the decimal mark in ${n} ("${one.text}" as ${meaning(one, commas)}).`,
    );
  if (commas === 'thousands')
    say(
      'thousands',
      kind('comma3', 'grouped-point'),
      (n, one) => `${where}: the comma is read as the mark of thousands in ${n} ("${one.text}" as ${meaning(one, commas)}).`,
    );
  say('thousands', kind('spaced'), (n, one) => `${where}: the marks between thousands are taken out in ${n} ("${one.text}" as ${meaning(one, commas)}).`);
  if (percent)
    say(
      'percent',
      odd.filter((one) => one.percent),
      (n, one) => `${where}: the per cent sign is taken off in ${n} ("${one.text}" is read as ${meaning(one, commas)}).`,
    );
  say(
    'spreadsheet-error',
    kind('spreadsheet-error'),
    (n, one) => `${where}: ${n} with an error of the spreadsheet (${one.text} in line ${table.lineOf(one.firstRow)}) read as no figure.`,
  );
  if (count) say('below-limit', kind('below'), (n, one) => `${where}: ${n} such as "${one.text}" read as too few.`);
  else say('withheld', kind('below', 'withheld'), (n, one) => `${where}: ${n} marked as withheld ("${one.text}") read as no figure.`);
  return repairs;
}

function refuseNonsense(odd, at) {
  const wrong = odd.filter((one) => one.problem);
  if (wrong.length === 0) return;
  const [first] = wrong;
  const others = wrong.reduce((sum, one) => sum + one.rows, 0) - 1;
  const shown = first.text.length > 40 ? `${first.text.slice(0, 40)}…` : first.text;
  const more = others === 0 ? '' : ` ${others.toLocaleString('en')} more ${others === 1 ? 'cell' : 'cells'} of this column cannot be read either.`;
  throw new InputError(`${at(first.firstRow)}: "${shown}" ${first.problem}.${more}`);
}

/** What a comma means in this column: 'decimal', 'thousands', or null when there is none. */
function settleCommas(odd, column, at, count) {
  const first = (...kinds) => odd.find((one) => kinds.includes(one.kind));
  const decimal = first('comma', 'grouped-comma');
  const thousands = first('grouped-point');
  const either = first('comma3');
  const point = column.firstPoint >= 0 ? column.firstPoint : (odd.find((one) => one.kind === 'point')?.firstRow ?? -1);
  if (decimal && thousands)
    throw new InputError(
      `${at(decimal.firstRow)}: "${decimal.text}" has a comma before the decimals, but "${thousands.text}" in another row has one between thousands. Write all figures of the column alike, as 1234.5.`,
    );
  if (decimal) {
    if (point >= 0)
      throw new InputError(
        `${at(point)}: this figure has a decimal point, but "${decimal.text}" in another row a decimal comma. Write all figures of the column alike, with a point.`,
      );
    return 'decimal';
  }
  if (thousands) return 'thousands';
  if (!either) return null;
  // with a point before decimals, or where people are counted, a comma can only stand between thousands
  if (point >= 0 || count) return 'thousands';
  const [whole, three] = either.text.split(',');
  throw new InputError(
    `${at(either.firstRow)}: "${either.text}" could be ${whole}${three} or ${whole}.${three}. Write it without a comma between thousands and with a point before decimals.`,
  );
}

function settlePercent(odd, column, at) {
  const signed = odd.find((one) => one.percent);
  if (!signed) return false;
  const bare = odd.find((one) => one.number !== undefined && !one.percent);
  const row = column.firstPlain >= 0 ? column.firstPlain : bare?.firstRow;
  if (row === undefined) return true;
  throw new InputError(`${at(row)}: this figure has no per cent sign, but "${signed.text}" in another row has one. Write all figures of the column alike.`);
}

/** The number an odd text stands for in this column; NaN for no figure. */
function meaning(one, commas, count = false) {
  if (one.kind === 'below' && count) return 0; // however few they are, they are left out
  if (one.number === undefined) return NaN;
  return one.kind === 'comma3' && commas === 'thousands' ? one.asThousands : one.number;
}

function refuseRange(column, at, count) {
  const { values, length } = column;
  for (let row = 0; row < length; row++) {
    const value = values[row];
    if (value > LARGEST || value < -LARGEST) throw new InputError(`${at(row)}: ${value} is too large to be a figure.`);
    if (count && value < 0) throw new InputError(`${at(row)}: ${value} is not a count; it must be 0 or more, or empty.`);
  }
}

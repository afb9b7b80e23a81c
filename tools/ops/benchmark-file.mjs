// The file of a pack of benchmarks, as JSON or CSV (docs/benchmarks.md): read whole, every mistake named with its place, nothing taken when there is any.
import { parse } from 'csv-parse/sync';
import { OpsError } from './ops-error.mjs';

const PACK = ['id', 'name', 'source', 'year', 'licence', 'country', 'base'];
const FIGURE = ['kind', 'measure', 'unit', 'value', 'item', 'match'];
const UNITS = ['average', 'favourable'];
const MATCHES = ['same-wording', 'similar-question', 'same-theme'];
const MOST = 2000;

/** The pack that the text holds: {id, name, …, figures}. `known`: {drivers, codes}, sets of the measures there are. Throws an OpsError with a line for every mistake. */
export function readPack(text, fileName, known) {
  const { pack, rows } = fileName.toLowerCase().endsWith('.csv') ? fromCsv(text) : fromJson(text);
  const mistakes = [...packMistakes(pack)];
  const seen = new Map();
  const figures = rows.map(({ place, row }) => {
    const figure = { ...row, value: number(row.value) };
    for (const mistake of figureMistakes(figure, known)) mistakes.push(`${place}: ${mistake}`);
    const key = `${figure.kind} ${figure.measure}`;
    if (seen.has(key)) mistakes.push(`${place}: the ${figure.kind} "${figure.measure}" is there already, at ${seen.get(key)}.`);
    else seen.set(key, place);
    return figure;
  });
  if (rows.length === 0) mistakes.push('There is no figure in it.');
  if (rows.length > MOST) mistakes.push(`There are ${rows.length} figures; ${MOST} are the most.`);
  if (mistakes.length) throw new OpsError(`${fileName} is not loaded:\n${mistakes.map((one) => `  ${one}`).join('\n')}`);
  return { ...pack, year: number(pack.year), figures };
}

function fromJson(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch (error) {
    // the file is what somebody made by hand: the parser says where it breaks off
    throw new OpsError(`This is no JSON: ${error.message}`);
  }
  if (read === null || typeof read !== 'object' || !Array.isArray(read.figures))
    throw new OpsError('A pack is an object with a list of "figures"; see docs/benchmarks.md.');
  const { figures, ...pack } = read;
  return { pack, rows: figures.map((row, i) => ({ place: `figures[${i}]`, row: row !== null && typeof row === 'object' ? row : {} })) };
}

/** One line a figure, with what is said of the pack on each of them. */
function fromCsv(text) {
  const [head, ...lines] = csvLines(text);
  const missing = [...PACK, ...FIGURE].filter((name) => !head?.cells.includes(name));
  if (missing.length) throw new OpsError(`The first line lacks ${missing.map((name) => `"${name}"`).join(', ')}; see docs/benchmarks.md.`);
  const rows = lines.map(({ line, cells }) => ({ place: `line ${line}`, row: Object.fromEntries(head.cells.map((name, i) => [name, cells[i] ?? ''])) }));
  const pack = Object.fromEntries(PACK.map((name) => [name, rows[0]?.row[name] ?? '']));
  const other = rows.find(({ row }) => PACK.some((name) => row[name] !== pack[name]));
  if (other) throw new OpsError(`${other.place}: it says something else of the pack than the line before. One file is one pack.`);
  return { pack, rows: rows.map(({ place, row }) => ({ place, row: Object.fromEntries(FIGURE.map((name) => [name, row[name]])) })) };
}

function* packMistakes(pack) {
  for (const name of PACK) if (name !== 'year' && !words(pack[name], 300)) yield `"${name}" must be a text of at most 300 characters.`;
  if (typeof pack.id === 'string' && !/^[a-z0-9][a-z0-9-]{0,59}$/.test(pack.id))
    yield `"id" is "${pack.id}"; it must be of small letters, digits and hyphens, such as public-service-2024.`;
  const year = number(pack.year);
  if (!Number.isInteger(year) || year < 1950 || year > 2100) yield `"year" is ${JSON.stringify(pack.year)}; it must be a year such as 2024.`;
}

function* figureMistakes({ kind, measure, unit, value, item, match }, { drivers, codes }) {
  if (kind === 'driver' ? !drivers.has(measure) : !codes.has(measure)) {
    if (kind !== 'driver' && kind !== 'question') yield `kind is ${JSON.stringify(kind)}; it must be driver or question.`;
    else
      yield `there is no ${kind} ${JSON.stringify(measure)}${kind === 'question' ? ' with that code in the question bank' : `; there are ${[...drivers].join(', ')}`}.`;
  }
  if (!UNITS.includes(unit)) yield `unit is ${JSON.stringify(unit)}; it must be ${UNITS.join(' or ')}.`;
  if (!Number.isFinite(value) || value < 0 || value > 100) yield `value must be a number from 0 to 100.`;
  if (!words(item, 500)) yield `item must be the wording or name in the source, at most 500 characters.`;
  if (!MATCHES.includes(match)) yield `match is ${JSON.stringify(match)}; it must be ${MATCHES.join(', ')}.`;
}

const words = (value, most) => typeof value === 'string' && value.trim() !== '' && value.length <= most;
const number = (value) => (typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : NaN);

/** The records of a CSV file with the number of the line that each begins in. Blank lines are skipped. */
export function csvLines(text) {
  // noted while parsing: it is needed when the parser fails, too
  let ended = 0;
  const read = (cells, { lines }) => {
    const line = ended + 1;
    ended = lines;
    return { line, cells };
  };
  const options = { bom: true, trim: true, relax_column_count: true, relax_quotes: true, record_delimiter: '\n', on_record: read };
  try {
    return parse(text.replaceAll('\r\n', '\n'), options).filter(({ cells }) => cells.length > 1 || cells[0].trim() !== '');
  } catch (error) {
    // the parser says of a file that is cut off only that it is
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new OpsError(`The quotation mark that opens in line ${ended + 1} is never closed.`);
    throw error;
  }
}

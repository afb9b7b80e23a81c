import { plain } from './columns.mjs';

/** One column of texts as it is, or several made one: { codes, texts, firstRow, name }. */
export function joined(table, places, join) {
  const columns = places.map((i) => table.texts.get(i));
  if (columns.length === 0) return lines(table);
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

/** Every line a team of its own, named by its number. */
function lines(table) {
  const codes = Int32Array.from({ length: table.rows }, (_, row) => row);
  return { codes, texts: Array.from(codes, (row) => `line ${table.lineOf(row)}`), firstRow: codes, name: 'line' };
}

const PART = { quarter: 'Q', half: 'H', week: 'W', month: '' };

/** 2024 and 1 of a column "quarter" make 2024-Q1. */
export function joinPeriod(parts, columns) {
  const year = parts.findIndex((part) => /^\d{4}$/u.test(part));
  if (parts.length === 2 && year !== -1) {
    const other = 1 - year;
    const letter = PART[plain(columns[other].name)] ?? '';
    const bare = /^\d{1,2}$/u.test(parts[other]);
    return `${parts[year]}-${bare ? `${letter}${letter === '' || letter === 'W' ? parts[other].padStart(2, '0') : parts[other]}` : parts[other]}`;
  }
  return parts.join('-');
}

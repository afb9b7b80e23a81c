import { short, three } from './figures.mjs';

const WIDTH = 64;
const HEIGHT = 18;
/** One team, two or three, up to eight, more: in one place of the chart. */
const MARKS = ['·', '•', '●', '█'];
const markOf = (n) => MARKS[n === 1 ? 0 : n <= 3 ? 1 : n <= 8 ? 2 : 3];

/** Every team as a point, by characters; the straight line where no team lies. @param points { staff, customer } */
export function scatter(points, line, names) {
  const x = ends(points.map((p) => p.staff));
  const y = ends(points.map((p) => p.customer));
  if (points.length < 2 || x.high === x.low || y.high === y.low || !Number.isFinite(x.high - x.low) || !Number.isFinite(y.high - y.low)) return [];
  const at = (v, { low, high }, places) => Math.min(places - 1, Math.floor(((v - low) / (high - low)) * places));
  const counts = Array.from({ length: HEIGHT }, () => new Array(WIDTH).fill(0));
  for (const p of points) counts[HEIGHT - 1 - at(p.customer, y, HEIGHT)][at(p.staff, x, WIDTH)]++;
  const rows = counts.map((row) => row.map((n) => (n === 0 ? ' ' : markOf(n))));
  if (line)
    for (let place = 0; place < WIDTH; place++) {
      const v = line.intercept + line.slope * (x.low + ((place + 0.5) / WIDTH) * (x.high - x.low));
      if (v < y.low || v > y.high) continue;
      const row = rows[HEIGHT - 1 - at(v, y, HEIGHT)];
      if (row[place] === ' ') row[place] = '─';
    }
  const labels = [short(y.high), short(y.low)];
  const margin = Math.max(...labels.map((label) => label.length));
  const left = (i) => (i === 0 ? labels[0] : i === HEIGHT - 1 ? labels[1] : '').padStart(margin);
  const [low, high] = [short(x.low), short(x.high)];
  return [
    names.customer,
    ...rows.map((row, i) => `${left(i)} │${row.join('')}`.trimEnd()),
    `${' '.repeat(margin)} └${'─'.repeat(WIDTH)}`,
    `${' '.repeat(margin)}  ${low}${high.padStart(WIDTH - low.length)}`,
    `${' '.repeat(margin)}  ${names.staff.padStart(WIDTH)}`,
    `${' '.repeat(margin)}  ${MARKS[0]} one team  ${MARKS[1]} two or three  ${MARKS[2]} up to eight  ${MARKS[3]} more${line ? '  ─ straight line' : ''}`,
  ];
}

/**
 * Estimates with their intervals on one axis, with 0 in it.
 * @param rows { title, estimate, interval: [low, high], after: text }  @param write how a number is written
 */
export function intervals(rows, write = three) {
  const width = 41;
  const { low, high } = ends([0, ...rows.flatMap(({ interval }) => interval)]);
  if (!(high > low) || !Number.isFinite(high - low)) return rows.map(({ title, estimate, after }) => `${title}  ${write(estimate)}  ${after}`);
  const at = (v) => Math.min(width - 1, Math.max(0, Math.round(((v - low) / (high - low)) * (width - 1))));
  const titles = Math.max(...rows.map(({ title }) => title.length));
  const written = rows.map(({ estimate }) => write(estimate));
  const numbers = Math.max(...written.map((text) => text.length));
  return [
    ...rows.map(({ title, estimate, interval, after }, i) => {
      const cells = new Array(width).fill(' ');
      cells[at(0)] = '│';
      for (let place = at(interval[0]); place <= at(interval[1]); place++) cells[place] = '─';
      cells[at(estimate)] = '●';
      return `${title.padEnd(titles)}  ${cells.join('')}  ${written[i].padStart(numbers)}  ${after}`.trimEnd();
    }),
    `${' '.repeat(titles)}  ${scale(low, high, at(0), width, write)}`,
  ];
}

/** Numbers under the axis: its ends, and 0 where there is room. */
function scale(low, high, zero, width, write) {
  const cells = new Array(width).fill(' ');
  const put = (text, from) => {
    const start = Math.min(Math.max(0, from), width - text.length);
    if (cells.slice(Math.max(0, start - 1), start + text.length + 1).some((cell) => cell !== ' ')) return;
    [...text].forEach((letter, i) => (cells[start + i] = letter));
  };
  put('0', zero);
  if (low < 0) put(write(low), 0);
  if (high > 0) put(write(high), width - write(high).length);
  return cells.join('').trimEnd();
}

/** Lengths from 0 as bars. @param rows { title, length, after } */
export function bars(rows) {
  const width = 30;
  const longest = Math.max(...rows.map(({ length }) => length));
  const titles = Math.max(...rows.map(({ title }) => title.length));
  return rows.map(({ title, length, after }) => {
    const eighths = longest > 0 ? Math.round((length / longest) * width * 8) : 0;
    const bar = '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
    return `${title.padEnd(titles)}  ${bar.padEnd(width)}  ${after}`;
  });
}

function ends(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return { low, high };
}

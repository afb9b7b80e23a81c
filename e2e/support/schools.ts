import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Beside the clone; public data that the repository does not carry. */
const published = path.resolve(import.meta.dirname, '../../../shared/data/nyc-school-survey-2015/linked.csv');

/** A file with a school a row, and what a comparison of its staff with its parents must come to, as the page prints it. */
export interface Schools {
  csv: Buffer;
  /** Rows with a figure of the staff, of the parents. */
  staff: number;
  parents: number;
  expected: Expected;
  /** Schools left out, by the sentence that says why; and one of those with neither figure. */
  leftOut: Record<string, number>;
  neither: string;
}

interface Expected {
  n: number;
  pearson: string;
  interval: string;
  spearman: string;
}

interface Row {
  name: string;
  staff: string;
  parents: string;
}

/** The NYC school survey of 2015 where it lies beside the clone; else 200 made-up schools of the same columns, drawn from a seed with a correlation of 0.5. */
export function schools(): Schools {
  if (!existsSync(published)) {
    console.log('The NYC school survey of 2015 is not beside this clone: 200 made-up schools stand in for it.');
    return described(Buffer.from(madeUp()));
  }
  const found = described(readFileSync(published));
  // R 4.2: cor.test(staff_index, parent_index), and the same by ranks; our own sums below must agree before they may stand in for it
  expect(found.expected).toEqual({ n: 1846, pearson: '0.406', interval: '0.367–0.443', spearman: '0.434' });
  expect(found.leftOut).toEqual({ 'without a customer figure': 7, 'without a staff figure': 6, 'without a figure on either side': 2 });
  return found;
}

function described(csv: Buffer): Schools {
  const rows = read(csv.toString('utf8'));
  const both = rows.filter(({ staff, parents }) => staff && parents);
  const neither = rows.filter(({ staff, parents }) => !staff && !parents);
  return {
    csv,
    staff: rows.filter(({ staff }) => staff).length,
    parents: rows.filter(({ parents }) => parents).length,
    expected: correlations(
      both.map(({ staff }) => Number(staff)),
      both.map(({ parents }) => Number(parents)),
    ),
    leftOut: {
      'without a customer figure': rows.filter(({ staff, parents }) => staff && !parents).length,
      'without a staff figure': rows.filter(({ staff, parents }) => !staff && parents).length,
      'without a figure on either side': neither.length,
    },
    neither: neither[0]!.name,
  };
}

/** No cell of these files but a school's name is quoted, and no name holds a quote or a line break. */
function read(text: string): Row[] {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const columns = head!.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain!);
    const cell = (name: string): string => cells[columns.indexOf(name)]!;
    return { name: cell('school_name'), staff: cell('staff_index'), parents: cell('parent_index') };
  });
}

/** Pearson with Fisher's interval, and Spearman as Pearson of the ranks, ties sharing theirs. */
function correlations(x: number[], y: number[]): Expected {
  const r = pearson(x, y);
  const half = 1.959963984540054 / Math.sqrt(x.length - 3);
  const end = (side: number): string => Math.tanh(Math.atanh(r) + side * half).toFixed(3);
  return { n: x.length, pearson: r.toFixed(3), interval: `${end(-1)}–${end(1)}`, spearman: pearson(ranks(x), ranks(y)).toFixed(3) };
}

function pearson(x: number[], y: number[]): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
  return sum((i) => (x[i]! - mx) * (y[i]! - my)) / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
}

function ranks(values: number[]): number[] {
  const places = new Map<number, number[]>();
  [...values].sort((a, b) => a - b).forEach((value, i) => places.set(value, [...(places.get(value) ?? []), i + 1]));
  return values.map((value) => {
    const shared = places.get(value)!;
    return (shared[0]! + shared.at(-1)!) / 2;
  });
}

const MADE_UP = 200;

function madeUp(): string {
  const random = seeded(2015);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const lines = Array.from({ length: MADE_UP }, (_, i) => {
    const [mine, shared] = [normal(), normal()];
    const on100 = (value: number): string => Math.min(100, Math.max(0, 80 + 6 * value)).toFixed(4);
    const [staff, parents] = [on100(shared), on100(0.5 * shared + Math.sqrt(0.75) * mine)];
    const [noStaff, noParents] = [i === 3 || i === 17 || i === 40, i === 17 || i === 90 || i === 91 || i === 92];
    return `S${i},"School ${i}, made up",${noStaff ? '' : staff},${noParents ? '' : parents},${100 + i}`;
  });
  return ['dbn,school_name,staff_index,parent_index,enrollment', ...lines].join('\n');
}

/** mulberry32: the same schools on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

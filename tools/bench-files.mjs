// A process of its own that writes one file of results from made-up rows with the product's own writers and prints {"seconds","peakMb","bytes","rows"}: node tools/bench-files.mjs FORMAT ROWS
import 'reflect-metadata';
import path from 'node:path';
import { setImmediate } from 'node:timers';
import { pathToFileURL } from 'node:url';

const [format, rows] = [process.argv[2], Number(process.argv[3])];
const dist = (file) => import(pathToFileURL(path.join(import.meta.dirname, '..', 'dist', 'backend', file)).href);
const { ExportMaking } = await dist('exports/file/export-making.js');

const keys = ['team', 'path', 'kind', 'measure', 'size-band', 'mean', 'low', 'high', 'favourable', 'note'];
const kinds = { mean: 'decimal', low: 'decimal', high: 'decimal', favourable: 'percent', note: 'long-text' };
const columns = keys.map((key) => ({ key, kind: kinds[key] ?? 'text' }));
const row = (i) => [
  `Team ${i % 8000}`,
  `Alpha / Region ${i % 40} / Team ${i % 8000}`,
  'question',
  'My manager listens to me.',
  '20-29',
  (i % 1000) / 10,
  40.5,
  62.5,
  (i % 20) * 5,
  null,
];
const BATCH = 1800;
let read = 0;
const table = {
  key: 'figures',
  columns,
  expectedRows: rows,
  next: () => {
    const some = Array.from({ length: Math.min(BATCH, rows - read) }, (_, i) => row(read + i));
    read += some.length;
    return Promise.resolve(some);
  },
};
// the bytes go nowhere, as they go into pieces of the database in the product
let bytes = 0;
const sink = {
  put: (piece) => {
    bytes += piece.length;
    return new Promise((resolve) => setImmediate(resolve)); // writing a piece takes a turn of the event loop at least
  },
  end: () => Promise.resolve({ bytes, sha256: '' }),
};
const found = { source: { cycle: null, team: null, withheld: null }, tables: [table] };
const began = performance.now();
await new ExportMaking({ now: () => new Date() }).make({ subject: 'results', format }, found, '2026-01-01', sink, (work) => work());
const { user, system } = process.cpuUsage();
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024, bytes, rows }));

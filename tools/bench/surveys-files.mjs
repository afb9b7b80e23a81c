// surveys.xlsx_20k.seconds: a workbook of 20,000 rows by 10 columns. surveys.csv_1m.peak_mb: the most memory of a process that writes a CSV file of a million cells; it is constant when a
// tenth of the cells takes about as much. Both with the product's own writers on made-up rows, each in a process of its own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../bootstrap.mjs';

const COLUMNS = 10;
/** Tidied up soon, so that memory that is not needed any more does not count as needed. */
const TIDY = ['--max-semi-space-size=4', '--max-old-space-size=512'];

export const group = {
  name: 'surveys',
  run(ctx) {
    const small = written('xlsx', 2_000);
    const large = written('xlsx', 20_000);
    ctx.figure('surveys.xlsx_20k.seconds', large.seconds, 's', 'lower', {
      rows: 20_000,
      columns: COLUMNS,
      peakMb: Math.round(large.peakMb),
      cpuSeconds: Number(large.cpuSeconds.toFixed(2)),
      secondsOf2kRows: Number(small.seconds.toFixed(2)),
      limit: 4,
    });
    const tenth = written('csv', 100_000 / COLUMNS);
    const million = written('csv', 1_000_000 / COLUMNS);
    ctx.figure('surveys.csv_1m.peak_mb', million.peakMb, 'MB', 'lower', {
      cells: 1_000_000,
      peakMbOf100kCells: Math.round(tenth.peakMb),
      ratioToATenth: Number((million.peakMb / tenth.peakMb).toFixed(2)),
      seconds: Number(million.seconds.toFixed(2)),
      bytes: million.bytes,
    });
    return Promise.resolve();
  },
};

function written(format, rows) {
  const run = spawnSync(process.execPath, [...TIDY, path.join(root, 'tools', 'bench-files.mjs'), format, String(rows)], { encoding: 'utf8', cwd: root });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

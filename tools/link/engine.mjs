import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';
import { nx } from '../run.mjs';

const libs = ['statistics', 'linkage'].map((name) => path.join(root, 'libs', name));
const stampOf = (lib) => path.join(lib, 'dist', '.tsbuildinfo');

/** True when a source is newer than what was built of it. Asking nx instead would take seconds. */
function stale(lib) {
  const built = stampOf(lib);
  if (!fs.existsSync(built) || !fs.existsSync(path.join(lib, 'dist', 'index.js'))) return true;
  const when = fs.statSync(built).mtimeMs;
  const src = path.join(lib, 'src');
  return fs.readdirSync(src).some((file) => !file.endsWith('.spec.ts') && fs.statSync(path.join(src, file)).mtimeMs > when);
}

/** The linkage library, built first when its sources changed; what the build prints goes to the error output, and only when it fails. */
export async function engine() {
  if (libs.some(stale)) {
    const code = await nx(['run-many', '-t', 'build', '-p', 'linkage', '--output-style=stream'], { quiet: true });
    if (code !== 0) process.exit(1);
    // a build that finds nothing to write leaves its stamp as it was, and every run would build again
    const now = new Date();
    for (const lib of libs) fs.utimesSync(stampOf(lib), now, now);
  }
  return import(pathToFileURL(path.join(root, 'libs', 'linkage', 'dist', 'index.js')).href);
}

// Builds only what changed. Nx would find that out too, but takes seconds to; a look at times and sizes takes milliseconds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { nx } from './run.mjs';

const sources = ['backend', 'frontend', 'libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/precompress.mjs', 'tools/openapi'];
const libs = ['domain', 'contract', 'statistics', 'anonymity', 'linkage', 'publication', 'judging'];
const results = ['dist/backend/main.js', 'dist/backend/openapi.json', 'dist/web/index.html', ...libs.map((lib) => `libs/${lib}/dist/index.js`)];
const stamp = path.join(root, 'dist', '.build-stamp');

function* files(dir) {
  for (const e of fs.readdirSync(dir, { withFileTypes: true })) {
    if (e.name === 'node_modules' || e.name === 'dist' || /\.spec\.ts$/.test(e.name)) continue;
    const file = path.join(dir, e.name);
    if (e.isDirectory()) yield* files(file);
    else yield file;
  }
}

/** One line that changes when any source file is added, removed, touched or resized, or another Node is pinned. */
export function fingerprint() {
  const rows = [];
  for (const s of sources.map((s) => path.join(root, s)))
    for (const file of fs.statSync(s).isDirectory() ? files(s) : [s]) {
      const { size, mtimeMs } = fs.statSync(file);
      rows.push(`${path.relative(root, file)}\0${size}\0${mtimeMs}`);
    }
  return createHash('sha256').update(process.version).update(rows.sort().join('\n')).digest('hex');
}

/** Says that what is there was built of these very sources, by nx itself as a task before the one that runs now. */
export function noteBuilt() {
  fs.writeFileSync(stamp, fingerprint());
}

/** Resolves to nx's exit code; 0 at once when the last good build was of these very sources. */
export async function buildWhenChanged(say = () => {}) {
  const now = fingerprint();
  const last = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : '';
  if (last === now && results.every((f) => fs.existsSync(path.join(root, f)))) return 0;
  say(last ? 'Building what changed …' : 'Building; about a minute the first time …');
  fs.rmSync(stamp, { force: true });
  const code = await nx(['run-many', '-t', 'build', '-p', 'backend,frontend', '--output-style=stream'], { quiet: true });
  if (code === 0) fs.writeFileSync(stamp, now);
  return code;
}

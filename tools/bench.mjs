// npm run bench [-- GROUP …]: measures, and prints one JSON line a figure: {"name","value","unit","better","context"}.
// A group is a file in tools/bench/: export const group = { name, onlyByName?, run(ctx) }; run calls ctx.figure(…).
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { default: fs } = await import('node:fs');
const { default: path } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { benchContext } = await import('./bench-context.mjs');
const { buildWhenChanged } = await import('./build.mjs');
const { onStop } = await import('./stop.mjs');

const folder = path.join(root, 'tools', 'bench');
const groups = [];
for (const file of fs
  .readdirSync(folder)
  .filter((f) => f.endsWith('.mjs'))
  .sort())
  groups.push((await import(pathToFileURL(path.join(folder, file)).href)).group);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !groups.some((g) => name === g.name || name.startsWith(`${g.name}.`)));
if (unknown.length) {
  console.error(`There is no group ${unknown.map((n) => `"${n}"`).join(', ')}. Groups: ${groups.map((g) => g.name).join(', ')}.`);
  process.exit(1);
}
const wanted = groups.filter((g) => (asked.length ? asked.some((name) => name === g.name || name.startsWith(`${g.name}.`)) : !g.onlyByName));

if ((await buildWhenChanged(console.error)) !== 0) process.exit(1);
const ctx = benchContext(asked);
onStop(() => ctx.clean().then(() => process.exit(130)));
let failed = 0;
for (const group of wanted) {
  try {
    await group.run(ctx);
  } catch (e) {
    // one group that cannot measure does not keep the others from it; the exit code tells
    failed++;
    console.error(`${group.name}: ${e.stack}`);
  } finally {
    await ctx.clean();
  }
}
process.exit(failed ? 1 : 0);

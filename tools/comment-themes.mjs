// How well themes that are found by words agree with those that people gave: node tools/comment-themes.mjs FILE
// Exit code 2 when the file cannot be read as it stands. What is measured, and how, stands in comment-themes/agreement.mjs.
import { bootstrap } from './bootstrap.mjs';

await bootstrap(); // nothing below runs before the packages are there
const { existsSync } = await import('node:fs');
const { nx } = await import('./run.mjs');

if (!existsSync(new URL('../libs/publication/dist/server.js', import.meta.url))) {
  const code = await nx(['run-many', '-t', 'build', '-p', 'publication', '--output-style=stream'], { quiet: true });
  if (code !== 0) process.exit(1);
}
await import('./comment-themes/agreement.mjs');

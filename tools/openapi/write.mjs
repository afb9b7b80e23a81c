// node tools/openapi/write.mjs [--root <folder of the project>] [--to <file>]
// Writes the OpenAPI document of the sources, by default where the built backend serves it from; "--to -" prints it.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { documentOf } from './document.mjs';
import { Unclear } from './unclear.mjs';

const { values } = parseArgs({ options: { root: { type: 'string', default: path.resolve(import.meta.dirname, '../..') }, to: { type: 'string' } } });
const to = values.to ?? path.join(values.root, 'dist/backend/openapi.json');
try {
  const text = `${JSON.stringify(documentOf(path.resolve(values.root)), null, 1)}\n`;
  if (to === '-') process.stdout.write(text);
  else {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, text);
  }
} catch (error) {
  // what the sources leave unclear is for whoever wrote them, and needs no stack; anything else is our own fault
  if (!(error instanceof Unclear)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

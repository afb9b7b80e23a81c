import fs from 'node:fs';

export default async function () {
  await globalThis.__pg?.stop();
  fs.rmSync(globalThis.__pgDir, { recursive: true, force: true });
}

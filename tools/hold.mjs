// One holder at a time: a file that carries the process id of whoever holds it, and when that process began.
import fs from 'node:fs';

/** What the kernel tells of the process: its state and when it began, in ticks since the machine started. Undefined where that cannot be read. */
function statOf(pid) {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], began: fields[19] };
  } catch {
    // it is gone
    return undefined;
  }
}

/** Whether a process with this id is running; a zombie is not. With `began`, only the one that began then: after a restart of the machine ids come round again. */
export function alive(pid, began) {
  try {
    process.kill(pid, 0);
  } catch (e) {
    // EPERM: it is there and belongs to somebody else; ESRCH: it is gone
    if (e.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const stat = statOf(pid);
  return stat !== undefined && stat.state !== 'Z' && (!began || stat.began === began);
}

/** Tries to take the file. {owner: 0} when it is ours now, else the id of the process that holds it.
 *  A holder that is no longer running, or a file that nobody finished writing, counts for nothing. */
export function hold(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, `${process.pid} ${statOf(process.pid)?.began ?? ''}`.trim(), { flag: 'wx' });
      return { owner: 0 };
    } catch (e) {
      // EEXIST is the answer we ask for: somebody holds it
      if (e.code !== 'EEXIST') throw e;
    }
    let said;
    let age;
    try {
      said = fs.readFileSync(file, 'utf8');
      age = Date.now() - fs.statSync(file).mtimeMs;
    } catch {
      // let go of in between: try again
      continue;
    }
    const [id, began] = said.split(' ');
    const owner = Number(id);
    if (owner === process.pid && (!began || began === statOf(owner)?.began)) return { owner: 0 };
    if (owner ? alive(owner, began) : age < 5000) return { owner: owner || -1 };
    setAside(file, said);
  }
}

/** Removes the file of a holder that is gone; not the one that somebody put in its place a moment ago. */
function setAside(file, said) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== said) fs.linkSync(aside, file);
  } catch (e) {
    // ENOENT: somebody else removed it; EEXIST: somebody holds it again already
    if (!['ENOENT', 'EEXIST'].includes(e.code)) throw e;
  }
  fs.rmSync(aside, { force: true });
}

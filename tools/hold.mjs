// One holder at a time: a file that carries the process id of whoever holds it.
import fs from 'node:fs';

/** Whether a process with this id is running; a zombie is not. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (e) {
    // EPERM: it is there and belongs to somebody else; ESRCH: it is gone
    return e.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
  } catch {
    // it ended between the two questions
    return false;
  }
}

/** Tries to take the file. {owner: 0} when it is ours now, else the id of the process that holds it.
 *  A holder that is no longer running, or a file that nobody finished writing, counts for nothing. */
export function hold(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { owner: 0 };
    } catch (e) {
      // EEXIST is the answer we ask for: somebody holds it
      if (e.code !== 'EEXIST') throw e;
    }
    let owner;
    let age;
    try {
      owner = Number(fs.readFileSync(file, 'utf8'));
      age = Date.now() - fs.statSync(file).mtimeMs;
    } catch {
      // let go of in between: try again
      continue;
    }
    if (owner === process.pid) return { owner: 0 };
    if (owner ? alive(owner) : age < 5000) return { owner: owner || -1 };
    fs.rmSync(file, { force: true });
  }
}

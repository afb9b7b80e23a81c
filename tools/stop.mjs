// Knowing when to stop: signals, and the end of whoever started us. No dependencies.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { alive } from './hold.mjs';

const shells = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'busybox']);

/** {name, parent} of a process, or undefined when it cannot be known. */
function about(pid) {
  if (process.platform === 'win32') return undefined;
  if (process.platform === 'linux') {
    try {
      const [, name, parent] = /^\d+ \((.*)\) \w (\d+)/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
      return { name, parent: Number(parent) };
    } catch {
      // gone already, or /proc is not mounted: then only the direct parent is watched
      return undefined;
    }
  }
  const row = /^\s*(\d+)\s+(.*?)\s*$/.exec(spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '');
  return row ? { name: row[2].split('/').pop(), parent: Number(row[1]) } : undefined;
}

/** Our parent, and above shells the process that ran them: npm puts a shell between itself and us,
 *  and a killed npm leaves that shell waiting for us. */
function starters() {
  const list = [process.ppid];
  if (!process.env.npm_lifecycle_event) return list;
  for (let row = about(process.ppid); row && shells.has(row.name) && row.parent > 1 && list.length < 4; row = about(row.parent)) list.push(row.parent);
  return list;
}

/** Calls stop() on Ctrl-C, on a termination signal, and when whoever started us is gone: npm, told to stop,
 *  ends only the shell between itself and this process, which would go on without either.
 *  Returns a function that takes all of this back. */
export function onStop(stop) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const s of signals) process.on(s, stop);
  const parent = process.ppid;
  const above = starters().slice(1);
  const timer = setInterval(() => {
    if (process.ppid === parent && above.every(alive)) return;
    clearInterval(timer);
    stop();
  }, 300);
  timer.unref();
  return () => {
    clearInterval(timer);
    for (const s of signals) process.off(s, stop);
  };
}

// Starts the built backend as a process of its own and knows when it serves.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './bootstrap.mjs';
import { leash } from './run.mjs';

/** The fields of a line of its log, or undefined when the line is not one. */
export function entry(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    // somebody printed text that begins with a brace
    return undefined;
  }
}

/** What dies young is collected after 8 MB instead of many times as much: the server weighs a hundred megabytes less, and the buffers of files are given back sooner. As in deploy/Dockerfile; see docs/decisions/0058. */
export const frugalFlags = ['--max-semi-space-size=8'];
/** Of the C library: buffers of files are given back to the system when they are freed, instead of being kept for later. */
export const frugalEnv = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Starts it. env: its settings, on top of this process's own. onLine: gets every line it prints.
 *  ready resolves when it has logged "ready":true, and rejects, with the last lines it printed, when it ends before;
 *  exited resolves to {code, signal}; stop() asks it to finish and waits. */
export function startBackend({ env, onLine = () => {}, nodeArgs = [] }) {
  const child = spawn(process.execPath, [...leash, ...frugalFlags, ...nodeArgs, path.join(root, 'dist', 'backend', 'main.js')], {
    env: { ...process.env, ...frugalEnv, NODE_OPTIONS: '', ...env, LEASHED_TO: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // Ctrl-C is for whoever starts it, who stops it before the database
  });
  const exited = new Promise((r) => child.once('exit', (code, signal) => r({ code, signal })));
  const last = [];
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        last.push(line);
        if (last.length > 40) last.shift();
        onLine(line);
        if (entry(line)?.ready === true) resolve();
      });
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(Object.assign(new Error(`The server ended (${signal ?? code}) before it served. It said:\n${last.join('\n')}`), { said: last })),
    );
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(late);
  };
  ready.catch(() => {}); // whoever awaits it hears of it; whoever only stops it need not
  return { child, ready, exited, stop };
}

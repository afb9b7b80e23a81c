// node --import <this> …: the process ends, gently and then firmly, when whoever started it is gone.
// The starter names itself in LEASHED_TO, in case it is gone before this file is read.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const starter = Number(process.env.LEASHED_TO) || process.ppid;
  delete process.env.LEASHED_TO; // not for our own children
  const timer = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(timer);
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  timer.unref();
}

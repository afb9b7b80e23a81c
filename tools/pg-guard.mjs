// PostgreSQL must not outlive whoever started it, even when that process is killed with -9 and can do nothing more.
import { spawn } from 'node:child_process';

// A shell of one megabyte waits on a pipe whose other end only we hold: the pipe ends when we do, however we end.
const script = `
trap '' INT TERM HUP
read -r word
[ "$word" = done ] && exit 0
sleep 2 # the application is told to finish at the same moment
kill -INT "$1" 2>/dev/null
tries=0
while kill -0 "$1" 2>/dev/null && [ $tries -lt 40 ]; do sleep 0.5; tries=$((tries + 1)); done
kill -QUIT "$1" 2>/dev/null
[ -n "$2" ] && rm -rf -- "$2"
exit 0`;

/** Has the server stopped (and a throw-away folder removed) when this process is gone. Returns a function that ends the watch. */
export function guard(serverPid, folder = '') {
  if (process.platform === 'win32') return () => {};
  const child = spawn('/bin/sh', ['-c', script, 'throughline-guard', String(serverPid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  child.unref();
  child.stdin.unref();
  child.stdin.on('error', () => {}); // it was killed: then nobody watches, and there is nobody to tell
  return () => child.stdin.end('done\n');
}

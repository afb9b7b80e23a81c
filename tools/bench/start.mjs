// start.first.ms: from a fresh clone to the ready line, packages in npm's cache; slow, so only when asked by its name.
// start.second.ms: the same again, with everything installed, built and in the database.
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../bootstrap.mjs';
import { freePort } from '../pg.mjs';

/** Runs npm start in the folder; milliseconds until it says that it is ready, and the way to stop it. */
async function npmStart(folder, env) {
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = [];
  const exited = new Promise((r) => child.once('exit', r));
  const ms = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Throughline is ready at')) resolve(performance.now() - began);
      });
    exited.then((code) => reject(new Error(`npm start ended with ${code}:\n${said.join('\n')}`)));
  });
  const stop = async () => {
    process.kill(-child.pid, 'SIGINT'); // as Ctrl-C does
    await exited;
  };
  return { ms, stop };
}

export const group = {
  name: 'start',
  async run(ctx) {
    const env = {
      PORT: String(await freePort()),
      LOG_LEVEL: '',
      PATH: process.env.PATH.split(path.delimiter)
        .filter((p) => !p.includes('node_modules'))
        .join(path.delimiter),
    };
    let folder = root;
    if (ctx.askedFor('start.first.ms')) {
      folder = path.join(ctx.folder(), 'throughline');
      execFileSync('git', ['clone', '--quiet', '-c', 'advice.detachedHead=false', root, folder]);
      const first = await npmStart(folder, env);
      await first.stop();
      ctx.figure('start.first.ms', first.ms, 'ms', 'lower', { from: 'git clone, npm cache warm', runs: 1 });
    } else {
      env.DATA_DIR = ctx.folder();
      await (await npmStart(folder, env)).stop(); // makes the data folder
    }
    const { value, ...spread } = await ctx.runs(5, async () => {
      const { ms, stop } = await npmStart(folder, env);
      await stop();
      return ms;
    });
    ctx.figure('start.second.ms', value, 'ms', 'lower', spread);
  },
};

// npm run link -- --panel FILE | --engagement FILE --outcomes FILE [options]: files in, a finding out.
// Exit code 0 with any answer, "not enough data" included; 2 when the input cannot be read as it stands.
import { bootstrap } from './bootstrap.mjs';
import { keepYoungSmall } from './link/memory.mjs';

keepYoungSmall();

await bootstrap(); // nothing below runs before the packages are there
const { engine } = await import('./link/engine.mjs');
const { runLink } = await import('./link/run.mjs');

// npm changes into the project's folder; a path is meant from where the person stands
const from = process.env.npm_lifecycle_event === 'link' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
const { status, out, error } = await runLink(process.argv.slice(2), { from, engine });
process.exitCode = status;
if (out) console.log(out);
if (error) console.error(error);

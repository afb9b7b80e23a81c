// npm run ops -- COMMAND [options]: what operators do with an installation from the command line.
// Exit code 0 when it is done or in order, 1 when something is found that is not, 2 when the command cannot be carried out as it was given.
import { bootstrap } from './bootstrap.mjs';

await bootstrap(); // nothing below runs before the packages are there
const { OpsError } = await import('./ops/ops-error.mjs');
const { commands } = await import('./ops/commands.mjs');

const [name, ...rest] = process.argv.slice(2);
const command = commands.find((one) => one.name === name);
try {
  if (command) process.exitCode = await command.run(rest);
  else {
    console.log(`npm run ops -- COMMAND\n\n${commands.map((one) => `  ${one.usage.padEnd(44)} ${one.about}`).join('\n')}`);
    if (name !== undefined && name !== 'help') throw new OpsError(`There is no command "${name}".`);
  }
} catch (error) {
  // the sentence is for the operator; anything else is our fault and keeps its stack
  if (!(error instanceof OpsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

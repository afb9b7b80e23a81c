// npm run link -- --panel FILE | --engagement FILE --outcomes FILE [options]: files in, a finding out.
// Exit code 0 with any answer, "not enough data" included; 2 when the input cannot be read as it stands.
import { bootstrap } from './bootstrap.mjs';

await bootstrap(); // nothing below runs before the packages are there
const { readArguments, usage } = await import('./link/arguments.mjs');
const { InputError } = await import('./link/input-error.mjs');
const { readCells } = await import('./link/cells.mjs');
const { engine } = await import('./link/engine.mjs');
const { asJson } = await import('./link/as-json.mjs');
const { report } = await import('./link/report.mjs');

try {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted.help) {
    console.log(usage);
  } else {
    const input = readCells(wanted);
    const { assemblePanel, findLink } = await engine();
    const panel = assemblePanel(input.staff, input.customer, { lagPeriods: wanted.lag });
    const finding = findLink(panel, { staff: input.words.staff, customer: input.words.customer, higherIsBetter: !wanted.lowerIsBetter });
    console.log(wanted.json ? JSON.stringify(asJson(finding, input), null, 2) : report(finding, input));
  }
} catch (error) {
  // the sentence is for the person who made the file; anything else is our fault and keeps its stack
  if (!(error instanceof InputError) && error.name !== 'LinkageError') throw error;
  console.error(error.message);
  process.exitCode = 2;
}

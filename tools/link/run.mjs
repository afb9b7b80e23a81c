import { readArguments, usage } from './arguments.mjs';
import { asJson } from './as-json.mjs';
import { answer } from './answer.mjs';
import { InputError } from './input-error.mjs';
import { readInput } from './read-input.mjs';
import { report } from './report/report.mjs';

/**
 * The whole command: from its arguments to what it prints. Never throws.
 * @param options.from folder from which file names are meant  @param options.engine resolves to the linkage library
 * @returns { status: 0 an answer | 2 the input cannot be read as it stands | 1 our own mistake, out, error }
 */
export async function runLink(argv, { from, engine }) {
  try {
    const wanted = readArguments(argv);
    if (wanted.help) return { status: 0, out: usage, error: '' };
    const input = await readInput(wanted, from);
    const found = answer(await engine(), wanted, input);
    return { status: 0, out: wanted.json ? JSON.stringify(asJson(found, input), null, 2) : report(found, input), error: '' };
  } catch (error) {
    // refused input is how a person learns what to mend; the file alone shows it
    if (error instanceof InputError || error.name === 'LinkageError') return { status: 2, out: '', error: error.message };
    const place = /\(?([^\s(]+:\d+:\d+)\)?$/mu
      .exec(error.stack ?? '')?.[1]
      ?.split(/[\\/]/u)
      .slice(-1)[0];
    return {
      status: 1,
      out: '',
      error: `This is a mistake of the program, not of the file: ${error.message}${place ? ` (${place})` : ''}. Please report it with the command.`,
    };
  }
}

import { parseArgs } from 'node:util';
import { InputError } from './input-error.mjs';

export const usage = `Do two columns of team figures move together, and how sure is that?

  npm run link -- --panel FILE [options]                        one file with both sides
  npm run link -- --engagement FILE --outcomes FILE [options]   one file a side

  --unit COLUMN            the team
  --period COLUMN          the period; without it the file is one period
  --staff COLUMN           the staff figure, e.g. engagement
  --customer COLUMN        the customer figure, e.g. csat
  --staff-base COLUMN      how many people answered; teams below 5 are left out
  --customer-base COLUMN   how many ratings; teams below 10 are left out
  --lower-is-better        for customer figures such as complaints
  --lag N                  read each customer figure against the staff figure N periods before (0 when not given)
  --json                   every figure with its method, as JSON

FILE is CSV with a header line, in UTF-8, parted by comma, semicolon or tab; .gz is read too.
Columns that are not named are guessed, and the guess is printed. Empty cells, NA, N/A and null mean "no figure".`;

const options = {
  panel: { type: 'string' },
  engagement: { type: 'string' },
  outcomes: { type: 'string' },
  unit: { type: 'string' },
  period: { type: 'string' },
  staff: { type: 'string' },
  customer: { type: 'string' },
  'staff-base': { type: 'string' },
  'customer-base': { type: 'string' },
  'lower-is-better': { type: 'boolean' },
  lag: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** Reads the command line. Throws InputError with a sentence about what does not fit. */
export function readArguments(argv) {
  const given = parse(argv);
  if (given.help || argv.length === 0) return { help: true };
  if (given.panel !== undefined && (given.engagement !== undefined || given.outcomes !== undefined))
    throw new InputError('Name either --panel (one file with both sides) or --engagement and --outcomes (one file a side), not both.');
  if (given.panel === undefined && (given.engagement === undefined || given.outcomes === undefined))
    throw new InputError(
      given.engagement === undefined && given.outcomes === undefined
        ? 'Name the file: --panel FILE, or --engagement FILE and --outcomes FILE. With --help the options are listed.'
        : `--${given.engagement === undefined ? 'engagement' : 'outcomes'} FILE is missing: both sides are needed.`,
    );
  const lag = Number(given.lag ?? 0);
  if (!Number.isInteger(lag) || lag < 0 || given.lag === '') throw new InputError(`--lag is "${given.lag}"; it must be a whole number of periods, 0 or more.`);
  return { ...given, lag, lowerIsBetter: given['lower-is-better'] ?? false, json: given.json ?? false };
}

function parse(argv) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // ERR_PARSE_ARGS_…: an option we do not know, or one without its value; only parseArgs can tell
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new InputError(`${error.message.split('. ')[0].replace(/\.$/u, '')}. With --help the options are listed.`);
  }
}

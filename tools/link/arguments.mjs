import { parseArgs } from 'node:util';
import { InputError } from './input-error.mjs';

export const usage = `Do staff figures and customer figures of teams move together, and how sure is that?

  npm run link -- --panel FILE [options]                        one file with both sides
  npm run link -- --engagement FILE --outcomes FILE [options]   one file a side

Columns (several: with commas between; those not named are guessed, and the guess is printed)
  --unit COLUMN            the team; several columns make one name together; "line" when every line is a team
  --period COLUMN          the period; several columns (year,month) make one together; without it the file is one period
                           (where two files call them differently: --unit team=branch --period month=date)
  --staff COLUMN           the staff figure, e.g. engagement; with several, every pair is tested and the first gives the verdict
  --customer COLUMN        the customer figure, e.g. csat; several as above
  --staff-base COLUMN      how many people answered; teams below 5 are left out
  --customer-base COLUMN   how many ratings; teams below 10 are left out
  --drivers COLUMN,…       staff figures to rank by what goes along with the customer figure
  --controls COLUMN,…      figures to hold constant, e.g. size
  --measure COLUMN, --value COLUMN   in a long file: what a row measures, and its figure; --staff and --customer then name measures

The question
  --lower-is-better        for customer figures such as complaints; with names (…=complaints,waiting) for these only
  --lag N                  follow each customer figure from the staff figure N periods before (1 where there are 3 periods, else 0)
  --seed N                 whole number behind everything drawn by chance; the same seed gives the same answer (1)
  --json                   every figure with its method, as JSON (docs/link-output.schema.json)
  --help                   this text

FILE is text with a header line: CSV parted by comma, semicolon, tab or bar, in UTF-8, UTF-16 or Windows-1252; gzip is unpacked.
Wide files have a column for each figure (or for each figure and period: csat_2024Q1), long ones a row for each figure.
Empty cells, NA, n/a, null and a dash mean "no figure". docs/command-line.md says more.

It ends with 0 when there is an answer, "not enough data" included, and with 2 and a sentence when the input cannot be read as it stands.`;

const text = { type: 'string' };
const options = {
  ...Object.fromEntries(
    ['panel', 'engagement', 'outcomes', 'unit', 'period', 'staff', 'customer', 'staff-base', 'customer-base', 'drivers', 'controls', 'measure', 'value'].map(
      (name) => [name, text],
    ),
  ),
  'lower-is-better': text,
  lag: text,
  seed: text,
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};
const MOST_PERIODS = 1000;
const LARGEST_SEED = 2 ** 32 - 1;

/** Reads the command line. Throws InputError with a sentence about what does not fit. */
export function readArguments(argv) {
  if (argv.length === 0) return { help: true };
  const given = parse(argv);
  if (given.help) return { help: true };
  for (const [name, value] of Object.entries(given)) if (value === '') throw new InputError(`--${name} is empty; name what is meant, or leave the option out.`);
  if (given.panel !== undefined && (given.engagement !== undefined || given.outcomes !== undefined))
    throw new InputError('Name either --panel (one file with both sides) or --engagement and --outcomes (one file a side), not both.');
  if (given.panel === undefined && (given.engagement === undefined || given.outcomes === undefined))
    throw new InputError(
      given.engagement === undefined && given.outcomes === undefined
        ? 'Name the file: --panel FILE, or --engagement FILE and --outcomes FILE. With --help the options are listed.'
        : `--${given.engagement === undefined ? 'engagement' : 'outcomes'} FILE is missing: both sides are needed.`,
    );
  const lower = given['lower-is-better'];
  return {
    ...given,
    lag: whole(given, 'lag', MOST_PERIODS, 'a whole number of periods, 0 or more'),
    seed: whole(given, 'seed', LARGEST_SEED, `a whole number from 0 to ${LARGEST_SEED}`) ?? 1,
    lowerIsBetter: lower === undefined ? false : lower === true || lower,
    json: given.json ?? false,
  };
}

function whole(given, name, most, what) {
  if (given[name] === undefined) return undefined;
  const value = Number(given[name]);
  if (!/^\d+$/u.test(given[name]) || value > most) throw new InputError(`--${name} is "${given[name]}"; it must be ${what}.`);
  return value;
}

/** `--lower-is-better` stands alone or with names; parseArgs knows only one of both. */
function parse(argv) {
  const alone = argv.includes('--lower-is-better');
  const rest = argv.filter((one) => one !== '--lower-is-better');
  try {
    const { values } = parseArgs({ args: rest, options, strict: true, allowPositionals: false });
    return alone ? { ...values, 'lower-is-better': true } : values;
  } catch (error) {
    // ERR_PARSE_ARGS_…: an option we do not know, or one without its value; only parseArgs can tell
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    const said = error.message.split('. ')[0].replace(/\.$/u, '');
    // "Option '--unit <value>' argument is ambiguous" holds a second line for programmers
    throw new InputError(`${said.split('\n')[0]}. With --help the options are listed.`);
  }
}

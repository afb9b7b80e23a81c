import { InputError } from './input-error.mjs';

/** Names that are taken for a column when none is given, the most telling first; compared without case, spaces, dashes and underscores. */
const GUESSES = {
  unit: [
    ...['team', 'unit', 'teamcode', 'teamid', 'unitcode', 'unitid', 'branch', 'store', 'site', 'department', 'dbn', 'trustcode', 'orgcode', 'code'],
    ...['teamname', 'unitname', 'organisation', 'organization', 'school', 'location', 'group', 'name'],
  ],
  name: ['teamname', 'unitname', 'branchname', 'storename', 'schoolname', 'trustname', 'name'],
  period: ['period', 'quarter', 'month', 'year', 'wave', 'cycle', 'week', 'date'],
  staff: ['engagement', 'staff', 'staffindex', 'engagementindex', 'engagementscore', 'employeeengagement', 'employeeengagementindex', 'enps'],
  customer: ['csat', 'customer', 'customersatisfaction', 'satisfaction', 'nps', 'customerindex', 'outcome', 'complaints'],
  'staff-base': ['nresp', 'respondents', 'responses', 'nrespondents', 'staffresponses', 'staffbase', 'answers'],
  'customer-base': ['ntickets', 'nratings', 'ratings', 'tickets', 'contacts', 'customerbase'],
  measure: ['measure', 'metric', 'indicator', 'variable'],
  value: ['value', 'score', 'figure', 'result', 'mean'],
};
const MOST_SHOWN = 60;

/** A column's name as it is compared. */
export const plain = (name) => name.toLowerCase().replace(/[\s_-]/gu, '');

/** Place of the column that is guessed for a role, or −1. `known` are places that are taken. */
export function guess(header, role, taken = []) {
  for (const wanted of GUESSES[role] ?? []) {
    const index = header.findIndex((name, i) => plain(name) === wanted && !taken.includes(i));
    if (index !== -1) return index;
  }
  return -1;
}

/** The text of the list that looks like a role, or undefined. */
export const guessName = (names, role) => (GUESSES[role] ?? []).flatMap((wanted) => names.find((name) => plain(name) === wanted) ?? [])[0];

/** Place of the column of that name: as written, else the only one that differs in case or outer spaces only; −1 when there is none. */
export function placeOf(table, name) {
  const exact = table.header.indexOf(name);
  if (exact !== -1) {
    const second = table.header.indexOf(name, exact + 1);
    if (second !== -1) throw new InputError(`${table.file} has two columns named "${name}" (${exact + 1} and ${second + 1}); each needs a name of its own.`);
    return exact;
  }
  const bare = name.trim().toLowerCase();
  const alike = table.header.flatMap((one, i) => (one.trim().toLowerCase() === bare ? [i] : []));
  return alike.length === 1 ? alike[0] : -1;
}

/** The names in an option: the whole text when a column is called so, commas included, else what stands between its commas. */
export function namesIn(given, isName) {
  if (isName(given)) return [given];
  const names = given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** There is no such column; says which there are. */
export function noColumn(table, name, option) {
  return new InputError(`${table.file} has no column "${name}" (--${option}). Its columns are: ${listed(table.header)}.`);
}

/** Nothing was named, and nothing could be guessed. */
export function cannotGuess(table, what, option, or = '') {
  return new InputError(
    `${table.file}: no column looks like ${what}; name it with --${option}${or && `, or say --${option} ${or}`}. Its columns are: ${listed(table.header)}.`,
  );
}

/** Names for a sentence, the first sixty of them. */
export function listed(names) {
  const shown = names.slice(0, MOST_SHOWN).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return shown.join(', ') + (names.length > MOST_SHOWN ? ` … and ${(names.length - MOST_SHOWN).toLocaleString('en')} more` : '');
}

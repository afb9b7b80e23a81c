import { InputError } from './input-error.mjs';

/** Names that are taken for a column when none is given, the most telling first; compared without case, spaces, dashes and underscores. */
const GUESSES = {
  unit: ['team', 'unit', 'teamcode', 'teamid', 'unitcode', 'unitid', 'branch', 'store', 'site', 'department', 'dbn', 'trustcode', 'code'],
  name: ['teamname', 'unitname', 'branchname', 'storename', 'schoolname', 'trustname', 'name'],
  period: ['period', 'quarter', 'month', 'year', 'wave', 'cycle', 'week', 'date'],
  staff: ['engagement', 'staff', 'staffindex', 'engagementindex', 'engagementscore', 'enps'],
  customer: ['csat', 'customer', 'customersatisfaction', 'satisfaction', 'nps', 'customerindex', 'outcome', 'complaints'],
};

const plain = (name) => name.toLowerCase().replace(/[\s_-]/gu, '');

/**
 * Finds one column of a table: the one named on the command line, else a guess.
 * Returns { index, name, guessed }, or null when nothing was named, nothing fits and the column may be missing.
 */
export function column(table, role, { named, option = role, optional = false } = {}) {
  if (named !== undefined) {
    const index = table.header.indexOf(named);
    if (index === -1) throw new InputError(`${table.file} has no column "${named}" (--${option}). Its columns are: ${list(table.header)}.`);
    return { index, name: named, guessed: false };
  }
  for (const guess of GUESSES[role] ?? []) {
    const index = table.header.findIndex((name) => plain(name) === guess);
    if (index !== -1) return { index, name: table.header[index], guessed: true };
  }
  if (optional) return null;
  throw new InputError(
    `${table.file}: no column looks like the ${role} side's; name it with --${option}. Its columns are: ${list(table.header)}.`.replace("unit side's", 'team'),
  );
}

function list(header) {
  const most = 60;
  return header.slice(0, most).join(', ') + (header.length > most ? ` … and ${header.length - most} more` : '');
}

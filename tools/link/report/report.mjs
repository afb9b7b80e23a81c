import { acrossRows, withinRows } from './answer-rows.mjs';
import { bars, intervals, scatter } from './charts.mjs';
import { count, pValue, plural, short, three } from './figures.mjs';

const MOST_NAMED = 20;
const MOST_LINKS = 40;
const LONGEST_TITLE = 30;

const REASONS = {
  'no-staff-figure': 'no staff figure',
  'no-customer-figure': 'no customer figure',
  'no-figure-on-either-side': 'no figure on either side',
  'too-few-respondents': 'too few respondents',
  'too-few-ratings': 'too few ratings',
  'team-changed': 'the team changed',
};

/** The answer for a person at a terminal: the sentence, the table, charts by characters, what was left out, how many were tested. */
export function report(found, { read, notes: repairs, periods }) {
  const { finding, verdict, drivers, family } = found;
  const names = { staff: read[0].columns.staff.split(', ')[0], customer: read[1].columns.customer.split(', ')[0] };
  return [
    verdict.sentence,
    ...(verdict.next ? [verdict.next.sentence] : []),
    '',
    ...table([...readRows(read), ...panelRows(finding, periods), ...acrossRows(finding.across, names), ...withinRows(finding), ...testedRows(found)]),
    ...section('Every team', scatter(finding.across.points, finding.across.line, names)),
    ...section('Inside the same teams: what goes along with the staff figure so many periods before', lagChart(finding)),
    ...section(`What goes along with ${names.customer}`, driverChart(drivers)),
    ...(family ? [...forest('across teams', family.across), ...(family.within ? forest('inside teams over time', family.within) : [])] : []),
    ...section(
      'Looked at again',
      finding.sensitivity.map((note) => note.sentence),
    ),
    ...section(leftOutTitle(finding), named(finding.leftOut), true),
    ...section(
      'How the files were read',
      [...repairs, ...found.notes].map((note) => note.sentence),
    ),
    ...section('To know', [finding.across.statement, ...(finding.noWithin ? [finding.noWithin.sentence] : []), ...finding.notes.map((note) => note.sentence)]),
  ].join('\n');
}

function readRows([staff, customer]) {
  const together = { ...staff, columns: { ...staff.columns, ...customer.columns }, guessed: [...new Set([...staff.guessed, ...customer.guessed])] };
  return staff.file === customer.file ? readRow('Read', together) : [...readRow('Read, staff', staff), ...readRow('Read, customer', customer)];
}

function readRow(title, { file, rows, shape, encoding, delimiter, columns, guessed }) {
  const used = Object.entries(columns)
    .filter(([, name]) => name !== null)
    .map(([use, name]) => `${use} "${name}"${guessed.includes(name) ? ' (guessed)' : ''}`);
  return [
    [title, `${file}: ${plural(rows, 'row')}, ${shape}; ${encoding}, parted by ${delimiter}`],
    ['', `${used.join(', ')}${columns.period === null ? '; no period column, so one period' : ''}`],
  ];
}

function panelRows({ teams, units, periods }, { word }) {
  const span = periods.length > 1 ? `, ${word} from ${periods[0]} to ${periods.at(-1)}` : periods[0] ? `, ${periods[0]}` : '';
  return [['Teams', `${count(teams)} with both figures, in ${plural(periods.length, 'period')} (${plural(units, 'team × period', 'team × periods')})${span}`]];
}

function testedRows({ finding, tested, falseDiscovery }) {
  return [
    ['Tested', `${plural(tested, 'test')} in all. ${falseDiscovery.sentence}`],
    ['Seed', `${finding.seed}; the same files and seed give the same answer`],
  ];
}

function lagChart({ lags, lagPeriods }) {
  if (lags.length === 0) return [];
  const title = (lag) => (lag === 0 ? 'same period' : `${plural(Math.abs(lag), 'period')} ${lag > 0 ? 'before' : 'after'}`);
  return intervals(
    lags.map((one) => ({
      title: `${title(one.lag)}${one.lag === lagPeriods ? ' (chosen)' : ''}`,
      estimate: one.coefficient,
      interval: one.interval,
      after: `${pValue(one.p)}${one.q === null ? '' : `, q = ${one.q.toFixed(3)}`}`,
    })),
    short,
  );
}

function driverChart(drivers) {
  if (!drivers) return [];
  if (drivers.noDrivers) return [drivers.noDrivers.sentence];
  const rows = drivers.drivers.map((one) => ({
    title: `${one.place}. ${cut(one.name)}`,
    length: one.importance,
    after: `${three(one.importance)}  [${three(one.interval[0])}, ${three(one.interval[1])}]  ${placeWords(one.places)}${one.goesWith === null ? '' : `, more of it with the ${one.goesWith} figure`}`,
  }));
  return [
    drivers.sentence,
    ...bars(rows),
    ...drivers.cautions,
    `${drivers.method}; ${plural(drivers.teams, 'team')}, ${plural(drivers.rowsLeftOut, 'row')} left out for want of a figure.`,
  ];
}

const placeWords = ([first, last]) => (first === last ? `place ${first}` : `place ${first} to ${last}`);
const cut = (text) => (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text);

function forest(way, family) {
  const tested = family.forest.filter((row) => row.r !== null);
  const rows = tested.slice(0, MOST_LINKS).map((row) => ({
    title: `${cut(row.staff.name)} and ${cut(row.customer.name)}`,
    estimate: row.r,
    interval: row.interval.map((end) => Math.max(-1, Math.min(1, end))),
    after: `q = ${row.q.toFixed(3)}${row.found ? '  found' : ''}`,
  }));
  const lines = [family.sentence, ...(rows.length ? intervals(rows) : [])];
  if (tested.length > MOST_LINKS) lines.push(`… and ${count(tested.length - MOST_LINKS)} more; --json lists them all.`);
  for (const row of family.forest) if (row.r === null && lines.length < MOST_LINKS) lines.push(`${row.staff.name} and ${row.customer.name}: ${row.notTested}`);
  return section(`All links, ${way}`, lines);
}

function leftOutTitle({ leftOut, leftOutCounts }) {
  const reasons = leftOutCounts.map((c) => `${count(c.count)} ${REASONS[c.reason] ?? c.reason}`).join(', ');
  return `Left out: ${plural(leftOut.length, 'row')}${leftOut.length ? ` (${reasons})` : ''}`;
}

function named(leftOut) {
  const lines = leftOut.slice(0, MOST_NAMED).map((entry) => entry.sentence);
  if (leftOut.length > MOST_NAMED) lines.push(`… and ${count(leftOut.length - MOST_NAMED)} more; --json lists them all.`);
  return lines;
}

function section(title, lines, evenIfEmpty = false) {
  return lines.length || evenIfEmpty ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
}

function table(rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `${name.padEnd(width)}   ${text}`);
}

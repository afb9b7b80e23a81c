const count = (n) => n.toLocaleString('en');
const three = (v) => v.toFixed(3).replace('-', '−');
const p = (v) => (v < 0.0001 ? 'p < 0.0001' : `p = ${v.toFixed(4)}`);
const plural = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const MOST_NAMED = 20;

const REASONS = {
  'no-staff-figure': 'no staff figure',
  'no-customer-figure': 'no customer figure',
  'no-figure-on-either-side': 'no figure on either side',
  'too-few-respondents': 'too few respondents',
  'too-few-ratings': 'too few ratings',
  'team-changed': 'teams that changed in between',
};

/** The answer for a person at a terminal: the sentence, the table, what was left out. */
export function report({ finding }, { read }) {
  const { verdict, across } = finding;
  return [
    verdict.sentence,
    ...(verdict.next ? [verdict.next.sentence] : []),
    '',
    ...table([...readRows(read), ...panelRows(finding), ...figureRows(across, read)]),
    ...section(
      'Looked at again',
      across.sensitivity.map((note) => note.sentence),
    ),
    ...section(
      `Left out: ${plural(finding.leftOut.length, 'row')}${finding.leftOut.length ? ` (${finding.leftOutCounts.map((c) => `${count(c.count)} ${REASONS[c.reason]}`).join(', ')})` : ''}`,
      named(finding.leftOut),
      true,
    ),
    ...section('To know', [across.statement, ...finding.notes.map((note) => note.sentence)]),
  ].join('\n');
}

function readRows([staff, customer]) {
  const together = { ...staff, columns: { ...staff.columns, ...customer.columns }, guessed: [...staff.guessed, ...customer.guessed] };
  return staff.file === customer.file ? [readRow('Read', together)] : [readRow('Read, staff', staff), readRow('Read, customer', customer)];
}

function readRow(title, { file, rows, columns, guessed }) {
  const used = Object.entries(columns)
    .filter(([, name]) => name !== null)
    .map(([use, name]) => `${use} "${name}"${guessed.includes(name) ? ' (guessed)' : ''}`);
  return [title, `${file}, ${plural(rows, 'row')}: ${used.join(', ')}${columns.period === null ? '; no period column, so one period' : ''}`];
}

function panelRows({ teams, units, periods, lagPeriods }) {
  const rows = [['Teams', `${count(teams)} with both figures, in ${plural(periods.length, 'period')} (${plural(units, 'team × period', 'team × periods')})`]];
  if (lagPeriods) rows.push(['Lag', plural(lagPeriods, 'period')]);
  return rows;
}

function figureRows({ pearson, spearman, line, detectable, noFigures }, read) {
  const rows = [];
  if (noFigures) rows.push(['Figures', noFigures.sentence]);
  for (const [name, figure] of [
    ['Pearson', pearson],
    ['Spearman', spearman],
  ])
    if (figure) rows.push([name, `${three(figure.r)}  [${three(figure.interval[0])}, ${three(figure.interval[1])}]  ${p(figure.p)}   ${figure.method}`]);
  if (line)
    rows.push([
      'Line',
      `${read[1].columns.customer} = ${line.intercept.toPrecision(4)} + ${line.slope.toPrecision(4)} × ${read[0].columns.staff}`
        .replaceAll('-', '−')
        .replace('+ −', '− '),
    ]);
  if (detectable !== null) rows.push(['Detectable', `${three(detectable)} is the smallest link that so many teams would find four times in five`]);
  return rows;
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

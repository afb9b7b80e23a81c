import { pValue, short, three } from './figures.mjs';

const correlation = ({ r, interval, p }) =>
  `${three(r)}  [${three(interval[0])}, ${three(interval[1])}]${p === undefined || p === null ? '' : `  ${pValue(p)}`}`;
const coefficient = ({ coefficient, se, interval, p }) =>
  `${short(coefficient)}  [${short(interval[0])}, ${short(interval[1])}]  SE ${short(se)}  ${pValue(p)}`;

/** What comparing teams with each other shows, a line for each figure. */
export function acrossRows({ pearson, spearman, line, detectable, noFigures, partial, weighted }, names) {
  const rows = [];
  if (noFigures) rows.push(['Across teams', noFigures.sentence]);
  for (const [name, figure] of [
    ['Across teams', pearson],
    ['by ranks', spearman],
    ['weighted', weighted],
    ['like with like', partial],
  ])
    if (figure) rows.push([name, `${correlation(figure)}   ${figure.method}`]);
  if (line) rows.push(['line', `${names.customer} = ${short(line.intercept)} + ${short(line.slope)} × ${names.staff}`.replace('+ −', '− ')]);
  if (detectable !== null) rows.push(['detectable', `${three(detectable)} is the smallest link that so many teams would find four times in five`]);
  return rows;
}

/** What following the same teams over time shows. */
export function withinRows({ within, noWithin, reverse, lead, lagPeriods }) {
  if (!within) return noWithin ? [['Inside teams', noWithin.sentence]] : [];
  const rows = [
    ['Inside teams', `${coefficient(within)}   ${within.method}`],
    ['', within.effectInWords],
    ['', `${within.teams.toLocaleString('en')} teams, ${within.rows.toLocaleString('en')} rows. ${within.movementSentence}`],
    [
      'lag',
      lagPeriods === 0
        ? 'both figures of the same period'
        : `the staff figure ${lagPeriods === 1 ? 'one period' : `${lagPeriods} periods`} before the customer figure`,
    ],
  ];
  if (within.permutationP !== null) rows.push(['mixed up', `${pValue(within.permutationP)} when the customer figures of each team are mixed up`]);
  if (reverse) rows.push(['reverse', `${coefficient(reverse)}   the staff figure followed from the customer figure before`]);
  if (lead) rows.push(['lead', `${coefficient(lead)}   the staff figure after the customer figure`]);
  rows.push(['detectable', `${short(within.detectable)} is the smallest coefficient inside teams that would be found four times in five`]);
  return rows;
}

import type { LinkageTeam, LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { twoLines } from '../../../ui/chart/two-lines';
import { metricName } from '../../metric-name';
import { fileStem } from './scatter-drawing';

type Sides = Pick<LinkReply, 'staff' | 'customer'>;

const axisName = ({ customer }: Sides): string =>
  customer.direction === 'lower-is-better' ? `${metricName(customer)}, lower is better` : metricName(customer);
const STAFF_SCALE = { min: 0, max: 100 };
const AXES = 'The vertical axes do not start at zero.';

/** The mean of all teams compared, over time; undefined below two periods. */
export function allLinesDrawing(reply: Pick<LinkReply, 'staff' | 'customer' | 'overTime'>): Drawing | undefined {
  const { overTime, staff, customer } = reply;
  if (overTime.length < 2) return undefined;
  return twoLines({
    label: `${staff.label} and ${customer.name} over time, mean of the teams compared.`,
    periods: overTime.map(({ period }) => period),
    lines: [
      { label: `${staff.label} (0 to 100)`, hue: 'people', scale: STAFF_SCALE, values: overTime.map((one) => one.staff) },
      { label: axisName(reply), hue: 'customers', scale: customer, values: overTime.map((one) => one.customer) },
    ],
    moreColumns: ['Teams with a staff figure', 'Teams with a customer figure'],
    more: overTime.map(({ staffTeams, customerTeams }) => [staffTeams, customerTeams]),
    note: `Means of the teams that have a figure in the period. ${AXES}`,
    fileName: `${fileStem(reply)}-over-time.csv`,
  });
}

/** One team's lines with those of all teams behind them; undefined where it has no figure. */
export function teamLinesDrawing(found: LinkageTeam): Drawing | undefined {
  const { lines, team, staff, customer } = found;
  if (lines.length === 0) return undefined;
  const all = new Map(found.all.map((one) => [one.period, one]));
  const breaks = lines.flatMap(({ breakBefore }, at) => (breakBefore ? [at] : []));
  const weak = lines.some(({ belowMinimumBase }) => belowMinimumBase);
  return twoLines({
    label: `${staff.label} and ${customer.name} of ${team.name} over time. ${found.sentence}`,
    periods: lines.map(({ period }) => period),
    lines: [
      {
        label: `${staff.label} (0 to 100)`,
        hue: 'people',
        scale: STAFF_SCALE,
        values: lines.map((one) => one.staff),
        behind: lines.map(({ period }) => all.get(period)?.staff ?? null),
      },
      {
        label: axisName(found),
        hue: 'customers',
        scale: customer,
        values: lines.map((one) => one.customer),
        behind: lines.map(({ period }) => all.get(period)?.customer ?? null),
        weak: lines.map((one) => one.belowMinimumBase),
      },
    ],
    breaks,
    moreColumns: ['Respondents', 'Customer base', 'Remark'],
    more: lines.map(({ respondents, base, belowMinimumBase, breakBefore }) => [
      respondents,
      base,
      [belowMinimumBase ? 'base too small' : '', breakBefore ? 'counts as a new team from here' : ''].filter(Boolean).join('; ') || null,
    ]),
    note: [
      'Dashed and grey: the mean of all teams compared.',
      ...(weak ? ['Hollow points: the base is smaller than the metric asks for, so they are not in the figures.'] : []),
      ...(breaks.length ? ['The line is broken where the team changed more than half of its people and counts as a new one.'] : []),
      AXES,
    ].join(' '),
    fileName: `${team.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${fileStem(found)}.csv`,
  });
}

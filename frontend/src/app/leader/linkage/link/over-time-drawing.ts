import type { LinkageTeam, LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { twoLines } from '../../../ui/chart/two-lines';
import { metricName } from '../../metric-name';
import { linkageWords } from '../words/words';
import { fileStem } from './scatter-drawing';

type Sides = Pick<LinkReply, 'staff' | 'customer'>;

const axisName = ({ customer }: Sides): string =>
  customer.direction === 'lower-is-better' ? linkageWords().overTime.lower(metricName(customer)) : metricName(customer);
const STAFF_SCALE = { min: 0, max: 100 };

/** The mean of all teams compared, over time; undefined below two periods. */
export function allLinesDrawing(reply: Pick<LinkReply, 'staff' | 'customer' | 'overTime'>): Drawing | undefined {
  const { overTime, staff, customer } = reply;
  if (overTime.length < 2) return undefined;
  const words = linkageWords().overTime;
  return twoLines({
    label: words.ofAll(staff.label, customer.name),
    periods: overTime.map(({ period }) => period),
    lines: [
      { label: words.scale(staff.label), hue: 'people', scale: STAFF_SCALE, values: overTime.map((one) => one.staff) },
      { label: axisName(reply), hue: 'customers', scale: customer, values: overTime.map((one) => one.customer) },
    ],
    moreColumns: [words.staffTeams, words.customerTeams],
    more: overTime.map(({ staffTeams, customerTeams }) => [staffTeams, customerTeams]),
    note: `${words.means} ${words.axes}`,
    fileName: `${fileStem(reply)}-over-time.csv`,
  });
}

/** One team's lines with those of all teams behind them; undefined where it has no figure. */
export function teamLinesDrawing(found: LinkageTeam): Drawing | undefined {
  const { lines, team, staff, customer } = found;
  if (lines.length === 0) return undefined;
  const words = linkageWords().overTime;
  const all = new Map(found.all.map((one) => [one.period, one]));
  const breaks = lines.flatMap(({ breakBefore }, at) => (breakBefore ? [at] : []));
  const weak = lines.some(({ belowMinimumBase }) => belowMinimumBase);
  return twoLines({
    label: `${words.ofTeam(staff.label, customer.name, team.name)} ${found.sentence}`,
    periods: lines.map(({ period }) => period),
    lines: [
      {
        label: words.scale(staff.label),
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
    moreColumns: [words.respondents, words.base, words.remark],
    more: lines.map(({ respondents, base, belowMinimumBase, breakBefore }) => [
      respondents,
      base,
      [belowMinimumBase ? words.baseTooSmall : '', breakBefore ? words.newFromHere : ''].filter(Boolean).join('; ') || null,
    ]),
    note: [words.dashed, ...(weak ? [words.hollow] : []), ...(breaks.length ? [words.broken] : []), words.axes].join(' '),
    fileName: `${team.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${fileStem(found)}.csv`,
  });
}

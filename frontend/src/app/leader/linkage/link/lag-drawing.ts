import type { LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { stepsOfTime } from '../../../ui/chart/steps-of-time';
import { metricName } from '../../metric-name';
import { fileStem } from './scatter-drawing';

/** What a customer figure did before and after the staff figure of the same team moved; undefined where no lag could be looked at. */
export function lagDrawing(reply: LinkReply): Drawing | undefined {
  const { lags, staff, customer } = reply;
  if (!lags.some(({ coefficient }) => coefficient !== null)) return undefined;
  return stepsOfTime({
    label: `${customer.name} before and after ${staff.label} of the same team moved. ${reply.direction.sentence}`,
    measure: `${customer.name} per point`,
    across: 'periods after the staff figure',
    hue: 'customers',
    decimals: 3,
    nameColumn: 'When',
    moreColumns: ['p', 'q', 'Teams', 'Chosen', 'Without a figure because'],
    steps: lags
      .toSorted((one, other) => one.lag - other.lag)
      .map(({ lag, label, coefficient, low, high, p, q, exploratory, teams, noFigure }) => ({
        name: label,
        short: lag > 0 ? `+${lag}` : `${lag}`.replace('-', '−'),
        value: coefficient,
        low,
        high,
        // an exploratory lag holds only after all of them were checked together
        clear: exploratory ? q !== null && q < 0.05 : low !== null && high !== null && low * high > 0,
        exploratory,
        more: [rounded(p), rounded(q), teams, exploratory ? 'afterwards' : 'beforehand', noFigure],
      })),
    note: `${metricName(customer)} for one point of ${staff.label}. Filled: the lag that was set beforehand. Hollow: looked at afterwards, so checked together (q). Grey: no clear change. Left of 0 the customer figure comes first. Lines: 95 % intervals.`,
    fileName: `${fileStem(reply)}-lags.csv`,
  });
}

function rounded(p: number | null): number | null {
  return p === null ? null : Number(p.toPrecision(2));
}

import type { LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { stepsOfTime } from '../../../ui/chart/steps-of-time';
import { metricName } from '../../metric-name';
import { linkageWords } from '../words/words';
import { fileStem } from './scatter-drawing';

/** What a customer figure did before and after the staff figure of the same team moved; undefined where no lag could be looked at. */
export function lagDrawing(reply: LinkReply): Drawing | undefined {
  const { lags, staff, customer } = reply;
  if (!lags.some(({ coefficient }) => coefficient !== null)) return undefined;
  const words = linkageWords().lags;
  return stepsOfTime({
    label: `${words.label(customer.name, staff.label)} ${reply.direction.sentence}`,
    measure: words.measure(customer.name),
    across: words.across,
    hue: 'customers',
    decimals: 3,
    nameColumn: words.when,
    moreColumns: ['p', 'q', words.teams, words.chosen, words.because],
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
        more: [rounded(p), rounded(q), teams, exploratory ? words.afterwards : words.beforehand, noFigure],
      })),
    note: words.note(metricName(customer), staff.label),
    fileName: `${fileStem(reply)}-lags.csv`,
  });
}

function rounded(p: number | null): number | null {
  return p === null ? null : Number(p.toPrecision(2));
}

import type { LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { type Quarters, type QuarterWords, scatterWithBand } from '../../../ui/chart/scatter-with-band';
import { countText } from '../../../words/numbers';
import { metricName } from '../../metric-name';
import { linkageWords } from '../words/words';

/** Two digits after the point: more than a team's mean can carry, and what the table prints is what the drawing shows. */
const short = (value: number) => Number(value.toFixed(2));

/** The teams of a reply as a scatter with its four quarters; the line is in colour only when the finding across teams holds. */
export function scatterDrawing(reply: LinkReply): Drawing {
  const { across, staff, customer } = reply;
  const words = linkageWords().scatter;
  const drawing = scatterWithBand({
    label: `${words.label(staff.label, customer.name, across.points.length)} ${reply.sentence}`,
    people: staff.label,
    customers: metricName(customer),
    points: across.points.map((point) => ({ name: point.name, x: short(point.x), y: short(point.y), respondents: point.sizeBand, base: point.base })),
    band: across.band,
    clear: holdsAcross(reply),
    quarters: quarters(reply),
    fileName: `${fileStem(reply)}.csv`,
  });
  const hidden = across.pointsHidden ? [words.hidden(across.teams, across.pointsHidden)] : [];
  const better = customer.direction === 'lower-is-better' ? [words.lower(customer.name)] : [];
  const cross = across.quadrants ? [words.cross] : [];
  return {
    ...drawing,
    note: [across.statement, ...better, ...hidden, words.axes, ...(across.band.length ? [words.shaded] : []), ...cross].join(' '),
  };
}

/** The beginning of the name of every file about this link. */
export function fileStem({ staff, customer }: Pick<LinkReply, 'staff' | 'customer'>): string {
  return `${staff.key}-${customer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** Whether the interval of the correlation across teams lies on one side of zero. */
function holdsAcross({ across: { pearson } }: LinkReply): boolean {
  return pearson !== null && pearson.low * pearson.high > 0;
}

/** The corners of the reply by where they are drawn: with a metric of which less is better, the better teams stand below. */
function quarters({ across: { quadrants }, customer }: LinkReply): Quarters | undefined {
  if (!quadrants) return undefined;
  const up = customer.direction === 'lower-is-better' ? 'worse' : 'better';
  const down = up === 'better' ? 'worse' : 'better';
  const inEach = (words: (corner: { label: string; teams: number }) => string): QuarterWords => {
    const of = (code: string): string => {
      const corner = quadrants.corners.find((one) => one.code === code);
      return corner ? words(corner) : '';
    };
    return { upperLeft: of(`low-${up}`), upperRight: of(`high-${up}`), lowerLeft: of(`low-${down}`), lowerRight: of(`high-${down}`) };
  };
  return {
    x: quadrants.x,
    y: quadrants.y,
    names: inEach(({ label, teams }) => `${label} (${countText(teams)})`),
    short: inEach(({ teams }) => linkageWords().teams(teams)),
  };
}

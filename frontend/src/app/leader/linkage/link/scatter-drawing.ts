import type { LinkReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { type Quarters, type QuarterWords, scatterWithBand } from '../../../ui/chart/scatter-with-band';
import { metricName } from '../../metric-name';

/** Two digits after the point: more than a team's mean can carry, and what the table prints is what the drawing shows. */
const short = (value: number) => Number(value.toFixed(2));

/** The teams of a reply as a scatter with its four quarters; the line is in colour only when the finding across teams holds. */
export function scatterDrawing(reply: LinkReply): Drawing {
  const { across, staff, customer } = reply;
  const drawing = scatterWithBand({
    label: `${staff.label} and ${customer.name} of ${across.points.length.toLocaleString('en')} teams. ${reply.sentence}`,
    people: staff.label,
    customers: metricName(customer),
    points: across.points.map((point) => ({ name: point.name, x: short(point.x), y: short(point.y), respondents: point.sizeBand, base: point.base })),
    band: across.band,
    clear: holdsAcross(reply),
    quarters: quarters(reply),
    fileName: `${fileStem(reply)}.csv`,
  });
  const hidden = across.pointsHidden
    ? ` The line rests on ${across.teams.toLocaleString('en')} teams; ${across.pointsHidden.toLocaleString('en')} of them are not yours and are not drawn.`
    : '';
  const better = customer.direction === 'lower-is-better' ? ` For ${customer.name}, lower is better.` : '';
  const cross = across.quadrants ? ' The dashed cross stands at the means of all teams.' : '';
  return {
    ...drawing,
    note: `${across.statement}${better}${hidden} The axes do not start at zero.${across.band.length ? ' Shaded: 95 % interval of the line.' : ''}${cross}`,
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
    names: inEach(({ label, teams }) => `${label} (${teams.toLocaleString('en')})`),
    short: inEach(({ teams }) => `${teams.toLocaleString('en')} ${teams === 1 ? 'team' : 'teams'}`),
  };
}

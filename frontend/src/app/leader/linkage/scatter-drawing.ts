import type { AcrossTeamsReply } from '@throughline/contract';
import type { Drawing } from '../../ui/chart/drawing';
import { scatterWithBand } from '../../ui/chart/scatter-with-band';
import { metricName } from '../metric-name';

/** Two digits after the point: more than a team's mean can carry, and what the table prints is what the drawing shows. */
const short = (value: number) => Number(value.toFixed(2));

/** The teams of a reply as a scatter; the line is in colour only when the finding holds. */
export function scatterDrawing(reply: AcrossTeamsReply): Drawing {
  const drawing = scatterWithBand({
    label: `${reply.staff.label} and ${reply.customer.name} of ${reply.points.length.toLocaleString('en')} teams. ${reply.sentence}`,
    people: reply.staff.label,
    customers: metricName(reply.customer),
    points: reply.points.map((point) => ({ name: point.name, x: short(point.x), y: short(point.y), respondents: point.sizeBand, base: point.base })),
    band: reply.band,
    clear: reply.grade >= 3,
    fileName: `${reply.staff.key}-${reply.customer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`,
  });
  const hidden = reply.pointsHidden
    ? ` The line rests on ${reply.across.n.toLocaleString('en')} teams; ${reply.pointsHidden.toLocaleString('en')} of them are not yours and are not drawn.`
    : '';
  const better = reply.customer.direction === 'lower-is-better' ? ` For ${reply.customer.name}, lower is better.` : '';
  return {
    ...drawing,
    note: `${reply.statement}${better}${hidden} The axes do not start at zero.${reply.band.length ? ' Shaded: 95 % interval of the line.' : ''}`,
  };
}

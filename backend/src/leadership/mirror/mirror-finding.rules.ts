import { isSmallBand } from '@throughline/anonymity';
import { trendBetween } from '@throughline/anonymity/disclosure';

interface Period {
  readonly label: string;
  readonly from: string;
  readonly until: string;
}

/** Engagement of one team in one period, 0 to 100. */
interface StaffPoint {
  readonly period: Period;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** How many answered, in bands; null for past results that do not say. */
  readonly sizeBand: string | null;
  readonly source: 'cycle' | 'past-result';
}

/** One metric of the same team over time. */
interface Series {
  readonly name: string;
  readonly series: readonly { readonly period: Period; readonly value: number; readonly base: number | null; readonly belowMinimumBase: boolean }[];
}

const ONE_TEAM = 'One team alone cannot show whether the two go together; the comparison of all teams can.';
const MOVES = { up: 'went up', same: 'stayed about the same', down: 'went down' } as const;
const UNRESTRICTED = { k: 1, strict: false, changed: undefined };
/** The finest step of what is put on 0 to 100 from means to a tenth of five points. */
const INDEX_STEP = 2.5;
const points = (value: number): string => value.toFixed(1).replace('-', '−');
// engagement is published in whole points; its interval earns no decimal
const whole = (value: number): string => String(Math.round(value));

/**
 * What both lines of one team can say together, in plain words: how each moved between the last two periods of engagement, and never whether one
 * moves with the other, which a single team cannot show.
 * @param staff in the order of time  @param metrics those with observations on enough ratings are spoken of, the first that both periods have
 */
export function mirrorFinding(staff: readonly StaffPoint[], metrics: readonly Series[]): string {
  const observed = metrics.some(({ series }) => series.length > 0);
  if (staff.length === 0 && !observed) return 'There are no figures of this team yet.';
  if (staff.length === 0) return 'There are customer figures of this team, but no engagement that may be shown.';
  if (!observed) return 'There is engagement of this team, but no customer figures yet; a service manager can bring them in.';
  if (staff.length === 1)
    return `Engagement was ${whole(staff[0]!.value)} in ${staff[0]!.period.label}. How it moves beside customers can be told from the second period on.`;
  const [before, now] = [staff.at(-2)!, staff.at(-1)!];
  const moved = `Engagement ${movement(before, now)}`;
  const customers = metrics.map(({ name, series }) => ({ name, series: series.filter(({ belowMinimumBase }) => !belowMinimumBase) }));
  if (customers.every(({ series }) => series.length === 0))
    return `${moved}. All customer figures rest on too few ratings or contacts to be compared. ${ONE_TEAM}`;
  for (const { name, series } of customers) {
    const [then, since] = [valueIn(series, before.period), valueIn(series, now.period)];
    if (then !== undefined && since !== undefined) return `${moved}; in the same time ${name} went from ${points(then)} to ${points(since)}. ${ONE_TEAM}`;
  }
  return `${moved}. No customer figures fall into both periods. ${ONE_TEAM}`;
}

/** Of fewer than 20 people only the direction is told (design: anonymity, section 5.6), and they have no interval. */
function movement(before: StaffPoint, now: StaffPoint): string {
  const bands = [before, now].map(({ sizeBand }) => sizeBand);
  const small = bands.find((band) => band !== null && isSmallBand(band));
  if (small) {
    // figures of which nobody says how many answered are told as those of few; what the strict rule forbids is not among them any more
    const [was, is] = [before, now].map(({ value, sizeBand }) => ({ value: Math.round(value), sizeBand: sizeBand ?? small }));
    const { direction } = trendBetween(was!, is!, { ...UNRESTRICTED, step: INDEX_STEP })!;
    return `${MOVES[direction]} from ${before.period.label} to ${now.period.label}, on too few answers to say how sure that is`;
  }
  return `went from ${whole(before.value)} in ${before.period.label} to ${whole(now.value)} in ${now.period.label}${doubt(before, now)}`;
}

/**
 * Whether 0 lies in the 95 % interval of the change: each figure's half-width towards the other, added as squares (two intervals may overlap and the
 * change be real all the same). Source: Zou & Donner 2008, Stat. Med. 27, 1693–1702 (MOVER).
 */
function doubt(before: StaffPoint, now: StaffPoint): string {
  if ([before, now].some(({ low, source }) => low === undefined && source === 'past-result')) return ', and past results do not tell how sure that is';
  const [lower, upper] = before.value <= now.value ? [before, now] : [now, before];
  if (lower.high === undefined || upper.low === undefined) return ', on too few answers to say how sure that is';
  const half = Math.hypot(lower.high - lower.value, upper.value - upper.low);
  return upper.value - lower.value > half ? '' : ', a difference that can be chance';
}

/** The metric over a period: its own figure for that period, else the mean of those inside it, weighted by their base where all state it. */
function valueIn(series: Series['series'], { label, from, until }: Period): number | undefined {
  const exact = series.find(({ period }) => period.label === label);
  if (exact) return exact.value;
  const inside = series.filter(({ period }) => period.from >= from && period.until <= until);
  if (inside.length === 0) return undefined;
  const weighted = inside.every(({ base }) => base !== null && base > 0);
  const weight = inside.map(({ base }) => (weighted ? base! : 1));
  return inside.reduce((sum, { value }, i) => sum + value * weight[i]!, 0) / weight.reduce((sum, one) => sum + one, 0);
}

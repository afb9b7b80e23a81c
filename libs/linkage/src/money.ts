import type { Interval } from '@throughline/statistics';
import { LinkageError } from './linkage-error.js';

/** A figure somebody puts in: one number, or the lowest and the highest they would believe. */
export type Guess = number | Interval;

/** What the user says about customers, all for one and the same length of period. */
export interface CustomerInputs {
  /** What one customer brings in a period after the costs of serving them, in money; 0 or more. */
  readonly margin: Guess;
  /** Share of customers who are still there a period later, 0 … 1. */
  readonly retention: Guess;
  /** What money is worth less a period later, as a share: 0.1 is 10 %; 0 or more. */
  readonly discount: Guess;
}

/** What the user says, and what the link says. */
export interface MoneyInputs extends CustomerInputs {
  /** How many customers the teams serve; 0 or more. */
  readonly customers: Guess;
  /** By how much the staff figure is imagined to move, in its unit. */
  readonly staffChange: number;
  /** Change of the customer figure for one unit of the staff figure, with the interval of the finding. */
  readonly effect: { readonly estimate: number; readonly interval: Interval };
  /** By how much retention moves (as a share) when the customer figure moves by one unit: the user's own belief or record. */
  readonly retentionPerPoint: Guess;
}

/** From the least to the most that the inputs allow, in money. */
export interface MoneyRange {
  readonly low: number;
  readonly high: number;
}

/** Money at stake: always a range, with what it rests on. */
export interface MoneyAtStake {
  /** Value of one customer as things are. */
  readonly customerNow: MoneyRange;
  /** Change of the value of all customers; `low` is below 0 where a loss cannot be ruled out. */
  readonly change: MoneyRange;
  /** Change of retention behind it, as a share. */
  readonly retentionChange: Interval;
  /** The link itself holds 0, so that the range holds "nothing" too. */
  readonly holdsNothing: boolean;
  /** The range in plain words, without a currency; never says "causes". */
  readonly sentence: string;
  /** What the reader must know: what was capped, what is believed and not measured. */
  readonly notes: readonly string[];
  readonly method: string;
}

const LARGEST = 1e15;

function ends(name: string, given: Guess, least: number, most: number): Interval {
  const [low, high] = typeof given === 'number' ? [given, given] : given;
  for (const value of [low, high])
    if (!(value >= least && value <= most))
      throw new LinkageError(
        'option-out-of-range',
        `${name} is ${value}; it must be a number ${most < LARGEST ? `from ${least} to ${most}` : `of ${least} or more`}.`,
      );
  if (low > high) throw new LinkageError('option-out-of-range', `${name} goes from ${low} to ${high}; the lower end comes first.`);
  return [low, high];
}

interface CustomerRanges {
  readonly margin: Interval;
  readonly retention: Interval;
  readonly discount: Interval;
}

function customerRanges({ margin, retention, discount }: CustomerInputs): CustomerRanges {
  const of = {
    margin: ends('The margin', margin, 0, LARGEST),
    retention: ends('Retention', retention, 0, 1),
    discount: ends('The discount', discount, 0, 10),
  };
  if (of.retention[1] >= 1 + of.discount[0])
    throw new LinkageError(
      'option-out-of-range',
      'Nobody ever leaves and later money is worth as much as today’s, so the value has no end; give a retention below 1 or a discount above 0.',
    );
  return of;
}

const worth = (margin: number, retention: number, discount: number): number => (margin * retention) / (1 + discount - retention);

/**
 * Value of one customer over all periods to come, margin · r / (1 + d − r): 266.67 for 100, 0.80 and 0.10.
 * @returns in the money of the margin; the first margin is the one after the coming period
 * @throws LinkageError `option-out-of-range`: a negative figure, retention above 1, or r ≥ 1 + d
 * Source: Gupta & Lehmann 2003, J. Interactive Marketing 17, 9–24.
 */
export function customerValue(margin: number, retention: number, discount: number): number {
  customerRanges({ margin, retention, discount });
  return worth(margin, retention, discount);
}

/** Whole money with thin groups of three; small sums with two digits. */
function money(v: number): string {
  const size = Math.abs(v);
  const text = size > 0 && size < 100 ? size.toFixed(2) : Math.round(size).toLocaleString('en');
  return v < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}

/** Every combination of the ends of the ranges given. */
function corners<const R extends readonly Interval[]>(ranges: R): number[][] {
  return ranges.reduce<number[][]>((all, range) => all.flatMap((own) => [...new Set(range)].map((end) => [...own, end])), [[]]);
}

/**
 * What a move of the staff figure would be worth if the link held and nothing else changed: the interval of the link and every input of the user are
 * carried through to both ends, so the answer is a range and never a single sum. Exact, because the sum rises or falls steadily with each input alone.
 * @throws LinkageError `option-out-of-range`: as `customerValue`, and any figure that is not a number in its range
 * Source: the difference of two customer values of Gupta & Lehmann 2003 over all corners of the inputs.
 */
export function moneyAtStake(inputs: MoneyInputs): MoneyAtStake {
  const { margin, retention, discount } = customerRanges(inputs);
  const customers = ends('The number of customers', inputs.customers, 0, LARGEST);
  const perPoint = ends('The change of retention for one point', inputs.retentionPerPoint, -1, 1);
  const effect = inputs.effect.interval;
  for (const [name, value] of [
    ['The change of the staff figure', inputs.staffChange],
    ['The lower end of the link', effect[0]],
    ['The upper end of the link', effect[1]],
  ] as const)
    if (!(Math.abs(value) <= LARGEST)) throw new LinkageError('option-out-of-range', `${name} is ${value}; it must be a number.`);
  const low = Math.min(...effect);
  const high = Math.max(...effect);

  let capped = false;
  const moved: number[] = [];
  const gained: number[] = [];
  for (const [m, r, d, n, b, k] of corners([margin, retention, discount, customers, [low, high], perPoint])) {
    const wished = r! + b! * k! * inputs.staffChange;
    // customers cannot stay more surely than always, nor leave more surely than at once
    const after = Math.min(Math.max(wished, 0), 1);
    if (after !== wished) capped = true;
    if (after >= 1 + d!)
      throw new LinkageError(
        'option-out-of-range',
        'At one end nobody would ever leave and later money is worth as much as today’s, so the value has no end; give a discount above 0.',
      );
    moved.push(after - r!);
    gained.push(n! * (worth(m!, after, d!) - worth(m!, r!, d!)));
  }
  const change = { low: Math.min(...gained), high: Math.max(...gained) };
  if (!Number.isFinite(change.low) || !Number.isFinite(change.high) || Math.abs(change.low) > LARGEST * 1e3 || Math.abs(change.high) > LARGEST * 1e3)
    throw new LinkageError('option-out-of-range', 'The figures put in are so large that the sum cannot be written; check margin, customers and discount.');
  const holdsNothing = low <= 0 && high >= 0;
  return {
    customerNow: { low: worth(margin[0], retention[0], discount[1]), high: worth(margin[1], retention[1], discount[0]) },
    change,
    retentionChange: [Math.min(...moved), Math.max(...moved)],
    holdsNothing,
    sentence: inWords(change, holdsNothing),
    notes: [
      'How much retention moves with the customer figure is what you put in; it was not measured here.',
      'The link says what went along with what. It does not promise that moving one moves the other.',
      ...(capped ? ['At one end retention would have passed what is possible and was held there.'] : []),
    ],
    method:
      'Customer value = margin · retention / (1 + discount − retention); the range takes the least and the most over all ends of the link and of your figures',
  };
}

function inWords({ low, high }: MoneyRange, holdsNothing: boolean): string {
  if (low === 0 && high === 0) return 'With these figures nothing is at stake: the change comes to 0.';
  const range = `between ${money(low)} and ${money(high)}`;
  if (holdsNothing)
    return `The link is too uncertain to put money on: with your figures the change would lie ${range}, and a range that holds 0 holds “nothing” too.`;
  if (low >= 0) return `If the link holds, and with your figures, the value of these customers would be higher by ${money(low)} to ${money(high)}.`;
  if (high <= 0) return `If the link holds, and with your figures, the value of these customers would be lower by ${money(-high)} to ${money(-low)}.`;
  return `With your figures the change would lie ${range}: a loss cannot be ruled out.`;
}

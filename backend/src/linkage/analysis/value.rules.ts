import type { ValueQuery, ValueReply } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { customerValue, type Finding, LinkageError, moneyAtStake } from '@throughline/linkage';

/** What the money rests on beside what the asker puts in. */
export interface ValueAsked extends Pick<ValueReply, 'staff' | 'customer' | 'scope'> {
  readonly finding: Finding;
}

const POINTS = 5;
const PERCENT = 100;

/**
 * Money at stake: what a change of the staff figure would be worth, from the interval of the link inside teams and the asker's own inputs; always a range.
 * Without a link inside teams there is a reason instead. Throws Refusal `value-out-of-range` with pointers when the inputs have no answer.
 */
export function valueReply(query: ValueQuery, { finding, staff, customer, scope }: ValueAsked): ValueReply {
  const { margin, retention, discount, customers = 1, change = POINTS, retentionPerPointLow = 1 } = query;
  const retentionPerPointHigh = query.retentionPerPointHigh ?? retentionPerPointLow;
  mustBeInOrder(retentionPerPointLow, retentionPerPointHigh);
  const { grade, code, sentence } = finding.verdict;
  const common = {
    perCustomer: answered(() => customerValue(margin, retention, discount)),
    customers,
    link: { grade, code, sentence },
    staff,
    customer,
    scope,
  };
  const inputs = [
    `One customer brings ${written(margin)} a period, ${written(retention * PERCENT)} % of customers stay from one period to the next, and a period later money is worth ${written(discount * PERCENT)} % less. There ${customers === 1 ? 'is one customer' : `are ${written(customers)} customers`}. These are your figures.`,
    `You suppose that ${staff.label} changes by ${written(change)} ${Math.abs(change) === 1 ? 'point' : 'points'}.`,
    `You suppose that retention rises by ${risesBy(retentionPerPointLow, retentionPerPointHigh)} when ${customer.name} gets better by one.`,
  ];
  const refusal = whyNot(finding);
  if (refusal) return { ...common, sentence: refusal.sentence, refused: refusal, metricChange: null, retentionChange: null, range: null, assumptions: inputs };
  const better = customer.direction === 'higher-is-better' ? 1 : -1;
  const { coefficient, interval } = finding.within!;
  const money = (effect: { estimate: number; interval: readonly [number, number] }) =>
    answered(() =>
      moneyAtStake({
        margin,
        retention,
        discount,
        customers,
        staffChange: change,
        effect,
        retentionPerPoint: [
          (better < 0 ? -retentionPerPointHigh : retentionPerPointLow) / PERCENT,
          (better < 0 ? -retentionPerPointLow : retentionPerPointHigh) / PERCENT,
        ],
      }),
    );
  const whole = money({ estimate: coefficient, interval: [interval[0], interval[1]] });
  const middle = money({ estimate: coefficient, interval: [coefficient, coefficient] });
  const middleOf = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;
  const metric = [interval[0] * change, interval[1] * change].sort((a, b) => a - b);
  return {
    ...common,
    sentence: whole.sentence,
    refused: null,
    metricChange: { low: metric[0]!, middle: coefficient * change, high: metric[1]! },
    retentionChange: {
      low: whole.retentionChange[0],
      middle: middleOf({ low: middle.retentionChange[0], high: middle.retentionChange[1] }),
      high: whole.retentionChange[1],
    },
    range: { low: whole.change.low, middle: middleOf(middle.change), high: whole.change.high },
    assumptions: [...inputs, ...whole.notes, `${whole.method}.`],
  };
}

/** Money is put on nothing but a link inside teams over time: across teams, the better ones may simply have both. */
function whyNot({ within, noWithin, verdict }: Finding): ValueReply['refused'] {
  if (!within)
    return { code: 'no-link-over-time', sentence: `No money can be put on this link. ${noWithin?.sentence ?? 'It could not be looked at over time.'}` };
  if (verdict.grade < 4)
    return { code: verdict.code, sentence: `No money can be put on this link, since it was not seen inside the same teams over time. ${verdict.sentence}` };
  return null;
}

function mustBeInOrder(low: number, high: number): void {
  if (low <= high) return;
  const detail = `The high end, ${high}, lies below the low end, ${low}.`;
  throw new Refusal('invalid', 'value-out-of-range', detail, [{ pointer: '#/retentionPerPointHigh', detail }]);
}

/** The engine's refusal of a figure becomes that of the field it came from. */
function answered<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    // LinkageError says in a sentence which input has no answer; it can only be known by computing
    if (!(error instanceof LinkageError)) throw error;
    throw new Refusal('invalid', 'value-out-of-range', error.message, [{ pointer: '#/retention', detail: error.message }]);
  }
}

/** The change of retention in words: "0.5 to 1 percentage points". */
function risesBy(low: number, high: number): string {
  const amount = low === high ? written(low) : `${written(low)} to ${written(high)}`;
  return `${amount} percentage ${low === 1 && high === 1 ? 'point' : 'points'}`;
}

function written(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

import { customerValue, LinkageError, moneyAtStake, type MoneyInputs } from './index.js';

const INPUTS: MoneyInputs = {
  margin: 100,
  retention: 0.8,
  discount: 0.1,
  customers: 1000,
  staffChange: 0.5,
  effect: { estimate: 0.27, interval: [0.18, 0.36] },
  retentionPerPoint: 0.02,
};

function refused(inputs: Partial<MoneyInputs>): string {
  try {
    moneyAtStake({ ...INPUTS, ...inputs });
  } catch (error) {
    // the one error that this library answers with; any other is a fault of ours and fails the test
    if (error instanceof LinkageError && error.code === 'option-out-of-range') return error.message;
    throw error;
  }
  return 'not refused';
}

describe('the value of a customer', () => {
  it('is 266.67 for a margin of 100, a retention of 80 % and a discount of 10 %', () => {
    expect(customerValue(100, 0.8, 0.1)).toBeCloseTo(266.666666666667, 10);
  });
  it('is the sum of what comes in over all periods', () => {
    let sum = 0;
    for (let period = 1; period < 2000; period++) sum += 40 * (0.9 / 1.08) ** period;
    expect(customerValue(40, 0.9, 0.08)).toBeCloseTo(sum, 8);
  });
  it('is nothing when nobody stays', () => expect(customerValue(100, 0, 0.1)).toBe(0));
});

describe('money at stake', () => {
  it('carries the interval of the link to both ends', () => {
    const { change, customerNow, retentionChange, holdsNothing, sentence } = moneyAtStake(INPUTS);
    expect(customerNow.low).toBeCloseTo(266.6667, 3);
    expect(customerNow.high).toBe(customerNow.low);
    expect(retentionChange[0]).toBeCloseTo(0.0018, 12);
    expect(retentionChange[1]).toBeCloseTo(0.0036, 12);
    expect(change.low).toBeCloseTo(1000 * (customerValue(100, 0.8018, 0.1) - customerValue(100, 0.8, 0.1)), 6);
    expect(change.high).toBeCloseTo(1000 * (customerValue(100, 0.8036, 0.1) - customerValue(100, 0.8, 0.1)), 6);
    expect(holdsNothing).toBe(false);
    expect(sentence).toBe('If the link holds, and with your figures, the value of these customers would be higher by 2,213 to 4,453.');
  });
  it('is a range that no choice inside the ranges given leaves', () => {
    const wide: MoneyInputs = {
      ...INPUTS,
      margin: [80, 120],
      retention: [0.6, 0.9],
      discount: [0.05, 0.2],
      customers: [800, 1200],
      retentionPerPoint: [-0.01, 0.04],
    };
    const { change } = moneyAtStake(wide);
    const between = ([low, high]: readonly [number, number], t: number): number => low + (high - low) * t;
    let seed = 1;
    const unit = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
      const inside = moneyAtStake({
        ...INPUTS,
        margin: between([80, 120], unit()),
        retention: between([0.6, 0.9], unit()),
        discount: between([0.05, 0.2], unit()),
        customers: between([800, 1200], unit()),
        retentionPerPoint: between([-0.01, 0.04], unit()),
      }).change;
      expect(inside.low).toBeGreaterThanOrEqual(change.low - 1e-6);
      expect(inside.high).toBeLessThanOrEqual(change.high + 1e-6);
    }
    expect(moneyAtStake(wide).sentence).toMatch(/^With your figures the change would lie between −[\d,]+ and [\d,]+: a loss cannot be ruled out\.$/u);
  });
  it('puts no money on a link whose interval holds 0', () => {
    const { holdsNothing, sentence, change } = moneyAtStake({ ...INPUTS, effect: { estimate: 0.1, interval: [-0.1, 0.3] } });
    expect(holdsNothing).toBe(true);
    expect(change.low).toBeLessThan(0);
    expect(change.high).toBeGreaterThan(0);
    expect(sentence).toMatch(/^The link is too uncertain to put money on/u);
  });
  it('counts a loss as a loss', () => {
    expect(moneyAtStake({ ...INPUTS, staffChange: -0.5 }).sentence).toMatch(/would be lower by [\d,]+ to [\d,]+\.$/u);
  });
  it('holds retention at always and says so', () => {
    const { notes, retentionChange } = moneyAtStake({ ...INPUTS, staffChange: 100 });
    expect(notes.at(-1)).toBe('At one end retention would have passed what is possible and was held there.');
    expect(retentionChange[1]).toBeCloseTo(0.2, 12);
  });
  it('never says that one causes the other', () => expect(JSON.stringify(moneyAtStake(INPUTS))).not.toMatch(/cause|because of/u));
});

describe('figures that have no answer are refused in a sentence', () => {
  it.each<[string, Partial<MoneyInputs>, RegExp]>([
    ['a retention of 1 without a discount', { retention: 1, discount: 0 }, /the value has no end/u],
    ['a retention that reaches 1 without a discount', { discount: 0, staffChange: 100 }, /the value has no end; give a discount above 0/u],
    ['a retention above 1', { retention: 1.2 }, /^Retention is 1\.2; it must be a number from 0 to 1\.$/u],
    ['a negative retention', { retention: -0.1 }, /^Retention is -0\.1/u],
    ['a negative margin', { margin: -5 }, /^The margin is -5/u],
    ['a negative discount', { discount: -0.1 }, /^The discount is -0\.1/u],
    ['a margin that is no number', { margin: NaN }, /^The margin is NaN/u],
    ['a margin beyond all money', { margin: 1e308 }, /^The margin is 1e\+308/u],
    ['ends the wrong way round', { retention: [0.9, 0.8] }, /the lower end comes first/u],
    ['an endless link', { effect: { estimate: 0, interval: [-Infinity, 1] } }, /^The lower end of the link is -Infinity/u],
    ['no customers that can be counted', { customers: -1 }, /^The number of customers is -1/u],
  ])('%s', (_, inputs, sentence) => expect(refused(inputs)).toMatch(sentence));
});

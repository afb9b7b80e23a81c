import { wilsonInterval } from '@throughline/statistics';
import { canBeMixed, figureAtMix, mixOf, type PartFigure } from './board-mix.rules.js';

const by = (name: string, value: number | null, base: number | null, interval: PartFigure['interval'] = null): PartFigure => ({
  ...{ name, value, base, interval },
});

describe('a figure at one mix of channels or categories', () => {
  it('takes the difference out that comes of more mail alone', () => {
    const mix = mixOf([by('chat', 85, 300), by('mail', 60, 100)]);
    expect(mix).toEqual([
      { name: 'chat', share: 0.75 },
      { name: 'mail', share: 0.25 },
    ]);
    // both teams do equally well by either channel; one has mostly mail
    const raw = (90 * 20 + 70 * 80) / 100;
    expect(raw).toBe(74);
    expect(figureAtMix(mix, [by('chat', 90, 20), by('mail', 70, 80)])).toMatchObject({ value: 85, base: 100, covers: 1 });
    expect(figureAtMix(mix, [by('chat', 90, 80), by('mail', 70, 20)])).toMatchObject({ value: 85, base: 100, covers: 1 });
  });

  it('has the interval of a difference of shares that Newcombe gives, when the weights are those of a difference', () => {
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 less 48/80 lies between 0.0524 and 0.3339
    const share = (good: number, n: number): PartFigure => by(`${n}`, good / n, n, wilsonInterval(good, n));
    const turned = (good: number, n: number): PartFigure => by(`${n}`, -good / n, n, [-wilsonInterval(good, n)[1], -wilsonInterval(good, n)[0]]);
    const half = figureAtMix(
      [
        { name: '70', share: 0.5 },
        { name: '80', share: 0.5 },
      ],
      [share(56, 70), turned(48, 80)],
    )!;
    expect(half.value * 2).toBeCloseTo(0.2, 4);
    expect(half.interval!.map((end) => Number((end * 2).toFixed(4)))).toEqual([0.0524, 0.3339]);
  });

  it('leaves out a channel that is not shown and says how much of the mix it covers, and is none below four fifths', () => {
    const mix = [
      { name: 'chat', share: 0.8 },
      { name: 'mail', share: 0.15 },
      { name: 'phone', share: 0.05 },
    ];
    expect(figureAtMix(mix, [by('chat', 90, 50, [80, 96]), by('mail', null, null), by('phone', 50, 20, [30, 70])])).toMatchObject({
      value: 87.647, // (0.8 * 90 + 0.05 * 50) / 0.85
      base: 70,
      covers: expect.closeTo(0.85, 6),
    });
    expect(figureAtMix(mix, [by('chat', 90, 50)])).toMatchObject({ value: 90, covers: 0.8, interval: null });
    expect(figureAtMix(mix, [by('mail', 90, 50), by('phone', 90, 50)])).toBeNull();
    expect(figureAtMix([], [by('chat', 90, 50)])).toBeNull();
    expect(mixOf([by('chat', null, 4), by('mail', null, null)])).toEqual([]);
  });

  it('of categories is what direct standardisation makes of rates by stratum', () => {
    // three categories of 600, 300 and 100 events at the node; a team with 60 %, 50 % and 90 % in 10, 80 and 10 of its own: 0.6·60 + 0.3·50 + 0.1·90
    const node = [by('Billing', 70, 600), by('Delivery', 60, 300), by('Returns', 80, 100)];
    const mix = mixOf(node);
    expect(mix).toEqual([
      { name: 'Billing', share: 0.6 },
      { name: 'Delivery', share: 0.3 },
      { name: 'Returns', share: 0.1 },
    ]);
    expect((10 * 60 + 80 * 50 + 10 * 90) / 100).toBe(55);
    const team = [by('Returns', 90, 10), by('Billing', 60, 10), by('Delivery', 50, 80)];
    expect(figureAtMix(mix, team)).toMatchObject({ value: expect.closeTo(60, 9), base: 100, covers: expect.closeTo(1, 9) });
    // the node at its own mix is what it is as a whole: (600 · 70 + 300 · 60 + 100 · 80) of 1,000
    expect(figureAtMix(mix, node)!.value).toBeCloseTo(68, 9);
    // what the node has no category of has no weight, and the case of a name is as its source has it
    expect(figureAtMix(mix, [...team, by('billing', 0, 500)])!.value).toBeCloseTo(60, 9);
  });

  it('has weights in one order, those of equal share by name', () => {
    expect(mixOf([by('b', 1, 5), by('a', 1, 5), by('c', 1, 10)]).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });

  it('is of means and shares alone', () => {
    expect((['share', 'net', 'mean', 'median', 'count', 'rate', 'given'] as const).filter(canBeMixed)).toEqual(['share', 'net', 'mean']);
  });
});

import { wilsonInterval } from '@throughline/statistics';
import { canBeMixed, type ChannelFigure, figureAtMix, mixOf } from './board-mix.rules.js';

const by = (channel: string, value: number | null, base: number | null, interval: ChannelFigure['interval'] = null): ChannelFigure => ({
  ...{ channel, value, base, interval },
});

describe('a figure at one mix of channels', () => {
  it('takes the difference out that comes of more mail alone', () => {
    const mix = mixOf([by('chat', 85, 300), by('mail', 60, 100)]);
    expect(mix).toEqual([
      { channel: 'chat', share: 0.75 },
      { channel: 'mail', share: 0.25 },
    ]);
    // both teams do equally well by either channel; one has mostly mail
    const raw = (90 * 20 + 70 * 80) / 100;
    expect(raw).toBe(74);
    expect(figureAtMix(mix, [by('chat', 90, 20), by('mail', 70, 80)])).toMatchObject({ value: 85, base: 100, covers: 1 });
    expect(figureAtMix(mix, [by('chat', 90, 80), by('mail', 70, 20)])).toMatchObject({ value: 85, base: 100, covers: 1 });
  });

  it('has the interval of a difference of shares that Newcombe gives, when the weights are those of a difference', () => {
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 less 48/80 lies between 0.0524 and 0.3339
    const share = (good: number, n: number): ChannelFigure => by(`${n}`, good / n, n, wilsonInterval(good, n));
    const turned = (good: number, n: number): ChannelFigure => by(`${n}`, -good / n, n, [-wilsonInterval(good, n)[1], -wilsonInterval(good, n)[0]]);
    const half = figureAtMix(
      [
        { channel: '70', share: 0.5 },
        { channel: '80', share: 0.5 },
      ],
      [share(56, 70), turned(48, 80)],
    )!;
    expect(half.value * 2).toBeCloseTo(0.2, 4);
    expect(half.interval!.map((end) => Number((end * 2).toFixed(4)))).toEqual([0.0524, 0.3339]);
  });

  it('leaves out a channel that is not shown and says how much of the mix it covers, and is none below four fifths', () => {
    const mix = [
      { channel: 'chat', share: 0.8 },
      { channel: 'mail', share: 0.15 },
      { channel: 'phone', share: 0.05 },
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

  it('is of means and shares alone', () => {
    expect((['share', 'net', 'mean', 'median', 'count', 'rate', 'given'] as const).filter(canBeMixed)).toEqual(['share', 'net', 'mean']);
  });
});

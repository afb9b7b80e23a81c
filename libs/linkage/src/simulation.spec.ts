import { findLink } from './index.js';
import { PER_UNIT, simulatedPanel, type Truth } from './simulated-panel.example.js';

/** Times the usual 500 panels; THROUGHLINE_SIMULATION=10 takes some minutes. */
const TIMES = Number(process.env['THROUGHLINE_SIMULATION'] ?? 1);

interface Shape {
  readonly name: string;
  readonly panels: number;
  readonly truth: Omit<Truth, 'seed'>;
}

const SHAPES: readonly Shape[] = [
  { name: 'confounded null, 30 × 8', panels: 80, truth: { teams: 30, periods: 8, between: 0.95 } },
  { name: 'pure noise, 15 × 8', panels: 80, truth: { teams: 15, periods: 8 } },
  { name: 'null with carry-over, 50 × 6', panels: 70, truth: { teams: 50, periods: 6, between: 0.9, carry: 0.5 } },
  { name: 'unbalanced null with gaps, 40 × 10', panels: 70, truth: { teams: 40, periods: 10, between: 0.9, missing: 0.15, staggered: true } },
  { name: 'engagement first 0.3, 30 × 8', panels: 70, truth: { teams: 30, periods: 8, forward: 0.3, between: -0.9 } },
  { name: 'engagement first with gaps, 40 × 10', panels: 40, truth: { teams: 40, periods: 10, forward: 0.3, missing: 0.1, staggered: true } },
  { name: 'customers first 0.3, 60 × 6', panels: 60, truth: { teams: 60, periods: 6, backward: 0.3, between: 0.8 } },
  { name: 'few teams, 8 × 12', panels: 30, truth: { teams: 8, periods: 12, forward: 0.5, between: 0.9 } },
];

interface Tally {
  readonly shape: Shape;
  readonly panels: number;
  /** Verdicts of grade 4 and 5, and those that name the true order. */
  linked: number;
  right: number;
  /** Verdicts that name the order that is not true. */
  wrong: number;
  fewTeams: number;
  /** Intervals of the true direction's coefficient, and those that hold the truth. */
  intervals: number;
  covering: number;
}

function run(shape: Shape, at: number): Tally {
  const panels = Math.round(shape.panels * TIMES);
  const tally: Tally = { shape, panels, linked: 0, right: 0, wrong: 0, fewTeams: 0, intervals: 0, covering: 0 };
  const { forward = 0, backward = 0 } = shape.truth;
  for (let i = 0; i < panels; i++) {
    // far apart, so that no two shapes share their noise
    const { verdict, within, reverse } = findLink(simulatedPanel({ ...shape.truth, seed: 7_919 * i + 104_729 * at }), {}, { permutations: 0, otherLags: [] });
    if (verdict.grade >= 4) tally.linked++;
    if (verdict.code === 'not-enough-data' && verdict.next?.teams === 10) tally.fewTeams++;
    if (verdict.code === (forward ? 'engagement-first' : backward ? 'customers-first' : '')) tally.right++;
    if (verdict.code === (forward ? 'customers-first' : 'engagement-first') && (forward || backward)) tally.wrong++;
    // the other direction's plain fit is bent by one part in the number of periods, and nothing rests on it
    const figure = backward ? reverse : within;
    if (!figure) continue;
    const truth = backward ? backward / PER_UNIT : forward * PER_UNIT;
    tally.intervals++;
    if (figure.interval[0] <= truth && truth <= figure.interval[1]) tally.covering++;
  }
  return tally;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

describe('five hundred simulated panels of eight shapes', () => {
  let tallies: Tally[];
  beforeAll(() => {
    tallies = SHAPES.map(run);
    const rows = tallies.map(({ shape, panels, linked, right, wrong, intervals, covering }) =>
      [
        shape.name.padEnd(38),
        String(panels).padStart(6),
        percent(linked, panels).padStart(10),
        percent(right, panels).padStart(10),
        percent(wrong, panels).padStart(10),
        percent(covering, intervals).padStart(10),
      ].join(' '),
    );
    console.log([`${'shape, teams × periods'.padEnd(38)} panels  inside    right order wrong order  coverage`, ...rows].join('\n'));
  }, 600_000);

  const of = (some: (truth: Shape['truth']) => boolean): Tally[] => tallies.filter(({ shape }) => some(shape.truth));
  const sum = (list: readonly Tally[], pick: (tally: Tally) => number): number => list.reduce((all, tally) => all + pick(tally), 0);
  const nulls = (): Tally[] => of(({ forward, backward }) => !forward && !backward);
  const enough = ({ teams }: Shape['truth']): boolean => teams >= 10;

  it('call a link inside teams where there is none in 6 of 100 at most', () => {
    expect(sum(nulls(), ({ panels }) => panels)).toBeGreaterThanOrEqual(300 * Math.min(1, TIMES));
    expect(sum(nulls(), ({ linked }) => linked) / sum(nulls(), ({ panels }) => panels)).toBeLessThanOrEqual(0.06);
  });
  it('have intervals that hold the truth in 93 to 97 of 100', () => {
    const share = sum(tallies, ({ covering }) => covering) / sum(tallies, ({ intervals }) => intervals);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });
  it('find a true link of 0.3 standard deviations in 30 teams over 8 periods in more than 85 of 100', () => {
    const [tally] = of(({ forward, teams }) => forward === 0.3 && teams === 30);
    expect(tally!.linked / tally!.panels).toBeGreaterThan(0.85);
    expect(tally!.right / tally!.panels).toBeGreaterThan(0.5);
  });
  it('name the order that is not true in 3 of 100 at most', () => {
    const ordered = of((truth) => enough(truth) && Boolean(truth.forward ?? truth.backward));
    expect(sum(ordered, ({ wrong }) => wrong) / sum(ordered, ({ panels }) => panels)).toBeLessThanOrEqual(0.03);
  });
  it('see customers move first where they do, in more than 80 of 100', () => {
    const [tally] = of(({ backward }) => backward === 0.3);
    expect(tally!.right / tally!.panels).toBeGreaterThan(0.8);
  });
  it('say that eight teams are not enough, and that ten are needed', () => {
    const [tally] = of(({ teams }) => teams === 8);
    expect(tally!.fewTeams).toBe(tally!.panels);
  });
});

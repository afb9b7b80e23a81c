import { draws } from './draws.example.js';
import { assignJudges, type AssignmentRequest } from './index.js';

const without = (barred: Readonly<Record<number, readonly number[]>>) => (nomination: number) => barred[nomination] ?? [];

/** The best of all assignments, looked for one by one: most reviews, then the most level loads. */
function bestOfAll({ nominations, judges, reviews, most = Infinity, excluded }: AssignmentRequest): { reviews: number; squares: number } {
  const sets = Array.from({ length: 2 ** judges }, (_, bits) => Array.from({ length: judges }, (_, j) => j).filter((j) => bits & (1 << j)));
  let best = { reviews: -1, squares: Infinity };
  const loads = new Array<number>(judges).fill(0);
  const look = (n: number, given: number): void => {
    if (n === nominations) {
      const squares = loads.reduce((sum, load) => sum + load * load, 0);
      if (given > best.reviews || (given === best.reviews && squares < best.squares)) best = { reviews: given, squares };
      return;
    }
    const barred = excluded?.(n) ?? [];
    for (const set of sets) {
      if (set.length > reviews || set.some((j) => barred.includes(j) || loads[j]! >= most)) continue;
      for (const j of set) loads[j]!++;
      look(n + 1, given + set.length);
      for (const j of set) loads[j]!--;
    }
  };
  look(0, 0);
  return best;
}

describe('the assignment of judges', () => {
  it('gives every nomination as many judges as wanted, all as busy as the others, none twice', () => {
    const { judgesOf, loads, short } = assignJudges({ nominations: 100, judges: 7, reviews: 3, random: draws(1) });
    expect(judgesOf.every((own) => new Set(own).size === 3)).toBe(true);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(300);
    expect(short).toEqual([]);
  });

  it('never gives a nomination to somebody excluded, and says where judges are missing', () => {
    const { judgesOf, short, loads } = assignJudges({
      nominations: 4,
      judges: 3,
      reviews: 2,
      excluded: without({ 0: [0], 1: [0, 1], 2: [0, 1, 2] }),
      random: draws(2),
    });
    expect(judgesOf.slice(0, 3)).toEqual([[1, 2], [2], []]);
    expect(short).toEqual([
      { nomination: 1, judges: 1 },
      { nomination: 2, judges: 0 },
    ]);
    expect(loads[0]).toBe(1);
  });

  it('is as good as the best of all assignments, in 300 small systems with exclusions and limits', () => {
    const random = draws(3);
    const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
    for (let system = 0; system < 300; system++) {
      const judges = whole(2, 4);
      const barred = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [n, Array.from({ length: judges }, (_, j) => j).filter(() => random() < 0.3)]));
      const request = {
        nominations: whole(1, 5),
        judges,
        reviews: whole(1, 2),
        ...(random() < 0.5 ? { most: whole(1, 4) } : {}),
        excluded: without(barred),
        random,
      };
      const { judgesOf, loads } = assignJudges(request);
      judgesOf.forEach((own, n) => expect(own.filter((judge) => barred[n]!.includes(judge))).toEqual([]));
      const found = { reviews: judgesOf.flat().length, squares: loads.reduce((sum, load) => sum + load * load, 0) };
      expect({ system, ...found }).toEqual({ system, ...bestOfAll(request) });
    }
  });

  it('lets judges meet different colleagues, so that strict and lenient ones can be told apart', () => {
    const { judgesOf } = assignJudges({ nominations: 60, judges: 6, reviews: 2, random: draws(4) });
    const pairs = new Map<string, number>();
    for (const own of judgesOf) pairs.set(own.join(), (pairs.get(own.join()) ?? 0) + 1);
    // 60 meetings over 15 pairs
    expect(pairs.size).toBe(15);
    expect(Math.max(...pairs.values())).toBeLessThanOrEqual(6);
  });

  it('is the same with the same draws, and refuses what cannot be shared out', () => {
    const request = (seed: number) => ({ nominations: 30, judges: 5, reviews: 2, random: draws(seed) });
    expect(assignJudges(request(5))).toEqual(assignJudges(request(5)));
    expect(() => assignJudges({ ...request(5), judges: 0 })).toThrow('There is no judge');
    expect(() => assignJudges({ ...request(5), reviews: 0 })).toThrow('reviews must be a whole number from 1');
    expect(assignJudges({ ...request(5), nominations: 0 }).judgesOf).toEqual([]);
  });
});

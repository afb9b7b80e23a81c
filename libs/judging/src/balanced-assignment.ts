import { JudgingError } from './judging-error.js';

/** What is to be shared out among judges. */
export interface AssignmentRequest {
  /** Number of things to be judged; they are called 0 … nominations − 1. */
  readonly nominations: number;
  readonly judges: number;
  /** How many judges each nomination should get, 1 or more. */
  readonly reviews: number;
  /** Most nominations that one judge can take; without it as many as come. */
  readonly most?: number;
  /** Judges, in any order, who may not judge the nomination. */
  readonly excluded?: (nomination: number) => readonly number[];
  /** Draws that decide between equals, in 0 … 1; with the same draws comes the same assignment. */
  readonly random: () => number;
}

/** Who judges what. */
export interface Assignment {
  /** The judges of each nomination, in ascending order. */
  readonly judgesOf: readonly (readonly number[])[];
  /** How many nominations each judge has. */
  readonly loads: readonly number[];
  /** Nominations that got fewer judges than wanted, with how many they got: all others are excluded or have as many as they can take. */
  readonly short: readonly { readonly nomination: number; readonly judges: number }[];
}

/**
 * Shares nominations out among judges so that each gets `reviews` judges none of whom is excluded, that no two judges who could trade differ in load by more than one, and that judges meet different colleagues, which lets their leniency be told apart. First every
 * nomination, those with the fewest possible judges first, takes the judges with the least to do (of those, who have met its other judges least often); then nominations go along chains of trades from judges with more to judges with less, until no chain is left: the loads
 * are then as level as the exclusions allow. Cost of the first part: nominations × judges.
 * @throws JudgingError `bad-count`, `too-few-judges` (no judge at all)
 * Source: incomplete block design with as equal replication as possible; levelling by augmenting paths (Harvey, Ladner, Lovász & Tamir, "Semi-matchings for bipartite graphs and load balancing", 2006).
 */
export function assignJudges(request: AssignmentRequest): Assignment {
  const { nominations, judges, reviews, most = Infinity, random } = request;
  requireWhole('nominations', nominations, 0);
  requireWhole('reviews', reviews, 1);
  if (most !== Infinity) requireWhole('most', most, 1);
  if (judges < 1) throw new JudgingError('too-few-judges', 'There is no judge to share the nominations out among.');
  const barred = Array.from({ length: nominations }, (_, n) => new Set(request.excluded?.(n) ?? []));
  const order = Array.from({ length: nominations }, (_, n) => ({ n, chance: random() })).sort(
    (a, b) => barred[b.n]!.size - barred[a.n]!.size || a.chance - b.chance,
  );
  const loads = new Array<number>(judges).fill(0);
  const met = new Int32Array(judges * judges);
  const judgesOf = Array.from({ length: nominations }, () => new Set<number>());
  const held = Array.from({ length: judges }, () => new Set<number>());
  const take = (n: number, judge: number): void => {
    for (const other of judgesOf[n]!) {
      met[judge * judges + other]!++;
      met[other * judges + judge]!++;
    }
    judgesOf[n]!.add(judge);
    held[judge]!.add(n);
    loads[judge]!++;
  };
  for (const { n } of order)
    for (let review = 0; review < reviews; review++) {
      const judge = leastBusy(n);
      if (judge === undefined) break;
      take(n, judge);
    }
  // judges who can take no more leave some nominations short that a trade would help
  for (const { n } of order) while (judgesOf[n]!.size < reviews && makeRoomFor(n));
  for (let traded = true; traded;) {
    traded = false;
    for (let judge = 0; judge < judges; judge++) while (passOnFrom(judge)) traded = true;
  }
  const all = judgesOf.map((own) => [...own].sort((a, b) => a - b));
  return { judgesOf: all, loads, short: all.flatMap((own, nomination) => (own.length < reviews ? [{ nomination, judges: own.length }] : [])) };

  function leastBusy(n: number): number | undefined {
    let [best, bestLoad, bestMet, bestChance] = [-1, Infinity, Infinity, 0];
    const own = [...judgesOf[n]!];
    for (let judge = 0; judge < judges; judge++) {
      const load = loads[judge]!;
      if (load > bestLoad || load >= most || judgesOf[n]!.has(judge) || barred[n]!.has(judge)) continue;
      let meetings = 0;
      for (const other of own) meetings += met[judge * judges + other]!;
      if (load === bestLoad && meetings > bestMet) continue;
      const chance = random();
      if (load === bestLoad && meetings === bestMet && chance <= bestChance) continue;
      [best, bestLoad, bestMet, bestChance] = [judge, load, meetings, chance];
    }
    return best < 0 ? undefined : best;
  }

  function makeRoomFor(n: number): boolean {
    const open = (judge: number): boolean => !judgesOf[n]!.has(judge) && !barred[n]!.has(judge);
    for (let judge = 0; judge < judges; judge++) {
      if (!open(judge) || !trade(judge, (to) => loads[to]! < most)) continue;
      take(n, judge);
      return true;
    }
    return false;
  }

  /** Passes one nomination of this judge on, along a chain, to somebody with at least two fewer. */
  function passOnFrom(judge: number): boolean {
    if (Math.min(...loads) > loads[judge]! - 2) return false;
    return trade(judge, (to) => loads[to]! <= loads[judge]! - 2);
  }

  /** Finds the shortest chain of trades from a judge to one who suits, and makes the trades: each hands one nomination to the next. */
  function trade(from: number, suits: (judge: number) => boolean): boolean {
    const cameBy = new Map<number, { readonly judge: number; readonly n: number } | undefined>([[from, undefined]]);
    const queue = [from];
    for (let judge = queue.shift(); judge !== undefined; judge = queue.shift()) {
      for (const n of held[judge]!)
        for (let next = 0; next < judges; next++) {
          if (cameBy.has(next) || judgesOf[n]!.has(next) || barred[n]!.has(next)) continue;
          cameBy.set(next, { judge, n });
          if (suits(next)) return hand(next);
          queue.push(next);
          if (cameBy.size === judges) return false;
        }
    }
    return false;

    function hand(end: number): true {
      for (let to = end, step = cameBy.get(to); step; to = step.judge, step = cameBy.get(to)) {
        judgesOf[step.n]!.delete(step.judge);
        held[step.judge]!.delete(step.n);
        loads[step.judge]!--;
        judgesOf[step.n]!.add(to);
        held[to]!.add(step.n);
        loads[to]!++;
      }
      return true;
    }
  }
}

function requireWhole(name: string, n: number, least: number): void {
  if (!Number.isInteger(n) || n < least) throw new JudgingError('bad-count', `${name} must be a whole number from ${least}, not ${n}.`);
}

import { Refusal } from '@throughline/domain';

export interface TurnLimits {
  /** Under way at a time, of all callers together. */
  readonly all: number;
  /** Of one caller, the one under way among them. */
  readonly ofOne: number;
}

/** Long computations: of each caller one is under way at a time, so that nobody takes up the places of all others. Her next one holds nothing while it waits. */
export class Turns {
  private readonly callers = new Map<string, { asked: number; last: Promise<unknown> }>();
  private underWay = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** What `compute` gives when it is the caller's turn. Throws Refusal `too-many-at-once` when she asked for many already, and `too-busy` when too many others are under way. */
  async take<Result>(caller: string, compute: () => Promise<Result>): Promise<Result> {
    const own = this.callers.get(caller) ?? { asked: 0, last: Promise.resolve() };
    if (own.asked >= this.limits.ofOne)
      throw new Refusal('too-many', 'too-many-at-once', `You are waiting for ${own.asked} of these computations already. Please try again when they are done.`);
    own.asked++;
    this.callers.set(caller, own);
    const result = own.last.then(() => this.now(compute));
    // the next one has its turn however this one ends; whoever asked for it gets the error
    own.last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      own.asked--;
      if (own.asked === 0) this.callers.delete(caller);
    }
  }

  private async now<Result>(compute: () => Promise<Result>): Promise<Result> {
    if (this.underWay >= this.limits.all)
      throw new Refusal('unavailable', 'too-busy', 'Too many computations are under way already. Please try again in a minute.');
    this.underWay++;
    try {
      return await compute();
    } finally {
      this.underWay--;
    }
  }
}

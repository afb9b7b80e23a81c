interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does at once what is asked for at the same time. So long as fewer than `atOnce` runs are under way an item is run immediately and alone; what comes
 * meanwhile waits and shares the next run, at most `most` together. A run that fails is done again item by item, so that nobody bears another's error:
 * running an item twice must be the same as running it once.
 */
export class Together<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private running = 0;

  /** `run` returns one result for each item, in their order. */
  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly limits: { readonly atOnce: number; readonly most: number },
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      if (this.running < this.limits.atOnce) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.running++;
    while (this.waiting.length > 0) await this.runAll(this.waiting.splice(0, this.limits.most));
    this.running--;
  }

  private async runAll(all: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.run(all.map(({ item }) => item));
      all.forEach(({ done }, i) => done(results[i]!));
    } catch (error) {
      // whatever the run throws; which item it was about cannot be known before each is tried alone
      if (all.length === 1) all[0]!.failed(error);
      else for (const one of all) await this.runAll([one]);
    }
  }
}

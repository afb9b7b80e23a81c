import { Injectable } from '@nestjs/common';
import { leastK } from '@throughline/anonymity';
import { SmallestGroup } from '../../recognition/fairness/smallest-group.port.js';
import { CycleReader } from '../../surveys/cycle/cycle.reader.js';

/** The largest of the smallest groups that published surveys of the organisation promised; five when there is none. */
@Injectable()
export class PromisedGroup extends SmallestGroup {
  constructor(private readonly cycles: CycleReader) {
    super();
  }

  async k(): Promise<number> {
    return Math.max(leastK, ...(await this.cycles.published()).map(({ k }) => k));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CycleRow } from './cycle.entity.js';

/** What goes on changing after the opening; everything else in the row of a cycle is fixed by it. The policy of the table names the same columns. */
const GOES_ON = ['state', 'closes_on', 'closed_on'] as const;

/**
 * Writes down what a cycle promises where nobody can rewrite it. From then on the database refuses every change of the cycle's row that does not
 * say the same, whoever asks for it (capability N6).
 */
@Injectable()
export class CyclePromise {
  constructor(private readonly work: UnitOfWork) {}

  /** The row of the draft as it will be once these columns are set too. Once for each cycle, before the row itself opens. */
  async keep(cycleId: string, opened: Partial<CycleRow>): Promise<void> {
    const columns = Object.fromEntries(Object.entries(opened).map(([property, value]) => [snake(property), value]));
    await this.work.query(
      `INSERT INTO org.cycle_promise (organisation_id, cycle_id, closes_on, plan)
       SELECT organisation_id, id, closes_on, (to_jsonb(c) || $3::jsonb) - $4::text[] FROM org.cycle c WHERE organisation_id = $1 AND id = $2`,
      [cycleId, JSON.stringify(columns), GOES_ON],
    );
  }
}

const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

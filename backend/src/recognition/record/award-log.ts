import { Injectable } from '@nestjs/common';
import { FIRST } from '../../platform/audit/audit-hash.rules.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from './award-act.js';
import { awardHash } from './award-hash.rules.js';
import { AwardLineRow } from './award-line.entity.js';

/** Every step of an award programme, append-only and hash-chained, one chain a programme: from it alone the winners can be computed again. */
@Injectable()
export class AwardLog {
  constructor(
    @InjectRows(AwardLineRow) private readonly lines: Rows<AwardLineRow>,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Notes steps inside the current unit of work, so that neither stands without the other. Call it last: from here on others who note for this programme wait. `by`: who did it, null when it happened by itself. */
  async note(programmeId: string, by: string | null, ...acts: readonly AwardAct[]): Promise<void> {
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended($2::text, 320)) FROM org.organisation WHERE organisation_id = $1`, [programmeId]);
    const [last] = await this.lines.find({ programmeId }, { order: { position: 'DESC' }, take: 1 });
    let [position, previous] = [last?.position ?? 0, last?.hash ?? FIRST];
    const at = this.clock.now();
    const rows = acts.map(({ kind, detail }) => {
      const step = { programmeId, position: ++position, at, kind, byEmployee: by, detail };
      const row = { ...step, previous, hash: awardHash(step, previous) };
      previous = row.hash;
      return row;
    });
    if (rows.length) await this.lines.insert(rows);
  }

  /** All lines of a programme in their order. */
  all(programmeId: string): Promise<AwardLineRow[]> {
    return this.lines.find({ programmeId }, { order: { position: 'ASC' } });
  }
}

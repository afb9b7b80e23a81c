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

  /** From here on others who note for this programme wait until the unit of work ends: what is read now of candidates is what the log says up to the next line. */
  async hold(programmeId: string): Promise<void> {
    // the programme first: whoever changes it holds it, and then waits for the log, whose new lines need it
    await this.work.query(
      `WITH programme AS MATERIALIZED (SELECT id FROM org.award_programme WHERE organisation_id = $1 AND id = $2 FOR KEY SHARE)
       SELECT pg_advisory_xact_lock(hashtextextended(id::text, 320)) FROM programme`,
      [programmeId],
    );
  }

  /** Notes steps inside the current unit of work, so that neither stands without the other. Call it last: from here on others who note for this programme wait. `by`: who did it, null when it happened by itself. */
  async note(programmeId: string, by: string | null, ...acts: readonly AwardAct[]): Promise<void> {
    await this.hold(programmeId);
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

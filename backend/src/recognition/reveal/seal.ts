import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { isOpen, LOOK_MS, mustBeOpen, mustBeSecretary, type SealedProgramme } from './seal.rules.js';

/** Who may see scores, counts and winners before the reveal: the secretary, whose every look is noted. Every route that shows any of it asks here first. Runs inside a unit of work. */
@Injectable()
export class Seal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: AwardLog,
    private readonly clock: Clock,
  ) {}

  /** Throws a Refusal: `not-found`, `sealed`, or `look-not-noted` for a secretary whose look of the last hour is not on record. It writes nothing, so a GET may ask. */
  async mustBeOpen(programmeId: string, caller: Pick<Viewer, 'employeeId'>): Promise<void> {
    mustBeOpen(await this.of(programmeId), caller.employeeId, this.clock.now());
  }

  /** Whether she may see it now; the same question for what is only partly closed. */
  async isOpen(programmeId: string, caller: Pick<Viewer, 'employeeId'>): Promise<boolean> {
    return isOpen(await this.of(programmeId), caller.employeeId, this.clock.now());
  }

  /** Notes that the secretary looks now, and lets her read for an hour; returns until when. After the reveal there is nothing to note. Throws Refusal `not-the-secretary`. */
  async look(programmeId: string, caller: Pick<Viewer, 'employeeId'>): Promise<Date> {
    const programme = await this.of(programmeId);
    if (!programme.revealedAt) {
      mustBeSecretary(programme, caller.employeeId, 'look before the reveal');
      await this.log.note(programmeId, caller.employeeId, { kind: 'looked-early', detail: {} });
    }
    return new Date(this.clock.now().getTime() + LOOK_MS);
  }

  private async of(programmeId: string): Promise<SealedProgramme> {
    const [programme] = await this.work.query<SealedProgramme>(
      `SELECT p.name, p.revealed_at AS "revealedAt", p.secretary_id AS "secretaryId",
         (SELECT max(l.at) FROM org.award_log_line l
          WHERE l.organisation_id = p.organisation_id AND l.programme_id = p.id AND l.kind = 'looked-early' AND l.by_employee = p.secretary_id) AS "lookedAt"
       FROM org.award_programme p WHERE p.organisation_id = $1 AND p.id = $2`,
      [programmeId],
    );
    if (!programme) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this award programme was not found in your organisation.');
    return programme;
  }
}

import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { RoleReader } from '../../identity/role/role.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Viewer } from '../../platform/http/caller.js';

/** Who of those who run an award also judges it without names, so that pages with names are closed to her meanwhile. Runs inside a unit of work. */
@Injectable()
export class BlindJudges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: RoleReader,
  ) {}

  /** Whether she judges in a blind programme in which a round of judges runs or is still to come. After its last one names tell her nothing that she could judge by. */
  async are(programmeId: string, caller: Pick<Viewer, 'employeeId'>): Promise<boolean> {
    return (await this.nameOf(programmeId, caller)) !== undefined;
  }

  /** Refuses names of candidates, and texts as they were written, to a judge who is to read neither. Throws Refusal `judges-blind`. */
  async mustReadNames(programmeId: string, caller: Pick<Viewer, 'employeeId'>): Promise<void> {
    const name = await this.nameOf(programmeId, caller);
    if (name === undefined) return;
    throw new Refusal(
      'forbidden',
      'judges-blind',
      `You are a judge of "${name}", where judges read no names. Until its rounds are over this is for others in HR. If it has to be you, stop being a judge first; you can read names from then on, so you cannot become a judge of it again.`,
    );
  }

  /**
   * Refuses to name judges who may have read names: who stopped being a judge of this blind programme and was in HR, or an administrator, at some time since; and whoever names herself once nominations are closed. Somebody who was taken out by mistake and is in neither can be named again: nobody else is shown names.
   * Throws Refusal `judges-blind`.
   */
  async mayBeNamed(
    programme: { readonly id: string; readonly name: string; readonly blind: boolean; readonly revealed: boolean; readonly nominationsClosed: boolean },
    byId: string,
    employeeIds: readonly string[],
  ): Promise<void> {
    if (!programme.blind || programme.revealed) return;
    const named = await this.work.query<{ id: string; stopped: Date | null }>(
      `SELECT g.id, (SELECT min(l.at) FROM org.award_log_line l
          WHERE l.organisation_id = $1 AND l.programme_id = $2 AND l.kind = 'judge-removed' AND l.detail->>'judge' = g.id::text) AS stopped
       FROM unnest($3::uuid[]) AS g (id)
       WHERE NOT EXISTS (SELECT 1 FROM org.award_judge j WHERE j.organisation_id = $1 AND j.programme_id = $2 AND j.employee_id = g.id)`,
      [programme.id, employeeIds],
    );
    const refuse = (why: string): Refusal => new Refusal('forbidden', 'judges-blind', `Judges of "${programme.name}" read no names. ${why}`);
    for (const { id, stopped } of named)
      if (stopped && (await this.roles.heldSince(['hr', 'administrator'], [id], stopped)).has(id))
        throw refuse(
          'Whoever stopped being a judge of it and has worked in HR or as an administrator since may have read some, so she cannot become one again. Others who stopped can.',
        );
    if (programme.nominationsClosed && named.some(({ id }) => id === byId))
      throw refuse('Nominations are closed and you can read them, so you cannot name yourself a judge; let somebody else in HR decide that.');
  }

  private async nameOf(programmeId: string, { employeeId }: Pick<Viewer, 'employeeId'>): Promise<string | undefined> {
    const [found] = await this.work.query<{ name: string }>(
      `SELECT p.name FROM org.award_programme p WHERE p.organisation_id = $1 AND p.id = $2 AND ${judgesBlind('$3')}`,
      [programmeId, employeeId],
    );
    return found?.name;
  }
}

/** Of the programme `p`: no round is planned yet, or one of judges is not closed. */
const UNJUDGED = `(
  NOT EXISTS (SELECT 1 FROM org.award_round r WHERE r.organisation_id = p.organisation_id AND r.programme_id = p.id)
  OR EXISTS (SELECT 1 FROM org.award_round r WHERE r.organisation_id = p.organisation_id AND r.programme_id = p.id AND r.state <> 'closed' AND r.method <> 'public-vote'))`;

/** The same for SQL of others, who bring the programme `p` and say by `judge` who she is, as in `$3`. */
export function judgesBlind(judge: string): string {
  return `(p.blind AND p.revealed_at IS NULL AND ${UNJUDGED} AND EXISTS (
    SELECT 1 FROM org.award_judge j WHERE j.organisation_id = p.organisation_id AND j.programme_id = p.id AND j.employee_id = ${judge}))`;
}

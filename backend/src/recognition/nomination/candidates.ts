import { Injectable } from '@nestjs/common';
import { type CandidateState, Refusal, type RemovalReason } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { AwardCandidateMemberRow } from './award-candidate-member.entity.js';
import { CandidatesAtClosing } from './candidates-at-closing.js';
import { identityOf, type Nominee } from './nomination.rules.js';

interface Found {
  id: string;
  state: CandidateState;
  because: RemovalReason | null;
}

/** Candidates: found where somebody nominated them before, made where nobody did, and removed when nothing speaks for them any more. */
@Injectable()
export class Candidates {
  constructor(
    @InjectRows(AwardCandidateMemberRow) private readonly members: Rows<AwardCandidateMemberRow>,
    private readonly closing: CandidatesAtClosing,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * The candidate that this is in the category, and what is to be noted of it. A candidate without a nomination returns with the next one.
   * Throws Refusal `candidate-removed` for one that HR removed, or that declined.
   */
  async of(
    { programmeId, categoryId, name }: { programmeId: string; categoryId: string; name: string },
    nominee: Nominee,
  ): Promise<{ id: string; acts: AwardAct[] }> {
    const identity = identityOf(nominee);
    // of two who nominate the same at once the second waits here, then finds the first
    const [made] = await this.work.query<{ id: string }>(
      `INSERT INTO org.award_candidate (organisation_id, id, programme_id, category_id, kind, identity, team_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, category_id, identity) DO NOTHING RETURNING id`,
      [newId(), programmeId, categoryId, nominee.kind, identity, nominee.kind === 'team' ? nominee.teamId : null],
    );
    if (made) {
      if (nominee.kind !== 'team') await this.members.insert(nominee.ids.map((employeeId) => ({ candidateId: made.id, employeeId })));
      return { id: made.id, acts: [] };
    }
    const [found] = await this.work.query<Found>(
      `SELECT id, state, removed_because AS because FROM org.award_candidate WHERE organisation_id = $1 AND category_id = $2 AND identity = $3 FOR UPDATE`,
      [categoryId, identity],
    );
    const { id, state, because } = found!;
    if (state === 'standing') return { id, acts: [] };
    if (state !== 'removed' || because !== 'withdrawn')
      throw new Refusal(
        'conflict',
        'candidate-removed',
        `This nomination cannot go on in "${name}": it was taken out, or the nominee does not wish it. Ask HR if you think that is a mistake.`,
      );
    await this.stand(id);
    return { id, acts: [{ kind: 'candidate-returned', detail: { candidate: id } }] };
  }

  /** Waits for whoever nominates or withdraws the same candidate; not for rounds that name it, which in turn wait for what is noted of it. Call it before a nomination of it changes. */
  async hold(candidateId: string): Promise<void> {
    await this.work.query(`SELECT id FROM org.award_candidate WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`, [candidateId]);
  }

  /** Removes a held candidate for which no nomination stands any more, and says what is to be noted. */
  async afterWithdrawal(candidateId: string): Promise<AwardAct[]> {
    const rows = await this.work.query(
      `UPDATE org.award_candidate c SET state = 'removed', removed_because = 'withdrawn' WHERE c.organisation_id = $1 AND c.id = $2 AND c.state = 'standing'
       AND NOT EXISTS (SELECT 1 FROM org.nomination n WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id AND n.state = 'submitted') RETURNING c.id`,
      [candidateId],
    );
    return rows.length ? [{ kind: 'candidate-removed', detail: { candidate: candidateId, because: 'withdrawn' } }] : [];
  }

  /**
   * Lets a held candidate stand again after nominations closed, unless it is said already who wins, or why nobody does. Whoever decides that at this moment waits, or is waited for.
   * Throws Refusal `winners-decided`, `no-winner-decided`.
   */
  async standAgain(candidateId: string, programmeId: string, categoryId: string): Promise<void> {
    await this.log.hold(programmeId);
    const [over] = await this.work.query<{ decided: boolean; unwon: string | null }>(
      `SELECT EXISTS (SELECT 1 FROM org.award_log_line l WHERE l.organisation_id = $1 AND l.programme_id = $2 AND l.kind = 'winners-decided') AS decided,
         (SELECT g.name FROM org.award_no_winner n JOIN org.award_category g ON g.organisation_id = n.organisation_id AND g.id = n.category_id
          WHERE n.organisation_id = $1 AND n.programme_id = $2 AND n.category_id = $3) AS unwon`,
      [programmeId, categoryId],
    );
    if (over!.decided) throw winnersDecided();
    if (over!.unwon !== null)
      throw new Refusal('conflict', 'no-winner-decided', `That nobody wins "${over!.unwon}" is on record already, and stays; so nobody can stand in it again.`);
    await this.stand(candidateId);
  }

  /** Lets a candidate stand again. */
  async stand(candidateId: string): Promise<void> {
    await this.work.query(
      `UPDATE org.award_candidate SET state = 'standing', removed_because = NULL, removal_reason = '' WHERE organisation_id = $1 AND id = $2`,
      [candidateId],
    );
  }

  /** See CandidatesAtClosing. */
  atClosing(programmeId: string): Promise<{ categoryId: string; candidateIds: string[] }[]> {
    return this.closing.close(programmeId);
  }

  /** See CandidatesAtClosing. */
  left(programmeId: string): Promise<string[]> {
    return this.closing.left(programmeId);
  }
}

/** What is refused once the winners are decided, be they nobody. */
export function winnersDecided(): Refusal {
  return new Refusal('conflict', 'winners-decided', 'The winners of this programme are decided, so its candidates do not change any more.');
}

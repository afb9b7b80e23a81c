import { Injectable } from '@nestjs/common';
import type { MyCandidacy, MyCandidacyList } from '@throughline/contract';
import { type CandidateKind, type CandidateState, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { AwardYears } from './award-years.reader.js';
import { Candidates } from './candidates.js';
import { NominationMails } from './nomination-mails.js';

interface Candidacy {
  candidateId: string;
  programmeId: string;
  categoryId: string;
  kind: CandidateKind;
  state: CandidateState;
  teamName: string | null;
}

/** What somebody is nominated for, told to her once nominations are closed, without the texts; she may decline until the first round opens. */
@Injectable()
export class CandidaciesService {
  constructor(
    private readonly years: AwardYears,
    private readonly candidates: Candidates,
    private readonly mails: NominationMails,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  async list({ employeeId }: Caller): Promise<MyCandidacyList> {
    return { items: await this.shown(employeeId, null) };
  }

  /**
   * She does not wish to be judged. A person's candidate then stands no longer, and its nominators are told; of a group or a team she is a part no more, and it stands as long as somebody is left.
   * Throws Refusal `not-found`, `judging-began`, `candidate-not-standing`.
   */
  async decline(caller: Caller, candidateId: string): Promise<void> {
    const { kind, state, programmeId } = await this.mine(caller, candidateId);
    if (state !== 'standing')
      throw new Refusal('conflict', 'candidate-not-standing', 'This nomination does not go on any more, so there is nothing to decline.');
    if (kind !== 'person')
      await this.work.query(`DELETE FROM org.award_candidate_member WHERE organisation_id = $1 AND candidate_id = $2 AND employee_id = $3`, [
        candidateId,
        caller.employeeId,
      ]);
    const [left] = await this.work.query(`SELECT employee_id FROM org.award_candidate_member WHERE organisation_id = $1 AND candidate_id = $2 LIMIT 1`, [
      candidateId,
    ]);
    if (kind !== 'person' && left)
      return this.log.note(programmeId, caller.employeeId, { kind: 'member-declined', detail: { candidate: candidateId, member: caller.employeeId } });
    await this.work.query(`UPDATE org.award_candidate SET state = 'declined' WHERE organisation_id = $1 AND id = $2`, [candidateId]);
    await this.mails.toNominatorsOfDeclined(candidateId, programmeId);
    await this.log.note(programmeId, caller.employeeId, { kind: 'candidate-declined', detail: { candidate: candidateId } });
  }

  /** She has changed her mind. Throws Refusal `not-found`, `judging-began`, `candidate-not-declined`, `winners-decided`, `no-winner-decided`. */
  async return(caller: Caller, candidateId: string): Promise<void> {
    const { kind, state, programmeId, categoryId } = await this.mine(caller, candidateId);
    if (state !== 'declined' || kind !== 'person')
      throw new Refusal('conflict', 'candidate-not-declined', 'Only a nomination of you alone that you declined can be taken up again.');
    await this.candidates.standAgain(candidateId, programmeId, categoryId);
    await this.log.note(programmeId, caller.employeeId, { kind: 'candidate-returned', detail: { candidate: candidateId } });
  }

  private async mine({ employeeId }: Caller, candidateId: string): Promise<Candidacy> {
    await this.candidates.hold(candidateId);
    const [found] = await this.candidacies(employeeId, candidateId);
    if (!found) throw new Refusal('not-found', 'not-found', 'There is no such nomination of you.');
    const programme = await this.years.inUse(found.programmeId);
    if (programme.state !== 'closed') throw new Refusal('not-found', 'not-found', 'There is no such nomination of you.');
    if (programme.judged)
      throw new Refusal(
        'conflict',
        'judging-began',
        'The judges have begun to read, so this can no longer be changed here. Ask HR, who can still take the nomination out.',
      );
    return found;
  }

  private async shown(employeeId: string, candidateId: string | null): Promise<MyCandidacy[]> {
    const found = await this.candidacies(employeeId, candidateId);
    const programmes = await this.years.of(found.map(({ programmeId }) => programmeId));
    const categories = await this.years.categoriesOf([...programmes.keys()]);
    return found.flatMap(({ candidateId: id, programmeId, categoryId, kind, state, teamName }) => {
      const programme = programmes.get(programmeId)!;
      // before the close it is the nominators' secret, and what was removed needs no decision of hers
      if (programme.state !== 'closed' || state === 'removed') return [];
      return [{ candidateId: id, programme: programme.name, category: categories.get(categoryId)!.name, kind, teamName, state, open: !programme.judged }];
    });
  }

  private candidacies(employeeId: string, candidateId: string | null): Promise<Candidacy[]> {
    return this.work.query<Candidacy>(
      `SELECT c.id AS "candidateId", c.programme_id AS "programmeId", c.category_id AS "categoryId", c.kind, c.state, t.name AS "teamName"
       FROM org.award_candidate_member m JOIN org.award_candidate c ON c.organisation_id = m.organisation_id AND c.id = m.candidate_id
       LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
       WHERE m.organisation_id = $1 AND m.employee_id = $2 AND ($3::uuid IS NULL OR c.id = $3) ORDER BY c.id DESC`,
      [employeeId, candidateId],
    );
  }
}

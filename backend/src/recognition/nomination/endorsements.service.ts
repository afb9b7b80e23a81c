import { Injectable } from '@nestjs/common';
import type { EndorsementRequest, EndorsementRequestList, MyNomination } from '@throughline/contract';
import { type EndorsementState, NOMINATION, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { AwardLog } from '../record/award-log.js';
import { accepts, mustAccept } from '../programme/programme.rules.js';
import { AwardYears } from './award-years.reader.js';
import { CandidateNames } from './candidate-names.js';
import { MyNominations } from './my-nominations.js';
import { NominationMails } from './nomination-mails.js';
import { labelled } from './nomination-parts.js';
import { NominationReader } from './nomination.reader.js';
import { NominationRow } from './nomination.entity.js';
import { mayChangeNomination } from './nomination.rules.js';

interface Asked {
  nominationId: string;
  state: EndorsementState;
  sentence: string;
}

/** Colleagues who stand by a nomination: asked by its author, by name, they read it and add a sentence, or would rather not. */
@Injectable()
export class EndorsementsService {
  constructor(
    @InjectRows(NominationRow) private readonly nominations: Rows<NominationRow>,
    private readonly years: AwardYears,
    private readonly names: CandidateNames,
    private readonly reader: NominationReader,
    private readonly views: MyNominations,
    private readonly mails: NominationMails,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly log: AwardLog,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Asks colleagues, once each. Throws Refusal `no-endorsements`, `not-an-endorser` naming whom, `too-many-endorsers`, and what `mayChangeNomination` throws. */
  async ask(caller: Caller, id: string, employeeIds: readonly string[]): Promise<MyNomination> {
    const nomination = await this.nominations.require({ id, nominatorId: caller.employeeId }, 'this nomination of yours', {
      lock: { mode: 'pessimistic_write' },
    });
    const programme = await this.years.inUse(nomination.programmeId);
    mayChangeNomination(nomination, programme, this.clock.now());
    if (!programme.endorsements) throw new Refusal('conflict', 'no-endorsements', `"${programme.name}" goes by the nominations alone; nobody stands by them.`);
    const people = await this.mayStandBy(caller, nomination, employeeIds);
    const asked = await this.work.query<{ id: string }>(
      `INSERT INTO org.nomination_endorsement (organisation_id, nomination_id, endorser_id, state) SELECT $1, $2, e, 'asked' FROM unnest($3::uuid[]) AS e
       ON CONFLICT DO NOTHING RETURNING endorser_id AS id`,
      [id, people],
    );
    const [{ n }] = (await this.work.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM org.nomination_endorsement WHERE organisation_id = $1 AND nomination_id = $2`,
      [id],
    )) as [{ n: number }];
    if (n > NOMINATION.endorsersMax)
      throw new Refusal(
        'conflict',
        'too-many-endorsers',
        `${NOMINATION.endorsersMax} colleagues can stand by a nomination, with those whom you have asked already.`,
      );
    await this.mails.toEndorsers(
      asked.map((one) => one.id),
      programme.id,
      caller.employeeId,
    );
    return this.views.one(caller, id);
  }

  /** What the caller was asked to stand by, newest first. */
  async requests({ employeeId }: Caller): Promise<EndorsementRequestList> {
    return { items: await this.shown(employeeId, undefined) };
  }

  /** Throws Refusal `not-found`, `nominations-not-open`. */
  async give(caller: Caller, nominationId: string, sentence: string): Promise<EndorsementRequest> {
    const { programmeId, candidateId } = await this.answerable(caller, nominationId);
    await this.set(caller, nominationId, 'given', sentence.trim());
    await this.log.note(programmeId, caller.employeeId, { kind: 'candidate-endorsed', detail: { candidate: candidateId, endorser: caller.employeeId } });
    return (await this.shown(caller.employeeId, nominationId))[0]!;
  }

  /** Would rather not, or does not any more. Throws Refusal `not-found`, `nominations-not-open`. */
  async refuse(caller: Caller, nominationId: string): Promise<void> {
    const { programmeId, candidateId } = await this.answerable(caller, nominationId);
    if ((await this.set(caller, nominationId, 'refused', '')) === 'given')
      await this.log.note(programmeId, caller.employeeId, { kind: 'endorsement-withdrawn', detail: { candidate: candidateId, endorser: caller.employeeId } });
  }

  private async mayStandBy(caller: Caller, { candidateId }: NominationRow, employeeIds: readonly string[]): Promise<string[]> {
    const facts = (await this.reader.of([candidateId])).get(candidateId)!;
    const team = facts.teamId === null ? [] : (await this.employees.inTeams(await this.teams.withBelow(facts.teamId))).map(({ employeeId }) => employeeId);
    const nominees = new Set([...facts.memberIds, ...team]);
    const ids = employeeIds.map((id) => id.toLowerCase());
    const active = new Map((await this.employees.activeAmong(ids)).map((one) => [one.employeeId, one.name]));
    ids.forEach((id, i) => {
      const why = !active.has(id)
        ? 'There is no such colleague working here today; choose somebody from the list of colleagues.'
        : id === caller.employeeId
          ? 'It is your own nomination; ask somebody else to stand by it.'
          : nominees.has(id)
            ? `${active.get(id)} is nominated, so somebody else has to stand by it.`
            : undefined;
      if (why) throw new Refusal('invalid', 'not-an-endorser', why, [{ pointer: `#/employeeIds/${i}`, detail: why }]);
    });
    return ids;
  }

  private async answerable({ employeeId }: Caller, nominationId: string): Promise<NominationRow> {
    const [asked] = await this.work.query<{ state: EndorsementState }>(
      `SELECT state FROM org.nomination_endorsement WHERE organisation_id = $1 AND nomination_id = $2 AND endorser_id = $3 FOR UPDATE`,
      [nominationId, employeeId],
    );
    const nomination = asked && (await this.nominations.findOne({ id: nominationId, state: 'submitted' }));
    if (!nomination) throw new Refusal('not-found', 'not-found', 'There is no such nomination that you were asked to stand by; it may be withdrawn.');
    mustAccept(await this.years.inUse(nomination.programmeId), this.clock.now());
    return nomination;
  }

  private async set({ employeeId }: Caller, nominationId: string, state: EndorsementState, sentence: string): Promise<EndorsementState> {
    const [before] = await this.work.query<{ state: EndorsementState }>(
      `SELECT state FROM org.nomination_endorsement WHERE organisation_id = $1 AND nomination_id = $2 AND endorser_id = $3`,
      [nominationId, employeeId],
    );
    await this.work.query(
      `UPDATE org.nomination_endorsement SET state = $4, sentence = $5 WHERE organisation_id = $1 AND nomination_id = $2 AND endorser_id = $3`,
      [nominationId, employeeId, state, sentence],
    );
    return before!.state;
  }

  private async shown(employeeId: string, nominationId: string | undefined): Promise<EndorsementRequest[]> {
    const asked = await this.work.query<Asked & Pick<NominationRow, 'programmeId' | 'categoryId' | 'candidateId' | 'nominatorId' | 'reasons' | 'answers'>>(
      `SELECT e.nomination_id AS "nominationId", e.state, e.sentence, n.programme_id AS "programmeId", n.category_id AS "categoryId", n.candidate_id AS "candidateId",
         n.nominator_id AS "nominatorId", n.reasons, n.answers
       FROM org.nomination_endorsement e JOIN org.nomination n ON n.organisation_id = e.organisation_id AND n.id = e.nomination_id AND n.state = 'submitted'
       WHERE e.organisation_id = $1 AND e.endorser_id = $2 AND ($3::uuid IS NULL OR n.id = $3) ORDER BY n.id DESC`,
      [employeeId, nominationId ?? null],
    );
    const programmes = await this.years.of(asked.map(({ programmeId }) => programmeId));
    const categories = await this.years.categoriesOf([...programmes.keys()]);
    const names = await this.names.of(asked.map(({ candidateId }) => candidateId));
    const nominators = await this.employees.named(asked.map(({ nominatorId }) => nominatorId));
    const now = this.clock.now();
    return asked.map(({ nominationId: id, state, sentence, programmeId, categoryId, candidateId, nominatorId, reasons, answers }) => {
      const [programme, category] = [programmes.get(programmeId)!, categories.get(categoryId)!];
      return {
        nominationId: id,
        programme: programme.name,
        category: category.name,
        nominee: names.get(candidateId)!.name,
        nominator: nominators.get(nominatorId)?.name ?? '—',
        reasons,
        answers: labelled(category.form, answers),
        state,
        sentence,
        open: accepts(programme, now),
      };
    });
  }
}

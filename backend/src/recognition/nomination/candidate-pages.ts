import { Injectable } from '@nestjs/common';
import type { Candidate, CandidateList, CandidateQuery, CandidateView } from '@throughline/contract';
import { type CandidateKind, type CandidateState, LIMITS, Refusal, type RemovalReason } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { AwardLog } from '../record/award-log.js';
import { AwardYears, type YearCategory } from './award-years.reader.js';
import { byName, CandidateNames } from './candidate-names.js';
import { CandidatesAtClosing } from './candidates-at-closing.js';
import { Candidates, winnersDecided } from './candidates.js';
import { NominationParts } from './nomination-parts.js';
import { NominationReader } from './nomination.reader.js';

interface Row {
  id: string;
  programmeId: string;
  categoryId: string;
  kind: CandidateKind;
  state: CandidateState;
  removedBecause: RemovalReason | null;
  removalReason: string;
  voices: number;
}

const ROW = `SELECT c.id, c.programme_id AS "programmeId", c.category_id AS "categoryId", c.kind, c.state, c.removed_because AS "removedBecause", c.removal_reason AS "removalReason",
    (SELECT count(*)::int FROM org.nomination n WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id AND n.state = 'submitted') AS voices
  FROM org.award_candidate c WHERE c.organisation_id = $1`;

/** Candidates as HR sees them: whoever was nominated, each once, with all voices; and taking one out. */
@Injectable()
export class CandidatePages {
  constructor(
    private readonly years: AwardYears,
    private readonly names: CandidateNames,
    private readonly reader: NominationReader,
    private readonly parts: NominationParts,
    private readonly candidates: Candidates,
    private readonly closing: CandidatesAtClosing,
    private readonly employees: EmployeeReader,
    private readonly blindness: BlindJudges,
    private readonly log: AwardLog,
    private readonly work: UnitOfWork,
  ) {}

  /** Of the page alone names are asked for, so that it stays quick however many there are. */
  async list(caller: Caller, programmeId: string, { categoryId, search, state, cursor, limit = LIMITS.page }: CandidateQuery): Promise<CandidateList> {
    await this.years.require(programmeId);
    await this.blindness.mustReadNames(programmeId, caller);
    const words = search?.trim();
    const found = await this.work.query<Row>(
      `${ROW} AND c.programme_id = $2 AND ($3::uuid IS NULL OR c.category_id = $3) AND ($4::text IS NULL OR c.state = $4) AND ($5::uuid IS NULL OR c.id > $5)
         AND ($6::text IS NULL
           OR c.id IN (SELECT m.candidate_id FROM org.award_candidate_member m JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
                       WHERE m.organisation_id = $1 AND strpos(lower(e.name), lower($6)) > 0)
           OR c.team_id IN (SELECT t.id FROM org.team t WHERE t.organisation_id = $1 AND strpos(lower(t.name), lower($6)) > 0))
       ORDER BY c.id LIMIT $7`,
      [programmeId, categoryId ?? null, state ?? null, cursor ?? null, words ? words : null, limit + 1],
    );
    const items = await this.shown(found.slice(0, limit));
    return found.length > limit ? { items, nextCursor: items.at(-1)!.id } : { items };
  }

  async get(caller: Caller, id: string): Promise<CandidateView> {
    const row = await this.require(id);
    await this.blindness.mustReadNames(row.programmeId, caller);
    const [candidate] = await this.shown([row]);
    const facts = (await this.reader.of([id])).get(id)!;
    const parts = await this.parts.of(facts.nominations.map((one) => one.id));
    const people = await this.employees.named([...facts.memberIds, ...facts.nominations.map(({ nominatorId }) => nominatorId)]);
    const programme = await this.years.require(row.programmeId);
    return {
      ...candidate!,
      programme: { id: programme.id, name: programme.name },
      members: facts.memberIds.flatMap((member) => people.get(member) ?? []).sort(byName),
      nominations: facts.nominations.map(({ nominatorId, ...voice }) => ({ ...voice, ...parts.get(voice.id)!, nominator: people.get(nominatorId)! })),
      removable: !programme.decided,
    };
  }

  /** Throws Refusal `winners-decided`, `candidate-not-standing`. */
  async remove(caller: Caller, id: string, reason: string): Promise<CandidateView> {
    const { programmeId, state } = await this.held(caller, id);
    if (state !== 'standing')
      throw new Refusal('conflict', 'candidate-not-standing', 'This candidate does not stand any more, so there is nothing to take out.');
    await this.work.query(
      `UPDATE org.award_candidate SET state = 'removed', removed_because = 'secretary', removal_reason = $3 WHERE organisation_id = $1 AND id = $2`,
      [id, reason.trim()],
    );
    await this.log.note(programmeId, caller.employeeId, { kind: 'candidate-removed', detail: { candidate: id, because: 'secretary' } });
    return this.get(caller, id);
  }

  /** Takes back a removal by HR. Throws Refusal `winners-decided`, `no-winner-decided`, `candidate-not-removed`, `candidate-not-nominated`, `candidate-without-members`. */
  async return(caller: Caller, id: string): Promise<CandidateView> {
    const { programmeId, categoryId, removedBecause, voices } = await this.held(caller, id);
    if (removedBecause !== 'secretary') throw new Refusal('conflict', 'candidate-not-removed', 'Only a candidate that HR took out can be brought back by HR.');
    if (voices === 0)
      throw new Refusal('conflict', 'candidate-not-nominated', 'Every nomination of this candidate was withdrawn meanwhile, so there is nothing to judge.');
    await this.candidates.standAgain(id, programmeId, categoryId);
    if ((await this.years.require(programmeId)).state === 'closed') await this.closing.peopleOfReturned(programmeId, id);
    await this.log.note(programmeId, caller.employeeId, { kind: 'candidate-returned', detail: { candidate: id } });
    return this.get(caller, id);
  }

  private async held(caller: Caller, id: string): Promise<Row> {
    await this.candidates.hold(id);
    const row = await this.require(id);
    await this.blindness.mustReadNames(row.programmeId, caller);
    if ((await this.years.require(row.programmeId)).decided) throw winnersDecided();
    return row;
  }

  private async require(id: string): Promise<Row> {
    const [row] = await this.work.query<Row>(`${ROW} AND c.id = $2`, [id]);
    if (!row) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this candidate was not found in your organisation.');
    return row;
  }

  private async shown(rows: readonly Row[]): Promise<Candidate[]> {
    const categories: Map<string, YearCategory> = await this.years.categoriesOf(rows.map(({ programmeId }) => programmeId));
    const names = await this.names.of(rows.map(({ id }) => id));
    return rows.map(({ id, categoryId, kind, state, removedBecause, removalReason, voices }) => {
      const { name, teamName } = names.get(id)!;
      return { id, category: { id: categoryId, name: categories.get(categoryId)!.name }, kind, name, teamName, state, removedBecause, removalReason, voices };
    });
  }
}

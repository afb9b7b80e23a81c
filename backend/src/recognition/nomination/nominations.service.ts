import { Injectable } from '@nestjs/common';
import type { MyNomination, MyNominationList, NewNomination, NominationChange, NomineeTeamList } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import type { AwardAct } from '../record/award-act.js';
import { AwardLog } from '../record/award-log.js';
import { AttachmentsService } from './attachment/attachments.service.js';
import { type AwardYear, AwardYears, type YearCategory } from './award-years.reader.js';
import { Candidates } from './candidates.js';
import { EvidenceSource } from './evidence-source.js';
import { MyNominations } from './my-nominations.js';
import { NominationDrafts } from './nomination-drafts.js';
import { NominationRow } from './nomination.entity.js';
import {
  answersOf,
  mayChangeNomination,
  mayNominate,
  mayNominateMore,
  mustAcceptNow,
  nominatedAlready,
  type Nominee,
  nomineeOf,
  reasonsOf,
} from './nomination.rules.js';
import { NomineeEligibility } from './nominee-eligibility.js';

const WHAT = 'this nomination of yours';
const TEAMS_SHOWN = 20;

/** Nominations: employees hand in, change and withdraw their own. */
@Injectable()
export class NominationsService {
  constructor(
    @InjectRows(NominationRow) private readonly nominations: Rows<NominationRow>,
    private readonly years: AwardYears,
    private readonly candidates: Candidates,
    private readonly eligibility: NomineeEligibility,
    private readonly evidence: EvidenceSource,
    private readonly drafts: NominationDrafts,
    private readonly attachments: AttachmentsService,
    private readonly views: MyNominations,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly organisation: OrganisationReader,
    private readonly log: AwardLog,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async submit(caller: Caller, programmeId: string, body: NewNomination): Promise<MyNomination> {
    const programme = await this.years.inUse(programmeId);
    const draft = body.draftId === undefined ? undefined : await this.drafts.own(caller, body.draftId);
    mustAcceptNow(programme, this.clock.now(), draft !== undefined);
    const category = (await this.years.categoriesOf([programmeId])).get(body.categoryId.toLowerCase());
    const nominee = nomineeOf(body);
    const working = await this.workingOf(nominee);
    const people = nominee.kind === 'team' ? [] : working.map(({ id }) => id);
    const reasonsAgainst = category ? await this.eligibility.of(category.id, people) : new Map<string, string[]>();
    mayNominate({ programme, category, nominatorId: caller.employeeId, nominee, working, reasons: reasonsAgainst });
    const { id: categoryId, name, form } = category!;
    const reasons = reasonsOf(body.reasons, NOMINATION.reasonsMin);
    const answers = answersOf(form, body.answers ?? {});
    const evidence = await this.evidence.kept(caller, nominee, body.evidence ?? []);
    await this.mayHandInMore(caller, programme, category!);
    const { id: candidateId, acts } = await this.candidates.of({ programmeId, categoryId, name }, nominee);
    const id = newId();
    const inserted = await this.work.query(
      `INSERT INTO org.nomination (organisation_id, id, programme_id, category_id, nominator_id, candidate_id, reasons, answers, state, submitted_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'submitted', $9)
       ON CONFLICT (organisation_id, candidate_id, nominator_id) WHERE state = 'submitted' DO NOTHING RETURNING id`,
      [id, programmeId, categoryId, caller.employeeId, candidateId, reasons, JSON.stringify(answers), await this.organisation.today()],
    );
    if (inserted.length === 0) throw nominatedAlready(await this.nameOf(nominee, working), name);
    await this.evidence.keep(id, evidence);
    if (draft) {
      await this.attachments.moveToNomination(draft.id, id);
      await this.drafts.forget(draft.id);
    }
    await this.note(caller, programmeId, ...acts, { kind: 'nomination-submitted', detail: { nomination: id, candidate: candidateId, category: categoryId } });
    return this.views.one(caller, id);
  }

  /** Teams that can be nominated, by part of their name: every one but the root, which is the organisation itself. */
  async teamsFor(search = ''): Promise<NomineeTeamList> {
    const words = search.trim().toLowerCase();
    const found = (await this.teams.tree()).filter(({ parentId, name }) => parentId !== null && name.toLowerCase().includes(words));
    const items = found.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
    return { items: items.slice(0, TEAMS_SHOWN) };
  }

  mine(caller: Caller): Promise<MyNominationList> {
    return this.views.all(caller);
  }

  async change(caller: Caller, id: string, body: NominationChange): Promise<MyNomination> {
    const nomination = await this.changeable(caller, id);
    const { programmeId, categoryId, candidateId } = nomination;
    const form = (await this.years.categoriesOf([programmeId])).get(categoryId)!.form;
    const answers = body.answers === undefined ? nomination.answers : answersOf(form, body.answers);
    await this.nominations.update({ id }, { reasons: reasonsOf(body.reasons, NOMINATION.reasonsMin), answers });
    await this.note(caller, programmeId, { kind: 'nomination-changed', detail: { nomination: id, candidate: candidateId, category: categoryId } });
    return this.views.one(caller, id);
  }

  /** Its files go with it, at once. */
  async withdraw(caller: Caller, id: string): Promise<void> {
    const { programmeId, categoryId, candidateId } = await this.changeable(caller, id);
    await this.candidates.hold(candidateId);
    await this.nominations.update({ id }, { state: 'withdrawn' });
    await this.attachments.forgetOf(id);
    const removed = await this.candidates.afterWithdrawal(candidateId);
    await this.note(
      caller,
      programmeId,
      { kind: 'nomination-withdrawn', detail: { nomination: id, candidate: candidateId, category: categoryId } },
      ...removed,
    );
  }

  private async changeable(caller: Caller, id: string): Promise<NominationRow> {
    const nomination = await this.nominations.require({ id, nominatorId: caller.employeeId }, WHAT, { lock: { mode: 'pessimistic_write' } });
    mayChangeNomination(nomination, await this.years.inUse(nomination.programmeId), this.clock.now());
    return nomination;
  }

  private async workingOf(nominee: Nominee): Promise<{ id: string; name: string }[]> {
    const found =
      nominee.kind === 'team'
        ? await this.employees.inTeams((await this.teams.root()).id === nominee.teamId ? [] : await this.teams.withBelow(nominee.teamId))
        : await this.employees.activeAmong(nominee.ids);
    return found.map(({ employeeId, name }) => ({ id: employeeId, name }));
  }

  private async nameOf(nominee: Nominee, working: readonly { name: string }[]): Promise<string> {
    if (nominee.kind !== 'team') return working.map(({ name }) => name).join(', ');
    return (await this.teams.tree()).find(({ id }) => id === nominee.teamId)!.name;
  }

  /** Of two that somebody hands in at once the second waits here, then is counted. */
  private async mayHandInMore({ employeeId }: Caller, programme: AwardYear, category: YearCategory): Promise<void> {
    if (programme.nominationsMost === null && category.nominationsMost === null) return;
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended($2::text, 350)) FROM org.organisation WHERE organisation_id = $1`, [
      `${programme.id} ${employeeId}`,
    ]);
    const standing = { nominatorId: employeeId, state: 'submitted' as const };
    mayNominateMore(programme.name, await this.nominations.count({ ...standing, programmeId: programme.id }), programme.nominationsMost);
    mayNominateMore(category.name, await this.nominations.count({ ...standing, categoryId: category.id }), category.nominationsMost);
  }

  private note({ employeeId }: Caller, programmeId: string, ...acts: readonly AwardAct[]): Promise<void> {
    return this.log.note(programmeId, employeeId, ...acts);
  }
}

import { Injectable } from '@nestjs/common';
import type { Cycle, CycleChange, NewCycle, NewEarlyEnd } from '@throughline/contract';
import { endOfDayIn, type PlainDate, plainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import { TestRunEnd } from '../test-run/test-run-end.js';
import { TrusteeHands } from '../trustee/trustee-hands.js';
import { tidyTrustees } from '../trustee/trustee.rules.js';
import { CycleRow } from './cycle.entity.js';
import { CycleEvents } from './cycle-events.js';
import { changedPlan, type CyclePlan, extension, isDue, mayClose, mayDelete, newPlan } from './cycle.rules.js';
import { mayEndNow, mayExtend } from './early-ending.rules.js';
import { EarlyEndings } from './early-endings.js';
import { CycleViews } from './cycle-views.js';
import { InvitationWaves } from './invitation-waves.js';
import { ReminderList } from './reminder-list.js';

/** What a series fixes of the cycles that it makes. */
export type MadeBySeries = Pick<CycleRow, 'seriesId' | 'questionIds' | 'fixedVersion'>;

/** Drafts, extensions, closing, publication: every change of a cycle but its opening. Each locks the cycle's row first, so of two that arrive at once the second sees the first. */
@Injectable()
export class CyclesService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly questionnaires: QuestionnairesService,
    private readonly organisations: OrganisationReader,
    private readonly office: BallotOffice,
    private readonly events: CycleEvents,
    private readonly views: CycleViews,
    private readonly waves: InvitationWaves,
    private readonly reminders: ReminderList,
    private readonly jobs: Jobs,
    private readonly trustees: TrusteeHands,
    private readonly endings: EarlyEndings,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly tests: TestRunEnd,
  ) {}

  async draft(caller: Caller, asked: NewCycle): Promise<Cycle> {
    const plan = newPlan(asked, await this.organisations.today());
    await this.questionnaires.usable(plan.questionnaireId);
    return this.views.one(await this.insert(plan, caller.employeeId));
  }

  /** A draft as planned; `of`: the series that makes it, and what it asks of its questionnaire. Returns its id. */
  async insert(plan: CyclePlan, by: string | null, of: MadeBySeries = { seriesId: null, questionIds: null, fixedVersion: null }): Promise<string> {
    const id = newId();
    const notYet = { questionnaireVersion: null, closedOn: null, manifestSha256: null, units: null, invited: null };
    await this.cycles.insert({ id, ...plan, ...of, state: 'draft', ...notYet });
    await this.events.add(id, 'drafted', by);
    return id;
  }

  /** Changes a draft, or moves the last day of an open cycle to a later one. */
  async change(caller: Caller, id: string, change: CycleChange): Promise<Cycle> {
    const cycle = await this.locked(id);
    const today = await this.organisations.today();
    if (cycle.state === 'draft') {
      const plan = changedPlan(cycle, change, today);
      await this.questionnaires.usable(plan.questionnaireId);
      // questions of a part and a fixed version belong to the questionnaire that they were chosen from
      const anew = plan.questionnaireId === cycle.questionnaireId ? {} : { questionIds: null, fixedVersion: null };
      await this.cycles.update({ id }, { ...plan, ...anew });
      // a key in other hands is another key
      if (JSON.stringify(plan.trustees) !== JSON.stringify(tidyTrustees(cycle.trustees))) await this.trustees.forget(id);
      return this.views.one(id);
    }
    const closesOn = extension(cycle, change, today);
    if (closesOn) {
      mayExtend(await this.endings.of(id));
      await this.cycles.update({ id }, { closesOn });
      await this.events.add(id, 'extended', caller.employeeId, `until ${closesOn}`);
      await this.closeAfter(id, closesOn);
    }
    return this.views.one(id);
  }

  /** The cycle, when it is there and still a draft; undefined once it has opened or was deleted. */
  async draftOf(id: string): Promise<CycleRow | undefined> {
    return (await this.cycles.findOne({ id, state: 'draft' })) ?? undefined;
  }

  async remove(id: string): Promise<void> {
    mayDelete(await this.locked(id));
    await this.tests.forget(id);
    await this.cycles.remove({ id });
  }

  async close(caller: Caller, id: string): Promise<Cycle> {
    const cycle = await this.locked(id);
    mayClose(cycle);
    mayEndNow(cycle, await this.endings.of(id), await this.organisations.today(), this.settings.values.EARLY_END_NOTICE_DAYS);
    await this.closeNow(cycle, caller.employeeId);
    return this.views.one(id);
  }

  /** For the job of the day after the last one; does nothing for a cycle that was closed, extended or deleted meanwhile. */
  async closeWhenDue(id: string): Promise<void> {
    const cycle = await this.cycles.findOne({ id }, { lock: { mode: 'pessimistic_write' } });
    if (!cycle) return;
    const closesOn = await this.endings.lastDay(cycle);
    if (isDue({ ...cycle, closesOn }, await this.organisations.today())) await this.closeNow({ ...cycle, closesOn }, null);
  }

  /** Announces an earlier last day, and lets the cycle close after it. */
  async endEarly(caller: Caller, id: string, { lastDay }: NewEarlyEnd): Promise<Cycle> {
    await this.closeAfter(id, plainDate(await this.endings.announce(caller, id, lastDay)));
    return this.views.one(id);
  }

  /** Enqueues the closing for the moment at which the last day is over where the organisation is. */
  async closeAfter(id: string, closesOn: PlainDate): Promise<void> {
    const { timeZone } = await this.organisations.current();
    await this.jobs.send('close-cycle', { organisationId: this.work.organisationId, cycleId: id }, { startAfter: endOfDayIn(timeZone, closesOn) });
  }

  /** For the tally, inside its unit of work, once the results are in place. Safe to call again. */
  async markPublished(id: string): Promise<void> {
    const cycle = await this.locked(id);
    if (cycle.state !== 'closed') return;
    await this.cycles.update({ id }, { state: 'published' });
    await this.events.add(id, 'published', null);
    if (cycle.trustees.length > 0)
      await this.audit.note({
        kind: 'cycle-counted-by-trustees',
        by: null,
        subject: id,
        detail: { trustees: cycle.trustees.map(({ name }) => name) },
        dayOnly: true,
      });
  }

  /** For the job that destroys a box, once it is gone. Safe to call again. */
  async markShredded(id: string): Promise<void> {
    await this.locked(id);
    // parts of a trustees' key that were still kept here; the count forgets them already, unless it was cut off
    await this.work.query(`DELETE FROM org.trustee_key WHERE organisation_id = $1 AND cycle_id = $2`, [id]);
    if (!(await this.events.happened(id, 'shredded'))) await this.events.add(id, 'shredded', null);
  }

  private async closeNow(cycle: CycleRow, by: string | null): Promise<void> {
    const closedOn = await this.organisations.today();
    // the box first: the database takes no cycle for closed whose box is open
    await this.office.close(cycle.id);
    await this.waves.forget(cycle.id);
    const { organisationId } = this.work;
    this.work.afterCommit(() => this.reminders.clear({ organisationId, cycleId: cycle.id }));
    await this.cycles.update({ id: cycle.id }, { state: 'closed', closedOn });
    await this.events.add(cycle.id, 'closed', by, by === null ? `after the last day, ${plainDate(cycle.closesOn)}` : null);
  }

  private locked(id: string): Promise<CycleRow> {
    return this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
  }
}

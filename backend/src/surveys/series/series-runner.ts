import { Injectable } from '@nestjs/common';
import { type CycleState, instantIn, type PlainDate, plainDate } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { Accounts } from '../../identity/account/accounts.port.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { CycleOpeningService } from '../cycle/cycle-opening.service.js';
import { CycleRow } from '../cycle/cycle.entity.js';
import { CyclesService } from '../cycle/cycles.service.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import { afterAsking, keptParts, partIsDue, pulseQuestions } from './pulse.rules.js';
import { blockedMail } from './series-mail.rules.js';
import { SeriesEvents } from './series-events.js';
import { SeriesRow } from './series.entity.js';
import { lastDay, nextOn, nextStep, planOfNext, waitingSentence } from './series.rules.js';
import { SeriesViews } from './series-views.js';

/** People are first written to at this hour where the organisation is. */
const OPENING_HOUR = 8;
/** More than a series can have missed in years; whatever is wrong, a look at it ends. */
const MOST_STEPS = 500;

/** Does what is due of a series: drafts its next cycle, opens it, or writes down why not. Runs inside a unit of work, with the row of the series locked, so of two that look at once the second finds nothing to do. */
@Injectable()
export class SeriesRunner {
  constructor(
    @InjectRows(SeriesRow) private readonly series: Rows<SeriesRow>,
    @InjectRows(CycleRow) private readonly cycleRows: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly cycles: CyclesService,
    private readonly opening: CycleOpeningService,
    private readonly questionnaires: QuestionnairesService,
    private readonly events: SeriesEvents,
    private readonly views: SeriesViews,
    private readonly accounts: Accounts,
    private readonly employees: EmployeeReader,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const { timeZone } = await this.organisations.current();
    const today = this.clock.today(timeZone);
    const hourCame = this.clock.now() >= instantIn(timeZone, today, OPENING_HOUR);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const series = await this.series.findOne({ id }, { lock: { mode: 'pessimistic_write' } });
      if (!series || series.state !== 'active') return;
      const step = nextStep(series, await this.draftOf(series), today, hourCame);
      if (step === 'wait') return;
      if (step === 'advance') await this.advance(series);
      else if (step === 'skip') await this.skip(series, `${nextOn(series)}: the day had passed`);
      else if (step === 'draft') await this.draft(series, today);
      else if (!(await this.open(series, today))) return;
    }
  }

  private async draftOf({ draftId }: SeriesRow): Promise<CycleState | 'none' | 'gone'> {
    return draftId === null ? 'none' : ((await this.cycleRows.findOne({ id: draftId }))?.state ?? 'gone');
  }

  private async advance({ id, nextIndex }: SeriesRow): Promise<void> {
    await this.series.update({ id }, { nextIndex: nextIndex + 1, draftId: null, note: null, noteOn: null });
  }

  private async skip(series: SeriesRow, why: string): Promise<void> {
    await this.events.add(series.id, 'skipped', null, why);
    await this.advance(series);
  }

  private async draft(series: SeriesRow, today: PlainDate): Promise<void> {
    const waiting = await this.views.waiting(series);
    if (waiting && waiting.people < waiting.needed) {
      await this.events.add(series.id, 'waited', null, nextOn(series));
      await this.advance(series);
      await this.series.update({ id: series.id }, { note: waitingSentence(waiting.people, waiting.needed), noteOn: today });
      return;
    }
    const plan = planOfNext(series, today);
    const window = series.pulseWindow && keptParts(series.pulseWindow, pulseQuestions(await this.questionnaires.newest(series.questionnaireId)));
    if (window && (window.parts[window.at]!.questionIds.length === 0 || !partIsDue(window, series.windowDays!, plainDate(plan.opensOn)))) {
      await this.skip(series, `${plan.opensOn}: its questions were asked less than ${series.windowDays} days ago`);
      return;
    }
    const questionIds = window ? [...window.parts[window.at]!.questionIds] : null;
    const draftId = await this.cycles.insert(plan, null, { seriesId: series.id, questionIds, fixedVersion: series.questionnaireVersion });
    const pulseWindow = window && afterAsking(window, draftId, plainDate(plan.opensOn));
    await this.series.update({ id: series.id }, { draftId, made: series.made + 1, pulseWindow });
    await this.events.add(series.id, 'drafted', null, plan.name);
    if (window && pulseWindow && pulseWindow.number > window.number) await this.events.add(series.id, 'window', null, String(pulseWindow.number));
    if (!series.opensItself) await this.tell(series, draftId, plan.name, undefined);
  }

  /** False when something is in the way: HR is told once a day, and the next look tries again. */
  private async open(series: SeriesRow, today: PlainDate): Promise<boolean> {
    const draftId = series.draftId!;
    const draft = await this.cycleRows.require({ id: draftId }, 'this cycle');
    // opened late, it is open for as long as it was planned
    if (draft.opensOn < today) await this.cycleRows.update({ id: draftId }, { closesOn: later(draft.closesOn, lastDay(series, today)) });
    const { ready, items } = await this.opening.checklist(draftId);
    if (ready) {
      await this.opening.openBy(null, draftId);
      await this.events.add(series.id, 'opened', null, draft.name);
      await this.advance(series);
      return true;
    }
    if (series.noteOn === today) return false;
    const reasons = items.filter(({ level }) => level === 'blocking').map(({ sentence }) => sentence);
    await this.series.update({ id: series.id }, { note: reasons.join(' '), noteOn: today });
    await this.events.add(series.id, 'blocked', null, draft.name);
    await this.tell(series, draftId, draft.name, reasons);
    return false;
  }

  /** Writes to HR, or where nobody has that role, to the administrators. */
  private async tell(series: SeriesRow, cycleId: string, cycleName: string, reasons: readonly string[] | undefined): Promise<void> {
    const granted = await this.accounts.granted(this.work.organisationId);
    const hr = granted.filter(({ roles }) => roles.includes('hr'));
    const people = await this.employees.addressesOf(
      (hr.length > 0 ? hr : granted.filter(({ roles }) => roles.includes('administrator'))).map(({ employeeId }) => employeeId),
    );
    const link = `${this.settings.publicUrl}/hr/cycles/${cycleId}`;
    const mails = people.map(({ name, email }) => ({
      to: email,
      ...blockedMail({ name, seriesName: series.name, cycleName, opensOn: nextOn(series), link, reasons }),
    }));
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }
}

const later = (a: string, b: string): string => (a > b ? a : b);

import { Injectable } from '@nestjs/common';
import { instantIn, type PlainDate, plainDate, Refusal } from '@throughline/domain';
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
import { askedVersion } from './asked-version.js';
import { afterAsking, keptParts, partDueOn, pulseQuestions, type PulseWindowRow } from './pulse.rules.js';
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
      const draft = await this.draftOf(series);
      const standing = series.draftId === null ? 'none' : (draft?.state ?? 'gone');
      const step = nextStep(series, standing, today, hourCame, draft?.opensOn);
      if (step === 'wait') return;
      if (step === 'advance') await this.advance(series);
      else if (step === 'skip') await this.skip(series, 'the day had passed');
      else if (step === 'draft') {
        if (!(await this.draft(series, today))) return;
      } else if (!(await this.open(series, today))) return;
    }
  }

  private async draftOf({ draftId }: SeriesRow): Promise<CycleRow | undefined> {
    return draftId === null ? undefined : ((await this.cycleRows.findOne({ id: draftId })) ?? undefined);
  }

  /** On to the next occurrence. A part of a pulse counts as asked once its cycle has opened; of a draft that was deleted it comes with the next one. */
  private async advance(series: SeriesRow): Promise<void> {
    const { id, nextIndex, pulseWindow: window } = series;
    const cycle = await this.draftOf(series);
    const asked = window && cycle && cycle.state !== 'draft' ? afterAsking(window, cycle.id, plainDate(cycle.opensOn)) : window;
    await this.series.update({ id }, { nextIndex: nextIndex + 1, draftId: null, pulseWindow: asked, note: null, noteOn: null });
    if (window && asked && asked.number > window.number) await this.events.add(id, 'window', null, String(asked.number));
  }

  private async skip(series: SeriesRow, why: string): Promise<void> {
    const cycle = series.pulseWindow && (await this.draftOf(series));
    const draft = cycle?.state === 'draft' ? cycle : null;
    // its questions come with the next cycle, so that nobody is asked them twice
    if (draft) await this.cycles.remove(draft.id);
    const deleted = draft ? `; the draft "${draft.name}" was deleted, and the next cycle asks its questions` : '';
    await this.events.add(series.id, 'skipped', null, `${nextOn(series)}: ${why}${deleted}`);
    await this.advance(series);
  }

  /** False when nothing can be drafted now: HR is told once a day, and the next look tries again. */
  private async draft(series: SeriesRow, today: PlainDate): Promise<boolean> {
    const waiting = await this.views.waiting(series);
    if (waiting && waiting.people < waiting.needed) {
      await this.events.add(series.id, 'waited', null, nextOn(series));
      await this.advance(series);
      await this.series.update({ id: series.id }, { note: waitingSentence(waiting.people, waiting.needed), noteOn: today });
      return true;
    }
    const window = await this.windowOf(series);
    if (typeof window === 'string') {
      await this.block(series, today, planOfNext(series, today).name, [window]);
      return false;
    }
    // a part that opened late comes as much later the next time, as long as that is before the next occurrence
    const due = (window && partDueOn(window, series.windowDays!)) ?? today;
    if (due >= nextOn({ ...series, nextIndex: series.nextIndex + 1 })) {
      await this.skip(series, `its questions were asked less than ${series.windowDays} days ago`);
      return true;
    }
    const plan = planOfNext(series, later(today, due));
    const questionIds = window ? [...window.parts[window.at]!.questionIds] : null;
    const draftId = await this.cycles.insert(plan, null, { seriesId: series.id, questionIds, fixedVersion: series.questionnaireVersion });
    await this.series.update({ id: series.id }, { draftId, made: series.made + 1, pulseWindow: window, note: null, noteOn: null });
    await this.events.add(series.id, 'drafted', null, plan.name);
    if (!series.opensItself) await this.tell(series, plan.name, undefined, draftId, plan.opensOn);
    return true;
  }

  /** The window of a pulse with the questions of today; a sentence when these cannot be asked in parts. */
  private async windowOf(series: SeriesRow): Promise<PulseWindowRow | null | string> {
    if (!series.pulseWindow) return null;
    const questions = pulseQuestions(await askedVersion(this.questionnaires, series));
    try {
      return keptParts(series.pulseWindow, questions);
    } catch (error) {
      // Refusal `invalid-series`: whoever changed the questionnaire need not know of the series, so nobody could be told sooner
      if (error instanceof Refusal) return error.message;
      throw error;
    }
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
    const reasons = items.filter(({ level }) => level === 'blocking').map(({ sentence }) => sentence);
    await this.block(series, today, draft.name, reasons, draftId);
    return false;
  }

  /** Writes down and tells HR, once a day, what keeps the next cycle back. */
  private async block(series: SeriesRow, today: PlainDate, cycleName: string, reasons: readonly string[], draftId?: string): Promise<void> {
    if (series.noteOn === today) return;
    await this.series.update({ id: series.id }, { note: reasons.join(' '), noteOn: today });
    await this.events.add(series.id, 'blocked', null, cycleName);
    await this.tell(series, cycleName, reasons, draftId);
  }

  /** Writes to HR, or where nobody has that role, to the administrators. */
  private async tell(
    series: SeriesRow,
    cycleName: string,
    reasons: readonly string[] | undefined,
    draftId: string | undefined,
    opensOn: string = nextOn(series),
  ): Promise<void> {
    const granted = await this.accounts.granted(this.work.organisationId);
    const hr = granted.filter(({ roles }) => roles.includes('hr'));
    const people = await this.employees.addressesOf(
      (hr.length > 0 ? hr : granted.filter(({ roles }) => roles.includes('administrator'))).map(({ employeeId }) => employeeId),
    );
    const link = `${this.settings.publicUrl}/hr/${draftId === undefined ? `series/${series.id}` : `cycles/${draftId}`}`;
    const mails = people.map(({ name, email }) => ({
      to: email,
      ...blockedMail({ name, seriesName: series.name, cycleName, opensOn, link, reasons }),
    }));
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }
}

const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);

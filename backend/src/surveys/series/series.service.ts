import { Injectable } from '@nestjs/common';
import { systemRandom } from '@throughline/anonymity';
import type { NewSeries, Series, SeriesChange } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { Caller } from '../../platform/http/caller.js';
import { CyclesService } from '../cycle/cycles.service.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import { askedVersion } from './asked-version.js';
import { drawParts, keptParts, partsOfWindow, type PulseQuestion, pulseQuestions, type PulseWindowRow } from './pulse.rules.js';
import { SeriesEvents } from './series-events.js';
import { SeriesRow } from './series.entity.js';
import { changedSeries, mustBeLaunched, mustGoOn, newSeries, nextOn, type SeriesPlan, upcoming } from './series.rules.js';
import { SeriesViews } from './series-views.js';

/** A week's rhythm over more than ten years. */
const MOST_PLANNED = 600;

/** Starts, changes, pauses and ends series. Each locks the row of the series first, as the job that makes its cycles does. */
@Injectable()
export class SeriesService {
  constructor(
    @InjectRows(SeriesRow) private readonly series: Rows<SeriesRow>,
    private readonly organisations: OrganisationReader,
    private readonly questionnaires: QuestionnairesService,
    private readonly cycles: CyclesService,
    private readonly events: SeriesEvents,
    private readonly views: SeriesViews,
  ) {}

  async start(caller: Caller, asked: NewSeries): Promise<Series> {
    const plan = newSeries(asked, await this.organisations.today());
    const questions = await this.questionsOf(plan);
    const id = newId();
    const pulseWindow = windowOf(plan, questions);
    const fresh = { state: 'active', nextIndex: 0, made: 0, draftId: null, note: null, noteOn: null } as const;
    await this.series.insert({ id, ...plan, ...fresh, pulseWindow });
    await this.events.add(id, 'started', caller.employeeId);
    return this.views.one(id);
  }

  /** From the next cycle on; a draft that is there already stays as it is, unless it was made for a day that is none any more, or for a part that was dealt anew. */
  async change(caller: Caller, id: string, change: SeriesChange): Promise<Series> {
    const row = await this.locked(id);
    const { plan, again } = changedSeries(row, change, await this.organisations.today());
    const questions = await this.questionsOf(plan);
    const anew = again || plan.windowDays !== row.windowDays;
    const pulseWindow = row.pulseWindow && !anew ? keptParts(row.pulseWindow, questions) : windowOf(plan, questions);
    const draft = row.draftId === null ? undefined : await this.cycles.draftOf(row.draftId);
    const stays = draft !== undefined && (!again || draft.opensOn === plan.firstOn) && (!row.pulseWindow || !anew);
    if (draft && !stays) await this.cycles.remove(draft.id);
    const where = again ? { nextIndex: 0 } : {};
    await this.series.update({ id }, { ...plan, ...where, ...(stays ? {} : { draftId: null }), pulseWindow, note: null, noteOn: null });
    await this.events.add(id, 'changed', caller.employeeId, Object.keys(change).toSorted().join(', '));
    return this.views.one(id);
  }

  async pause(caller: Caller, id: string): Promise<Series> {
    const { state } = await this.locked(id);
    mustGoOn(state);
    if (state === 'active') {
      await this.series.update({ id }, { state: 'paused' });
      await this.events.add(id, 'paused', caller.employeeId);
    }
    return this.views.one(id);
  }

  /** Goes on from the next day that lies ahead: what fell into the pause is not made up for. */
  async resume(caller: Caller, id: string): Promise<Series> {
    const row = await this.locked(id);
    mustGoOn(row.state);
    if (row.state === 'paused') {
      const today = await this.organisations.today();
      let { nextIndex } = row;
      while (nextOn({ ...row, nextIndex }) < today) nextIndex++;
      await this.series.update({ id }, { state: 'active', nextIndex, draftId: nextIndex === row.nextIndex ? row.draftId : null, note: null, noteOn: null });
      await this.events.add(id, 'resumed', caller.employeeId, `from ${nextOn({ ...row, nextIndex })}`);
    }
    return this.views.one(id);
  }

  /** For good. A draft that is there stays, as one of HR's own; open cycles go on. */
  async end(caller: Caller, id: string): Promise<Series> {
    const { state } = await this.locked(id);
    if (state !== 'ended') {
      await this.series.update({ id }, { state: 'ended', draftId: null, note: null, noteOn: null });
      await this.events.add(id, 'ended', caller.employeeId);
    }
    return this.views.one(id);
  }

  /** Ids of the series that make cycles. */
  async active(): Promise<string[]> {
    return (await this.series.find({ state: 'active' }, { order: { id: 'ASC' } })).map(({ id }) => id);
  }

  /** The days on which the active series plan cycles, up to a day, with the last day of each. */
  async planned(until: PlainDate): Promise<{ series: SeriesRow; opensOn: string; closesOn: string }[]> {
    const rows = await this.series.find({ state: 'active' }, { order: { id: 'ASC' } });
    return rows.flatMap((series) =>
      upcoming(series, until, MOST_PLANNED)
        // a draft of the next one stands on the calendar by itself
        .slice(series.draftId === null ? 0 : 1)
        .map((opensOn) => ({ series, opensOn, closesOn: addDays(opensOn, series.openDays - 1) })),
    );
  }

  private async questionsOf(plan: SeriesPlan): Promise<readonly PulseQuestion[]> {
    const version = await askedVersion(this.questionnaires, plan);
    if (plan.questionnaireVersion !== null) mustBeLaunched(version);
    return pulseQuestions(version);
  }

  private locked(id: string): Promise<SeriesRow> {
    return this.series.require({ id }, 'this series', { lock: { mode: 'pessimistic_write' } });
  }
}

function windowOf(plan: SeriesPlan, questions: readonly PulseQuestion[]): PulseWindowRow | null {
  if (plan.windowDays === null) return null;
  const parts = partsOfWindow(nextOn({ ...plan, nextIndex: 0 }), plan.rhythm, plan.windowDays);
  return { number: 1, at: 0, parts: drawParts(questions, parts, systemRandom).map((questionIds) => ({ questionIds, askedOn: null, cycleId: null })) };
}

import { Injectable } from '@nestjs/common';
import type { AwardProgramme, AwardProgrammeChange, AwardProgrammeList, NewAwardProgramme, OpenAwardProgrammeList } from '@throughline/contract';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Candidates } from '../nomination/candidates.js';
import { AwardLog } from '../record/award-log.js';
import { mustBeSecretary } from '../reveal/seal.rules.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { planCategories } from './category.rules.js';
import { DaysMovedMails } from './days-moved-mails.js';
import { mayChange, PROGRAMME_FIELDS, type ProgrammeField } from './programme-change.rules.js';
import { ProgrammeViews } from './programme-views.js';
import { accepts, closesAt, isDue, mayClose, mustBeSound, type ProgrammeDays } from './programme.rules.js';

const WHAT = 'this award programme';
/** Whoever has begun to write must hear of these. */
const DAYS: readonly ProgrammeField[] = ['nominationsFrom', 'nominationsUntil', 'closesAtTime'];

/** Award programmes: HR writes a draft and changes it; nominations close at their moment, or earlier when HR must. */
@Injectable()
export class ProgrammesService {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly organisation: OrganisationReader,
    private readonly views: ProgrammeViews,
    private readonly mails: DaysMovedMails,
    private readonly candidates: Candidates,
    private readonly log: AwardLog,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<AwardProgrammeList> {
    return { items: await this.views.forHr(await this.programmes.find({}, { order: { nominationsFrom: 'DESC', id: 'DESC' } })) };
  }

  async get(id: string): Promise<AwardProgramme> {
    const [programme] = await this.views.forHr([await this.programmes.require({ id }, WHAT)]);
    return programme!;
  }

  /** What an employee can nominate for now. */
  async open(): Promise<OpenAwardProgrammeList> {
    const open = await this.programmes.find({ state: 'open' }, { order: { nominationsUntil: 'ASC', id: 'ASC' } });
    const now = this.clock.now();
    return { items: await this.views.forEverybody(open.filter((programme) => accepts(programme, now))) };
  }

  async add(body: NewAwardProgramme): Promise<AwardProgramme> {
    const { categories, ...own } = body;
    const id = newId();
    const programme: Omit<AwardProgrammeRow, 'organisationId'> = {
      kind: 'yearly',
      closesAtTime: null,
      selfNomination: false,
      endorsements: true,
      blind: true,
      nominationsMost: null,
      ...given(own),
      id,
      name: own.name.trim(),
      description: own.description.trim(),
      state: 'draft',
      timeZone: own.timeZone ?? (await this.organisation.current()).timeZone,
      revealAt: moment(own.revealAt),
      revealedAt: null,
      secretaryId: null,
      clonedFrom: null,
      nominationsFrom: own.nominationsFrom,
      nominationsUntil: own.nominationsUntil,
    };
    mustBeSound({ ...programme, categories });
    await this.programmes.insert(programme);
    await this.setCategories(id, categories);
    return this.get(id);
  }

  async change(caller: Caller, id: string, body: AwardProgrammeChange): Promise<AwardProgramme> {
    const programme = await this.locked(id);
    const { categories, revealAt, ...own } = body;
    const change = { ...given(own), ...(revealAt === undefined ? {} : { revealAt: moment(revealAt) }) };
    const next = { ...programme, ...change };
    const fields = changedFields(programme, next, categories !== undefined);
    mayChange(programme, fields, next, this.clock.now());
    // where it comes by itself, whoever moved the moment could reveal
    if (programme.state !== 'draft' && programme.secretaryId !== null && fields.includes('revealAt'))
      mustBeSecretary(programme, caller.employeeId, 'move the planned reveal');
    mustBeSound({ ...next, categories });
    if (Object.keys(change).length) await this.programmes.update({ id }, change);
    if (categories) await this.setCategories(id, categories);
    if (programme.state !== 'draft' && fields.length) {
      if (closesAt(next) > closesAt(programme)) await this.closeWhenItIsTime(next);
      if (fields.some((field) => DAYS.includes(field))) await this.mails.order(id);
      await this.log.note(id, caller.employeeId, { kind: 'programme-changed', detail: { fields } });
    }
    return this.get(id);
  }

  /** Closes nominations, by HR or, `by` null, by the clock, and puts on record who stands in each category. */
  async closeNominations(id: string, by: string | null): Promise<AwardProgramme> {
    mayClose(await this.locked(id));
    await this.close(id, by);
    return this.get(id);
  }

  /** Closes nominations when their moment has come; does nothing before it, or when they are closed. */
  async closeWhenDue(id: string): Promise<void> {
    const programme = await this.programmes.findOne({ id }, { lock: { mode: 'pessimistic_write' } });
    if (programme && isDue(programme, this.clock.now())) await this.close(id, null);
  }

  /** Ids of the programmes whose nominations should be closed by now. */
  async due(): Promise<string[]> {
    const now = this.clock.now();
    return (await this.programmes.find({ state: 'open' })).filter((programme) => isDue(programme, now)).map(({ id }) => id);
  }

  /** Enqueues the closing for the moment at which nominations end. */
  async closeWhenItIsTime(programme: ProgrammeDays & { id: string }): Promise<void> {
    const payload = { organisationId: this.work.organisationId, programmeId: programme.id };
    await this.jobs.send('close-nominations', payload, { startAfter: closesAt(programme) });
  }

  private async close(id: string, by: string | null): Promise<void> {
    await this.programmes.update({ id }, { state: 'closed' });
    const standing = new Map((await this.candidates.atClosing(id)).map(({ categoryId, candidateIds }) => [categoryId, candidateIds]));
    const categories = await this.categories.find({ programmeId: id }, { order: { position: 'ASC' } });
    // what judges read is prepared from now on, since no text changes any more
    await this.jobs.send('propose-packs', { organisationId: this.work.organisationId, programmeId: id });
    await this.log.note(id, by, {
      kind: 'nominations-closed',
      detail: { categories: categories.map((category) => ({ id: category.id, candidates: standing.get(category.id) ?? [] })) },
    });
  }

  private locked(id: string): Promise<AwardProgrammeRow> {
    return this.programmes.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
  }

  private async setCategories(programmeId: string, drafts: NewAwardProgramme['categories']): Promise<void> {
    const { keep, add, remove } = planCategories(await this.categories.find({ programmeId }), drafts, newId);
    if (remove.length) await this.categories.remove({ id: In(remove) });
    for (const { id, ...category } of keep) await this.categories.update({ id }, category);
    const made = add.map((category) => ({ ...category, id: newId(), programmeId }));
    if (made.length) await this.categories.insert(made.map((category) => ({ ...category, lineageId: category.id })));
  }
}

const moment = (text: string | null | undefined): Date | null => (text === null || text === undefined ? null : new Date(text));

/** Without what was left out, so that it does not stand in the way of what is there. */
function given<Given extends object>(body: Given): { [Key in keyof Given]?: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as { [Key in keyof Given]?: Exclude<Given[Key], undefined> };
}

function changedFields(before: AwardProgrammeRow, next: AwardProgrammeRow, categories: boolean): ProgrammeField[] {
  const text = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
  const time = (programme: AwardProgrammeRow): AwardProgrammeRow => ({ ...programme, closesAtTime: programme.closesAtTime?.slice(0, 5) ?? null });
  const [was, is] = [time(before), time(next)];
  return PROGRAMME_FIELDS.filter((field) => (field === 'categories' ? categories : text(was[field]) !== text(is[field])));
}

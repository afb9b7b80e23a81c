import { Injectable } from '@nestjs/common';
import type { AwardProgramme, AwardProgrammeChange, AwardProgrammeList, NewAwardProgramme, OpenAwardProgrammeList } from '@throughline/contract';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { planCategories } from './category.rules.js';
import { mayChange, PROGRAMME_FIELDS, type ProgrammeField } from './programme-change.rules.js';
import { ProgrammeViews } from './programme-views.js';
import { accepts, mayClose, mayOpen, mustBeSound } from './programme.rules.js';

const WHAT = 'this award programme';

/** Award programmes: HR writes a draft, opens it, and closes it early if she must. */
@Injectable()
export class ProgrammesService {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly organisation: OrganisationReader,
    private readonly views: ProgrammeViews,
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

  async change(id: string, body: AwardProgrammeChange): Promise<AwardProgramme> {
    const programme = await this.locked(id);
    const { categories, revealAt, ...own } = body;
    const change = { ...given(own), ...(revealAt === undefined ? {} : { revealAt: moment(revealAt) }) };
    const next = { ...programme, ...change };
    mayChange(programme, changedFields(programme, next, categories !== undefined), next, this.clock.now());
    mustBeSound({ ...next, categories });
    if (Object.keys(change).length) await this.programmes.update({ id }, change);
    if (categories) await this.setCategories(id, categories);
    return this.get(id);
  }

  async openNominations(id: string): Promise<AwardProgramme> {
    const programme = await this.locked(id);
    mayOpen(programme, this.clock.now());
    await this.programmes.update({ id }, { state: 'open' });
    return this.get(id);
  }

  async closeNominations(id: string): Promise<AwardProgramme> {
    mayClose(await this.locked(id));
    await this.programmes.update({ id }, { state: 'closed' });
    return this.get(id);
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

import { Injectable } from '@nestjs/common';
import type { AwardProgramme, AwardProgrammeChange, AwardProgrammeList, NewAwardProgramme, OpenAwardProgrammeList } from '@throughline/contract';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardCategoryRow } from './award-category.entity.js';
import { AwardProgrammeRow } from './award-programme.entity.js';
import { planCategories } from './category.rules.js';
import { accepts, mayChange, mayClose, mayOpen, mustBeSound, type ProgrammeField, stateOn } from './programme.rules.js';

const WHAT = 'this award programme';

/** Award programmes: HR writes a draft, opens it, and closes it early if she must. */
@Injectable()
export class ProgrammesService {
  constructor(
    @InjectRows(AwardProgrammeRow) private readonly programmes: Rows<AwardProgrammeRow>,
    @InjectRows(AwardCategoryRow) private readonly categories: Rows<AwardCategoryRow>,
    private readonly organisation: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<AwardProgrammeList> {
    return { items: await this.shown(await this.programmes.find({}, { order: { nominationsFrom: 'DESC', id: 'DESC' } })) };
  }

  async get(id: string): Promise<AwardProgramme> {
    const [programme] = await this.shown([await this.programmes.require({ id }, WHAT)]);
    return programme!;
  }

  /** What an employee can nominate for today. */
  async open(): Promise<OpenAwardProgrammeList> {
    const open = await this.shown(await this.programmes.find({ state: 'open' }, { order: { nominationsUntil: 'ASC', id: 'ASC' } }));
    const accepting = open.filter((programme) => programme.accepting);
    return { items: accepting.map(({ id, name, description, nominationsUntil, categories }) => ({ id, name, description, nominationsUntil, categories })) };
  }

  async add(body: NewAwardProgramme): Promise<AwardProgramme> {
    mustBeSound(body);
    const { name, description, nominationsFrom, nominationsUntil } = body;
    const id = newId();
    await this.programmes.insert({ id, name: name.trim(), description: description.trim(), state: 'draft', nominationsFrom, nominationsUntil });
    await this.setCategories(id, body.categories);
    return this.get(id);
  }

  async change(id: string, body: AwardProgrammeChange): Promise<AwardProgramme> {
    const programme = await this.programmes.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    const { categories, ...own } = body;
    const next = { ...programme, ...own };
    mayChange(programme, changedFields(programme, body), next, await this.organisation.today());
    mustBeSound({ ...next, categories });
    if (Object.keys(own).length) await this.programmes.update({ id }, { ...own });
    if (categories) await this.setCategories(id, categories);
    return this.get(id);
  }

  async openNominations(id: string): Promise<AwardProgramme> {
    const programme = await this.programmes.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    mayOpen(programme, await this.organisation.today());
    await this.programmes.update({ id }, { state: 'open' });
    return this.get(id);
  }

  async closeNominations(id: string): Promise<AwardProgramme> {
    const programme = await this.programmes.require({ id }, WHAT, { lock: { mode: 'pessimistic_write' } });
    mayClose(programme, await this.organisation.today());
    await this.programmes.update({ id }, { state: 'closed' });
    return this.get(id);
  }

  private async setCategories(programmeId: string, drafts: NewAwardProgramme['categories']): Promise<void> {
    const { keep, add, remove } = planCategories(await this.categories.find({ programmeId }), drafts);
    if (remove.length) await this.categories.remove({ id: In(remove) });
    for (const { id, ...category } of keep) await this.categories.update({ id }, category);
    if (add.length) await this.categories.insert(add.map((category) => ({ ...category, id: newId(), programmeId })));
  }

  private async shown(programmes: readonly AwardProgrammeRow[]): Promise<AwardProgramme[]> {
    const ids = programmes.map(({ id }) => id);
    const today = await this.organisation.today();
    const categories = await this.categories.find({ programmeId: In(ids) }, { order: { position: 'ASC' } });
    const counts = await this.work.query<{ programmeId: string; n: number }>(
      `SELECT programme_id AS "programmeId", count(*)::int AS n FROM org.nomination
       WHERE organisation_id = $1 AND programme_id = ANY($2::uuid[]) AND state = 'submitted' GROUP BY programme_id`,
      [ids],
    );
    return programmes.map((programme) => ({
      id: programme.id,
      name: programme.name,
      description: programme.description,
      state: stateOn(programme, today),
      nominationsFrom: programme.nominationsFrom,
      nominationsUntil: programme.nominationsUntil,
      accepting: accepts(programme, today),
      categories: categories.filter(({ programmeId }) => programmeId === programme.id).map(({ id, name, description }) => ({ id, name, description })),
      nominationCount: counts.find(({ programmeId }) => programmeId === programme.id)?.n ?? 0,
    }));
  }
}

function changedFields(programme: AwardProgrammeRow, body: AwardProgrammeChange): ProgrammeField[] {
  const fields = ['name', 'description', 'nominationsFrom', 'nominationsUntil'] as const;
  const own = fields.filter((field) => body[field] !== undefined && body[field] !== programme[field]);
  return body.categories ? [...own, 'categories'] : own;
}

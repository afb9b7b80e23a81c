import { Injectable } from '@nestjs/common';
import type {
  ComplaintCategory,
  ComplaintCategoryChange,
  ComplaintCategoryList,
  ComplaintCause,
  ComplaintCauseChange,
  ComplaintCauseList,
  NewComplaintCategory,
  NewComplaintCause,
} from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ComplaintCategoryRow } from './complaint-category.entity.js';
import { ComplaintCauseRow } from './complaint-cause.entity.js';
import { mayBeNamed } from './complaint-list.rules.js';

/** What complaints are sorted by: categories with their deadlines, and root causes. Nothing is deleted; what is retired stays where it is. */
@Injectable()
export class ComplaintListsService {
  constructor(
    @InjectRows(ComplaintCategoryRow) private readonly categoryRows: Rows<ComplaintCategoryRow>,
    @InjectRows(ComplaintCauseRow) private readonly causeRows: Rows<ComplaintCauseRow>,
    private readonly work: UnitOfWork,
  ) {}

  async categories(): Promise<ComplaintCategoryList> {
    return { items: (await this.categoryRows.find({}, { order: { active: 'DESC', name: 'ASC', id: 'ASC' } })).map(shownCategory) };
  }

  async causes(): Promise<ComplaintCauseList> {
    return { items: (await this.causeRows.find({}, { order: { active: 'DESC', name: 'ASC', id: 'ASC' } })).map(shownCause) };
  }

  async addCategory({ name, toTell, ...deadlines }: NewComplaintCategory): Promise<ComplaintCategory> {
    await this.hold();
    mayBeNamed(name, await this.categoryRows.find());
    const id = newId();
    await this.categoryRows.insert({ id, name: name.trim(), toTell: toTell.trim(), active: true, ...columnsOf(deadlines) });
    return this.category(id);
  }

  async changeCategory(id: string, { name, toTell, active, acknowledgeWithin, respondWithin }: ComplaintCategoryChange): Promise<ComplaintCategory> {
    await this.hold();
    const now = await this.category(id);
    const next = { name: name?.trim() ?? now.name, toTell: toTell?.trim() ?? now.toTell, active: active ?? now.active };
    if (next.active)
      mayBeNamed(
        next.name,
        (await this.categoryRows.find()).filter((other) => other.id !== id),
      );
    const deadlines = { acknowledgeWithin: acknowledgeWithin ?? now.acknowledgeWithin, respondWithin: respondWithin ?? now.respondWithin };
    await this.categoryRows.update({ id }, { ...next, ...columnsOf(deadlines) });
    return this.category(id);
  }

  async addCause({ name }: NewComplaintCause): Promise<ComplaintCause> {
    await this.hold();
    mayBeNamed(name, await this.causeRows.find());
    const id = newId();
    await this.causeRows.insert({ id, name: name.trim(), active: true });
    return this.cause(id);
  }

  async changeCause(id: string, { name, active }: ComplaintCauseChange): Promise<ComplaintCause> {
    await this.hold();
    const now = await this.cause(id);
    const next = { name: name?.trim() ?? now.name, active: active ?? now.active };
    if (next.active)
      mayBeNamed(
        next.name,
        (await this.causeRows.find()).filter((other) => other.id !== id),
      );
    await this.causeRows.update({ id }, next);
    return this.cause(id);
  }

  /** The category, when a complaint can be given it: one in use, or the one that it has. */
  async usableCategory(id: string, before?: string): Promise<ComplaintCategory> {
    const row = await this.categoryRows.findOne({ id });
    if (row && (row.active || id === before)) return shownCategory(row);
    const detail = 'This is none of the categories in use. Choose one from the list.';
    throw new Refusal('invalid', 'not-a-category', detail, [{ pointer: '#/categoryId', detail }]);
  }

  /** Refuses what is none of the root causes in use, but for the one that the complaint has. */
  async mustBeCause(id: string | null | undefined, before: string | null): Promise<void> {
    if (id === null || id === undefined || id === before) return;
    if ((await this.causeRows.findOne({ id }))?.active) return;
    const detail = 'This is none of the root causes in use. Choose one from the list.';
    throw new Refusal('invalid', 'not-a-cause', detail, [{ pointer: '#/causeId', detail }]);
  }

  /** Held until the change is kept, so that two of the same name do not come in at once. */
  async hold(): Promise<void> {
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 1611)) FROM org.organisation WHERE organisation_id = $1`);
  }

  private async category(id: string): Promise<ComplaintCategory> {
    return shownCategory(await this.categoryRows.require({ id }, 'this category'));
  }

  private async cause(id: string): Promise<ComplaintCause> {
    return shownCause(await this.causeRows.require({ id }, 'this root cause'));
  }
}

const columnsOf = ({ acknowledgeWithin: acknowledge, respondWithin: respond }: Pick<NewComplaintCategory, 'acknowledgeWithin' | 'respondWithin'>) => ({
  acknowledgeCount: acknowledge.count,
  acknowledgeUnit: acknowledge.unit,
  respondCount: respond.count,
  respondUnit: respond.unit,
});

const shownCause = ({ id, name, active }: ComplaintCauseRow): ComplaintCause => ({ id, name, active });

function shownCategory({ id, name, acknowledgeCount, acknowledgeUnit, respondCount, respondUnit, toTell, active }: ComplaintCategoryRow): ComplaintCategory {
  return {
    id,
    name,
    acknowledgeWithin: { count: acknowledgeCount, unit: acknowledgeUnit },
    respondWithin: { count: respondCount, unit: respondUnit },
    toTell,
    active,
  };
}

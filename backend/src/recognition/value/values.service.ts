import { Injectable } from '@nestjs/common';
import type { NewOrganisationValue, OrganisationValue, OrganisationValueChange, OrganisationValueList } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OrganisationValueRow } from './organisation-value.entity.js';
import { mayBeInUse, mustOrderAll } from './value.rules.js';

const WHAT = 'this value';

/** The values of the organisation: HR writes, orders and retires them, everybody reads them. */
@Injectable()
export class ValuesService {
  constructor(
    @InjectRows(OrganisationValueRow) private readonly values: Rows<OrganisationValueRow>,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<OrganisationValueList> {
    return { items: (await this.all()).map(shown) };
  }

  async add({ name, description }: NewOrganisationValue): Promise<OrganisationValue> {
    const others = await this.held();
    mayBeInUse(name, others);
    const id = newId();
    await this.values.insert({ id, name: name.trim(), description: description.trim(), active: true, position: lastPlace(others) });
    return this.get(id);
  }

  async change(id: string, { name, description, active }: OrganisationValueChange): Promise<OrganisationValue> {
    const all = await this.held();
    const value = await this.values.require({ id }, WHAT);
    const others = all.filter((other) => other.id !== id);
    const next = { name: name?.trim() ?? value.name, description: description?.trim() ?? value.description, active: active ?? value.active };
    if (next.active) mayBeInUse(next.name, others);
    await this.values.update({ id }, { ...next, ...(next.active && !value.active ? { position: lastPlace(others) } : {}) });
    return this.get(id);
  }

  async order(ids: readonly string[]): Promise<OrganisationValueList> {
    const all = await this.held();
    mustOrderAll(
      ids,
      all.filter(({ active }) => active),
    );
    for (const [position, id] of ids.entries()) await this.values.update({ id }, { position });
    return this.list();
  }

  /** Deletes one that nothing names yet. */
  async remove(id: string): Promise<void> {
    await this.held();
    const { name } = await this.values.require({ id }, WHAT);
    const named = await this.work.query(
      `SELECT 1 FROM org.kudos_value WHERE organisation_id = $1 AND value_id = $2 UNION ALL SELECT 1 FROM org.award_category WHERE organisation_id = $1 AND value_id = $2 LIMIT 1`,
      [id],
    );
    if (named.length > 0)
      throw new Refusal(
        'conflict',
        'value-in-use',
        `Kudos or award categories name "${name}", so it cannot be deleted. Retire it instead: it stays where it was named.`,
      );
    await this.values.remove({ id });
  }

  private async get(id: string): Promise<OrganisationValue> {
    return shown(await this.values.require({ id }, WHAT));
  }

  /** Held until the change is kept, so that two changes at once count what is in use one after the other. */
  private async held(): Promise<OrganisationValueRow[]> {
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 1510)) FROM org.organisation WHERE organisation_id = $1`);
    return this.all();
  }

  private all(): Promise<OrganisationValueRow[]> {
    return this.values.find({}, { order: { active: 'DESC', position: 'ASC', id: 'ASC' } });
  }
}

const lastPlace = (values: readonly OrganisationValueRow[]): number => Math.max(-1, ...values.map(({ position }) => position)) + 1;
const shown = ({ id, name, description, active }: OrganisationValueRow): OrganisationValue => ({ id, name, description, active });

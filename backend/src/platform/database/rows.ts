import { Inject } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { EntityTarget, FindManyOptions, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { OrganisationOwned } from './organisation-owned.js';
import type { UnitOfWork } from './unit-of-work.js';

type Where<Row> = FindOptionsWhere<Row>;
type Given<Row> = Omit<Row, 'organisationId'>;
type Options<Row> = Pick<FindManyOptions<Row>, 'order' | 'take' | 'skip' | 'select' | 'lock'>;

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const MOST_PARAMETERS = 60_000;

/** The rows of one entity inside the current unit of work; the organisation is added to every query and every new row. */
export class Rows<Row extends OrganisationOwned> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entity: EntityTarget<Row>,
  ) {}

  async find(where: Where<Row> = {}, options: Options<Row> = {}): Promise<Row[]> {
    return (await this.work.manager()).find(this.entity, { ...options, where: this.owned(where) });
  }

  async findOne(where: Where<Row>, options: Options<Row> = {}): Promise<Row | undefined> {
    return (await this.work.manager()).findOne(this.entity, { ...options, where: this.owned(where) }).then((row) => row ?? undefined);
  }

  /** The one row, or a Refusal that says what was not found. `what` reads as in "this cycle". */
  async require(where: Where<Row>, what: string, options: Options<Row> = {}): Promise<Row> {
    const row = await this.findOne(where, options);
    if (!row) throw new Refusal('not-found', 'not-found', `There is no such thing here: ${what} was not found in your organisation.`);
    return row;
  }

  async count(where: Where<Row> = {}): Promise<number> {
    return (await this.work.manager()).count(this.entity, { where: this.owned(where) });
  }

  async insert(rows: Given<Row> | readonly Given<Row>[]): Promise<void> {
    const manager = await this.work.manager();
    const owned = (Array.isArray(rows) ? rows : [rows]).map((row: Given<Row>) => ({ ...row, organisationId: this.work.organisationId }));
    const columns = manager.connection.getMetadata(this.entity).columns.length;
    const batch = Math.max(1, Math.floor(MOST_PARAMETERS / columns));
    for (let from = 0; from < owned.length; from += batch) {
      await manager.insert(this.entity, owned.slice(from, from + batch) as QueryDeepPartialEntity<Row>[]);
    }
  }

  /** Returns how many rows changed. */
  async update(where: Where<Row>, change: QueryDeepPartialEntity<Row>): Promise<number> {
    return (await (await this.work.manager()).update(this.entity, this.owned(where), change)).affected ?? 0;
  }

  /** Returns how many rows went. */
  async remove(where: Where<Row>): Promise<number> {
    return (await (await this.work.manager()).delete(this.entity, this.owned(where))).affected ?? 0;
  }

  private owned(where: Where<Row>): Where<Row> {
    return { ...where, organisationId: this.work.organisationId } as Where<Row>;
  }
}

/** Token under which the rows of an entity are provided. */
export function rowsOf(entity: { name: string }): string {
  return `Rows<${entity.name}>`;
}

/** Injects the rows of an entity: `@InjectRows(Team) private readonly teams: Rows<Team>`. */
export function InjectRows(entity: { name: string }): ParameterDecorator {
  return Inject(rowsOf(entity));
}

import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { OrganisationValueRow } from './organisation-value.entity.js';

/** A value as other features see it. */
export interface ValueName {
  id: string;
  name: string;
  description: string;
}

/** What neighbours may ask about the organisation's values. Every method runs inside a unit of work. */
@Injectable()
export class ValueReader {
  constructor(@InjectRows(OrganisationValueRow) private readonly values: Rows<OrganisationValueRow>) {}

  /** Those in use, in their order. */
  async inUse(): Promise<ValueName[]> {
    return (await this.values.find({ active: true }, { order: { position: 'ASC', id: 'ASC' } })).map(nameOf);
  }

  /** By id, retired ones too. Unknown ids are absent. */
  async named(ids: readonly string[]): Promise<Map<string, ValueName>> {
    const wanted = [...new Set(ids)];
    return new Map(wanted.length === 0 ? [] : (await this.values.find({ id: In(wanted) })).map((row) => [row.id, nameOf(row)]));
  }

  /** Refuses ids that are none of the values in use, but those that stood there `before`. Throws Refusal `not-a-value` with the pointers below `#/{field}`. */
  async mustBeInUse(ids: readonly string[], field: string, before: readonly string[] = []): Promise<void> {
    const used = new Set([...(await this.inUse()).map(({ id }) => id), ...before]);
    const detail = 'This is none of your values in use. Choose one from the list.';
    const fields = ids.flatMap((id, i) => (used.has(id) ? [] : [{ pointer: `#/${field}/${i}`, detail }]));
    if (fields.length > 0) throw new Refusal('invalid', 'not-a-value', detail, fields);
  }
}

const nameOf = ({ id, name, description }: OrganisationValueRow): ValueName => ({ id, name, description });
